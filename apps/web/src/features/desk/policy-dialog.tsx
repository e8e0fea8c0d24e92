import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  CallOnDeskDocument,
  DeskFloorDocument,
  EndCallByPolicyDocument,
  type PolicyReason,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { DraftNotice, type PartWords } from '../workplace/draft/draft-notice';
import { useFormDraft } from '../workplace/draft/use-form-draft';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Disclosure } from '../../ui/disclosure';
import { PolicyWords } from '../abuse/policy-words';

const reasons: readonly PolicyReason[] = [
  'ABUSIVE_WORDS',
  'THREAT',
  'SEXUAL',
  'UNREASONABLE_DEMAND',
  'ENDLESS',
];

interface PolicyDialogProps {
  /** The call, the call back or the campaign's call that ends. */
  subjectId: string;
  busy: boolean;
  error: Error | null;
  /** `sent` has to be called once it is ended: nothing of the form is kept any more. */
  onEnd: (choice: { reason: PolicyReason; note: string | null }, sent: () => void) => void;
  onClose: () => void;
}

/** The right to end an abusive call: what to say, why it ends, and that it costs the agent nothing. */
export const PolicyDialog = ({ subjectId, busy, error, onEnd, onClose }: PolicyDialogProps) => {
  const { t } = useTranslation(['call-desk', 'abuse']);
  const form = useFormDraft('HARD_CALL', subjectId, () => ({ reason: 'ABUSIVE_WORDS', note: '' }));
  const { note } = form.draft;
  const reason = reasons.find((one) => one === form.draft.reason) ?? 'ABUSIVE_WORDS';
  const partWords: PartWords = (part, value) => {
    const text = typeof value === 'string' ? value : '';
    return part === 'reason'
      ? { name: t('policy.reason'), text: text && t(`policy.reasons.${text as PolicyReason}`) }
      : { name: t('policy.note'), text };
  };
  return (
    <ConfirmDialog
      opened
      destructive
      question={t('policy.question')}
      verb={t('policy.verb')}
      busy={busy}
      error={error ?? undefined}
      onClose={onClose}
      onConfirm={() => onEnd({ reason, note: note.trim() || null }, form.discard)}
    >
      <p>{t('policy.body')}</p>
      <Disclosure label={t('abuse:dialog')}>
        <PolicyWords />
      </Disclosure>
      <DraftNotice inHand={form} partWords={partWords} moved={false} hint={t('draft.toNote')} />
      <Radio.Group
        label={t('policy.reason')}
        value={reason}
        onChange={(value) => form.change({ reason: value })}
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
        onChange={(event) => form.change({ note: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
};

/** For a call of the desk. */
export const CallPolicy = ({ interactionId, onClose }: { interactionId: string; onClose: () => void }) => {
  const end = useTell(EndCallByPolicyDocument, [DeskFloorDocument, CallOnDeskDocument]);
  return (
    <PolicyDialog
      subjectId={interactionId}
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onEnd={(choice, sent) =>
        end.mutate(
          { input: { interactionId, ...choice } },
          {
            onSuccess: () => {
              sent();
              onClose();
            },
          },
        )
      }
    />
  );
};
