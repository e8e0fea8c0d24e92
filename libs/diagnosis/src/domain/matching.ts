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
  type Scores,
} from './match-reasons.js';
import { partsMissing, partsNeeded, shareMissing } from './needed-hours.js';
import { expectedUnits, priceOf, type Need, type OfferedBundle } from './offer.js';
import { clientsOf, proofsOf, standingsOf } from './track-record.js';

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
  const hoursNeeded = partsNeeded(query.hoursNeeded, needs[0]!.code);
  const chance = (list: readonly Need[]): number =>
    list.reduce((all, { probability }) => all + probability, 0);
  return {
    bundle,
    ...best,
    covered,
    coverage: chance(covered) / chance(needs),
    hoursMissing: partsMissing(bundle.hours, hoursNeeded),
    hoursMissingShare: shareMissing(bundle.hours, hoursNeeded),
    overBudget: query.budgetMinor !== null && best.price.likelyMinor > query.budgetMinor,
    local: query.prefecture !== null && bundle.producerPrefecture === query.prefecture,
    unneeded: bundle.functionCodes.length - covered.length,
    japaneseOnly: query.foreignCallers && !bundle.languages.some((language) => language !== 'ja'),
    proofs: proofsOf(bundle.trackRecord),
  };
}

/** What speaks for a candidate and against it, each by its weight; `standing`: how much better than its neighbours it was measured, −1 to 1. */
const scoresOf = (candidate: Candidate, cheapest: Minor, standing: number): Scores => ({
  lessCovered: candidate.coverage,
  // Ten points above the neighbours weigh as much as being near.
  lessProven: 0.5 * standing,
  farther: candidate.local ? 0.05 : 0,
  fullNow: candidate.bundle.placesFree[0] > 0 ? 0 : -0.1,
  unneededParts: -0.05 * candidate.unneeded,
  dearer: -0.12 * Math.log2((candidate.price.likelyMinor + 1) / (cheapest + 1)),
  hoursNotCovered: -0.25 * candidate.hoursMissingShare,
  overBudget: candidate.overBudget ? -0.2 : 0,
  japaneseOnly: candidate.japaneseOnly ? -0.2 : 0,
});

const total = (scores: Scores): number => Object.values(scores).reduce((all, score) => all + score, 0);

const mostProposed = 3;

/** Bundles that do nothing likelier than this are no alternative that an owner would ask about. */
const worthNaming = 0.02;

const clientsToTell = ({ trackRecord }: OfferedBundle): number => clientsOf(trackRecord);

/** The likeliest thing the owner may need that a bundle does. */
const nearness = ({ functionCodes }: OfferedBundle, { expected }: MatchQuery): number =>
  Math.max(
    0,
    ...expected.filter(({ code }) => functionCodes.includes(code)).map(({ probability }) => probability),
  );

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
    .map((candidate, at) => ({ candidate, scores: scoresOf(candidate, cheapest, standings[at] ?? 0) }))
    .sort(
      (a, b) =>
        total(b.scores) - total(a.scores) ||
        a.candidate.price.likelyMinor - b.candidate.price.likelyMinor ||
        a.candidate.bundle.id.localeCompare(b.candidate.bundle.id),
    );
  const proposed = ranked.slice(0, mostProposed);
  const last = proposed.at(-1);
  return {
    options: proposed.map(({ candidate }, rank) => ({
      versionId: candidate.bundle.id,
      planId: candidate.plan.id,
      coverage: candidate.coverage,
      reasons: reasonsFor(candidate, query, candidates.length > 1 ? cheapest : null),
      notSolved: gapsOf(candidate, query),
      monthlyWithTax: candidate.price,
      expectedUnits: candidate.units,
      initialFeeMinor: candidate.plan.initialFeeMinor,
      recommended: rank === 0,
    })),
    passedOver: [
      ...ranked.slice(mostProposed).map(({ candidate: { bundle }, scores }) => ({
        bundle,
        because: whyBelow(scores, last!.scores),
        near: 1,
      })),
      ...bundles.flatMap((bundle) => {
        const because = excludes(bundle, main.code, query.prefecture);
        const near = nearness(bundle, query);
        return because === undefined || near < worthNaming ? [] : [{ bundle, because, near }];
      }),
    ]
      // What a neighbour may have told of first: bundles of the same region, of those the ones that many use, then what nearly fits.
      .sort(
        (a, b) =>
          Number(a.because === 'elsewhere') - Number(b.because === 'elsewhere') ||
          clientsToTell(b.bundle) - clientsToTell(a.bundle) ||
          b.near - a.near,
      )
      .slice(0, 3)
      .map(({ bundle, because }) => ({ versionId: bundle.id, because, clients: clientsToTell(bundle) })),
  };
}
