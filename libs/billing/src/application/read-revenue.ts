import { addMonths, dateAt } from '@madoguchi/kernel';
import { actingCompany, systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { monthOf } from '../domain/billing-month.js';
import { RevenueStore, type RevenueMonth } from '../store/revenue.store.js';

const MONTHS = 12;

/** A producer's or operator's last twelve months: what clients paid, its part, and what was transferred. */
@Injectable()
export class ReadRevenue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly revenue: RevenueStore,
  ) {}

  /** Oldest first, also months without anything. */
  execute(actor: Actor): Promise<RevenueMonth[]> {
    const payeeId = actingCompany(actor);
    // Clients' invoices stand behind a wall; their sums are part of the payee's own statements.
    return this.unitOfWork.run(systemActor('read-revenue'), async (tx) => {
      const current = `${monthOf(dateAt(tx.now))}-01`;
      const months = Array.from({ length: MONTHS }, (_, index) =>
        monthOf(addMonths(current, index + 1 - MONTHS)),
      );
      const known = new Map(
        (await this.revenue.ofPayee(tx, payeeId, months[0]!)).map((each) => [each.month, each]),
      );
      return months.map((month) => known.get(month) ?? { month, grossMinor: 0, shareMinor: 0, paidMinor: 0 });
    });
  }
}
