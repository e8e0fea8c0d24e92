import { Kbd, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type OutboundCallFieldsFragment,
  type OutboundOutcome,
  type OutboundReason,
} from '../../graphql/generated/graphql';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Loading, Problem } from '../../ui/states';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { useFields } from '../../ui/use-fields';
import { sameDraft } from '../workplace/draft/draft-merge';
import { DraftNotice } from '../workplace/draft/draft-notice';
import { ActButton } from '../workplace/pieces/act-button';
import { FreeTimes, useFreeTimes } from '../desk/free-times';
import { chords, chordText, keysAreOn, outcomeChord } from '../desk/keys';
import styles from './campaigns.module.css';
import { reasons } from './outbound-reasons';
import type { Missing } from '../desk/draft';
import { OutcomeKeys, outcomesOf } from './outcome-keys';
import { type OutboundDraft, outboundDraft } from './outbound-draft';
import { answersOf, openQuestions } from './questions';
import type { OutboundInHand } from './use-outbound-draft';
import { useRecord } from './use-record';

/** Outcomes without a talk: nothing was asked. */
const silent: readonly string[] = ['NO_ANSWER', 'BUSY', 'WRONG_NUMBER'];

interface OutboundRecordProps {
  call: OutboundCallFieldsFragment;
  inHand: OutboundInHand;
  /** Told which questions are still open, none when nothing is. */
  onMissing: (missing: readonly Missing[]) => void;
  onRecorded: () => void;
}

export const OutboundRecord = ({ call, inHand, onMissing, onRecorded }: OutboundRecordProps) => {
  const { t } = useTranslation('campaigns');
  const record = useRecord();
  const [moved, setMoved] = useState(false);
  const { draft, change, newest, look, discard } = inHand;
  const { values, errors, summary, set, text, check, showRefusal } = useFields<OutboundDraft>(
    draft,
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
    { values: draft, change },
  );
  const outcomes = outcomesOf(call.kind);
  const isMeeting = values.outcome === 'APPOINTMENT';
  const { free, isReading, refetch } = useFreeTimes(isMeeting ? call.deskId : null);
  const send = async (next: string | null) => {
    if (record.isPending || !check()) return;
    const open = values.outcome === 'ANSWERED' ? openQuestions(call.steps, draft) : [];
    onMissing(open);
    if (open.length > 0) return;
    setMoved(false);
    const now = await newest();
    // Another window says something else, or has added to it: the agent looks first.
    if (!now) return;
    if (!sameDraft(outboundDraft(''), now.draft, values)) return setMoved(true);
    discard();
    const { outcome, reason, note, callbackAt, slotId, withWhom, handOver } = values;
    record
      .mutateAsync({
        next,
        input: {
          callId: call.id,
          draftRevision: now.revision,
          outcome: outcome as OutboundOutcome,
          reason: (reason || null) as OutboundReason | null,
          note: note || null,
          // Typed on Japanese clocks, wherever the agent sits.
          callbackAt: outcome === 'CALLBACK' ? `${callbackAt}:00+09:00` : null,
          answers: silent.includes(outcome) ? [] : answersOf(call.steps, values),
          meeting: isMeeting ? { slotId, withWhom, note: handOver || null } : null,
        },
      })
      .then(onRecorded, (error: unknown) => {
        showRefusal(error);
        change({});
        void look();
        // A moment that somebody else has taken must be chosen anew.
        if (isMeeting) void refetch();
      });
  };
  const goOn = () => void send(call.campaignId);
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
        <DraftNotice
          inHand={inHand}
          partWords={inHand.partWords}
          moved={moved && t('desks.moved')}
          hint={t('desks.clashHint')}
        />
        <ErrorSummary problems={summary} />
        {record.isError && summary.length === 0 && <Problem error={record.error} />}
        <OutcomeKeys
          outcomes={outcomes}
          chosen={values.outcome}
          error={errors.outcome}
          onChoose={(outcome) => set('outcome', outcome)}
        />
        {values.outcome === 'CALLBACK' && (
          <TextInput {...text('callbackAt')} type="datetime-local" label={t('desks.callbackAt')} />
        )}
        {isMeeting && (
          <>
            {isReading ? (
              <Loading lines={2} />
            ) : (
              <FreeTimes
                id="slotId"
                label={t('desks.slot')}
                free={free}
                chosen={values.slotId}
                onChoose={(slotId) => set('slotId', slotId)}
                error={errors.slotId}
              />
            )}
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
        <ActButton tone="quiet" onClick={() => void send(null)}>
          {t('desks.recordStop')}
        </ActButton>
      </Form>
    </section>
  );
};
