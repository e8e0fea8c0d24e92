import type { Minor } from '@madoguchi/kernel';
import { planOn, type ContractView } from '@madoguchi/contracting/contract';
import type { FreedUnit } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { monthOf, type BillingMonth } from '../domain/billing-month.js';
import { correct, worth, type BilledMonth, type Corrections } from '../domain/corrections.js';
import { shapeOf } from '../domain/rating.js';
import { CorrectionStore, type BilledCounts, type SettledUnit } from '../store/correction.store.js';

export interface Freed {
  readonly contract: ContractView;
  /** Of this month and earlier ones, oldest first. */
  readonly freed: readonly FreedUnit[];
}

export interface Correctable extends Freed {
  /** What is to be paid of the month after a waiver, and so the most that may come off. */
  readonly roomMinor: Minor;
}

/** A billed month with freed units that no document has dealt with. */
export interface UncreditedMonth extends BilledMonth {
  readonly invoiceId: string;
}

/** Units freed by an accepted dispute after their month was billed: they come off the next document, each exactly once. */
@Injectable()
export class CreditCorrections {
  constructor(private readonly corrections: CorrectionStore) {}

  /** By contract; only those with something to give back are in the answer. */
  async execute(
    tx: Tx,
    months: readonly Correctable[],
    month: BillingMonth,
  ): Promise<Map<string, Corrections>> {
    const uncredited = await this.uncredited(tx, months, month);
    return new Map(
      months.flatMap(({ contract: { id }, roomMinor }) => {
        const earlier = uncredited.get(id);
        return earlier ? [[id, correct(earlier, roomMinor)] as const] : [];
      }),
    );
  }

  /** Billed months before `month`, oldest first, by contract; only contracts with units freed before it are in the answer. */
  async uncredited(
    tx: Tx,
    contracts: readonly Freed[],
    month: BillingMonth,
  ): Promise<Map<string, UncreditedMonth[]>> {
    const late = contracts
      .map((each) => ({ ...each, freed: each.freed.filter(({ occurredOn }) => monthOf(occurredOn) < month) }))
      .filter(({ freed }) => freed.length > 0);
    if (late.length === 0) return new Map();
    const ids = late.map(({ contract }) => contract.id);
    const settled = await this.corrections.settled(tx, ids, month);
    const billed = await this.corrections.billedMonths(tx, ids);
    return new Map(
      late.map(({ contract, freed }) => {
        const known = settled.get(contract.id) ?? [];
        const dealtWith = new Set(known.map(({ usageId }) => usageId));
        const open = freed.filter(({ usageId }) => !dealtWith.has(usageId));
        const months = billed.get(contract.id) ?? [];
        return [contract.id, months.flatMap((each) => billedMonth(contract, each, open, known))];
      }),
    );
  }
}

function billedMonth(
  contract: ContractView,
  billed: BilledCounts,
  open: readonly FreedUnit[],
  settled: readonly SettledUnit[],
): UncreditedMonth[] {
  const shape = shapeOf(contract, billed.month);
  const freed = open.filter(({ occurredOn }) => monthOf(occurredOn) === billed.month);
  if (!shape || freed.length === 0 || billed.contested) return [];
  // What was left out of its own month's document never was in its counts.
  const credited = settled.filter((unit) => unit.credited && unit.month === billed.month);
  const calls = credited.filter(({ kind }) => kind === 'call').length;
  const counted = {
    billableCalls: billed.billableCalls - calls,
    acceptedAppointments: billed.acceptedAppointments - (credited.length - calls),
  };
  const { invoiceId, month } = billed;
  const plan = planOn(contract.plans, shape.period.startsOn);
  const givenBack = worth({ plan, shape, counted: billed }, []) - worth({ plan, shape, counted }, []);
  const keptMinor = billed.keptMinor === null ? null : Math.max(billed.keptMinor - givenBack, 0);
  return [{ invoiceId, month, plan, shape, counted, keptMinor, freed }];
}
