import { Kbd, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  KeepOutboundCallDocument,
  type OutboundCallFieldsFragment,
  type OutboundOutcome,
  type OutboundReason,
  SlotsDocument,
} from '../../graphql/generated/graphql';
import { ask, useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { useFields } from '../../ui/use-fields';
import { ActButton } from '../workplace/pieces/act-button';
import { chords, chordText, keysAreOn, outcomeChord } from '../desk/keys';
import styles from './campaigns.module.css';
import { OutcomeKeys, outcomes } from './outcome-keys';
import { useRecord } from './use-record';

const reasons: readonly OutboundReason[] = [
  'NO_NEED',
  'HAS_SUPPLIER',
  'PRICE',
  'TIMING',
  'NOT_IN_CHARGE',
  'OTHER',
];
const SIGN_OF_LIFE_MS = 60_000;
const TYPING_MS = 1_500;

/** Keeps what was typed, and tells that this screen is alive, so that the contact stays with the agent. */
const useKept = (callId: string, note: string) => {
  useEffect(() => {
    const keep = () => void ask(KeepOutboundCallDocument, { callId, note }).catch(() => undefined);
    const typed = setTimeout(keep, TYPING_MS);
    const alive = setInterval(keep, SIGN_OF_LIFE_MS);
    return () => {
      clearTimeout(typed);
      clearInterval(alive);
    };
  }, [callId, note]);
};

interface OutboundRecordProps {
  call: OutboundCallFieldsFragment;
  onRecorded: () => void;
}

export const OutboundRecord = ({ call, onRecorded }: OutboundRecordProps) => {
  const { t } = useTranslation('campaigns');
  const record = useRecord();
  const { values, errors, summary, set, text, check, showRefusal } = useFields(
    {
      outcome: '',
      reason: '',
      note: call.note ?? '',
      callbackAt: '',
      slotId: '',
      withWhom: call.person ?? '',
      handOver: '',
    },
    {
      outcome: (outcome) => (outcome === '' ? t('desks.outcomeMissing') : undefined),
      callbackAt: (at, { outcome }) =>
        outcome === 'CALLBACK' && at === '' ? t('missingOf', { field: t('desks.callbackAt') }) : undefined,
      slotId: (slot, { outcome }) =>
        outcome === 'APPOINTMENT' && slot === '' ? t('desks.slotMissing') : undefined,
      withWhom: (who, { outcome }) =>
        outcome === 'APPOINTMENT' && who.trim() === ''
          ? t('missingOf', { field: t('desks.withWhom') })
          : undefined,
    },
  );
  useKept(call.id, values.note);
  const isMeeting = values.outcome === 'APPOINTMENT';
  const slots = useAsk(SlotsDocument, { deskId: call.deskId }, { enabled: isMeeting, staleMs: 0 });
  const free = slots.data?.slots.filter(({ booked, capacity }) => booked < capacity) ?? [];
  const send = (next: string | null) => {
    if (record.isPending || !check()) return;
    const { outcome, reason, note, callbackAt, slotId, withWhom, handOver } = values;
    record
      .mutateAsync({
        next,
        input: {
          callId: call.id,
          outcome: outcome as OutboundOutcome,
          reason: (reason || null) as OutboundReason | null,
          note: note || null,
          // Typed on Japanese clocks, wherever the agent sits.
          callbackAt: outcome === 'CALLBACK' ? `${callbackAt}:00+09:00` : null,
          meeting: isMeeting ? { slotId, withWhom, note: handOver || null } : null,
        },
      })
      .then(onRecorded, async (error: unknown) => {
        showRefusal(error);
        if (!isMeeting) return;
        const { data } = await slots.refetch();
        // A moment that somebody else has taken must be chosen anew.
        if (!data?.slots.some(({ id, booked, capacity }) => id === slotId && booked < capacity))
          set('slotId', '');
      });
  };
  const goOn = () => send(call.campaignId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    goOn();
  };
  useDeskHotkeys(
    [
      { chord: chords.complete, label: t('desks.recordNext'), run: goOn },
      ...outcomes.map((outcome, index) => ({
        chord: outcomeChord(index),
        label: t(`desks.outcomes.${outcome}`),
        run: () => set('outcome', outcome),
      })),
    ],
    keysAreOn(),
  );
  return (
    <section className={styles.pane} aria-label={t('desks.outcome')}>
      <Form onSubmit={submit}>
        <ErrorSummary problems={summary} />
        {record.isError && summary.length === 0 && <Problem error={record.error} />}
        <OutcomeKeys
          chosen={values.outcome}
          error={errors.outcome}
          onChoose={(outcome) => set('outcome', outcome)}
        />
        {values.outcome === 'CALLBACK' && (
          <TextInput {...text('callbackAt')} type="datetime-local" label={t('desks.callbackAt')} />
        )}
        {isMeeting && (
          <>
            <NativeSelect
              {...text('slotId')}
              label={t('desks.slot')}
              description={slots.data && free.length === 0 ? t('desks.slotNone') : undefined}
              data={[
                { value: '', label: t('desks.slotChoose') },
                ...free.map(({ id, startsAt }) => ({ value: id, label: formatMoment(startsAt) })),
              ]}
            />
            <TextInput {...text('withWhom')} label={t('desks.withWhom')} />
            <Textarea {...text('handOver')} label={t('desks.handOver')} autosize minRows={2} />
          </>
        )}
        {(values.outcome === 'REFUSED' || values.outcome === 'NOT_INTERESTED') && (
          <NativeSelect
            {...text('reason')}
            label={t('desks.reason')}
            data={[
              { value: '', label: t('desks.noReason') },
              ...reasons.map((value) => ({ value, label: t(`reason.${value}`) })),
            ]}
          />
        )}
        <Textarea {...text('note')} label={t('desks.note')} autosize minRows={3} />
        <ActButton
          tone="primary"
          busy={record.isPending}
          rightSection={<Kbd aria-hidden>{chordText(chords.complete)}</Kbd>}
        >
          {t('desks.recordNext')}
        </ActButton>
        <ActButton tone="quiet" onClick={() => send(null)}>
          {t('desks.recordStop')}
        </ActButton>
      </Form>
    </section>
  );
};
