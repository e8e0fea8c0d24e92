import { dateAt, type Minor } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { periodOfMonth, previousMonth } from '../domain/billing-month.js';
import { totalWithTax } from '../domain/month-total.js';
import { InvoiceStore } from '../store/invoice.store.js';
import { RateMonths } from './rate-months.js';

export interface ContractMonth {
  readonly contractId: string;
  readonly clientName: string;
  readonly month: string;
  /** What it would come to, tax included. */
  readonly totalMinor: Minor;
}

const AT_MOST = 100;

/** Contracts whose last finished month has no invoice yet, with what closing would bill. */
@Injectable()
export class OpenMonths {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly invoices: InvoiceStore,
    private readonly rate: RateMonths,
  ) {}

  async awaitingClose(tx: Tx): Promise<ContractMonth[]> {
    const month = previousMonth(dateAt(tx.now));
    const closed = await this.invoices.closedContracts(tx, month);
    const running = await this.contracting.inForce(tx, periodOfMonth(month));
    const open = running.filter(({ id }) => !closed.has(id)).slice(0, AT_MOST);
    const rated = await this.rate.execute(tx, open, month);
    return open.flatMap(({ id, clientName }) => {
      const each = rated.get(id);
      return each ? [{ contractId: id, clientName, month, totalMinor: totalWithTax(each.rating) }] : [];
    });
  }
}
