import { dateAt, Refusal, type Minor } from '@madoguchi/kernel';
import { ContractingApi, planOn, type ContractView } from '@madoguchi/contracting/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { explainChange, totalOfFacts, type ChangeReason, type MonthFacts } from '../domain/bill-change.js';
import { isOver, monthOf, periodOfMonth, previousMonth, type BillingMonth } from '../domain/billing-month.js';
import { forecastOfMonth } from '../domain/month-forecast.js';
import { shapeOf } from '../domain/rating.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { monthFrom, RateMonths } from './rate-months.js';

export interface BillChange {
  readonly month: BillingMonth;
  readonly previousMonth: BillingMonth;
  readonly previousMinor: Minor;
  readonly totalMinor: Minor;
  /** The month is not over: its total is the likely one. */
  readonly expected: boolean;
  /** They add up to the difference of the two totals. */
  readonly reasons: readonly ChangeReason[];
}

/** Why this month costs more or less than the one before. */
@Injectable()
export class ReadBillChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly rate: RateMonths,
    private readonly invoices: InvoiceViews,
  ) {}

  /** Null in the first month, when there is nothing to compare with. @throws Refusal NOT_FOUND, BAD_INPUT notAMonth */
  execute(actor: Actor, contractId: string, monthText: string | null): Promise<BillChange | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracting.contract(tx, contractId);
      if (!contract) throw Refusal.notFound();
      const month = monthText === null ? monthOf(dateAt(tx.now)) : monthFrom(monthText);
      const earlier = previousMonth(periodOfMonth(month).startsOn);
      const after = await this.facts(tx, contract, month);
      const before = await this.facts(tx, contract, earlier);
      if (!after || !before) return null;
      return {
        month,
        previousMonth: earlier,
        previousMinor: before.totalMinor,
        totalMinor: after.totalMinor,
        expected: !isOver(month, dateAt(tx.now)),
        reasons: explainChange(before, after),
      };
    });
  }

  private async facts(
    tx: Tx,
    contract: ContractView,
    month: BillingMonth,
  ): Promise<(MonthFacts & { totalMinor: Minor }) | undefined> {
    const rated = await this.rate.one(tx, contract, month);
    const shape = shapeOf(contract, month);
    if (!rated || !shape) return undefined;
    const { rating, advance, waiver, mode } = rated;
    const issued = await this.invoices.ofContractMonth(tx, contract.id, month);
    const today = dateAt(tx.now);
    const likely = isOver(month, today) ? rating.billableCalls : forecastOfMonth(rating, today).likely;
    const { billableCalls, acceptedAppointments } = issued ?? { ...rating, billableCalls: likely };
    const facts: MonthFacts = {
      plan: planOn(contract.plans, periodOfMonth(month).startsOn),
      shape,
      usage: { ...rating, billableCalls, acceptedAppointments },
      corrections: rating.lines.filter(({ kind }) => kind === 'correction'),
      advance,
      waiver,
      mode: issued?.roundingMode ?? mode,
    };
    return { ...facts, totalMinor: issued?.totalMinor ?? totalOfFacts(facts) };
  }
}
