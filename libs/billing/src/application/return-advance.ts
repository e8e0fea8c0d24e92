import {
  ContractCancelled,
  ContractingApi,
  planOn,
  type ContractView,
} from '@madoguchi/contracting/contract';
import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { unusedOf } from '../domain/advance.js';
import { followingMonth, periodOfMonth } from '../domain/billing-month.js';
import { unusedText } from '../domain/wording.js';
import { shapeOf } from '../domain/rating.js';
import { AdvanceStore, type AdvanceLine } from '../store/advance.store.js';
import { InvoiceIssued } from '../contract/index.js';
import { CreditByContract } from './credit-by-contract.js';

/**
 * A contract ends before the days it paid for: the contract says what comes back, so no person has to decide it. An unpaid
 * invoice is reduced, a paid one refunded. Days that are given back are given back once, however often this runs.
 */
@Injectable()
export class ReturnUnusedDays {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly advances: AdvanceStore,
    private readonly credit: CreditByContract,
  ) {}

  async execute(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract) return;
    for (const advance of await this.advances.open(tx, contractId))
      await this.giveBack(tx, contract, advance);
  }

  private async giveBack(tx: Tx, contract: ContractView, advance: AdvanceLine): Promise<void> {
    const month = followingMonth(advance.month);
    const shape = shapeOf(contract, month);
    const plan = planOn(contract.plans, periodOfMonth(month).startsOn);
    const amountMinor: Minor = unusedOf(advance.leftMinor, plan, shape);
    if (amountMinor === 0) return;
    const { position } = advance;
    const reason = unusedText(month, advance.leftMinor, plan.baseMinor, shape);
    await this.credit.execute(tx, {
      invoiceId: advance.invoiceId,
      wishes: [{ position, amountMinor }],
      reason,
      decidedBy: 'return-advance',
    });
  }
}

@Reaction(ContractCancelled)
export class ReturnAdvance implements ReactionHandler<ContractCancelled> {
  constructor(private readonly unused: ReturnUnusedDays) {}

  react({ contractId }: ContractCancelled, tx: Tx): Promise<void> {
    return this.unused.execute(tx, contractId);
  }
}

/** A bill that was drafted before its contract ended and went out after it, for the provider was away, asks for days that never come. */
@Reaction(InvoiceIssued)
export class ReturnAdvanceOfLateBill implements ReactionHandler<InvoiceIssued> {
  constructor(private readonly unused: ReturnUnusedDays) {}

  react({ contractId }: InvoiceIssued, tx: Tx): Promise<void> {
    return this.unused.execute(tx, contractId);
  }
}
