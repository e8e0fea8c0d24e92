import { isPrefecture } from '@madoguchi/kernel';
import { wordsAgainst } from './contradiction.js';
import type { Observation } from './inference.js';
import type { FactValue, Facts, Knowledge, Question } from './knowledge.js';
import { toldBy } from './known-options.js';
import { nextQuestion } from './next-question.js';
import { readWith } from './join-reading.js';
import type { StoredReading } from './language-reading.js';
import { levelOf, withoutSignals, type Reading } from './read-statement.js';
import { isTrade } from './trades.js';

export type SessionStatus = 'asking' | 'concluded' | 'danger';

export interface GivenAnswer {
  readonly fact: string;
  /** Null is an explicit "I don't know". */
  readonly value: FactValue | null;
  /** What else the chosen option tells. */
  readonly also: Facts;
  /** The words say otherwise, so it is asked once more; what is answered then holds. */
  readonly doubted?: true;
}

/** One owner's check-up. Immutable: every step returns the next state. */
export interface SessionState {
  readonly statement: string;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly prefecture: string | null;
  /** What a reader of language made of the statement, once; absent in copies and check-ups from before there were readers. */
  readonly reading?: StoredReading | null;
  readonly answers: readonly GivenAnswer[];
  /** Facts the owner set right on the summary; they outweigh what was read. A cue stands here, as false, where it was read wrongly. */
  readonly corrections: Readonly<Record<string, FactValue | null>>;
  /** The fact asked about right now; null once concluded. */
  readonly asking: string | null;
}

export const profileFacts = ['industry', 'employees', 'prefecture'] as const;

export const readingOf = (
  knowledge: Knowledge,
  { statement, reading }: Pick<SessionState, 'statement' | 'reading'>,
): Reading => readWith(knowledge, statement, reading);

const isCue = (knowledge: Knowledge, id: string): boolean =>
  knowledge.signals.some((signal) => signal.id === id && signal.kind === 'cue');

export function observe(knowledge: Knowledge, session: SessionState): Observation {
  const answers: Record<string, FactValue | null> = {};
  for (const { fact, value, also } of session.answers) Object.assign(answers, also, { [fact]: value });
  const misread = Object.keys(session.corrections).filter((id) => isCue(knowledge, id));
  const corrections = Object.entries(session.corrections).filter(([id]) => !misread.includes(id));
  return {
    reading: withoutSignals(readingOf(knowledge, session), misread),
    answers: { ...answers, ...Object.fromEntries(corrections) },
    industry: session.industry,
    employees: session.employees,
  };
}

/** The same session with the question that is worth asking now, or none. */
export function proceed(knowledge: Knowledge, session: SessionState): SessionState {
  const choice = nextQuestion(knowledge, observe(knowledge, session), session.answers.length);
  return { ...session, asking: choice?.question.fact ?? null };
}

export type AnswerRefusal = 'unknownQuestion' | 'notThisQuestion' | 'notAnOption';

/** Translates what the screen sent (an option, a list of options, a number, a plain fact value) into facts. */
export function understand(question: Question, value: unknown): GivenAnswer | 'notAnOption' {
  const { fact, options, kind } = question;
  if (value === null || value === undefined) return { fact, value: null, also: {} };
  const chosen = Array.isArray(value) ? value : [value];
  if (kind === 'many') {
    const known = options.map((option) => option.value);
    if (!chosen.every((item): item is string => typeof item === 'string' && known.includes(item)))
      return 'notAnOption';
    const list = options
      .filter((option) => chosen.includes(option.value))
      .flatMap((option) => option.sets[fact] as readonly string[]);
    return { fact, value: [...new Set(list)], also: {} };
  }
  if (chosen.length !== 1) return 'notAnOption';
  const [single] = chosen as readonly unknown[];
  const option = options.find((entry) => entry.value === single);
  if (option) {
    const { [fact]: own, ...also } = toldBy(question, option);
    return { fact, value: own ?? null, also };
  }
  return isPlainValue(question, single) ? { fact, value: single, also: {} } : 'notAnOption';
}

function isPlainValue(question: Question, value: unknown): value is FactValue {
  const samples = question.options.map((option) => option.sets[question.fact]);
  if (typeof value === 'boolean') return samples.some((sample) => typeof sample === 'boolean');
  if (typeof value === 'number')
    return question.kind === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000;
  return typeof value === 'string' && samples.includes(value);
}

/** What was set right elsewhere: of this question's earlier choice nothing stays, also not what it told besides. */
function besides(
  question: Question | undefined,
  corrections: SessionState['corrections'],
): SessionState['corrections'] {
  const told = (fact: string, value: FactValue | null): boolean =>
    question !== undefined &&
    (fact === question.fact ||
      question.options.some((option) => value !== null && toldBy(question, option)[fact] === value));
  return Object.fromEntries(Object.entries(corrections).filter((entry) => !told(...entry)));
}

/** What the words tell in two ways was asked with both in sight already. */
const isDoubtful = (knowledge: Knowledge, session: SessionState, { fact, value }: GivenAnswer): boolean =>
  wordsAgainst(session.statement, fact, value).length > 0 &&
  !readingOf(knowledge, session).doubtful.includes(fact);

/** Answers the current question, or changes an earlier answer. */
export function answer(
  knowledge: Knowledge,
  session: SessionState,
  fact: string,
  value: unknown,
): SessionState | AnswerRefusal {
  const question = knowledge.questions.find((entry) => entry.fact === fact);
  if (!question) return 'unknownQuestion';
  const earlier = session.answers.find((given) => given.fact === fact);
  if (!earlier && session.asking !== fact) return 'notThisQuestion';
  const understood = understand(question, value);
  if (understood === 'notAnOption') return understood;
  const doubtful = !earlier && isDoubtful(knowledge, session, understood);
  const given: GivenAnswer = doubtful ? { ...understood, doubted: true } : understood;
  const answers = earlier
    ? session.answers.map((entry) => (entry.fact === fact ? given : entry))
    : [...session.answers, given];
  const next = { ...session, answers, corrections: besides(question, session.corrections) };
  return doubtful ? { ...next, asking: fact } : proceed(knowledge, next);
}

/** One step back: the last answer is gone and its question is asked again. */
export function undo(session: SessionState): SessionState {
  const last = session.answers.at(-1);
  return last ? { ...session, answers: session.answers.slice(0, -1), asking: last.fact } : session;
}

/** The owner sets one fact right. Null forgets it: "I don't know". */
export function correct(
  knowledge: Knowledge,
  session: SessionState,
  fact: string,
  value: unknown,
): SessionState | AnswerRefusal {
  if (fact === 'industry' || fact === 'prefecture') {
    const known = fact === 'industry' ? isTrade : isPrefecture;
    if (value !== null && !(typeof value === 'string' && known(value))) return 'notAnOption';
    return proceed(knowledge, { ...session, [fact]: value });
  }
  if (fact === 'employees') {
    if (
      value !== null &&
      !(typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000)
    )
      return 'notAnOption';
    return proceed(knowledge, { ...session, employees: value });
  }
  if (isCue(knowledge, fact)) return judgeCue(knowledge, session, fact, value);
  const signal = knowledge.signals.find((entry) => entry.id === fact && entry.kind === 'fact');
  if (!signal) return 'unknownQuestion';
  if (session.answers.some((given) => given.fact === fact)) return answer(knowledge, session, fact, value);
  const question = knowledge.questions.find((entry) => entry.fact === fact);
  const given = question ? understand(question, value) : plain(fact, value);
  if (given === 'notAnOption') return given;
  const level = given.value === null ? null : levelOf(fact, given.value);
  if (level !== null && !(level in signal.base)) return 'notAnOption';
  return proceed(knowledge, {
    ...session,
    corrections: { ...besides(question, session.corrections), ...given.also, [fact]: given.value },
  });
}

/** What was read between the lines can be taken back, and the taking back too; nothing else is known of it. */
function judgeCue(
  knowledge: Knowledge,
  session: SessionState,
  cue: string,
  value: unknown,
): SessionState | AnswerRefusal {
  if (readingOf(knowledge, session).levels[cue] === undefined) return 'unknownQuestion';
  if (value !== 'yes' && value !== 'no') return 'notAnOption';
  const { [cue]: _before, ...others } = session.corrections;
  return proceed(knowledge, {
    ...session,
    corrections: value === 'no' ? { ...others, [cue]: false } : others,
  });
}

/** A fact that no question asks about: yes, no, a number, or not known. */
function plain(fact: string, value: unknown): GivenAnswer | 'notAnOption' {
  if (value === 'yes' || value === 'no') return { fact, value: value === 'yes', also: {} };
  const isNumber = typeof value === 'number' && value >= 0 && value <= 100_000_000;
  return value === null || typeof value === 'boolean' || isNumber ? { fact, value, also: {} } : 'notAnOption';
}
