import { ContractingApi } from '@madoguchi/contracting/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable, Logger } from '@nestjs/common';
import type { BillingMonth } from '../domain/billing-month.js';
import { DraftBatch } from './draft-batch.js';

/** Large enough that a statement is worth it, small enough that a crash loses a second of work and locks are few. */
const BATCH = 500;
/** While the database counts one batch and writes another, the third is rated. */
const AT_A_TIME = 3;

/** Drafts the bills of a month, batch by batch; each batch is a transaction, so a crash only leaves less to do. */
@Injectable()
export class DraftMonth {
  private readonly log = new Logger(DraftMonth.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly batch: DraftBatch,
  ) {}

  /** Answers the invoices that have to go on. */
  async execute(contractIds: readonly string[], month: BillingMonth): Promise<string[]> {
    const batches = Array.from({ length: Math.ceil(contractIds.length / BATCH) }, (_, number) =>
      contractIds.slice(number * BATCH, (number + 1) * BATCH),
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
  private async draft(contractIds: readonly string[], month: BillingMonth): Promise<string[]> {
    try {
      return await this.unitOfWork.run(systemActor('close-month'), async (tx) => {
        const contracts = await this.contracting.contracts(tx, contractIds);
        return this.batch.execute(tx, [...contracts.values()], month);
      });
    } catch (error) {
      if (contractIds.length === 1) {
        this.log.error(error, `The month ${month} of contract ${contractIds[0]} cannot be drafted`);
        return [];
      }
      const half = Math.ceil(contractIds.length / 2);
      return [
        ...(await this.draft(contractIds.slice(0, half), month)),
        ...(await this.draft(contractIds.slice(half), month)),
      ];
    }
  }
}
