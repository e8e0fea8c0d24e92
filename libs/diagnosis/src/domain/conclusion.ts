import type { CostToday } from './cost.js';
import { costToday } from './cost.js';
import { saysNothing } from './elsewhere.js';
import { figuresOf, type OwnFigures } from './figures.js';
import type { Belief, EvidenceItem, Observation } from './inference.js';
import { infer } from './inference.js';
import type { Facts, FunctionCode, HonestEnd, Knowledge } from './knowledge.js';
import { isHonestEnd } from './knowledge.js';
import type { KindOfText } from './kind-of-text.js';
import type { PassedOver } from './match-reasons.js';
import { matchBundles, type MatchedOption } from './matching.js';
import type { OfferedBundle } from './offer.js';
import { readerSignal, wordingSignal, type Finding } from './read-statement.js';
import { toldLevels } from './told-levels.js';
import { clientsOf } from './track-record.js';
import { turningPoints, type TurningPoint } from './turning-points.js';

export const diagnosisEnds = [
  'bundles',
  'no_outsourcing',
  'inhouse_build',
  'not_a_phone_problem',
  'no_bundle_available',
] as const;
export type DiagnosisEnd = (typeof diagnosisEnds)[number];
export type Advice = 'keep' | 'share' | 'outsource';

export interface ConcludedEvidence extends EvidenceItem {
  /** The owner's own words, where the statement is the source. */
  readonly words: readonly string[];
}

export interface ConcludedProblem {
  readonly code: string;
  readonly probability: number;
  readonly evidence: readonly ConcludedEvidence[];
}

export interface ConcludedFunction {
  readonly code: FunctionCode;
  readonly probability: number;
  readonly advice: Advice;
}

/** The whole result in codes and numbers, without a word of any language; stored as it was on that day. */
export interface Conclusion {
  readonly end: DiagnosisEnd;
  readonly problems: readonly ConcludedProblem[];
  readonly functions: readonly ConcludedFunction[];
  readonly notRecommended: readonly ConcludedFunction[];
  readonly probabilities: Readonly<Record<FunctionCode, number>>;
  readonly costToday: CostToday | null;
  readonly options: readonly MatchedOption[];
  /** Absent in results from before it was told. */
  readonly passedOver?: readonly PassedOver[];
  readonly insteadOf: HonestEnd | 'not_a_phone_problem' | null;
  /** Absent in results from before they were kept; then they are reckoned anew. */
  readonly turningPoints?: readonly TurningPoint[];
  /** Why the statement told us nothing, where we can say it; absent in earlier results. */
  readonly unread?: 'service_list' | 'other_language' | null;
}

/** What people ask for by name, so its absence from the advice needs a word. */
const oftenExpected: readonly FunctionCode[] = [
  'secretary_answering',
  'automated_answering',
  'after_hours_reception',
  'overflow_answering',
  'consumer_desk',
];

export const factsOf = (observation: Observation): Facts => {
  const facts: Record<string, Facts[string]> = { ...observation.reading.facts };
  for (const [fact, value] of Object.entries(observation.answers)) {
    if (value === null) delete facts[fact];
    else facts[fact] = value;
  }
  return facts;
};

const unreadKind = (kind: KindOfText): Conclusion['unread'] =>
  kind === 'service_list' || kind === 'other_language' ? kind : null;

/** Everyday work at the telephone that an office with free hands does beside its own. */
const officeWork: readonly FunctionCode[] = [
  'secretary_answering',
  'reservation_intake',
  'order_intake',
  'consumer_desk',
  'technical_helpdesk',
  'written_channel_handling',
  'recruitment_intake',
];

/** Own people are wanted, or there is an office that misses nothing and is stopped by nothing. */
const staysInside = (code: FunctionCode, told: ReturnType<typeof toldLevels>): boolean =>
  told['wants_inhouse'] === 'yes' ||
  (officeWork.includes(code) &&
    told['has_office_staff'] === 'yes' &&
    told['missed_calls'] === 'no' &&
    told['interrupts_work'] !== 'yes');

function adviceFor(
  { code, probability }: { code: FunctionCode; probability: number },
  top: number,
  told: ReturnType<typeof toldLevels>,
): Advice {
  if (isHonestEnd(code)) return 'keep';
  // What the proposals are about is not kept: then another end would have come first.
  if (probability !== top && staysInside(code, told)) return 'keep';
  if (probability >= 0.4 || probability === top) return 'outsource';
  return 'share';
}

export interface ConcludeInput {
  readonly bundles: readonly OfferedBundle[];
  readonly prefecture: string | null;
  readonly assumptions?: OwnFigures;
}

/** What we tell the owner. Deterministic: the same knowledge, words, answers and bundles give the same result. */
export function conclude(
  knowledge: Knowledge,
  observation: Observation,
  { bundles, prefecture, assumptions = {} }: ConcludeInput,
): Conclusion {
  const belief = infer(knowledge, observation);
  const facts = factsOf(observation);
  const first = belief.functions[0];
  const services = belief.functions.filter(({ code }) => !isHonestEnd(code));
  const topService = services[0]?.probability ?? 0;
  const advised = services.filter(({ probability }) => probability >= 0.1).slice(0, 4);
  const insteadOf: Conclusion['insteadOf'] = saysNothing(observation)
    ? 'not_a_phone_problem'
    : first && isHonestEnd(first.code)
      ? first.code
      : null;
  const guesses = insteadOf === 'not_a_phone_problem';
  const budget = facts['budget_monthly_jpy'];
  const hours = facts['hours_needed'];
  const told = toldLevels(observation);
  const figures = figuresOf(knowledge.cost, { ...observation, facts, prefecture }, assumptions);
  const { options, passedOver } = insteadOf
    ? { options: [], passedOver: guesses ? [] : notNeeded(bundles, services, prefecture) }
    : matchBundles(knowledge, bundles, {
        needs: advised,
        expected: services,
        prefecture,
        hoursNeeded: typeof hours === 'string' ? hours : null,
        budgetMinor: typeof budget === 'number' ? budget : null,
        foreignCallers: facts['foreign_languages'] === true,
        volume: figures.volume,
      });
  const asFunction = ({
    code,
    probability,
  }: {
    code: FunctionCode;
    probability: number;
  }): ConcludedFunction => ({
    code,
    probability,
    advice: insteadOf ? 'keep' : adviceFor({ code, probability }, topService, told),
  });
  return {
    end: insteadOf ?? (options.length > 0 ? 'bundles' : 'no_bundle_available'),
    // Where no trouble was found none is guessed at.
    problems: guesses ? [] : shownProblems(belief, observation),
    functions: insteadOf
      ? belief.functions.filter(({ code }) => code === insteadOf).map(asFunction)
      : advised.map(asFunction),
    notRecommended: guesses ? [] : notRecommended(services, advised, insteadOf !== null),
    probabilities: Object.fromEntries(
      belief.functions.map(({ code, probability }) => [code, probability]),
    ) as Record<FunctionCode, number>,
    costToday: guesses ? null : costToday(facts, figures, assumptions),
    options,
    passedOver,
    turningPoints: turningPoints(knowledge, observation),
    insteadOf,
    unread: unreadKind(observation.reading.kind),
  };
}

/** Bundles for the service that came nearest, where none is needed: somebody will have heard of one. */
function notNeeded(
  bundles: readonly OfferedBundle[],
  services: Belief['functions'],
  prefecture: string | null,
): PassedOver[] {
  const [nearest] = services;
  if (nearest === undefined || nearest.probability < 0.05) return [];
  return bundles
    .filter(({ functionCodes }) => functionCodes.includes(nearest.code))
    .filter(({ prefectures }) => prefecture === null || prefectures.includes(prefecture))
    .map(({ id, trackRecord }) => ({
      versionId: id,
      because: 'notNeeded' as const,
      clients: clientsOf(trackRecord),
    }))
    .sort((a, b) => b.clients - a.clients)
    .slice(0, 2);
}

function notRecommended(
  services: Belief['functions'],
  advised: Belief['functions'],
  honest: boolean,
): ConcludedFunction[] {
  const shown = honest
    ? services.filter(({ probability }) => probability >= 0.05).slice(0, 3)
    : services
        .filter(
          ({ code, probability }) =>
            probability < 0.1 &&
            oftenExpected.includes(code) &&
            !advised.some((entry) => entry.code === code),
        )
        .slice(0, 3);
  return shown.map(({ code, probability }) => ({ code, probability, advice: 'keep' }));
}

function shownProblems(belief: Belief, observation: Observation): ConcludedProblem[] {
  const top = belief.problems[0]?.probability ?? 0;
  // First the cause behind the recommendation, so that headline, reasons and advice tell one story.
  return [...belief.problems]
    .sort((a, b) => Number(b.code === belief.leading) - Number(a.code === belief.leading))
    .filter(
      ({ probability }, rank) => rank === 0 || (rank < 3 && probability >= 0.08 && probability >= top / 5),
    )
    .map(({ code, probability, evidenceFor, evidenceAgainst }) => ({
      code,
      probability,
      evidence: [...shown(evidenceFor, 4), ...shown(evidenceAgainst, 2)]
        .map((item) => ({ ...item, words: wordsBehind(item, observation) }))
        // What quotes nothing cannot be shown as the owner's words.
        .filter(({ source, words }) => source !== 'statement' || words.length > 0),
    }));
}

const asAWhole: readonly string[] = [readerSignal, wordingSignal];

/** The strongest items; how the owner put it as a whole comes last, after what can be said plainly. */
const shown = (items: readonly EvidenceItem[], most: number): EvidenceItem[] =>
  items
    .filter(({ signal }) => !asAWhole.includes(signal))
    .slice(0, most)
    .concat(items.filter(({ signal, weight }) => asAWhole.includes(signal) && weight > 0));

function wordsBehind({ source, signal, level }: EvidenceItem, observation: Observation): string[] {
  if (source !== 'statement') return [];
  const own = placesOf(signal, observation).filter(
    (place) => place.signal === signal && place.level === level,
  );
  return distinct(own.map(({ phrase }) => phrase)).slice(0, asAWhole.includes(signal) ? 3 : 2);
}

/** Two places of one clause are one quote. */
function distinct(phrases: readonly string[]): string[] {
  const plain = phrases.map((phrase) => phrase.replaceAll('…', ''));
  return phrases.filter(
    (_, at) =>
      !plain.some(
        (other, i) =>
          other.includes(plain[at]!) &&
          (other.length > plain[at]!.length || (other.length === plain[at]!.length && i < at)),
      ),
  );
}

function placesOf(signal: string, { reading }: Observation): readonly Finding[] {
  if (signal === readerSignal) return reading.understood?.suited ?? [];
  return signal === wordingSignal ? reading.spoken : reading.findings;
}
