import { isId, Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditNoteView } from '../contract/index.js';
import { CreditNoteViews } from '../store/credit-note-views.store.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { SecondPerson, type Approval } from './second-person.js';

export interface CreditNoteDecision extends CreditNoteView {
  readonly approval: Approval;
}

@Injectable()
export class ReadCreditNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CreditNoteViews,
    private readonly invoices: InvoiceViews,
    private readonly second: SecondPerson,
  ) {}

  /** For admins: everything, with the names of those who pressed. */
  all(actor: Actor): Promise<CreditNoteDecision[]> {
    const reader = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => this.named(tx, await this.views.all(tx), reader));
  }

  /** @throws Refusal NOT_FOUND for an invoice that is not the reader's */
  ofInvoice(actor: Actor, invoiceId: string): Promise<CreditNoteView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!isId(invoiceId) || !(await this.invoices.find(tx, invoiceId))) throw Refusal.notFound();
      return this.views.ofInvoice(tx, invoiceId);
    });
  }

  private async named(tx: Tx, notes: CreditNoteView[], reader: string): Promise<CreditNoteDecision[]> {
    const { approval, nameOf } = await this.second.view(tx, reader);
    return notes.map((note) => ({
      ...note,
      approval: approval(note.proposedBy),
      proposedBy: nameOf(note.proposedBy),
      decidedBy: note.decidedBy === null ? null : nameOf(note.decidedBy),
    }));
  }
}
