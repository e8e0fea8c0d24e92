import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AcceptAppointmentDocument,
  BriefingDocument,
  RejectAppointmentDocument,
  type ReportFieldsFragment,
  ReportsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Problem } from '../../ui/states';

type Appointment = NonNullable<ReportFieldsFragment['appointment']>;

const tones: Record<Appointment['status'], StateTone> = {
  PROPOSED: 'waiting',
  ACCEPTED: 'done',
  REJECTED: 'failed',
};

/** An appointment costs a success fee, so the owner accepts it or says why it does not count. */
export const AppointmentPart = ({ appointment }: { appointment: Appointment }) => {
  const { t } = useTranslation('inbox');
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const accept = useTell(AcceptAppointmentDocument, [ReportsDocument, BriefingDocument]);
  const reject = useTell(RejectAppointmentDocument, [ReportsDocument, BriefingDocument]);
  const { id, withWhom, status } = appointment;
  const confirm = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '')
      reject.mutate({ id, reason: reason.trim() }, { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <p>
        <strong>
          {t('appointment.title', { moment: formatMoment(appointment.startsAt), who: withWhom })}
        </strong>
        {appointment.note && (
          <>
            <br />
            {appointment.note}
          </>
        )}
      </p>
      <div>
        <StateLabel tone={tones[status]}>
          {t(`appointment.${status}`, { reason: appointment.rejectionReason ?? '' })}
        </StateLabel>
      </div>
      {accept.isError && <Problem error={accept.error} />}
      {status === 'PROPOSED' && (
        <ButtonRow>
          <PrimaryButton onClick={() => accept.mutate({ id })} busy={accept.isPending}>
            {t('appointment.accept')}
          </PrimaryButton>
          <SecondaryButton onClick={() => setAsking(true)}>{t('appointment.reject')}</SecondaryButton>
        </ButtonRow>
      )}
      <ConfirmDialog
        opened={isAsking}
        question={t('appointment.rejectQuestion', { who: withWhom })}
        verb={t('appointment.reject')}
        busy={reject.isPending}
        error={reject.error}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('appointment.rejectEffect')}</p>
        <Textarea
          label={t('appointment.rejectReason')}
          error={isMissing ? t('appointment.rejectReasonMissing') : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={3}
        />
      </ConfirmDialog>
    </>
  );
};
