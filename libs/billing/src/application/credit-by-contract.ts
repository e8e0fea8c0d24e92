import { Refusal, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  checkMeans,
  checkWishes,
  creditTotals,
  type CreditMeans,
  type WishedCredit,
} from '../domain/credit-note.js';
import { CreditNoteStore, type Creditable } from '../store/credit-note.store.js';
import { CreditConsequences } from './decide-credit-note.js';

/** Stands where a person's name would: the one who asks. */
const PROPOSED_BY = 'contract';

export interface ContractCredit {
  readonly invoiceId: string;
  readonly wishes: readonly WishedCredit[];
  readonly reason: string;
  /** What stands for the one who agrees. */
  readonly decidedBy: 'return-advance' | 'credit-ended-contract';
}

/** A credit note nobody has to decide on, because the signed text did. `drive-open-billing` sends what it asks of the provider. */
@Injectable()
export class CreditByContract {
  constructor(
    private readonly notes: CreditNoteStore,
    private readonly follow: CreditConsequences,
  ) {}

  /** The credit note's id. @throws Refusal CONFLICT while the money is on its way or contested, or while a person's proposal is open: tried again later */
  async execute(tx: Tx, { invoiceId, wishes, reason, decidedBy }: ContractCredit): Promise<string> {
    const invoice = await this.notes.lockCreditable(tx, invoiceId);
    if (!invoice) throw Refusal.notFound();
    if (await this.notes.open(tx, invoiceId)) throw new Refusal('CONFLICT', 'creditNoteOpen');
    checkWishes(invoice.lines, wishes);
    const { rates, roundingMode } = invoice.document;
    const totals = creditTotals(invoice.lines, wishes, invoice.earlier, rates, roundingMode);
    const means = meansOf(totals.totalMinor, invoice);
    checkMeans(means, totals.totalMinor, invoice);
    const personId = PROPOSED_BY;
    const id = await this.notes.propose(tx, {
      invoice,
      means,
      reason,
      totals,
      wishes,
      personId,
      gift: false,
      aloneUpToMinor: 0,
    });
    await this.follow.issue(tx, (await this.notes.lock(tx, id))!, { personId: decidedBy, alone: false });
    return id;
  }
}

/** By the way it was paid. What a deposit or an earlier credit has paid was never charged to a card, so it is owed. */
const meansOf = (creditMinor: Minor, invoice: Creditable): CreditMeans =>
  invoice.status !== 'paid'
    ? 'reduce'
    : creditMinor <= invoice.collectedMinor - invoice.refundedMinor && invoice.lostMinor === 0
      ? 'refund'
      : 'carry';
