import type { Minor } from '@madoguchi/kernel';
import { planOn, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi, type FreedUnit } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { monthOf, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { correct, type BilledMonth, type Corrections } from '../domain/corrections.js';
import { shapeOf } from '../domain/rating.js';
import { CorrectionStore, type SettledUnit } from '../store/correction.store.js';

/** Units freed by an accepted dispute after their month was billed: they come off the next document, each exactly once. */
@Injectable()
export class CreditCorrections {
  constructor(
    private readonly fulfilment: FulfilmentApi,
    private readonly corrections: CorrectionStore,
  ) {}

  async execute(tx: Tx, contract: ContractView, month: BillingMonth, roomMinor: Minor): Promise<Corrections> {
    const freed = await this.fulfilment.freed(tx, contract.id, periodOfMonth(month).endsOn);
    const earlier = freed.filter(({ occurredOn }) => monthOf(occurredOn) < month);
    if (earlier.length === 0) return { lines: [], settled: [] };
    const settled = await this.corrections.settled(tx, contract.id, month);
    const known = new Set(settled.map(({ usageId }) => usageId));
    const open = earlier.filter(({ usageId }) => !known.has(usageId));
    const billed = await this.corrections.billedMonths(tx, contract.id);
    return correct(
      billed.flatMap((each) => this.month(contract, each, open, settled)),
      roomMinor,
    );
  }

  private month(
    contract: ContractView,
    billed: { month: BillingMonth; billableCalls: number; acceptedAppointments: number },
    open: readonly FreedUnit[],
    settled: readonly SettledUnit[],
  ): BilledMonth[] {
    const shape = shapeOf(contract, billed.month);
    const freed = open.filter(({ occurredOn }) => monthOf(occurredOn) === billed.month);
    if (!shape || freed.length === 0) return [];
    // What was left out of its own month's document never was in its counts.
    const credited = settled.filter(({ month, credited }) => credited && month === billed.month);
    const calls = credited.filter(({ kind }) => kind === 'call').length;
    const counted = {
      billableCalls: billed.billableCalls - calls,
      acceptedAppointments: billed.acceptedAppointments - (credited.length - calls),
    };
    return [
      { month: billed.month, plan: planOn(contract.plans, shape.period.startsOn), shape, counted, freed },
    ];
  }
}
