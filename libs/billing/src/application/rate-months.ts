import {
  addDays,
  dateAt,
  isWithin,
  Refusal,
  type CalendarDate,
  type Period,
  type RoundingMode,
} from '@madoguchi/kernel';
import { contractOn, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi, type MonthUsageView } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { monthOf, parseMonth, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { noAdvance, openingOf, withAdvance, type Advance } from '../domain/advance.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { rateMonth, shapeOf, type Rating } from '../domain/rating.js';
import { withWaiver, type Waiver } from '../domain/waiver.js';
import type { SettledUnit } from '../store/correction.store.js';
import { WaiverStore } from '../store/waiver.store.js';
import { BillAdvances, type MonthAdvance } from './bill-advances.js';
import { CreditCorrections } from './credit-corrections.js';
import { RoundingToCome } from './rounding-to-come.js';

/** After the contract's last month; the nightly closing tries on until it is over. */
export const DECISION_DAYS = 10;

export interface RatedMonth {
  readonly rating: Rating;
  /** What of it is paid in advance. */
  readonly advance: Advance;
  readonly waiver: Waiver | null;
  /** How the tax of its document is rounded. */
  readonly mode: RoundingMode;
  /** Freed units this month deals with, so that no later one does it again. */
  readonly settled: readonly SettledUnit[];
  /** Why this month must not be billed by itself. */
  readonly concern: ParkReason | null;
}

/** @throws Refusal BAD_INPUT when the text is not a month. */
export function monthFrom(text: string): BillingMonth {
  const month = parseMonth(text);
  if (month === undefined) throw Refusal.field('month', 'notAMonth');
  return month;
}

/** The month of any number of contracts: usage counted by fulfilment, price from the plan in force that month. The same for the bill and the forecast. */
@Injectable()
export class RateMonths {
  constructor(
    private readonly fulfilment: FulfilmentApi,
    private readonly credit: CreditCorrections,
    private readonly advances: BillAdvances,
    private readonly waivers: WaiverStore,
    private readonly rounding: RoundingToCome,
  ) {}

  async one(tx: Tx, contract: ContractView, month: BillingMonth): Promise<RatedMonth | undefined> {
    return (await this.execute(tx, [contract], month)).get(contract.id);
  }

  /** The same for the document itself: from here on what comes to the month is free. */
  async toBill(
    tx: Tx,
    contracts: readonly ContractView[],
    month: BillingMonth,
  ): Promise<Map<string, RatedMonth>> {
    await this.waivers.lock(tx, month, 'shared');
    await this.fulfilment.billMonth(tx, contracts, month);
    return this.execute(tx, contracts, month);
  }

  notBilled(tx: Tx, contractIds: readonly string[], month: BillingMonth): Promise<void> {
    return this.fulfilment.reopenMonth(tx, contractIds, month);
  }

  /** By contract; one that has nothing to bill in the month is not in the answer. The number of statements does not grow with the list. */
  async execute(
    tx: Tx,
    signed: readonly ContractView[],
    month: BillingMonth,
  ): Promise<Map<string, RatedMonth>> {
    const whole = periodOfMonth(month);
    const today = dateAt(tx.now);
    const contracts = signed.map((contract) => contractOn(contract, whole.startsOn));
    const terms = contracts.map(({ id, startsOn, endsOn }) => ({
      contractId: id,
      period: { startsOn, endsOn: endsOn ?? whole.endsOn },
    }));
    const usage = await this.fulfilment.monthUsage(tx, terms, whole);
    const advances = await this.advances.execute(tx, contracts, month);
    const waivers = await this.waivers.ofMonth(
      tx,
      contracts.map(({ id }) => id),
      month,
    );
    const rounding = await this.rounding.toCome(tx);
    const billedFrom = addDays(whole.endsOn, 1);
    const rated = contracts.flatMap((contract) => {
      const used = usage.get(contract.id)!;
      const advance = advances.get(contract.id);
      const rating = ratingOf(contract, month, used, advance);
      const waiver = waivers.get(contract.id) ?? null;
      // What is paid before the first month is billed as soon as the contract is activated.
      const mode = rounding(shapeOf(contract, month) ? billedFrom : null);
      return rating ? [{ contract, used, rating, advance, waiver, mode }] : [];
    });
    const corrections = await this.credit.execute(
      tx,
      rated.map(({ contract, used, rating, waiver, mode }) => ({
        contract,
        freed: used.freed,
        roomMinor: withWaiver(rating, waiver, mode).taxableMinor,
      })),
      month,
    );
    return new Map(
      rated.map(({ contract, used, rating, advance, waiver, mode }) => {
        const { lines, settled } = corrections.get(contract.id) ?? { lines: [], settled: [] };
        return [
          contract.id,
          {
            rating: withWaiver(rating, waiver, mode, lines),
            waiver,
            mode,
            settled: [...ownFreed(used, month), ...settled.map((unit) => ({ ...unit, credited: true }))],
            advance: advance ?? noAdvance,
            concern: advance?.earlierMonthOpen
              ? 'earlierMonthOpen'
              : (concernOf(used) ??
                (waitsForDecisions(contract, used, today, whole) ? 'appointmentsUndecided' : null)),
          },
        ];
      }),
    );
  }
}

function ratingOf(
  contract: ContractView,
  month: BillingMonth,
  used: MonthUsageView,
  advance: MonthAdvance | undefined,
): Rating | undefined {
  const rating = rateMonth(contract, month, used);
  if (!advance) return rating;
  if (rating) return withAdvance(rating, advance);
  return advance.next?.shape.isFirst ? openingOf(advance.next) : undefined;
}

const ownFreed = ({ freed }: MonthUsageView, month: BillingMonth): SettledUnit[] =>
  freed
    .filter(({ occurredOn }) => monthOf(occurredOn) === month)
    .map(({ usageId, kind }) => ({ usageId, month, kind, credited: false }));

/** The last document waits a while for the client's decisions: none after it could ask for their fees. */
const waitsForDecisions = (
  { endsOn, plan }: ContractView,
  { undecidedAppointments }: MonthUsageView,
  today: CalendarDate,
  month: Period,
): boolean =>
  undecidedAppointments > 0 &&
  plan.successFeeMinor > 0 &&
  endsOn !== null &&
  isWithin(endsOn, month) &&
  today <= addDays(month.endsOn, DECISION_DAYS);

/** An appointment may be accepted after the last day of service; a call may not come in then. */
const concernOf = ({ strayCalls, unfinishedCalls }: MonthUsageView): ParkReason | null =>
  strayCalls > 0 ? 'usageOutsideContract' : unfinishedCalls > 0 ? 'callsUnfinished' : null;
