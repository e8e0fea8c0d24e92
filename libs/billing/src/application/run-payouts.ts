import { dateAt, Refusal, type CalendarDate } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { PayoutView } from '../contract/index.js';
import { documentHash } from '../documents/document-hash.js';
import { payoutTax } from '../domain/ledger.js';
import { claimTax, payeeTaxOn } from '../domain/payee-tax.js';
import { DocumentStore } from '../store/document.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PayoutStore } from '../store/payout.store.js';
import { PayoutViews } from '../store/payout-views.store.js';
import { AdvancePayout } from './advance-payout.js';
import { PlanPayouts, type Statement } from './plan-payouts.js';
import { TellPeople } from './tell-people.js';

/** One statement becomes final: number, hash, the payee's tax in the books. */
@Injectable()
export class WriteStatement {
  constructor(
    private readonly payouts: PayoutStore,
    private readonly documents: DocumentStore,
    private readonly ledger: LedgerStore,
    private readonly tell: TellPeople,
  ) {}

  async execute(tx: Tx, { plan, payee, document: draft, lines, destinationId }: Statement): Promise<void> {
    const year = Number(draft.issuedOn.slice(0, 4));
    const document = {
      ...draft,
      number: await this.documents.nextNumber(tx, draft.issuer.id, 'statement', year),
    };
    const id = await this.payouts.add(tx, {
      document,
      hash: documentHash(document),
      payOn: document.payOn,
      failureReason: destinationId === null ? 'payoutAccountMissing' : null,
      lines,
    });
    const tax = payeeTaxOn(payee.registrationNumber, plan.period.endsOn);
    await this.ledger.post(
      tx,
      payoutTax(id, { id: payee.id, role: plan.role }, plan.taxMinor, claimTax(plan.taxMinor, tax)),
    );
    await this.tell.statementReady(tx, id, document);
  }
}

/**
 * Writes the statements of a pay day and sends the money. A share is on one statement only, so running it again pays
 * nothing twice; what failed before is tried again.
 */
@Injectable()
export class RunPayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plan: PlanPayouts,
    private readonly payouts: PayoutStore,
    private readonly advance: AdvancePayout,
    private readonly views: PayoutViews,
    private readonly write: WriteStatement,
  ) {}

  /** @throws Refusal CONFLICT payDayNotReached */
  async execute(actor: Actor, payOn: CalendarDate): Promise<PayoutView[]> {
    const open = await this.unitOfWork.run(actor, async (tx) => {
      await this.payouts.lockRun(tx);
      if (payOn > dateAt(tx.now)) throw new Refusal('CONFLICT', 'payDayNotReached', { params: { payOn } });
      for (const statement of await this.plan.execute(tx, payOn)) await this.write.execute(tx, statement);
      await tx.audit('payout.run', payOn);
      return this.payouts.unsent(tx, payOn);
    });
    for (const id of open) await this.advance.execute(id, true);
    return this.unitOfWork.run(actor, (tx) => this.views.ofPayDay(tx, payOn));
  }
}
