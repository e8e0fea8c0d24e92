import { dateAt, isWithin, Refusal } from '@madoguchi/kernel';
import { contractOn, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi, type UsageView } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { parseMonth, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { countUsage, rateMonth, withCorrections, type Rating } from '../domain/rating.js';
import type { SettledUnit } from '../store/correction.store.js';
import { CreditCorrections } from './credit-corrections.js';

export interface RatedMonth {
  readonly rating: Rating;
  readonly usage: readonly UsageView[];
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

/** One contract, one month: usage from fulfilment, price from the plan in force that month. The same for the bill and the forecast. */
@Injectable()
export class RateContractMonth {
  constructor(
    private readonly fulfilment: FulfilmentApi,
    private readonly credit: CreditCorrections,
  ) {}

  async execute(tx: Tx, signed: ContractView, month: BillingMonth): Promise<RatedMonth | undefined> {
    const whole = periodOfMonth(month);
    const contract = contractOn(signed, whole.startsOn);
    const usage = await this.fulfilment.usage(tx, contract.id, whole);
    const rating = rateMonth(contract, month, countUsage(usage));
    if (!rating) return undefined;
    const corrections = await this.credit.execute(tx, contract, month, rating.taxableMinor);
    // An appointment may be accepted after the last day of service; a call may not come in then.
    const stray = usage.some(
      (unit) => unit.kind === 'call' && unit.billable && !isWithin(dateAt(unit.occurredAt), rating.period),
    );
    const unfinished = await this.fulfilment.unfinished(tx, contract.id, whole);
    return {
      rating: withCorrections(rating, corrections.lines),
      usage,
      settled: [
        ...usage
          .filter(({ freedAt }) => freedAt !== null)
          .map(({ id, kind }) => ({ usageId: id, month, kind, credited: false })),
        ...corrections.settled.map((unit) => ({ ...unit, credited: true })),
      ],
      concern: stray ? 'usageOutsideContract' : unfinished > 0 ? 'callsUnfinished' : null,
    };
  }
}
