import type { Outcome, RecordInteractionInput, UnsentPart, Urgency } from '../../graphql/generated/graphql';
import type { Step, Way } from './script-way';
export type { Step } from './script-way';

/** What an agent has typed so far; kept on the server per call, so that a reload loses nothing. */
export interface Draft {
  /** Free notes by script step id; together they become the message. */
  notes: Record<string, string>;
  callerName: string;
  callerKana: string;
  callbackNumber: string;
  urgency: Urgency;
  outcome: Outcome | null;
  /** What the call was about, picked before or without a step that asks it. */
  topic: string;
  withWhom: string;
  /** Local date and time in Japan, `YYYY-MM-DDTHH:MM`. */
  startsAt: string;
  /** A free time of the client's calendar; then no other one is asked. */
  slotId: string;
  appointmentNote: string;
  /** Required step ids the caller did not want to answer. */
  declined: string[];
  /** Steps the agent jumped to, by the step they jumped from. */
  jumps: Record<string, string>;
  /** For the agent's own eyes; never sent. */
  scratch: string;
  /** What the agent before wrote while their line was broken, where it says something else than what is written here. */
  late: string;
  /** A case that is being written down beside the call, by the names of its fields. */
  caseForm: Record<string, string>;
}

export type TextField = 'callerName' | 'callerKana' | 'callbackNumber';
export const textFields: readonly TextField[] = ['callerName', 'callerKana', 'callbackNumber'];
export const outcomes: readonly Outcome[] = [
  'MESSAGE',
  'TRANSFERRED',
  'RESOLVED',
  'APPOINTMENT',
  'WRONG_NUMBER',
  'SPAM',
  'SILENT',
];
export const urgencies: readonly Urgency[] = ['NORMAL', 'TODAY', 'NOW'];

/** Where a message goes when the script has no step for it. */
export const LOOSE_NOTE = '_message';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const oneOf = <Value extends string>(known: readonly Value[], value: unknown): Value | undefined =>
  known.find((candidate) => candidate === value);

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([key, one]) => [
      key,
      text(one),
    ]),
  );

/** Reads whatever was stored; what is missing or of another shape becomes empty. */
export const readDraft = (stored: unknown): Draft => {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  return {
    notes: texts(raw.notes),
    jumps: texts(raw.jumps),
    callerName: text(raw.callerName),
    callerKana: text(raw.callerKana),
    callbackNumber: text(raw.callbackNumber),
    urgency: oneOf(urgencies, raw.urgency) ?? 'NORMAL',
    outcome: oneOf(outcomes, raw.outcome) ?? null,
    topic: text(raw.topic),
    withWhom: text(raw.withWhom),
    startsAt: text(raw.startsAt),
    slotId: text(raw.slotId),
    appointmentNote: text(raw.appointmentNote),
    declined: Array.isArray(raw.declined)
      ? raw.declined.filter((id): id is string => typeof id === 'string')
      : [],
    scratch: text(raw.scratch),
    late: text(raw.late),
    caseForm: texts(raw.caseForm),
  };
};

/** Choices that the form of a case has from the beginning: nothing has been told with them. */
const choicesOfCase = ['severity', 'language'];
/** Whether a case was begun and not opened; the server refuses the record by the same rule. */
export const hasUnsentCase = ({ caseForm }: Draft): boolean =>
  Object.entries(caseForm).some(([name, value]) => !choicesOfCase.includes(name) && value.trim() !== '');

export type StepKind = 'say' | 'note' | 'urgency' | 'appointment' | TextField;

/** What a step asks the agent to fill in; an unknown field is a note under the step's own title. */
export const kindOf = (step: Step): StepKind => {
  if (!step.field) return 'say';
  if (step.field === 'urgency' || step.field === 'appointment') return step.field;
  return oneOf(textFields, step.field) ?? 'note';
};

export const hasNoteStep = (script: readonly Step[]) => script.some((step) => kindOf(step) === 'note');
export const hasKind = (script: readonly Step[], kind: StepKind) =>
  script.some((step) => kindOf(step) === kind);

/** Where the agent jumped, without the jump from one step. */
export const withoutJump = ({ jumps }: Draft, from: Step): Record<string, string> =>
  Object.fromEntries(Object.entries(jumps).filter(([id]) => id !== from.id));

/** The draft with more lines in the agent's own memo. */
export const withMemo = (draft: Draft, lines: readonly string[]): Draft => ({
  ...draft,
  scratch: [draft.scratch, ...lines].filter(Boolean).join('\n'),
});

export interface MessageWords {
  titled: (title: string, note: string) => string;
  yes: string;
  no: string;
}

/** What was noted at a step, as a person reads it. */
export const noteOf = (step: Step, draft: Draft, { yes, no }: Pick<MessageWords, 'yes' | 'no'>): string => {
  const note = draft.notes[step.id]?.trim() ?? '';
  if (step.kind !== 'YES_NO') return note;
  return note === 'yes' ? yes : note === 'no' ? no : note;
};

/** The message to the client: the notes of the steps that were asked, in their order, titled where the title says more. */
export const messageOf = (asked: readonly Step[], draft: Draft, words: MessageWords): string => {
  const parts = asked
    .filter((step) => kindOf(step) === 'note' && draft.notes[step.id]?.trim())
    .map((step, index) => {
      const note = noteOf(step, draft, words);
      return index === 0 && step.kind === 'TEXT' ? note : words.titled(step.title, note);
    });
  const loose = draft.notes[LOOSE_NOTE]?.trim();
  return [...parts, ...(loose ? [loose] : [])].join('\n');
};

/** The draft without what was noted beside the script. */
export const withoutLooseNote = (draft: Draft): Draft => ({
  ...draft,
  notes: { ...draft.notes, [LOOSE_NOTE]: '' },
});

/** Answers that a branch left behind: kept, and no part of the message. */
export const leftBehind = (script: readonly Step[], way: Way, draft: Draft): Step[] =>
  script.filter(
    (step) => kindOf(step) === 'note' && draft.notes[step.id]?.trim() && !way.steps.includes(step),
  );

const asksTopic = ({ field }: Step) => field === 'topic';

/** What the call was about: the answer of the step that asks it where the way passes it, otherwise what was picked at the end. */
export const topicIn = ({ steps }: Way, { notes, topic }: Draft): string => {
  const asked = steps.find(asksTopic);
  return (asked && notes[asked.id]) || topic;
};

/** The same from the end of the call; an answer decides the way anew, as it does in the script. */
export const withTopic = ({ steps }: Way, draft: Draft, topic: string): Partial<Draft> => {
  const asked = steps.find(asksTopic);
  if (!asked) return { topic };
  return { topic: '', notes: { ...draft.notes, [asked.id]: topic }, jumps: withoutJump(draft, asked) };
};

const isFilled = (step: Step, draft: Draft): boolean => {
  const kind = kindOf(step);
  if (kind === 'note') return Boolean(draft.notes[step.id]?.trim());
  if (kind === 'callerName' || kind === 'callerKana' || kind === 'callbackNumber')
    return Boolean(draft[kind].trim());
  return true;
};

export type Missing =
  | { kind: 'stillTalking' }
  | { kind: 'unsent'; part: UnsentPart; fieldId: string }
  | { kind: 'outcome' | 'message' | 'withWhom' | 'startsAt'; fieldId: string }
  | { kind: 'step'; fieldId: string; title: string };

/** Questions of the way that have to be answered, or declined, and are not. */
export const missingAnswers = (way: Way, draft: Draft): Missing[] => {
  // A step that decides the way is needed as well: what comes after it has not been asked yet.
  const decides = (step: Step) => way.ending.kind === 'open' && way.ending.step === step;
  return way.steps.flatMap((step): Missing[] =>
    (step.required || decides(step)) &&
    step.field &&
    !isFilled(step, draft) &&
    !draft.declined.includes(step.id)
      ? [{ kind: 'step', fieldId: stepId(step), title: step.title }]
      : [],
  );
};

/** What stands between this draft and a complete record, in the order of the screen. */
export const missingOf = (
  way: Way,
  draft: Draft,
  talking: boolean,
  unsent: readonly UnsentPart[] = [],
): Missing[] => {
  const found: Missing[] = [];
  const wantsAnswers = draft.outcome === 'MESSAGE' || draft.outcome === 'APPOINTMENT';
  if (talking) found.push({ kind: 'stillTalking' });
  if (draft.outcome === null) found.push({ kind: 'outcome', fieldId: outcomeId('MESSAGE') });
  if (wantsAnswers) found.push(...missingAnswers(way, draft));
  const noteIsAsked = found.some(
    (one) =>
      one.kind === 'step' &&
      way.steps.some((step) => stepId(step) === one.fieldId && kindOf(step) === 'note'),
  );
  const empty = { titled: (_: string, note: string) => note, yes: 'yes', no: 'no' };
  if (draft.outcome === 'MESSAGE' && !noteIsAsked && messageOf(way.steps, draft, empty) === '')
    found.push({ kind: 'message', fieldId: noteFieldId(way.steps) });
  if (draft.outcome === 'APPOINTMENT' && !draft.withWhom.trim())
    found.push({ kind: 'withWhom', fieldId: 'withWhom' });
  if (draft.outcome === 'APPOINTMENT' && !draft.startsAt && !draft.slotId)
    found.push({ kind: 'startsAt', fieldId: 'startsAt' });
  found.push(...unsent.map((part) => ({ kind: 'unsent' as const, part, fieldId: unsentId(part) })));
  return found;
};

export const outcomeId = (outcome: Outcome) => `outcome-${outcome}`;
export const unsentId = (part: UnsentPart) => `unsent-${part}`;
export const stepId = (step: Step) => `step-${step.id}`;
export const noteFieldId = (script: readonly Step[]) => {
  const step = script.find((one) => kindOf(one) === 'note' && one.kind === 'TEXT');
  return step ? stepId(step) : LOOSE_NOTE;
};

const orNull = (typed: string) => typed.trim() || null;

export const inputOf = (
  interactionId: string,
  draft: Draft,
  outcome: Outcome,
  message: string,
  notAsked: string,
  topic: string,
  draftRevision: number,
): RecordInteractionInput => ({
  interactionId,
  draftRevision,
  outcome,
  urgency: draft.urgency,
  callerName: orNull(draft.callerName),
  callerKana: orNull(draft.callerKana),
  callbackNumber: orNull(draft.callbackNumber),
  message: orNull(message),
  notAsked: orNull(notAsked),
  topic: topic || null,
  appointment:
    outcome === 'APPOINTMENT'
      ? {
          withWhom: draft.withWhom.trim(),
          ...(draft.slotId ? { slotId: draft.slotId } : { startsAt: `${draft.startsAt}:00+09:00` }),
          note: orNull(draft.appointmentNote),
        }
      : null,
});
