import type { Minor, ServiceHours } from '@madoguchi/kernel';
import type { CostRange } from './cost.js';
import type { Volume } from './figures.js';
import type { FunctionCode } from './knowledge.js';
import { partsNeeded, type HourPart } from './needed-hours.js';
import type { Need, OfferedBundle, OfferedPlan } from './offer.js';
import type { Proof } from './track-record.js';

export interface MatchQuery {
  readonly needs: readonly Need[];
  /** Every service and how likely it is what the owner needs, down to the least. */
  readonly expected: readonly Need[];
  readonly prefecture: string | null;
  readonly hoursNeeded: string | null;
  readonly budgetMinor: number | null;
  /** Callers speak other languages than Japanese. */
  readonly foreignCallers: boolean;
  readonly volume: Volume;
}

/** The bundle's hours and the parts of the wish that they include or leave out; results from before hours were data have neither. */
export interface HoursTold<Code extends string = 'hoursFit' | 'hoursNotCovered'> {
  readonly code: Code;
  readonly hours?: ServiceHours;
  readonly parts?: readonly HourPart[];
}

export type Reason =
  | { readonly code: 'coversMain' | 'coversAlso'; readonly functions: readonly string[] }
  | { readonly code: 'servesPrefecture'; readonly prefecture: string }
  /** `capacityFree` stands in results from before free places were counted. */
  | { readonly code: 'capacityFree' | 'placesFree'; readonly count: number }
  | Proof
  | { readonly code: 'localProducer' | 'cheapestForVolume' | 'withinBudget' | 'languagesFit' }
  | HoursTold<'hoursFit'>;
export type Gap =
  | { readonly code: 'functionMissing'; readonly functions: readonly string[] }
  | HoursTold<'hoursNotCovered'>
  | { readonly code: 'overBudget' | 'prefectureUnknown' | 'japaneseOnly' | 'fullThisMonth' };

/** In what a candidate can be behind another one. */
export type Behind =
  | 'lessCovered'
  | 'lessProven'
  | 'farther'
  | 'fullNow'
  | 'unneededParts'
  | 'dearer'
  | 'hoursNotCovered'
  | 'overBudget'
  | 'japaneseOnly';
export type Scores = Readonly<Record<Behind, number>>;

/** A bundle somebody may ask about, and the first reason why it is not among the proposals. */
export interface PassedOver {
  readonly versionId: string;
  readonly because: Behind | 'asGood' | 'notNeeded' | 'mainMissing' | 'elsewhere' | 'full';
  /** How many use it, 0 where that is not told; absent in results from before it was. */
  readonly clients?: number;
}

/** A bundle with the plan that costs this owner least, and how it stands to what was asked. */
export interface Candidate {
  readonly bundle: OfferedBundle;
  readonly plan: OfferedPlan;
  readonly units: number;
  readonly price: CostRange;
  readonly covered: readonly Need[];
  /** Share of what is probably needed. */
  readonly coverage: number;
  readonly hoursMissing: readonly HourPart[];
  /** 0 to 1, of what is asked beyond weekday daytime. */
  readonly hoursMissingShare: number;
  readonly overBudget: boolean;
  readonly local: boolean;
  readonly japaneseOnly: boolean;
  readonly proofs: readonly Proof[];
  /** Services of the bundle that nobody asked for: it was made for somebody else. */
  readonly unneeded: number;
}

/** What keeps a bundle from being considered at all. */
export function excludes(
  bundle: OfferedBundle,
  main: FunctionCode,
  prefecture: string | null,
): 'elsewhere' | 'mainMissing' | 'full' | undefined {
  if (prefecture !== null && !bundle.prefectures.includes(prefecture)) return 'elsewhere';
  if (!bundle.functionCodes.includes(main)) return 'mainMissing';
  return bundle.placesFree.some((places) => places > 0) ? undefined : 'full';
}

/** In what it is furthest behind the last one that is proposed. */
export function whyBelow(scores: Scores, last: Scores): PassedOver['because'] {
  const [worst] = (Object.keys(scores) as Behind[])
    .map((code) => ({ code, behind: last[code] - scores[code] }))
    .sort((a, b) => b.behind - a.behind);
  return worst && worst.behind > 0 ? worst.code : 'asGood';
}

/** `cheapest`: the least that the bundles in question cost; null where there is only one to choose. */
export function reasonsFor(candidate: Candidate, query: MatchQuery, cheapest: Minor | null): Reason[] {
  const { bundle, covered, price } = candidate;
  const main = query.needs[0]!.code;
  const also = covered
    .filter(({ code, probability }) => code !== main && probability >= 0.08)
    .map(({ code }) => code);
  const reasons: Reason[] = [{ code: 'coversMain', functions: [main] }];
  if (also.length > 0) reasons.push({ code: 'coversAlso', functions: also });
  if (query.prefecture !== null)
    reasons.push(
      candidate.local
        ? { code: 'localProducer' }
        : { code: 'servesPrefecture', prefecture: query.prefecture },
    );
  if (price.likelyMinor === cheapest) reasons.push({ code: 'cheapestForVolume' });
  const beyondDay = partsNeeded(query.hoursNeeded, main).filter((part) => part !== 'day');
  if (beyondDay.length > 0 && candidate.hoursMissing.length === 0)
    reasons.push({ code: 'hoursFit', parts: beyondDay, hours: bundle.hours });
  if (query.foreignCallers && !candidate.japaneseOnly) reasons.push({ code: 'languagesFit' });
  if (query.budgetMinor !== null && !candidate.overBudget) reasons.push({ code: 'withinBudget' });
  const [thisMonth] = bundle.placesFree;
  if (thisMonth > 0) reasons.push({ code: 'placesFree', count: thisMonth });
  reasons.push(...candidate.proofs);
  return reasons;
}

export function gapsOf(candidate: Candidate, query: MatchQuery): Gap[] {
  const missing = query.needs
    .filter(({ code, probability }) => probability >= 0.1 && !candidate.bundle.functionCodes.includes(code))
    .map(({ code }) => code);
  const gaps: Gap[] = [];
  if (missing.length > 0) gaps.push({ code: 'functionMissing', functions: missing });
  if (candidate.hoursMissing.length > 0)
    gaps.push({ code: 'hoursNotCovered', parts: candidate.hoursMissing, hours: candidate.bundle.hours });
  if (candidate.japaneseOnly) gaps.push({ code: 'japaneseOnly' });
  if (candidate.overBudget) gaps.push({ code: 'overBudget' });
  if (candidate.bundle.placesFree[0] === 0) gaps.push({ code: 'fullThisMonth' });
  if (query.prefecture === null) gaps.push({ code: 'prefectureUnknown' });
  return gaps;
}
