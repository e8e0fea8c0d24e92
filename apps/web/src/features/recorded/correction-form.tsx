import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CorrectCallDocument,
  MyCallsDocument,
  type Outcome,
  RecordedCallDocument,
  type RecordedCallFieldsFragment,
  type Urgency,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { outcomes, textFields, urgencies } from '../desk/draft';

const freeOfCharge: readonly Outcome[] = ['SPAM', 'WRONG_NUMBER', 'SILENT'];
const orNull = (typed: string) => typed.trim() || null;

/** Puts a record right. What it said stays readable, and the client is told; so it is confirmed first. */
export const CorrectionForm = ({
  of: { call, corrections },
  onDone,
}: {
  of: RecordedCallFieldsFragment;
  onDone: () => void;
}) => {
  const { t } = useTranslation(['recorded', 'call-desk']);
  const correct = useTell(CorrectCallDocument, [RecordedCallDocument, MyCallsDocument]);
  const [isAsking, setAsking] = useState(false);
  const meets = call.outcome === 'APPOINTMENT';
  const { values, summary, text, set, check, showRefusal } = useFields(
    {
      outcome: call.outcome ?? 'MESSAGE',
      urgency: call.urgency ?? 'NORMAL',
      callerName: call.callerName ?? '',
      callerKana: call.callerKana ?? '',
      callbackNumber: call.callbackNumber ?? '',
      message: call.message ?? '',
      topic: call.topic ?? '',
      reason: '',
    },
    {
      reason: (reason) => (reason.trim() ? undefined : t('reasonMissing')),
      message: (message, { outcome }) =>
        outcome === 'MESSAGE' && !message.trim() ? t('messageMissing') : undefined,
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check() && !correct.isPending) setAsking(true);
  };
  const send = () =>
    correct.mutate(
      {
        input: {
          interactionId: call.id,
          revision: corrections.length,
          outcome: values.outcome,
          urgency: values.urgency,
          callerName: orNull(values.callerName),
          callerKana: orNull(values.callerKana),
          callbackNumber: orNull(values.callbackNumber),
          message: orNull(values.message),
          topic: values.topic || null,
          reason: values.reason.trim(),
        },
      },
      { onSuccess: onDone, onError: (error) => void showRefusal(error), onSettled: () => setAsking(false) },
    );
  // A topic that the desk no longer has is still what this call says.
  const topics = [...new Set([...(call.topic ? [call.topic] : []), ...call.topics])];
  const frees = call.outcome && !freeOfCharge.includes(call.outcome) && freeOfCharge.includes(values.outcome);
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {correct.isError && summary.length === 0 && <Problem error={correct.error} />}
      <NativeSelect
        id="outcome"
        label={t('outcome')}
        value={values.outcome}
        data={outcomes
          .filter((outcome) => meets || outcome !== 'APPOINTMENT')
          .map((value) => ({ value, label: t(`call-desk:outcomes.${value}`) }))}
        onChange={({ currentTarget }) => set('outcome', currentTarget.value as Outcome)}
      />
      {meets && values.outcome !== 'APPOINTMENT' && <p role="status">{t('meetingFalls')}</p>}
      {frees && <p role="status">{t('frees')}</p>}
      <NativeSelect
        id="urgency"
        label={t('urgency')}
        value={values.urgency}
        data={urgencies.map((value) => ({ value, label: t(`call-desk:urgencies.${value}`) }))}
        onChange={({ currentTarget }) => set('urgency', currentTarget.value as Urgency)}
      />
      {topics.length > 0 && (
        <NativeSelect
          id="topic"
          label={t('topic')}
          value={values.topic}
          data={[{ value: '', label: t('topicOpen') }, ...topics]}
          onChange={({ currentTarget }) => set('topic', currentTarget.value)}
        />
      )}
      {textFields.map((field) => (
        <TextInput key={field} {...text(field)} label={t(field)} autoComplete="off" />
      ))}
      <Textarea {...text('message')} label={t('message')} autosize minRows={3} maxRows={12} />
      <Textarea
        {...text('reason')}
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        maxRows={6}
      />
      <PrimaryButton busy={correct.isPending}>{t('correct')}</PrimaryButton>
      <ConfirmDialog
        opened={isAsking}
        question={t('confirm', { client: call.desk.clientName })}
        verb={t('correct')}
        busy={correct.isPending}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        <p>{t(frees ? 'confirmFreed' : 'confirmBody')}</p>
      </ConfirmDialog>
    </Form>
  );
};
