import { isId, Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditNoteView } from '../contract/index.js';
import {
  checkMeans,
  checkWishes,
  creditTotals,
  type CreditMeans,
  type WishedCredit,
} from '../domain/credit-note.js';
import { CreditNoteStore, type CreditNote } from '../store/credit-note.store.js';
import { CreditNoteViews } from '../store/credit-note-views.store.js';

export interface CreditProposal {
  readonly invoiceId: string;
  readonly means: CreditMeans;
  readonly reason: string;
  readonly lines: readonly WishedCredit[];
}

const REASON_AT_MOST = 500;

/** The first of two persons: what is to be taken back, and how. Nothing happens to money or books yet. */
@Injectable()
export class ProposeCreditNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notes: CreditNoteStore,
    private readonly views: CreditNoteViews,
  ) {}

  /** Proposing the same once more answers the first. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT creditNoteOpen */
  execute(actor: Actor, proposal: CreditProposal): Promise<CreditNoteView> {
    const personId = signedInPerson(actor);
    // A text that cannot be an id names nothing.
    if (!isId(proposal.invoiceId)) throw Refusal.notFound();
    const reason = proposal.reason.trim();
    if (reason === '') throw Refusal.field('reason', 'required');
    if (reason.length > REASON_AT_MOST) throw Refusal.field('reason', 'tooLong', { max: REASON_AT_MOST });
    const wishes = [...proposal.lines].sort((a, b) => a.position - b.position);
    return this.unitOfWork.run(actor, async (tx) => {
      const invoice = await this.notes.lockCreditable(tx, proposal.invoiceId);
      if (!invoice) throw Refusal.notFound();
      const open = await this.notes.open(tx, invoice.id);
      if (open) {
        if (!isSame(open, proposal.means, reason, wishes)) throw new Refusal('CONFLICT', 'creditNoteOpen');
        return (await this.views.one(tx, open.id))!;
      }
      checkWishes(invoice.lines, wishes);
      const { rates, roundingMode } = invoice.document;
      const totals = creditTotals(invoice.lines, wishes, invoice.earlier, rates, roundingMode);
      checkMeans(proposal.means, totals.totalMinor, invoice);
      const id = await this.notes.propose(tx, {
        invoice,
        means: proposal.means,
        reason,
        totals,
        wishes,
        personId,
      });
      await tx.audit('credit_note.propose', id, {
        invoice: invoice.document.number,
        means: proposal.means,
        totalMinor: totals.totalMinor,
      });
      return (await this.views.one(tx, id))!;
    });
  }
}

const isSame = (open: CreditNote, means: CreditMeans, reason: string, wishes: readonly WishedCredit[]) =>
  open.means === means &&
  open.reason === reason &&
  open.wishes.length === wishes.length &&
  open.wishes.every(
    ({ position, amountMinor }, index) =>
      position === wishes[index]!.position && amountMinor === wishes[index]!.amountMinor,
  );
