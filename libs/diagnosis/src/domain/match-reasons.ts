import type { Minor } from '@madoguchi/kernel';
import type { CostRange } from './cost.js';
import type { Volume } from './figures.js';
import type { FunctionCode } from './knowledge.js';
import type { Need, OfferedBundle, OfferedPlan } from './offer.js';
import type { Proof } from './track-record.js';

export interface MatchQuery {
  readonly needs: readonly Need[];
  readonly prefecture: string | null;
  readonly hoursNeeded: string | null;
  readonly budgetMinor: number | null;
  /** Callers speak other languages than Japanese. */
  readonly foreignCallers: boolean;
  readonly volume: Volume;
}

export type Reason =
  | { readonly code: 'coversMain' | 'coversAlso'; readonly functions: readonly string[] }
  | { readonly code: 'servesPrefecture'; readonly prefecture: string }
  /** `capacityFree` stands in results from before free places were counted. */
  | { readonly code: 'capacityFree' | 'placesFree'; readonly count: number }
  | Proof
  | { readonly code: 'localProducer' | 'cheapestForVolume' | 'withinBudget' | 'hoursFit' | 'languagesFit' };
export type Gap =
  | { readonly code: 'functionMissing'; readonly functions: readonly string[] }
  | {
      readonly code:
        'hoursNotCovered' | 'overBudget' | 'prefectureUnknown' | 'japaneseOnly' | 'fullThisMonth';
    };

/** A bundle somebody may ask about, and the first reason why it is not among the proposals. */
export interface PassedOver {
  readonly versionId: string;
  readonly because:
    | 'notNeeded'
    | 'mainMissing'
    | 'elsewhere'
    | 'full'
    | 'hoursNotCovered'
    | 'overBudget'
    | 'dearer'
    | 'lessCovered';
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
  readonly hoursFit: boolean;
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

export function whyBelow(candidate: Candidate, proposed: readonly Candidate[]): PassedOver['because'] {
  if (!candidate.hoursFit) return 'hoursNotCovered';
  if (candidate.overBudget) return 'overBudget';
  return proposed.every(({ coverage }) => coverage > candidate.coverage) ? 'lessCovered' : 'dearer';
}

export function reasonsFor(candidate: Candidate, query: MatchQuery, cheapest: Minor): Reason[] {
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
  if (query.hoursNeeded !== null && query.hoursNeeded !== 'business' && candidate.hoursFit)
    reasons.push({ code: 'hoursFit' });
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
  if (!candidate.hoursFit) gaps.push({ code: 'hoursNotCovered' });
  if (candidate.japaneseOnly) gaps.push({ code: 'japaneseOnly' });
  if (candidate.overBudget) gaps.push({ code: 'overBudget' });
  if (candidate.bundle.placesFree[0] === 0) gaps.push({ code: 'fullThisMonth' });
  if (query.prefecture === null) gaps.push({ code: 'prefectureUnknown' });
  return gaps;
}
