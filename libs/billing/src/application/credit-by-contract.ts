import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkMeans, checkWishes, creditTotals, type WishedCredit } from '../domain/credit-note.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import { CreditConsequences } from './decide-credit-note.js';

/** What a contract itself says comes back. Two names stand for the two persons: the one who asks and the one who agrees. */
const PROPOSED_BY = 'contract';
const DECIDED_BY = 'return-advance';

/** A credit note nobody has to decide on, because the signed text did. `drive-open-billing` sends what it asks of the provider. */
@Injectable()
export class CreditByContract {
  constructor(
    private readonly notes: CreditNoteStore,
    private readonly follow: CreditConsequences,
  ) {}

  /** @throws Refusal CONFLICT while the money is on its way or contested, or while a person's proposal is open: tried again later */
  async execute(tx: Tx, invoiceId: string, wishes: readonly WishedCredit[], reason: string): Promise<void> {
    const invoice = await this.notes.lockCreditable(tx, invoiceId);
    if (!invoice) throw Refusal.notFound();
    if (await this.notes.open(tx, invoiceId)) throw new Refusal('CONFLICT', 'creditNoteOpen');
    checkWishes(invoice.lines, wishes);
    const means = invoice.status === 'paid' ? 'refund' : 'reduce';
    const { rates, roundingMode } = invoice.document;
    const totals = creditTotals(invoice.lines, wishes, invoice.earlier, rates, roundingMode);
    checkMeans(means, totals.totalMinor, invoice);
    const id = await this.notes.propose(tx, {
      invoice,
      means,
      reason,
      totals,
      wishes,
      personId: PROPOSED_BY,
    });
    await this.follow.issue(tx, (await this.notes.lock(tx, id))!, { personId: DECIDED_BY, alone: false });
  }
}
