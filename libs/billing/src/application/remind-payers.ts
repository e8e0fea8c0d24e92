import { ContractingApi, planOn } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { dateAt } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { periodOfMonth } from '../domain/billing-month.js';
import { isContestedInFull } from '../domain/contested.js';
import type { BilledMonth } from '../domain/corrections.js';
import { shapeOf } from '../domain/rating.js';
import { PaymentStore, type DueSoon } from '../store/payment.store.js';
import { SettleInvoice } from './settle-invoice.js';
import { TellPayers } from './tell-payers.js';

const AT_MOST = 1_000;

/** One letter about one bill, unless everything it asks for is contested. */
@Injectable()
export class RemindPayer {
  constructor(
    private readonly payments: PaymentStore,
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
    private readonly tell: TellPayers,
  ) {}

  /** Doing it again changes nothing. What is contested now is looked at again until its due day. */
  async execute(tx: Tx, invoiceId: string): Promise<void> {
    const due = await this.payments.lockUnreminded(tx, invoiceId);
    if (!due) return;
    const disputed = await this.disputed(tx, due);
    if (isContestedInFull({ ...due, ...due.document, disputed })) return;
    await this.payments.reminded(tx, invoiceId, dateAt(tx.now));
    await this.tell.dueSoon(tx, due, due.pageUrl);
  }

  /** The document before the first month has no use of its own. */
  private async disputed(tx: Tx, { contractId, month, document }: DueSoon): Promise<BilledMonth | undefined> {
    const contract = await this.contracting.contract(tx, contractId);
    const shape = contract && shapeOf(contract, month);
    if (!shape) return undefined;
    // The whole month: an appointment may be accepted after the last day of service.
    const units = await this.fulfilment.usage(tx, contractId, periodOfMonth(month));
    const freed = units
      .filter(({ billable, freedAt, dispute }) => billable && !freedAt && dispute?.state === 'open')
      .map(({ id, kind }) => ({ usageId: id, kind }));
    const plan = planOn(contract.plans, shape.period.startsOn);
    return freed.length === 0 ? undefined : { month, plan, shape, counted: document.usage, freed };
  }
}

/** Every hour, after what was paid has been looked for and before anybody is told to be late. */
@Job({ name: 'remind-payers', cron: '15 * * * *' })
export class RemindPayers implements JobHandler {
  private readonly log = new Logger(RemindPayers.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: PaymentStore,
    private readonly settle: SettleInvoice,
    private readonly remind: RemindPayer,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('remind-payers');
    const ids = await this.unitOfWork.run(actor, (tx) => this.payments.dueSoon(tx, dateAt(tx.now), AT_MOST));
    for (const id of ids)
      await this.settle
        .execute(id)
        .then(() => this.unitOfWork.run(actor, (tx) => this.remind.execute(tx, id)))
        // One that fails must not keep the others from their letter.
        .catch((error: unknown) => this.log.error(error));
  }
}
