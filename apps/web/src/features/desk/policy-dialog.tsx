import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CallOnDeskDocument,
  DeskFloorDocument,
  EndCallByPolicyDocument,
  type PolicyReason,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';

const reasons: readonly PolicyReason[] = [
  'ABUSIVE_WORDS',
  'THREAT',
  'SEXUAL',
  'UNREASONABLE_DEMAND',
  'ENDLESS',
];

/** The right to end an abusive call: what to say, why it ends, and that it costs the agent nothing. */
export const PolicyDialog = ({ interactionId, onClose }: { interactionId: string; onClose: () => void }) => {
  const { t } = useTranslation('call-desk');
  const [reason, setReason] = useState<PolicyReason>('ABUSIVE_WORDS');
  const [note, setNote] = useState('');
  const end = useTell(EndCallByPolicyDocument, [DeskFloorDocument, CallOnDeskDocument]);
  return (
    <ConfirmDialog
      opened
      destructive
      question={t('policy.question')}
      verb={t('policy.verb')}
      busy={end.isPending}
      error={end.isError ? end.error : undefined}
      onClose={onClose}
      onConfirm={() =>
        end.mutate({ input: { interactionId, reason, note: note.trim() || null } }, { onSuccess: onClose })
      }
    >
      <p>{t('policy.body')}</p>
      <Radio.Group
        label={t('policy.reason')}
        value={reason}
        onChange={(value) => setReason(value as PolicyReason)}
      >
        {reasons.map((value) => (
          <Radio key={value} value={value} label={t(`policy.reasons.${value}`)} my="xs" />
        ))}
      </Radio.Group>
      <Textarea
        label={t('policy.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
};
