import { addDays, dateAt, Refusal, type CalendarDate, type Minor, type Period } from '@madoguchi/kernel';
import { ContractingApi, contractOn, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi, type UsageView } from '@madoguchi/fulfilment/contract';
import { systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceLineView } from '../contract/index.js';
import { withAdvance } from '../domain/advance.js';
import { monthOf, periodOfMonth, type BillingMonth } from '../domain/billing-month.js';
import { standardRateOn } from '../domain/document-tax.js';
import type { UnitForecast } from '../domain/forecast.js';
import { countedByDay, forecastOfMonth, type DayCount } from '../domain/month-forecast.js';
import { totalWithTax } from '../domain/month-total.js';
import { rateMonth, shapeOf, type Rating } from '../domain/rating.js';
import { withWaiver } from '../domain/waiver.js';
import { lineText } from '../domain/wording.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { monthFrom, RateMonths, type RatedMonth } from './rate-months.js';

export interface UsageSummary {
  readonly month: BillingMonth;
  readonly period: Period;
  readonly billableUnits: number;
  readonly freeUnits: number;
  readonly includedUnits: number;
  readonly overageUnits: number;
  readonly soFarWithTax: Minor;
  /** Low, usual and high end of the month's total, tax included. */
  readonly forecastWithTax: {
    readonly lowMinor: Minor;
    readonly likelyMinor: Minor;
    readonly highMinor: Minor;
  };
  /** Calls that will count by the end of the month. */
  readonly forecastUnits: UnitForecast;
  readonly days: readonly DayCount[];
  /** The last day on which a unit of this month may be objected to. */
  readonly disputableUntil: CalendarDate;
  readonly lines: readonly InvoiceLineView[];
  readonly records: readonly UsageView[];
}

/** The month as it stands: what counted and why, what it costs so far, and where it is heading. */
@Injectable()
export class ReadUsage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
    private readonly rate: RateMonths,
    private readonly invoices: InvoiceViews,
  ) {}

  /** @param monthText YYYY-MM; null means the current month. @throws Refusal NOT_FOUND, BAD_INPUT notAMonth */
  async execute(actor: Actor, contractId: string, monthText: string | null): Promise<UsageSummary> {
    const contract = await this.contract(actor, contractId);
    // A producer may know what the month comes to, but no single call of the client: the walls hide those, so the sums are read past them.
    const sumsOnly = actor.kind === 'person' && actor.companyKind === 'producer';
    const summary = await this.summary(sumsOnly ? systemActor('read-usage') : actor, contract, monthText);
    return sumsOnly ? { ...summary, records: [] } : summary;
  }

  /** @throws Refusal NOT_FOUND when it is not the reader's own */
  async contract(actor: Actor, contractId: string): Promise<ContractView> {
    const contract = await this.unitOfWork.run(actor, (tx) => this.contracting.contract(tx, contractId));
    if (!contract) throw Refusal.notFound();
    return contract;
  }

  private summary(reader: Actor, contract: ContractView, monthText: string | null): Promise<UsageSummary> {
    return this.unitOfWork.run(reader, async (tx) => {
      const today = dateAt(tx.now);
      const month = monthText === null ? monthOf(today) : monthFrom(monthText);
      const rated = await this.rate.one(tx, contract, month);
      if (!rated) return nothingIn(month);
      const { rating, mode } = rated;
      const usage = await this.fulfilment.usage(tx, contract.id, periodOfMonth(month));
      const issued = await this.invoices.ofContractMonth(tx, contract.id, month);
      const soFarWithTax = issued?.totalMinor ?? totalWithTax(rating, mode);
      const forecast = forecastOfMonth(rating, today);
      return {
        month,
        period: rating.period,
        billableUnits: rating.billableCalls,
        freeUnits: rating.freeCalls,
        includedUnits: rating.includedUnits,
        overageUnits: rating.overageUnits,
        soFarWithTax,
        forecastWithTax: issued
          ? { lowMinor: soFarWithTax, likelyMinor: soFarWithTax, highMinor: soFarWithTax }
          : costOf(forecast, contract, month, rated),
        forecastUnits: forecast,
        days: countedByDay(usage),
        disputableUntil: addDays(periodOfMonth(month).endsOn, contract.dispute.days),
        lines: issued?.lines ?? linesOf(rating),
        records: usage,
      };
    });
  }
}

const linesOf = (rating: Rating): InvoiceLineView[] =>
  rating.lines.map((line) => ({
    description: lineText(line),
    descriptionEn: lineText(line, 'en'),
    quantity: line.quantity,
    unitMinor: line.unitMinor,
    ...(line.unitPrice !== undefined && { unitPrice: line.unitPrice }),
    amountMinor: line.amountMinor,
    taxRateBps: standardRateOn(line.period.endsOn),
  }));

function costOf(
  units: UnitForecast,
  contract: ContractView,
  month: BillingMonth,
  { rating, advance, waiver, mode }: RatedMonth,
): UsageSummary['forecastWithTax'] {
  // Before a contract's first month there is no use yet, only what is paid in advance.
  const known = totalWithTax(rating, mode);
  if (!shapeOf(contract, month)) return { lowMinor: known, likelyMinor: known, highMinor: known };
  const corrections = rating.lines.filter(({ kind }) => kind === 'correction');
  const priced = contractOn(contract, rating.period.startsOn);
  const cost = (billableCalls: number): Minor =>
    totalWithTax(
      withWaiver(
        withAdvance(rateMonth(priced, month, { ...rating, billableCalls })!, advance),
        waiver,
        mode,
        corrections,
      ),
      mode,
    );
  return { lowMinor: cost(units.low), likelyMinor: cost(units.likely), highMinor: cost(units.high) };
}

const nothingIn = (month: BillingMonth): UsageSummary => ({
  month,
  period: periodOfMonth(month),
  billableUnits: 0,
  freeUnits: 0,
  includedUnits: 0,
  overageUnits: 0,
  soFarWithTax: 0,
  forecastWithTax: { lowMinor: 0, likelyMinor: 0, highMinor: 0 },
  forecastUnits: { low: 0, likely: 0, high: 0 },
  days: [],
  disputableUntil: periodOfMonth(month).endsOn,
  lines: [],
  records: [],
});
