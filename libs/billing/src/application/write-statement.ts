import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { documentHash } from '../documents/document-hash.js';
import { payoutTax } from '../domain/ledger.js';
import { payBy } from '../domain/pay-limit.js';
import { claimTax, payeeTaxOn } from '../domain/payee-tax.js';
import { DocumentStore } from '../store/document.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PayoutStore } from '../store/payout.store.js';
import { banksRest } from './bank-days.js';
import type { Statement } from './plan-payouts.js';
import { TellPayees } from './tell-payees.js';
import { TellPeople } from './tell-people.js';

/** One statement becomes final: number, hash, the payee's tax in the books. */
@Injectable()
export class WriteStatement {
  constructor(
    private readonly payouts: PayoutStore,
    private readonly documents: DocumentStore,
    private readonly ledger: LedgerStore,
    private readonly tell: TellPeople,
    private readonly payees: TellPayees,
  ) {}

  /** @param runId the released run it belongs to; the database refuses any other. */
  async execute(
    tx: Tx,
    runId: string,
    { plan, payee, document: draft, lines, destinationId }: Statement,
  ): Promise<void> {
    const year = Number(draft.issuedOn.slice(0, 4));
    const document = {
      ...draft,
      number: await this.documents.nextNumber(tx, draft.issuer.id, 'statement', year),
    };
    const id = await this.payouts.add(tx, {
      runId,
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
    if (destinationId !== null) return;
    const [first] = plan.lines.map(({ due }) => due.period.endsOn).sort();
    const waiting = { id, payeeId: payee.id, amountMinor: plan.amountMinor };
    await this.payees.accountMissing(tx, waiting, payBy(first!, banksRest));
  }
}
