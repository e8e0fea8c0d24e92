import { applyBps, divide, planMonth, sum, type Minor, type OverageTiers } from '@madoguchi/kernel';
import type { CostRange } from './cost.js';
import type { Volume } from './figures.js';
import type { FunctionCode, Knowledge } from './knowledge.js';
import { isHonestEnd } from './knowledge.js';
import { proofsOf, standingsOf, type Proof, type TrackRecord } from './track-record.js';

/** A plan as the catalogue publishes it; amounts without tax. */
export interface OfferedPlan {
  readonly id: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  readonly overageTiers?: OverageTiers | null;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  readonly minimumMinor?: Minor;
}

export interface OfferedBundle {
  readonly id: string;
  readonly functionCodes: readonly string[];
  readonly prefectures: readonly string[];
  readonly hours: string;
  /** New clients it can still take in this month and in the next. */
  readonly placesFree: readonly [number, number];
  /** Null while nothing was measured. */
  readonly trackRecord: TrackRecord | null;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly producerPrefecture: string | null;
  readonly plans: readonly OfferedPlan[];
}

export interface Need {
  readonly code: FunctionCode;
  readonly probability: number;
}

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

export interface Matching {
  readonly options: readonly MatchedOption[];
  readonly passedOver: readonly PassedOver[];
}

export interface MatchedOption {
  readonly versionId: string;
  readonly planId: string;
  /** Share of what is probably needed that the bundle does, 0 to 1. */
  readonly coverage: number;
  readonly reasons: readonly Reason[];
  readonly notSolved: readonly Gap[];
  readonly monthlyWithTax: CostRange;
  readonly expectedUnits: number;
  readonly initialFeeMinor: Minor;
  readonly recommended: boolean;
}

/** The function a proposal is about. */
export const mainFunctionOf = ({ reasons }: MatchedOption): string | undefined =>
  reasons.flatMap((reason) => (reason.code === 'coversMain' ? reason.functions : []))[0];

const outbound: readonly string[] = ['appointment_setting', 'customer_followup', 'phone_survey'];
const taxBps = 1000;
/** Meetings a month that setting appointments brings, in a bad, usual and good month. */
const meetings = [2, 4, 8] as const;
const spread = [70, 100, 140] as const;

const serves = (hours: string, needed: string | null): boolean => {
  if (needed === null || needed === 'business') return true;
  if (/24 ?時間|24 ?h|24\/7/iu.test(hours)) return true;
  if (needed === '24h') return false;
  if (needed === 'weekends') return /土|日曜|毎日|年中無休|365|weekend|every ?day|daily/iu.test(hours);
  return /(?:19|20|21|22|23|24)[:時]|夜|evening/iu.test(hours);
};

/** Without tax, for so many units in one month. */
export function monthlyMinor(plan: OfferedPlan, units: number, successes: number): Minor {
  return planMonth(plan, { calls: units, successes }).totalMinor;
}

const withTax = (amount: Minor): Minor => sum([amount, applyBps(amount, taxBps)]);

/** One month's bill with tax. */
export const monthlyWithTax = (plan: OfferedPlan, units: number, successes: number): Minor =>
  withTax(monthlyMinor(plan, units, successes));

/** Calls a month the bundle would take over. Outbound work is planned, so it is what the plan includes. */
export function expectedUnits(
  knowledge: Knowledge,
  bundle: Pick<OfferedBundle, 'functionCodes'>,
  plan: OfferedPlan,
  needs: readonly Need[],
  volume: Volume,
): number {
  const inboundNeeds = needs.filter(
    ({ code }) => bundle.functionCodes.includes(code) && !outbound.includes(code),
  );
  if (inboundNeeds.length === 0) return plan.includedUnits;
  const shares = inboundNeeds.map(
    ({ code }) => knowledge.functions.find((entry) => entry.code === code)?.volumeShare ?? 1,
  );
  const share = shares.reduce((most, value) => Math.max(most, value), 0);
  const calls = volume.callsPerDay * volume.daysPerMonth;
  return Math.max(1, divide(BigInt(Math.trunc(calls * share * 100)), 100n, 'half_up'));
}

export function priceOf(plan: OfferedPlan, units: number, setsAppointments: boolean): CostRange {
  const at = (index: 0 | 1 | 2): Minor => {
    const volume = divide(BigInt(units) * BigInt(spread[index]), 100n, 'up');
    return monthlyWithTax(plan, volume, setsAppointments ? meetings[index] : 0);
  };
  return { lowMinor: at(0), likelyMinor: at(1), highMinor: at(2) };
}

interface Candidate {
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

/** The plan that costs this owner least, and how the bundle stands to what was asked; undefined for a bundle without plans. */
function weighed(knowledge: Knowledge, bundle: OfferedBundle, query: MatchQuery): Candidate | undefined {
  const { needs } = query;
  const setsAppointments =
    bundle.functionCodes.includes('appointment_setting') && needs[0]?.code === 'appointment_setting';
  const [best] = bundle.plans
    .map((plan) => {
      const units = expectedUnits(knowledge, bundle, plan, needs, query.volume);
      return { plan, units, price: priceOf(plan, units, setsAppointments) };
    })
    .sort((a, b) => a.price.likelyMinor - b.price.likelyMinor || a.plan.id.localeCompare(b.plan.id));
  if (!best) return undefined;
  const covered = needs.filter(({ code }) => bundle.functionCodes.includes(code));
  const chance = (list: readonly Need[]): number =>
    list.reduce((all, { probability }) => all + probability, 0);
  return {
    bundle,
    ...best,
    covered,
    coverage: chance(covered) / chance(needs),
    hoursFit: serves(bundle.hours, query.hoursNeeded),
    overBudget: query.budgetMinor !== null && best.price.likelyMinor > query.budgetMinor,
    local: query.prefecture !== null && bundle.producerPrefecture === query.prefecture,
    unneeded: bundle.functionCodes.length - covered.length,
    japaneseOnly: query.foreignCallers && !bundle.languages.some((language) => language !== 'ja'),
    proofs: proofsOf(bundle.trackRecord),
  };
}

/** `standing`: how much better than its neighbours it was measured to be, −1 to 1; ten points weigh as much as being near. */
const scoreOf = (candidate: Candidate, cheapest: Minor, standing: number): number =>
  candidate.coverage +
  0.5 * standing +
  (candidate.local ? 0.05 : 0) -
  (candidate.bundle.placesFree[0] > 0 ? 0 : 0.1) -
  0.05 * candidate.unneeded -
  0.12 * Math.log2((candidate.price.likelyMinor + 1) / (cheapest + 1)) -
  (candidate.hoursFit ? 0 : 0.25) -
  (candidate.overBudget ? 0.2 : 0) -
  (candidate.japaneseOnly ? 0.2 : 0);

/** At most three bundles, best first, each with why and with what it leaves open; and the likely ones that are not proposed. */
export function matchBundles(
  knowledge: Knowledge,
  bundles: readonly OfferedBundle[],
  asked: MatchQuery,
): Matching {
  const needs = asked.needs
    .filter(({ code }) => !isHonestEnd(code))
    .sort((a, b) => b.probability - a.probability);
  const [main] = needs;
  if (!main) return { options: [], passedOver: [] };
  const query = { ...asked, needs };
  const candidates = bundles
    .filter((bundle) => excludes(bundle, main.code, query.prefecture) === undefined)
    .flatMap((bundle) => weighed(knowledge, bundle, query) ?? []);
  const cheapest = candidates.reduce((least, { price }) => Math.min(least, price.likelyMinor), Infinity);
  const standings = standingsOf(candidates.map(({ proofs }) => proofs));
  const ranked = candidates
    .map((candidate, at) => ({ candidate, score: scoreOf(candidate, cheapest, standings[at] ?? 0) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.candidate.price.likelyMinor - b.candidate.price.likelyMinor ||
        a.candidate.bundle.id.localeCompare(b.candidate.bundle.id),
    )
    .map(({ candidate }) => candidate);
  const proposed = ranked.slice(0, 3);
  return {
    options: proposed.map((candidate, rank) => ({
      versionId: candidate.bundle.id,
      planId: candidate.plan.id,
      coverage: candidate.coverage,
      reasons: reasonsFor(candidate, query, cheapest),
      notSolved: gapsOf(candidate, query),
      monthlyWithTax: candidate.price,
      expectedUnits: candidate.units,
      initialFeeMinor: candidate.plan.initialFeeMinor,
      recommended: rank === 0,
    })),
    passedOver: [
      ...ranked
        .slice(3)
        .map((candidate) => ({ versionId: candidate.bundle.id, because: whyBelow(candidate, proposed) })),
      ...bundles
        .flatMap((bundle) => {
          const because = excludes(bundle, main.code, query.prefecture);
          return because === undefined ? [] : [{ versionId: bundle.id, because }];
        })
        // What a neighbour may have told of first: bundles of the same region.
        .sort((a, b) => Number(a.because === 'elsewhere') - Number(b.because === 'elsewhere')),
    ].slice(0, 3),
  };
}

/** What keeps a bundle from being considered at all. */
function excludes(
  bundle: OfferedBundle,
  main: FunctionCode,
  prefecture: string | null,
): 'elsewhere' | 'mainMissing' | 'full' | undefined {
  if (prefecture !== null && !bundle.prefectures.includes(prefecture)) return 'elsewhere';
  if (!bundle.functionCodes.includes(main)) return 'mainMissing';
  return bundle.placesFree.some((places) => places > 0) ? undefined : 'full';
}

function whyBelow(candidate: Candidate, proposed: readonly Candidate[]): PassedOver['because'] {
  if (!candidate.hoursFit) return 'hoursNotCovered';
  if (candidate.overBudget) return 'overBudget';
  return proposed.every(({ coverage }) => coverage > candidate.coverage) ? 'lessCovered' : 'dearer';
}

function reasonsFor(candidate: Candidate, query: MatchQuery, cheapest: Minor): Reason[] {
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

function gapsOf(candidate: Candidate, query: MatchQuery): Gap[] {
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
