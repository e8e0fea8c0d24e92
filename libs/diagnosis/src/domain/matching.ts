import { applyBps, divide, planMonth, sum, type Minor } from '@madoguchi/kernel';
import type { CostRange, Volume } from './cost.js';
import type { FunctionCode, Knowledge } from './knowledge.js';
import { isHonestEnd } from './knowledge.js';

/** A plan as the catalogue publishes it; amounts without tax. */
export interface OfferedPlan {
  readonly id: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  readonly overageMinor: Minor;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  readonly minimumMinor?: Minor;
}

export interface OfferedBundle {
  readonly id: string;
  readonly functionCodes: readonly string[];
  readonly prefectures: readonly string[];
  readonly hours: string;
  readonly capacityPerMonth: number;
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
  readonly volume: Volume;
}

export type Reason =
  | { readonly code: 'coversMain' | 'coversAlso'; readonly functions: readonly string[] }
  | { readonly code: 'servesPrefecture'; readonly prefecture: string }
  | { readonly code: 'localProducer' | 'cheapestForVolume' | 'withinBudget' | 'hoursFit' };
export type Gap =
  | { readonly code: 'functionMissing'; readonly functions: readonly string[] }
  | { readonly code: 'hoursNotCovered' | 'overBudget' | 'prefectureUnknown' };

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

/** Calls a month the bundle would take over. Outbound work is planned, so it is what the plan includes. */
export function expectedUnits(
  knowledge: Knowledge,
  bundle: OfferedBundle,
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

function priceOf(plan: OfferedPlan, units: number, setsAppointments: boolean): CostRange {
  const at = (index: 0 | 1 | 2): Minor => {
    const volume = divide(BigInt(units) * BigInt(spread[index]), 100n, 'up');
    return withTax(monthlyMinor(plan, volume, setsAppointments ? meetings[index] : 0));
  };
  return { lowMinor: at(0), likelyMinor: at(1), highMinor: at(2) };
}

/** At most three bundles, best first, each with why and with what it leaves open. Bundles that miss the main need are not proposed. */
export function matchBundles(
  knowledge: Knowledge,
  bundles: readonly OfferedBundle[],
  query: MatchQuery,
): MatchedOption[] {
  const needs = query.needs
    .filter(({ code }) => !isHonestEnd(code))
    .sort((a, b) => b.probability - a.probability);
  const main = needs[0];
  if (!main) return [];
  const total = needs.reduce((all, { probability }) => all + probability, 0);
  const candidates = bundles
    .filter((bundle) => bundle.functionCodes.includes(main.code) && bundle.capacityPerMonth > 0)
    .filter((bundle) => query.prefecture === null || bundle.prefectures.includes(query.prefecture))
    .flatMap((bundle) => {
      const priced = bundle.plans
        .map((plan) => {
          const units = expectedUnits(knowledge, bundle, plan, needs, query.volume);
          const setsAppointments =
            bundle.functionCodes.includes('appointment_setting') && main.code === 'appointment_setting';
          return { plan, units, price: priceOf(plan, units, setsAppointments) };
        })
        .sort((a, b) => a.price.likelyMinor - b.price.likelyMinor || a.plan.id.localeCompare(b.plan.id));
      const best = priced[0];
      if (!best) return [];
      const covered = needs.filter(({ code }) => bundle.functionCodes.includes(code));
      const coverage = covered.reduce((all, { probability }) => all + probability, 0) / total;
      return [{ bundle, ...best, covered, coverage }];
    });
  const cheapest = candidates.reduce((least, { price }) => Math.min(least, price.likelyMinor), Infinity);
  const scored = candidates.map((candidate) => {
    const { bundle, price, coverage } = candidate;
    const hoursFit = serves(bundle.hours, query.hoursNeeded);
    const overBudget = query.budgetMinor !== null && price.likelyMinor > query.budgetMinor;
    const local = query.prefecture !== null && bundle.producerPrefecture === query.prefecture;
    const dearness = Math.log2((price.likelyMinor + 1) / (cheapest + 1));
    const score =
      coverage + (local ? 0.05 : 0) - 0.12 * dearness - (hoursFit ? 0 : 0.25) - (overBudget ? 0.2 : 0);
    return { ...candidate, hoursFit, overBudget, local, score };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      a.price.likelyMinor - b.price.likelyMinor ||
      a.bundle.id.localeCompare(b.bundle.id),
  );
  return scored.slice(0, 3).map((entry, rank) => {
    const { bundle, plan, covered, price } = entry;
    const also = covered
      .filter(({ code, probability }) => code !== main.code && probability >= 0.08)
      .map(({ code }) => code);
    const missing = needs
      .filter(({ code, probability }) => probability >= 0.1 && !bundle.functionCodes.includes(code))
      .map(({ code }) => code);
    const reasons: Reason[] = [{ code: 'coversMain', functions: [main.code] }];
    if (also.length > 0) reasons.push({ code: 'coversAlso', functions: also });
    if (query.prefecture !== null)
      reasons.push(
        entry.local ? { code: 'localProducer' } : { code: 'servesPrefecture', prefecture: query.prefecture },
      );
    if (price.likelyMinor === cheapest) reasons.push({ code: 'cheapestForVolume' });
    if (query.hoursNeeded !== null && query.hoursNeeded !== 'business' && entry.hoursFit)
      reasons.push({ code: 'hoursFit' });
    if (query.budgetMinor !== null && !entry.overBudget) reasons.push({ code: 'withinBudget' });
    const notSolved: Gap[] = [];
    if (missing.length > 0) notSolved.push({ code: 'functionMissing', functions: missing });
    if (!entry.hoursFit) notSolved.push({ code: 'hoursNotCovered' });
    if (entry.overBudget) notSolved.push({ code: 'overBudget' });
    if (query.prefecture === null) notSolved.push({ code: 'prefectureUnknown' });
    return {
      versionId: bundle.id,
      planId: plan.id,
      coverage: entry.coverage,
      reasons,
      notSolved,
      monthlyWithTax: price,
      expectedUnits: entry.units,
      initialFeeMinor: plan.initialFeeMinor,
      recommended: rank === 0,
    };
  });
}
