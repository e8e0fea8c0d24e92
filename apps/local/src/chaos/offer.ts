import type { Plan } from '../play/market.js';

/** Stripe's test cards that matter for money. */
export const cards = {
  plain: '4242424242424242',
  asksOnce: '4000002500003155',
  refusesCharges: '4000000000000341',
  isContested: '4000000000000259',
  refundsLate: '4000000000007726',
  refundFails: '4000000000005126',
} as const;
export type CardName = keyof typeof cards;

const common = { minimumTermMonths: 0, noticeDays: 0, successFeeMinor: 5_000 };

/** One plan for each way of paying: in arrears, with a deposit, in advance, both; and one that is very large. */
export const plans: readonly Plan[] = [
  {
    ...common,
    name: '基本',
    baseMinor: 10_000,
    includedUnits: 2,
    overageMinor: 300,
    initialFeeMinor: 3_000,
  },
  {
    ...common,
    name: '保証金',
    baseMinor: 4_321,
    includedUnits: 0,
    overageMinor: 777,
    initialFeeMinor: 0,
    asksDeposit: true,
  },
  {
    ...common,
    name: '前払い',
    baseMinor: 98_765,
    includedUnits: 1,
    overageMinor: 1_999,
    initialFeeMinor: 12_345,
    baseInAdvance: true,
  },
  {
    ...common,
    name: '前払い・保証金',
    baseMinor: 6_000,
    includedUnits: 1,
    overageMinor: 450,
    initialFeeMinor: 2_000,
    baseInAdvance: true,
    asksDeposit: true,
  },
  {
    ...common,
    name: '特大',
    baseMinor: 10_000_000,
    includedUnits: 0,
    overageMinor: 1,
    initialFeeMinor: 0,
  },
];
export const LARGEST = plans.length - 1;

/** What a month's use comes to besides its base fee, without tax. */
export const useOf = (plan: Plan, calls: number, appointments: number): number =>
  Math.max(0, calls - plan.includedUnits) * plan.overageMinor + appointments * plan.successFeeMinor;
