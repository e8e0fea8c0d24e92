import { contradict, countsOfCalls } from './calls-told.js';
import type { FactValue, Facts, FunctionCode, Knowledge, Language, Signal } from './knowledge.js';
import { functionCodes } from './knowledge.js';
import { speaksOfContact } from './contact-words.js';
import { kindOfText, type KindOfText } from './kind-of-text.js';
import { placesFor, weighFeatures, wordingFeatures, wordingScores } from './learned-wording.js';
import { resemblance } from './resemblance.js';
import type { NormalText } from './text.js';
import { normalise } from './text.js';
import { toldOfOthers } from './told-of-others.js';

/** One place in the statement that told us something. Offsets are into the statement as given. */
export interface Finding {
  readonly signal: string;
  readonly level: string;
  readonly words: string;
  /** The words with enough around them to be recognised by their writer. */
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly findings: readonly Finding[];
  /** The level read for each signal that was mentioned at all. */
  readonly levels: Readonly<Record<string, string>>;
  /** The same as facts, only for signals that are facts. */
  readonly facts: Facts;
  /** Log-odds of each measure from the wording as a whole; see learned-wording.ts (v1: resemblance.ts). */
  readonly wording: Readonly<Record<FunctionCode, number>>;
  /** The places behind it: signal `wording`, level the measure they speak for. */
  readonly spoken: readonly Finding[];
  /** Whether the statement said anything to us; false for off-topic text. */
  readonly hasContent: boolean;
  /** Whether it touches on dealing with people by telephone or message at all; see contact-words.ts. */
  readonly contact: boolean;
  readonly kind: KindOfText;
  /** Facts on which the statement says two things that cannot both hold: asked once which does. */
  readonly doubtful: readonly string[];
  /** The places that cannot both hold. */
  readonly disputed: readonly Finding[];
  /** What a reader of language added (join-reading.ts); null where none was asked. */
  readonly understood: Understood | null;
}

export interface Understood {
  /** The facts it read; their levels and places stand with all others. */
  readonly facts: readonly string[];
  /** Log of how much likelier each measure is than usual. */
  readonly fits: Readonly<Record<FunctionCode, number>>;
  /** How much of 1 it gave to measures; the rest it leaves to what is known otherwise. */
  readonly committed: number;
  /** The words a fit rests on: signal `reader`, level the measure. */
  readonly suited: readonly Finding[];
}

export const wordingSignal = 'wording';
export const readerSignal = 'reader';

interface CompiledLevel {
  readonly level: string;
  readonly expressions: readonly RegExp[];
}
interface CompiledSignal {
  readonly signal: Signal;
  readonly levels: readonly CompiledLevel[];
}

const compiledByKnowledge = new WeakMap<Knowledge, readonly CompiledSignal[]>();

function compile(knowledge: Knowledge): readonly CompiledSignal[] {
  const known = compiledByKnowledge.get(knowledge);
  if (known) return known;
  const compiled = knowledge.signals.map((signal) => ({
    signal,
    levels: Object.entries(signal.patterns).map(([level, byLanguage]) => ({
      level,
      expressions: [
        ...(byLanguage.ja ?? []).map((source) => new RegExp(source, 'gu')),
        ...(byLanguage.en ?? []).map((source) => new RegExp(`\\b(?:${source})`, 'giu')),
      ],
    })),
  }));
  compiledByKnowledge.set(knowledge, compiled);
  return compiled;
}

const deniedAfter =
  /^[^、。！？!?\n]{0,8}?(?:(?:は|も|が|など)(?:全く|まったく|特に|ほとんど|めったに|一切)?(?:ない|ありません|なく|なし|無い|ございません|来ない|来ません|少ない|困っていな|困っていませ|問題な|足りて|足りてい|必要な|不要|いらな|要りませ|要らな|していませ|していな|受けていな|受けていませ|あまりな)|(?:する|した|し)?つもりは(?:ない|ありません)|ではない|ではなく|じゃない|じゃなく|ではありません|以外)/u;
const deniedBefore =
  /(?:\b(?:no|not|never|without|hardly any|hardly|rarely|isn't|aren't|don't (?:have|get|take|need|want|do|handle)(?: any| many| much)?|doesn't (?:have|get|take|need|want|do)(?: any)?|didn't (?:have|get|take|need)|do not (?:have|get|take|need|want)(?: any)?|other than|instead of|nothing to do with)(?:\s+\w+){0,2}\s+)$/iu;

function isDenied(text: string, start: number, end: number): boolean {
  return (
    deniedAfter.test(text.slice(end, end + 26)) ||
    deniedBefore.test(text.slice(Math.max(0, start - 44), start))
  );
}

function findIn(normal: NormalText, compiled: CompiledSignal, isOthers: (at: number) => boolean): Finding[] {
  const { signal } = compiled;
  const found: Finding[] = [];
  for (const { level, expressions } of compiled.levels) {
    for (const expression of expressions) {
      expression.lastIndex = 0;
      for (let match = expression.exec(normal.text); match; match = expression.exec(normal.text)) {
        if (match[0] === '') {
          expression.lastIndex += 1;
          continue;
        }
        if (isOthers(match.index)) continue;
        const end = match.index + match[0].length;
        const denied = signal.deniable && level !== 'no' && isDenied(normal.text, match.index, end);
        if (denied && !('no' in signal.base)) continue;
        found.push({ ...quote(normal, match.index, end), signal: signal.id, level: denied ? 'no' : level });
      }
    }
  }
  return found;
}

/** The owner's own words at a place of the normalised text, with enough around them to be recognised. */
export function quote(
  normal: NormalText,
  from: number,
  to: number,
): Pick<Finding, 'words' | 'phrase' | 'start' | 'end'> {
  const span = normal.originalSpan(from, to);
  return {
    words: normal.original.slice(span.start, span.end),
    phrase: phraseAround(normal.original, span.start, span.end),
    ...span,
  };
}

/** The clause around the words: to the next comma or stop, and of an endless clause what is next to the words, with dots. */
function phraseAround(text: string, start: number, end: number): string {
  const latin = /[A-Za-z]/.test(text.slice(start, end));
  const before = text.slice(Math.max(0, start - (latin ? LATIN_WINDOW : 30)), start);
  const after = text.slice(end, end + (latin ? LATIN_WINDOW : 40));
  const left = latin
    ? openWords(/[^.,;:!?()"\n]*$/u.exec(before)?.[0] ?? '')
    : openCut(/[^、。，．！？!?「」『』（）()\s]*$/u.exec(before)?.[0] ?? '', 30);
  const right = latin
    ? closeWords(/^[^.,;:!?()"\n]*/u.exec(after)?.[0] ?? '')
    : closeCut(/^[^、。，．！？!?「」『』（）()\s]*/u.exec(after)?.[0] ?? '', 40);
  return `${left}${text.slice(start, end)}${right}`.trim();
}

const LATIN_WINDOW = 60;
/** An English clause longer than the window begins and ends with a whole word. */
const openWords = (left: string): string =>
  left.length < LATIN_WINDOW ? left : `…${left.replace(/^\S*\s/u, '')}`;
const closeWords = (right: string): string =>
  right.length < LATIN_WINDOW ? right : `${right.replace(/\s\S*$/u, '')}…`;

/** A verb cut in two cannot be read: a clause longer than the window starts or ends after a particle or a te-form. */
const openCut = (left: string, most: number): string =>
  left.length < most ? left : `…${left.replace(/^.*?(?:て|で|から|ので|が|は|を|に|も)(?=.)/u, '')}`;
const closeCut = (right: string, most: number): string =>
  right.length < most ? right : `${/^.*(?:て|で|から|ので|が|は|を|に|も)/u.exec(right)?.[0] ?? right}…`;

/** A said "yes" outweighs a denial elsewhere in the text; otherwise the level mentioned most often holds. */
function settle(signal: Signal, findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { level } of findings) counts.set(level, (counts.get(level) ?? 0) + 1);
  if (counts.has('yes')) return 'yes';
  const order = Object.keys(signal.base);
  return [...counts].sort((a, b) => b[1] - a[1] || order.indexOf(b[0]) - order.indexOf(a[0]))[0]?.[0] ?? 'no';
}

/** The level a fact value falls into, or null when it says nothing (an empty list of unknown meaning, a bad type). */
export function levelOf(fact: string, value: FactValue): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length > 0 ? 'yes' : 'no';
  if (typeof value === 'number') {
    if (fact !== 'calls_per_day' || !Number.isFinite(value) || value < 0) return null;
    return value <= 5 ? '0-5' : value <= 20 ? '6-20' : value <= 60 ? '21-60' : '61+';
  }
  return typeof value === 'string' ? value : null;
}

/** One step of a check-up asks for the same reading several times, and so does every step after it. */
const mostReadings = 300;
const readings = new WeakMap<Knowledge, Map<string, Reading>>();

/** Which facts the owner's own words already tell, and by which words. Never throws on any text. */
export function readStatement(knowledge: Knowledge, statement: string): Reading {
  const recent = readings.get(knowledge) ?? new Map<string, Reading>();
  readings.set(knowledge, recent);
  const reading = recent.get(statement) ?? readAnew(knowledge, statement);
  // Whoever was asked for last stands last; the first makes room.
  recent.delete(statement);
  recent.set(statement, reading);
  if (recent.size > mostReadings) recent.delete(recent.keys().next().value!);
  return reading;
}

function readAnew(knowledge: Knowledge, statement: string): Reading {
  const normal = normalise(statement);
  const kind = kindOfText(normal.text);
  if (kind !== 'story') return nothingRead(kind);
  const isOthers = toldOfOthers(normal.text);
  const findings: Finding[] = [];
  const doubtful: string[] = [];
  const disputed: Finding[] = [];
  const levels: Record<string, string> = {};
  const facts: Record<string, FactValue> = {};
  for (const compiled of compile(knowledge)) {
    const own = findIn(normal, compiled, isOthers);
    if (own.length === 0) continue;
    const { signal } = compiled;
    const level = settle(signal, own);
    levels[signal.id] = level;
    findings.push(...own.filter((finding) => finding.level === level));
    if (signal.kind !== 'fact') continue;
    if (level === 'yes' || level === 'no') facts[signal.id] = level === 'yes';
    else facts[signal.id] = level;
  }
  const calls = countsOfCalls(normal.text).filter(({ start }) => !isOthers(start));
  const counted = calls.map(({ start, end, value }): Finding => {
    const level = levelOf('calls_per_day', value) ?? '6-20';
    return { ...quote(normal, start, end), signal: 'calls_per_day', level };
  });
  if (contradict(calls)) {
    doubtful.push('calls_per_day');
    disputed.push(...[...counted].sort((a, b) => a.start - b.start));
  } else if (calls[0] && counted[0]) {
    levels['calls_per_day'] = counted[0].level;
    facts['calls_per_day'] = calls[0].value;
    findings.push(counted[0]);
  }
  if (levels['written_channels'] === 'yes') facts['written_channels'] = channelsIn(normal.text);
  else if (levels['written_channels'] === 'no') facts['written_channels'] = [];
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    findings,
    levels,
    facts,
    ...hearWording(knowledge, normal),
    hasContent: Object.keys(levels).length > 0 || doubtful.length > 0,
    contact: speaksOfContact(normal.text),
    kind,
    doubtful,
    disputed,
    understood: null,
  };
}

const silent = Object.fromEntries(functionCodes.map((code) => [code, 0])) as Record<FunctionCode, number>;

const nothingRead = (kind: KindOfText): Reading => ({
  findings: [],
  levels: {},
  facts: {},
  wording: silent,
  spoken: [],
  hasContent: false,
  contact: true,
  kind,
  doubtful: [],
  disputed: [],
  understood: null,
});

/** The learned part of reading: which measures owners needed who put it like this, and by which words. */
function hearWording(
  { learned, wording, concepts }: Knowledge,
  normal: NormalText,
): Pick<Reading, 'wording' | 'spoken'> {
  if (!learned) return { wording: wording ? resemblance(wording, normal.original) : silent, spoken: [] };
  const weighed = weighFeatures(learned, wordingFeatures(concepts, normal.text));
  const spoken = placesFor(learned, weighed).map(({ code, start, end }) => ({
    ...quote(normal, start, end),
    signal: wordingSignal,
    level: code,
  }));
  return { wording: wordingScores(learned, weighed), spoken };
}

/** The same reading without what the owner says was read wrongly. How the words weigh as a whole stays. */
export function withoutSignals(reading: Reading, signals: readonly string[]): Reading {
  if (signals.length === 0) return reading;
  const levels = Object.fromEntries(Object.entries(reading.levels).filter(([id]) => !signals.includes(id)));
  return {
    ...reading,
    levels,
    findings: reading.findings.filter(({ signal }) => !signals.includes(signal)),
    hasContent: Object.keys(levels).length > 0 || reading.doubtful.length > 0,
  };
}

function channelsIn(text: string): string[] {
  const channels = [
    ['email', /メール|e-?mail|\bmails?\b|inbox/iu],
    ['chat', /チャット|LINE|ライン|DM|SNS|\bchat|messag|types? questions/iu],
    ['fax', /FAX|ファックス|ファクス/iu],
  ] as const;
  const found = channels.filter(([, expression]) => expression.test(text)).map(([name]) => name);
  return found.length > 0 ? found : ['email'];
}

/** The language most of the statement is written in; Japanese when in doubt. */
export function languageOf(statement: string): Language {
  const japanese = statement.match(/[\u3040-\u30ff\u4e00-\u9fff]/gu)?.length ?? 0;
  const latin = statement.match(/[A-Za-z]/g)?.length ?? 0;
  return latin > japanese * 3 ? 'en' : 'ja';
}

/** Compiles every expression once, so that the first owner does not wait for it. */
export function warmUp(knowledge: Knowledge): void {
  readStatement(knowledge, '電話に出られません。 We miss calls.');
}
