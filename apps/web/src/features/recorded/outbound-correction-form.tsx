import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CampaignCallsDocument,
  CorrectOutboundCallDocument,
  MyOutboundCallsDocument,
  type OutboundOutcome,
  type OutboundReason,
  RecordedOutboundCallDocument,
  type RecordedOutboundFieldsFragment,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { outcomesOf } from '../campaigns/outcome-keys';
import { reasons } from '../campaigns/outbound-reasons';
import { japanField, japanInstant } from '../desk/japan-time';

const freeOfCharge: readonly OutboundOutcome[] = ['NO_ANSWER', 'BUSY', 'WRONG_NUMBER'];

/** What a correction brings with it, in the order of how much it weighs. */
const effectOf = (before: OutboundOutcome, after: OutboundOutcome) => {
  if (before === after) return 'words';
  if (before === 'APPOINTMENT') return 'meeting';
  if (after === 'REFUSED') return 'refusal';
  if (before === 'REFUSED') return 'refused';
  return !freeOfCharge.includes(before) && freeOfCharge.includes(after) ? 'frees' : 'words';
};

/** Puts the record of a call that was made right. What it said stays readable for the client; so it is confirmed first. */
export const OutboundCorrectionForm = ({
  of: call,
  onDone,
}: {
  of: RecordedOutboundFieldsFragment;
  onDone: () => void;
}) => {
  const { t } = useTranslation(['recorded', 'campaigns']);
  const correct = useTell(CorrectOutboundCallDocument, [
    RecordedOutboundCallDocument,
    MyOutboundCallsDocument,
    CampaignCallsDocument,
  ]);
  const [isAsking, setAsking] = useState(false);
  const { values, summary, text, set, check, showRefusal } = useFields(
    {
      outcome: call.outcome as string,
      reason: (call.reason ?? '') as string,
      note: call.note ?? '',
      callbackAt: call.callbackAt ? japanField(Date.parse(call.callbackAt)) : '',
      why: '',
    },
    {
      why: (why) => (why.trim() ? undefined : t('reasonMissing')),
      callbackAt: (at, { outcome }) =>
        outcome === 'CALLBACK' && !japanInstant(at)
          ? t('campaigns:missingOf', { field: t('campaigns:desks.callbackAt') })
          : undefined,
    },
  );
  const outcome = values.outcome as OutboundOutcome;
  const effect = effectOf(call.outcome, outcome);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check() && !correct.isPending) setAsking(true);
  };
  const send = () =>
    correct.mutate(
      {
        input: {
          callId: call.id,
          revision: call.corrections.length,
          outcome,
          reason: (values.reason || null) as OutboundReason | null,
          note: values.note.trim() || null,
          callbackAt: outcome === 'CALLBACK' ? japanInstant(values.callbackAt) : null,
          why: values.why.trim(),
        },
      },
      { onSuccess: onDone, onError: (error) => void showRefusal(error), onSettled: () => setAsking(false) },
    );
  // A meeting needs a call; and what can only come after the disclosure is not offered without.
  const offered = outcomesOf(call.kind).filter((one) => one === call.outcome || one !== 'APPOINTMENT');
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {correct.isError && summary.length === 0 && <Problem error={correct.error} />}
      <NativeSelect
        {...text('outcome')}
        label={t('outcome')}
        description={call.refusalStays ? t('outbound.refusalStays') : t('outbound.noMeeting')}
        disabled={call.refusalStays}
        data={offered.map((value) => ({ value, label: t(`campaigns:desks.outcomes.${value}`) }))}
        onChange={({ currentTarget }) => set('outcome', currentTarget.value)}
      />
      {effect !== 'words' && <p role="status">{t(`outbound.effect.${effect}`)}</p>}
      {outcome === 'CALLBACK' && (
        <TextInput {...text('callbackAt')} type="datetime-local" label={t('campaigns:desks.callbackAt')} />
      )}
      {(outcome === 'REFUSED' || outcome === 'NOT_INTERESTED') && (
        <NativeSelect
          {...text('reason')}
          label={t('campaigns:desks.reason')}
          data={[
            { value: '', label: t('campaigns:desks.noReason') },
            ...reasons.map((value) => ({ value, label: t(`campaigns:reason.${value}`) })),
          ]}
        />
      )}
      <Textarea {...text('note')} label={t('campaigns:desks.note')} autosize minRows={3} maxRows={12} />
      <Textarea
        {...text('why')}
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        maxRows={6}
      />
      <PrimaryButton busy={correct.isPending}>{t('correct')}</PrimaryButton>
      <ConfirmDialog
        opened={isAsking}
        question={t('outbound.confirm')}
        verb={t('correct')}
        busy={correct.isPending}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        {effect !== 'words' && <p>{t(`outbound.effect.${effect}`)}</p>}
        <p>{t('outbound.confirmBody')}</p>
      </ConfirmDialog>
    </Form>
  );
};
