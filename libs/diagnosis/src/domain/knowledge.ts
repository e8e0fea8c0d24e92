/** The shape of the knowledge base. It is data: reviewed, versioned, and the same for every session pinned to it. */
export type Language = 'ja' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

export type FactValue = boolean | number | string | readonly string[];
/** A missing key means "unknown", never "false". */
export type Facts = Readonly<Record<string, FactValue>>;

export const functionCodes = [
  'secretary_answering',
  'reservation_intake',
  'order_intake',
  'consumer_desk',
  'technical_helpdesk',
  'appointment_setting',
  'customer_followup',
  'phone_survey',
  'after_hours_reception',
  'overflow_answering',
  'dispatch_coordination',
  'written_channel_handling',
  'campaign_desk',
  'multilingual_reception',
  'automated_answering',
  'recruitment_intake',
  'inhouse_build',
  'no_outsourcing',
] as const;
export type FunctionCode = (typeof functionCodes)[number];
export const honestEnds = ['inhouse_build', 'no_outsourcing'] as const;
export type HonestEnd = (typeof honestEnds)[number];
export const isHonestEnd = (code: FunctionCode): code is HonestEnd =>
  (honestEnds as readonly string[]).includes(code);

/** Probability of each level of a signal. Yes/no signals use the levels `yes` and `no`. */
export type Levels = Readonly<Record<string, number>>;

export interface Signal {
  readonly id: string;
  /** `fact`: can be asked and stored; `cue`: only the statement can show it. */
  readonly kind: 'fact' | 'cue';
  readonly name: Bilingual;
  /** How often each level holds among owners who come with no particular problem. */
  readonly base: Levels;
  /** How likely an owner mentions it in the statement when it holds and matters. */
  readonly mention: number;
  /** For choices: the level nobody bothers to mention, so silence points to it. */
  readonly unmarked: string | null;
  /** Regular expressions over NFKC text, per level and language. English ones start at a word boundary. */
  readonly patterns: Readonly<Record<string, Partial<Readonly<Record<Language, readonly string[]>>>>>;
  /** Nouns can be denied ("there are no complaints"); phrases that are negative already cannot. */
  readonly deniable: boolean;
}

export interface Problem {
  readonly code: string;
  readonly name: Bilingual;
  readonly explanation: Bilingual;
  readonly prior: number;
  readonly functions: Readonly<Partial<Record<FunctionCode, number>>>;
  /** P(level | this problem) where it differs from the base. A number stands for `yes`. */
  readonly rates: Readonly<Record<string, number | Levels>>;
  /** How many times more frequent the problem is in this trade than elsewhere. */
  readonly industries: Readonly<Record<string, number>>;
  readonly sizes: Readonly<Record<string, number>>;
}

export interface AnswerOption {
  readonly value: string;
  readonly label: Bilingual;
  readonly sets: Facts;
}

export interface Question {
  readonly fact: string;
  readonly text: Bilingual;
  readonly why: Bilingual;
  readonly kind: 'choice' | 'many' | 'number';
  readonly effort: number;
  /** Asked before any service is proposed, in the order of the file, unless it is known. */
  readonly beforeService: boolean;
  readonly options: readonly AnswerOption[];
  /** How likely "I don't know" is where the answer would be yes, and where it would be no. */
  readonly unknown: { readonly whenYes: number; readonly whenNo: number };
}

/** What to do instead; a step with signals is for those of whom one of them holds. */
export interface StepInstead extends Bilingual {
  readonly shownBy?: readonly string[] | undefined;
}

export interface ServiceFunction {
  readonly code: FunctionCode;
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly keepInside: Bilingual;
  readonly share: Bilingual;
  readonly outsource: Bilingual;
  readonly needs: Bilingual;
  readonly canGoWrong: Bilingual;
  /** The risk that is the owner's again where this is left out of a bundle; absent in earlier versions. */
  readonly comesBack?: Bilingual | undefined;
  readonly stepsInstead: readonly StepInstead[];
  /** Shift in log-odds of a signal level when this measure is what fits the owner. */
  readonly lifts: Readonly<Record<string, number | Levels>>;
  /** Part of all calls this measure would take over; for the expected bill. */
  readonly volumeShare: number;
  readonly industries: Readonly<Record<string, number>>;
  readonly sizes: Readonly<Record<string, number>>;
}

export interface ReaderPolicy {
  /** Weight of its fits against all other evidence; 0 = off. */
  readonly weight: number;
  /** What no measure can gain or lose by it, as a log before the weight. */
  readonly most: number;
  /** Share of what is usual that is mixed into its fits. */
  readonly doubt: number;
  /** How often it reads a fact that does not hold, for one that does. */
  readonly mistaken: number;
  /** How much what we read ourselves, the trade and the size still count beside it, 0 to 1: it has weighed the same words. */
  readonly own: number;
}

export interface Policy {
  /** Discount for evidence that is not independent; 1 = trust every signal fully. */
  readonly temper: number;
  /** Exponent on the final probabilities of the measures; above 1 states them with more confidence. */
  readonly sharpness: number;
  /** Chance that we are on the wrong track altogether, so that only the usual frequencies of the measures hold. */
  readonly doubt: number;
  /** v1 only: weight of the resemblance to earlier wording against the reasoned evidence; 0 = off. */
  readonly resemblance: number;
  /** Weight of what the wording as a whole suggests (learned-wording.ts) against the reasoned evidence; 0 = off. */
  readonly words: number;
  /** How far the expected frequencies follow the learned ones; 0 = as the experts wrote them, 1 = as they were seen. */
  readonly corrections: number;
  /** How often a cue seems to stand in words that do not mean it; for facts this is learned. */
  readonly misread: number;
  /** How far a reader of language is trusted, where one is asked. */
  readonly reader: ReaderPolicy;
  readonly maxQuestions: number;
  /** Stop when no question promises at least this much per unit of effort. */
  readonly worthAsking: number;
  /** Stop when the first recommendation is at least this likely. */
  readonly sureEnough: number;
  /** Weight of what is merely learned against what would change the recommendation. */
  readonly curiosity: number;
}

export interface CostAssumptions {
  readonly minutesPerInterruption: readonly [number, number];
  readonly hourlyValueMinor: readonly [number, number];
  readonly missedShare: readonly [number, number];
  readonly enquiryShare: readonly [number, number];
  readonly enquiryValueMinor: Readonly<Record<string, readonly [number, number]>>;
  readonly businessDaysPerMonth: number;
  readonly everyDayPerMonth: number;
  readonly callsPerDayDefault: Readonly<Record<string, number>>;
}

/** A thing owners speak of, in the words they use for it, whatever it may point to. Shared by both languages. */
export interface Concept {
  readonly id: string;
  /** Found anywhere in the text. */
  readonly ja: readonly string[];
  /** Whole words, singular or plural; a hyphen at the end lets the word go on ("answer-": answered, answering). */
  readonly en: readonly string[];
}

/** Weights per feature: [index of the measure, hundredths]; measures that are not listed have 0. */
export type SparseRow = readonly (readonly [number, number])[];

/** What v2 learned from statements with a known outcome; see learned-wording.ts and learned-frequencies.ts. */
export interface Learned {
  readonly learnedFrom: number;
  readonly codes: readonly FunctionCode[];
  /** Weight of a measure before a word is read, in hundredths. */
  readonly start: readonly number[];
  /** Pieces of wording: how rare each is (in hundredths) and what it speaks for. */
  readonly pieces: Readonly<Record<string, readonly [number, SparseRow]>>;
  /** Concepts found in the words (%), and answers (@). */
  readonly features: Readonly<Record<string, SparseRow>>;
  /** Per fact: how often the words show it where it holds, seem to show it where it was not told. */
  readonly readings: Readonly<Record<string, { readonly mention: number; readonly misread: number }>>;
  /** Per fact and answer ("-": I don't know): correction of the expected log-frequency per measure, in hundredths. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** What v1 learned from statements with a known outcome; see resemblance.ts. */
export interface WordingMemory {
  readonly codes: readonly FunctionCode[];
  readonly learnedFrom: number;
  /** Per piece of wording: [index of the code, log-odds in hundredths]; codes that are not listed count -1. */
  readonly pieces: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** What a reader of language is told about facts and measures (reader-prompt.ts). */
export interface ReaderGuide {
  /** Named with each stored reading, so that it is known what the reader was told. */
  readonly edition: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<FunctionCode, string>>;
}

export interface Knowledge {
  readonly version: string;
  /** Null where no reader of language may be asked (v1). */
  readonly reader: ReaderGuide | null;
  readonly wording: WordingMemory | null;
  readonly concepts: readonly Concept[];
  readonly learned: Learned | null;
  readonly signals: readonly Signal[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly functions: readonly ServiceFunction[];
  readonly policy: Policy;
  readonly cost: CostAssumptions;
  readonly surnames: readonly string[];
}
