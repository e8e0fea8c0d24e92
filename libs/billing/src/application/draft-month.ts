import type { ContractView } from '@madoguchi/contracting/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import type { BillingMonth } from '../domain/billing-month.js';
import { DraftBatch } from './draft-batch.js';

/** Large enough that a statement is worth it, small enough that a crash loses a second of work and locks are few. */
const BATCH = 250;
/** While the database writes one batch, the next is rated. */
const AT_A_TIME = 2;

/** Drafts the bills of a month, batch by batch; each batch is a transaction, so a crash only leaves less to do. */
@Injectable()
export class DraftMonth {
  private readonly log = new Logger(DraftMonth.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batch: DraftBatch,
  ) {}

  /** Answers the invoices that have to go on. */
  async execute(contracts: readonly ContractView[], month: BillingMonth): Promise<string[]> {
    const batches = Array.from({ length: Math.ceil(contracts.length / BATCH) }, (_, number) =>
      contracts.slice(number * BATCH, (number + 1) * BATCH),
    );
    const ids: string[] = [];
    const lane = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift())
        ids.push(...(await this.draft(batch, month)));
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
    return ids;
  }

  /** One contract that cannot be rated at all must not keep the others waiting: it is found by halving. */
  private async draft(contracts: readonly ContractView[], month: BillingMonth): Promise<string[]> {
    try {
      return await this.unitOfWork.run(systemActor('close-month'), (tx) =>
        this.batch.execute(tx, contracts, month),
      );
    } catch (error) {
      if (contracts.length === 1) {
        this.log.error(error, `The month ${month} of contract ${contracts[0]!.id} cannot be drafted`);
        return [];
      }
      const half = Math.ceil(contracts.length / 2);
      return [
        ...(await this.draft(contracts.slice(0, half), month)),
        ...(await this.draft(contracts.slice(half), month)),
      ];
    }
  }
}
