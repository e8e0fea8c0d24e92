import { addDays, dateAt, type CalendarDate, type Minor } from '@madoguchi/kernel';
import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { periodOfMonth, previousMonth } from '../domain/billing-month.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { totalWithTax } from '../domain/month-total.js';
import { OpenMonthStore, type ContractRun, type OpenMonth } from '../store/open-month.store.js';
import { RateMonths } from './rate-months.js';

export interface ContractMonth {
  readonly contractId: string;
  readonly contractNumber: string;
  readonly clientName: string;
  readonly month: string;
  /** What it would come to, tax included. */
  readonly totalMinor: Minor;
  /** Why it could not be billed when it was last tried; null when nothing stood in the way. */
  readonly parkReason: ParkReason | null;
}

const AT_MOST = 100;
const LATE_IS_TOLD_FOR_MS = 7 * 86_400_000;

/** Every month of a contract that has ended and has no invoice, however long ago. */
@Injectable()
export class OpenMonths {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly months: OpenMonthStore,
    private readonly rate: RateMonths,
    private readonly fulfilment: FulfilmentApi,
  ) {}

  /** With what closing would bill: the newest, the oldest of them first. */
  async awaitingClose(tx: Tx): Promise<ContractMonth[]> {
    const { runs, lastDay } = await this.endedBy(tx, dateAt(tx.now));
    const open = await this.months.newest(tx, runs, lastDay, AT_MOST);
    const contracts = await this.contractsOf(tx, open);
    const rated = await this.ratedTotals(tx, contracts, open);
    return open.flatMap(({ contractId, month, parkReason, parkedMinor }) => {
      const contract = contracts.get(contractId);
      const totalMinor = parkedMinor ?? rated.get(`${contractId} ${month}`);
      return contract && totalMinor !== undefined
        ? [{ contractId, contractNumber: contract.number, clientName: contract.clientName, month, totalMinor, parkReason }]
        : [];
    }); // prettier-ignore
  }

  /** Months that nobody has tried to bill, or whose bill never got finished, although the nightly closing had a day for it. */
  async forgotten(tx: Tx): Promise<string[]> {
    const { runs, lastDay } = await this.endedBy(tx, addDays(dateAt(tx.now), -1));
    const untried = await this.months.unparked(tx, runs, lastDay);
    const contracts = await this.contractsOf(tx, untried);
    const rated = await this.ratedTotals(tx, contracts, untried);
    return untried.flatMap(({ contractId, month }) => {
      const contract = contracts.get(contractId);
      return contract && rated.has(`${contractId} ${month}`)
        ? [`${month} ${contract.number} ${contract.clientName}`]
        : [];
    });
  }

  /** Units that can stand on no bill any more: told for some nights when they came too late, and until it is mended when their month has no contract. */
  async unbillable(tx: Tx): Promise<string[]> {
    const units = await this.fulfilment.unbilledUnits(tx, new Date(tx.now.getTime() - LATE_IS_TOLD_FOR_MS));
    const { runs } = await this.endedBy(tx, dateAt(tx.now));
    const lost = units.filter((each) => each.late || !runs.some((run) => covers(run, each)));
    const contracts = await this.contractsOf(tx, lost);
    return lost.flatMap(({ contractId, month, calls, appointments, late }) => {
      const contract = contracts.get(contractId);
      const what = [calls > 0 && `電話${calls}件`, appointments > 0 && `アポイント${appointments}件`].filter(
        Boolean,
      );
      return contract
        ? [
            `${month} ${contract.number} ${contract.clientName} ${what.join('・')} ${late ? '請求後' : '請求する月なし'}`,
          ]
        : [];
    });
  }

  private async endedBy(
    tx: Tx,
    today: CalendarDate,
  ): Promise<{ runs: readonly ContractRun[]; lastDay: CalendarDate }> {
    const { endsOn: lastDay } = periodOfMonth(previousMonth(today));
    return { runs: await this.contracting.runsUntil(tx, lastDay), lastDay };
  }

  private contractsOf(
    tx: Tx,
    open: readonly Pick<OpenMonth, 'contractId'>[],
  ): Promise<Map<string, ContractView>> {
    return this.contracting.contracts(tx, [...new Set(open.map(({ contractId }) => contractId))]);
  }

  /** By contract and month; a month in which nothing is to be billed is not in the answer. One rating per month, not per contract. */
  private async ratedTotals(
    tx: Tx,
    contracts: ReadonlyMap<string, ContractView>,
    open: readonly OpenMonth[],
  ): Promise<Map<string, Minor>> {
    const totals = new Map<string, Minor>();
    const untold = open.filter(({ parkedMinor }) => parkedMinor === null);
    for (const month of new Set(untold.map((each) => each.month))) {
      const inMonth = untold.flatMap((each) => (each.month === month ? (contracts.get(each.contractId) ?? []) : []));
      for (const [id, { rating, mode }] of await this.rate.execute(tx, inMonth, month))
        totals.set(`${id} ${month}`, totalWithTax(rating, mode));
    } // prettier-ignore
    return totals;
  }
}

/** Closing such a month is possible, so it is not lost. */
const covers = (
  { id, startsOn, endsOn }: ContractRun,
  { contractId, month }: { contractId: string; month: string },
) => id === contractId && startsOn.slice(0, 7) <= month && (endsOn === null || endsOn.slice(0, 7) >= month);
