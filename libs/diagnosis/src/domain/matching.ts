import type { Minor } from '@madoguchi/kernel';
import type { CostRange } from './cost.js';
import type { Knowledge } from './knowledge.js';
import { isHonestEnd } from './knowledge.js';
import {
  excludes,
  gapsOf,
  reasonsFor,
  whyBelow,
  type Candidate,
  type Gap,
  type MatchQuery,
  type PassedOver,
  type Reason,
} from './match-reasons.js';
import { expectedUnits, priceOf, type Need, type OfferedBundle } from './offer.js';
import { proofsOf, standingsOf } from './track-record.js';

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

const serves = (hours: string, needed: string | null): boolean => {
  if (needed === null || needed === 'business') return true;
  if (/24 ?時間|24 ?h|24\/7/iu.test(hours)) return true;
  if (needed === '24h') return false;
  if (needed === 'weekends') return /土|日曜|毎日|年中無休|365|weekend|every ?day|daily/iu.test(hours);
  return /(?:19|20|21|22|23|24)[:時]|夜|evening/iu.test(hours);
};

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
