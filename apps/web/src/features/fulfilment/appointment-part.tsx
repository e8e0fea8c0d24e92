import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AcceptAppointmentDocument,
  RejectAppointmentDocument,
  type ReportFieldsFragment,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { AcceptEffect } from './accept-effect';
import { BookWish } from './book-wish';
import { DeclineWish } from './decline-wish';
import { meetingsShownIn } from './meetings-shown-in';
import { StateLabel, type StateTone } from '../../ui/state-label';

type Appointment = NonNullable<ReportFieldsFragment['appointment']>;

const tones: Record<Appointment['status'], StateTone> = {
  PROPOSED: 'waiting',
  ACCEPTED: 'done',
  REJECTED: 'failed',
  WITHDRAWN: 'paused',
};

interface AppointmentPartProps {
  appointment: Appointment;
  onDecided?: (() => void) | undefined;
}

/** An appointment costs a success fee, so the owner accepts it or says why it does not count. */
export const AppointmentPart = ({ appointment, onDecided }: AppointmentPartProps) => {
  const { t } = useTranslation('inbox');
  const [asked, setAsked] = useState<'accept' | 'reject' | 'book' | 'decline' | null>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const accept = useTell(AcceptAppointmentDocument, meetingsShownIn);
  const reject = useTell(RejectAppointmentDocument, meetingsShownIn);
  const { id, withWhom, status, booked, wished, wishedFor } = appointment;
  const declined = status === 'PROPOSED' ? appointment.declined : null;
  const decided = () => {
    setAsked(null);
    onDecided?.();
  };
  const confirm = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') reject.mutate({ id, reason: reason.trim() }, { onSuccess: decided });
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
      {booked && <p>{t('appointment.booked')}</p>}
      {wishedFor && <p>{t('appointment.wishedFor', { moment: formatMoment(wishedFor) })}</p>}
      {wished && status === 'PROPOSED' && !declined && <p>{t('appointment.wished')}</p>}
      <div>
        {declined ? (
          <StateLabel tone="failed">{t(`decline.${declined.from}`, { reason: declined.reason })}</StateLabel>
        ) : (
          <StateLabel tone={tones[status]}>
            {t(`appointment.${status}`, { reason: appointment.rejectionReason ?? '' })}
          </StateLabel>
        )}
      </div>
      {status === 'PROPOSED' && (
        <ButtonRow>
          {declined ? (
            <SecondaryButton onClick={() => setAsked('book')}>{t('decline.bookAfterAll')}</SecondaryButton>
          ) : wished ? (
            <>
              <PrimaryButton onClick={() => setAsked('book')}>{t('wish.open')}</PrimaryButton>
              <SecondaryButton onClick={() => setAsked('accept')}>{t('appointment.accept')}</SecondaryButton>
              <SecondaryButton onClick={() => setAsked('decline')}>{t('decline.open')}</SecondaryButton>
            </>
          ) : (
            <>
              <PrimaryButton onClick={() => setAsked('accept')}>{t('appointment.accept')}</PrimaryButton>
              <SecondaryButton onClick={() => setAsked('reject')}>{t('appointment.reject')}</SecondaryButton>
            </>
          )}
        </ButtonRow>
      )}
      <ConfirmDialog
        opened={asked === 'accept'}
        question={t('appointment.acceptQuestion', { who: withWhom })}
        verb={t('appointment.acceptVerb')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ id }, { onSuccess: decided })}
        onClose={() => setAsked(null)}
      >
        <AcceptEffect deskId={appointment.deskId} startsAt={appointment.startsAt} />
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'reject'}
        question={t('appointment.rejectQuestion', { who: withWhom })}
        verb={t('appointment.reject')}
        busy={reject.isPending}
        error={reject.error}
        onConfirm={confirm}
        onClose={() => setAsked(null)}
      >
        <p>{t('appointment.rejectEffect')}</p>
        {booked && <p>{t('appointment.rejectFrees')}</p>}
        <Textarea
          label={t('appointment.rejectReason')}
          error={isMissing ? t('appointment.rejectReasonMissing') : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={3}
        />
      </ConfirmDialog>
      {asked === 'decline' && (
        <DeclineWish
          wish={appointment}
          asOwner
          onClose={(isDeclined) => (isDeclined ? decided() : setAsked(null))}
        />
      )}
      {asked === 'book' && <BookWish wish={appointment} asOwner onClose={() => setAsked(null)} />}
    </>
  );
};
