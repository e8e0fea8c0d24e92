import { dateAt, Refusal } from '@madoguchi/kernel';
import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import type { InvoiceView } from '../contract/index.js';
import { followingMonth, isOver, periodOfMonth } from '../domain/billing-month.js';
import type { ParkReason } from '../domain/invoice-states.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { AdvanceInvoice } from './advance-invoice.js';
import { DraftMonth } from './draft-month.js';
import { monthFrom } from './rate-months.js';

export interface ClosedMonth {
  readonly invoices: readonly InvoiceView[];
  readonly parked: readonly {
    readonly contractId: string;
    readonly contractNumber: string;
    readonly clientName: string;
    readonly month: string;
    readonly reason: ParkReason;
  }[];
}

const AT_A_TIME = 4;
/** A request should not wait longer; what is left is finished by the job `drive-open-billing` with the same code. */
const PATIENCE_MS = 20_000;

/**
 * Bills every contract that ran in the month, in arrears. One that cannot be billed is parked and holds up nobody. Repeating it bills nothing twice and tries parked ones again.
 */
@Injectable()
export class CloseMonth {
  private readonly log = new Logger(CloseMonth.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly draftMonth: DraftMonth,
    private readonly advance: AdvanceInvoice,
    private readonly views: InvoiceViews,
  ) {}

  /** @throws Refusal BAD_INPUT notAMonth, CONFLICT monthNotOver */
  async execute(actor: Actor, monthText: string): Promise<ClosedMonth> {
    const month = monthFrom(monthText);
    const contractIds = await this.unitOfWork.run(actor, async (tx) => {
      if (!isOver(month, dateAt(tx.now)))
        throw new Refusal('CONFLICT', 'monthNotOver', { params: { month } });
      await tx.audit('month.close', month);
      const { startsOn } = periodOfMonth(month);
      const { endsOn } = periodOfMonth(followingMonth(month));
      // One that begins in the next month may have its first base fee on this month's document.
      return this.contracting.idsInForce(tx, { startsOn, endsOn });
    });
    await this.drive(await this.draftMonth.execute(contractIds, month));
    return this.unitOfWork.run(actor, async (tx) => {
      const parked = await this.views.parked(tx, month);
      const contracts = await this.contracting.contracts(
        tx,
        parked.map(({ contractId }) => contractId),
      );
      return {
        invoices: await this.views.ofMonth(tx, month),
        parked: parked.flatMap((each) => {
          const contract = contracts.get(each.contractId);
          return contract
            ? [{ ...each, contractNumber: contract.number, clientName: contract.clientName }]
            : [];
        }),
      };
    });
  }

  private async drive(ids: string[]): Promise<void> {
    const queue = [...ids];
    const until = performance.now() + PATIENCE_MS;
    const lane = async () => {
      for (let id = queue.shift(); id !== undefined && performance.now() < until; id = queue.shift())
        await this.advance.execute(id).catch((error: unknown) => this.log.error(error));
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  }
}
