import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AcceptObjectionDocument,
  type ObjectionFieldsFragment,
  PayoutsDocument,
  RefuseObjectionDocument,
  StatementObjectionsDocument,
} from '../../../graphql/generated/graphql';
import { useTell } from '../../../graphql/hooks';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { YenField } from '../../../ui/yen-field';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';

const ANSWER_AT_MOST = 1000;

/** Right, with what the next statement puts right; or wrong, with the reason. */
export const AnswerObjection = ({ objection }: { objection: ObjectionFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const { id, lines, positions, payeeName: payee, number } = objection;
  const [asking, setAsking] = useState<'accept' | 'refuse'>();
  const [position, setPosition] = useState(String(positions[0]));
  const [amount, setAmount] = useState<number | undefined>();
  const [less, setLess] = useState(false);
  const [answer, setAnswer] = useState('');
  const refresh = [StatementObjectionsDocument, PayoutsDocument];
  const accept = useTell(AcceptObjectionDocument, refresh);
  const refuse = useTell(RefuseObjectionDocument, refresh);
  const done = { onSuccess: () => setAsking(undefined) };
  const close = () => setAsking(undefined);
  const netMinor = (amount ?? 0) * (less ? -1 : 1);
  const corrections = [{ position: Number(position), netMinor }];
  const words = (
    <Textarea
      label={t('objections.answer')}
      value={answer}
      maxLength={ANSWER_AT_MOST}
      autosize
      minRows={2}
      onChange={(event) => setAnswer(event.currentTarget.value)}
    />
  );
  return (
    <>
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => setAsking('accept')}>
          {t('objections.accept')}
        </ActButton>
        <ActButton onClick={() => setAsking('refuse')}>{t('objections.refuse')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking === 'accept'}
        question={t('objections.acceptQuestion', { payee, number })}
        verb={t('objections.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ id, corrections, answer }, done)}
        onClose={close}
      >
        <p>{t('objections.acceptEffect')}</p>
        <NativeSelect
          label={t('objections.line')}
          value={position}
          onChange={(event) => setPosition(event.currentTarget.value)}
          data={lines.map(({ description }, index) => ({ value: String(index + 1), label: description }))}
        />
        <YenField
          label={t('objections.amount')}
          description={t('objections.amountHint')}
          amountMinor={amount}
          onAmountChange={setAmount}
        />
        <Checkbox
          label={t('objections.less')}
          checked={less}
          onChange={(event) => setLess(event.currentTarget.checked)}
        />
        {words}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'refuse'}
        question={t('objections.refuseQuestion', { payee, number })}
        verb={t('objections.refuse')}
        busy={refuse.isPending}
        error={refuse.error}
        onConfirm={() => refuse.mutate({ id, answer }, done)}
        onClose={close}
      >
        <p>{t('objections.refuseEffect')}</p>
        {words}
      </ConfirmDialog>
    </>
  );
};
