import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CallOnDeskDocument,
  type CallFieldsFragment,
  type DeskFloorQuery,
  DeskFloorDocument,
  HangUpDocument,
  RecordInteractionDocument,
  SlotsDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { keyOf, useTell } from '../../graphql/hooks';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { sameDraft } from '../workplace/draft/draft-merge';
import { CallPane, HANG_UP_ID } from './call-pane';
import { callDraft } from './draft-parts';
import { hasUnsentCase, inputOf, leftBehind, missingOf, topicIn, withoutLooseNote, withTopic } from './draft';
import { chords, outcomeChords, topicChord } from './keys';
import { OutcomeBar } from './outcome-bar';
import { Panes } from './panes';
import { RecordPane } from './record-pane';
import { ScriptPane } from './script-pane';
import { wayOf } from './script-way';
import { TransferDialog } from './transfer-dialog';
import { useMessage } from './use-message';
import { type DraftInHand, useDraft } from './use-draft';
import { useUnsent } from './use-unsent';
import styles from './desk.module.css';

interface CallWorkProps {
  call: CallFieldsFragment;
  /** The newest state and hold: the caller may have hung up since `call` was read. */
  current: NonNullable<DeskFloorQuery['myDeskFloor']['current']>;
  nowMs: () => number;
  keysOn: boolean;
  onRecorded: () => void;
}

const HANG_UP_PAUSE_MS = 1_000;

/** Whom the rules name to be rung, in their order. */
const firstOf = (hint: DraftInHand['hint']): readonly string[] =>
  (hint?.rule.reach ?? []).flatMap(({ who, channel }) => (channel === 'PHONE' ? [who] : []));

/** One call from the first word to the record. Nothing here survives into the next call. */
export const CallWork = ({ call, current, nowMs, keysOn, onRecorded }: CallWorkProps) => {
  const { t } = useTranslation('call-desk');
  const { state } = current;
  const wide = useMediaQuery('(min-width: 75rem)', true, { getInitialValueInEffect: false });
  const inHand = useDraft(call);
  const { draft, change, flush, newest, discard, look } = inHand;
  const completing = useRef(false);
  const [asked, setAsked] = useState(false);
  const [moved, setMoved] = useState(false);
  const [escalating, setEscalating] = useState(false);
  const cache = useQueryClient();
  const hangUp = useTell(HangUpDocument, [DeskFloorDocument, CallOnDeskDocument]);
  const record = useTell(RecordInteractionDocument, [DeskFloorDocument]);
  const way = wayOf(call.script, draft);
  const messageFrom = useMessage();
  const talking = state === 'CONNECTED' && !hangUp.isSuccess;
  const unsent = useUnsent(call, hasUnsentCase(draft));
  const missing = missingOf(way, draft, talking, unsent.asked);

  useEffect(() => void flush(), [state, flush]);

  // Nobody outside could be reached: what remains is a message, unless the agent has decided otherwise.
  const notReached = current.lines.some(
    ({ kind, state: line }) => kind === 'OUTSIDE' && (line === 'REFUSED' || line === 'UNANSWERED'),
  );
  const putThrough = current.lines.some(({ kind, state: line }) => kind === 'OUTSIDE' && line === 'JOINED');
  const likely = putThrough ? 'TRANSFERRED' : notReached ? 'MESSAGE' : null;
  useEffect(() => {
    if (likely && draft.outcome === null) change({ outcome: likely });
  }, [likely, draft.outcome, change]);

  // The first field takes the keyboard once, unless the agent is already somewhere.
  const work = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement?.matches('input, textarea, select')) return;
    work.current?.querySelector<HTMLElement>('ol textarea, ol input')?.focus({ preventScroll: true });
  }, []);

  // A press right after answering is a slip of the finger.
  const endTalk = () => {
    if (!talking || hangUp.isPending || nowMs() - Date.parse(call.connectedAt ?? '') < HANG_UP_PAUSE_MS)
      return;
    hangUp.mutate({ interactionId: call.id });
  };

  // Picked once more it is taken back: nobody has to say what a call was about.
  const pickTopic = (topic: string) =>
    change((before) => {
      const then = wayOf(call.script, before);
      return withTopic(then, before, topicIn(then, before) === topic ? '' : topic);
    });

  const complete = async () => {
    if (record.isPending || completing.current) return;
    setAsked(true);
    setMoved(false);
    if (missing.length > 0) {
      const first = missing.find((one) => one.kind !== 'stillTalking');
      document.getElementById(first ? first.fieldId : HANG_UP_ID)?.focus();
      return;
    }
    const message = messageFrom(way.steps, draft);
    const notAsked = messageFrom(leftBehind(call.script, way, draft), withoutLooseNote(draft));
    completing.current = true;
    const now = await newest();
    completing.current = false;
    // Another screen says something else: the bar asks what to keep.
    if (!now) return;
    // What it wrote beside ours was put in: nobody has seen the record as it would be.
    if (!sameDraft(callDraft, now.draft, draft)) return setMoved(true);
    discard();
    // A promise of its own: the floor may tell that the call is done, and take this away, before the answer is here.
    record
      .mutateAsync({
        input: {
          ...inputOf(call.id, draft, draft.outcome!, message, notAsked, topicIn(way, draft), now.revision),
          throwAway: [...unsent.thrownAway],
        },
      })
      .then(onRecorded, () => {
        change({});
        void look();
        unsent.lookAgain();
        // Perhaps somebody else has just taken the time.
        void cache.invalidateQueries({ queryKey: keyOf(SlotsDocument) });
        window.setTimeout(() => work.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      });
  };

  useDeskHotkeys(
    [
      { chord: chords.hangUp, label: t('keys.hangUp'), run: endTalk, enabled: talking },
      {
        chord: chords.search,
        label: t('keys.search'),
        run: () => document.getElementById('qa-search')?.focus(),
      },
      { chord: chords.complete, label: t('keys.complete'), run: () => void complete() },
      ...outcomeChords.map(({ outcome, chord }) => ({
        chord,
        label: outcome,
        run: () => change({ outcome }),
      })),
      ...call.topics.map((topic, index) => ({
        chord: topicChord(index),
        label: topic,
        run: () => pickTopic(topic),
      })),
    ],
    keysOn,
  );

  const refused = record.error instanceof RequestFailed ? record.error.fields : [];
  const errorOf = (path: string) => refused.find((field) => field.path.endsWith(path))?.message;
  const pane = {
    call,
    script: call.script,
    way,
    callerNumber: call.callerNumber,
    calendarOf: call.desk.id,
    draft,
    change,
    flush: () => void flush(),
    errorOf,
    hint: inHand.hint,
    showMissing: asked ? missing : [],
  };
  return (
    <div ref={work} className={styles.work}>
      <Panes wide={wide}>
        <CallPane
          call={call}
          state={talking ? 'CONNECTED' : 'WRAP_UP'}
          hold={current}
          help={current}
          wrapUpSeconds={current.wrapUpSeconds}
          promise={{
            phone: draft.callbackNumber,
            callerName: draft.callerName,
            note: messageFrom(way.steps, draft),
          }}
          lines={current.lines}
          keysOn={keysOn}
          nowMs={nowMs()}
          onHangUp={endTalk}
          hangUp={hangUp}
        />
        <ScriptPane {...pane} onEscalate={talking ? () => setEscalating(true) : undefined} />
        <RecordPane {...pane} unsent={unsent} />
      </Panes>
      {escalating && talking && (
        <TransferDialog
          interactionId={call.id}
          deskId={call.desk.id}
          messageOnly={call.messageOnly}
          first={firstOf(inHand.hint)}
          onClose={() => setEscalating(false)}
        />
      )}
      <OutcomeBar
        inHand={inHand}
        missing={missing}
        topics={{ offered: call.topics, picked: topicIn(way, draft), onPick: pickTopic }}
        unsent={unsent}
        asked={asked}
        moved={moved}
        record={record}
        onComplete={() => void complete()}
        errorOf={errorOf}
      />
    </div>
  );
};
