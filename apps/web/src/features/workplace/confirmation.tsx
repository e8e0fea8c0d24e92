import { Checkbox, Textarea } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ObjectToStatementDocument,
  type PayoutFieldsFragment,
  PayoutsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from './pieces/act-button';

const WORDS_AT_MOST = 1000;

/** Until when it can be said to be wrong, or since when it counts; then what was said and answered. */
export const confirmationText = (
  { confirmation }: PayoutFieldsFragment,
  t: TFunction<'workplace'>,
): { label: string; value: string }[] => {
  if (!confirmation) return [];
  const { state, objectUntil, confirmedOn, objections } = confirmation;
  return [
    {
      label: t('payouts.confirm.label'),
      value: t(`payouts.confirm.${state}`, {
        until: formatDate(objectUntil),
        on: confirmedOn && formatDate(confirmedOn),
      }),
    },
    ...objections.flatMap(({ words, answer }) => [
      { label: t('payouts.confirm.yours'), value: words },
      ...(answer ? [{ label: t('payouts.confirm.answer'), value: answer }] : []),
    ]),
  ];
};

/** The payee says that a statement is wrong: within the days, with the lines and in the payee's own words. */
export const Confirmation = ({ payout }: { payout: PayoutFieldsFragment }) => {
  const { t } = useTranslation('workplace');
  const [asking, setAsking] = useState(false);
  const [lines, setLines] = useState<string[]>([]);
  const [words, setWords] = useState('');
  const object = useTell(ObjectToStatementDocument, [PayoutsDocument]);
  if (payout.confirmation?.state !== 'TO_CONFIRM') return null;
  const send = () =>
    object.mutate(
      { payoutId: payout.id, lines: lines.map(Number), words },
      { onSuccess: () => setAsking(false) },
    );
  return (
    <>
      <div>
        <ActButton onClick={() => setAsking(true)}>{t('payouts.confirm.act')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking}
        question={t('payouts.confirm.question')}
        verb={t('payouts.confirm.verb')}
        busy={object.isPending}
        error={object.error}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        <p>{t('payouts.confirm.effect')}</p>
        <Checkbox.Group label={t('payouts.confirm.lines')} value={lines} onChange={setLines}>
          {payout.lines.map(({ description }, index) => (
            <Checkbox key={`${index}`} value={`${index + 1}`} label={description} mt="xs" />
          ))}
        </Checkbox.Group>
        <Textarea
          label={t('payouts.confirm.words')}
          value={words}
          maxLength={WORDS_AT_MOST}
          autosize
          minRows={3}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};
