import { IdentityApi } from '@madoguchi/identity/contract';
import { isId, Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditNoteView } from '../contract/index.js';
import { CreditNoteViews } from '../store/credit-note-views.store.js';
import { InvoiceViews } from '../store/invoice-views.store.js';

/** What the reader may do with a proposal: approve it as the second person, approve alone and say so, or wait for another. */
export type Approval = 'second_person' | 'alone' | 'wait';

export interface CreditNoteDecision extends CreditNoteView {
  readonly approval: Approval;
}

@Injectable()
export class ReadCreditNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CreditNoteViews,
    private readonly invoices: InvoiceViews,
    private readonly identity: IdentityApi,
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
    const platform = await this.identity.platformCompany(tx);
    const members = await this.identity.membersOf(tx, platform.id);
    const names = new Map(members.map((each) => [each.personId, each.name]));
    const ofProposer = members.filter(({ role }) => role === 'admin').length > 1 ? 'wait' : 'alone';
    const nameOf = (personId: string) => names.get(personId) ?? personId;
    return notes.map((note) => ({
      ...note,
      approval: note.proposedBy === reader ? ofProposer : 'second_person',
      proposedBy: nameOf(note.proposedBy),
      decidedBy: note.decidedBy === null ? null : nameOf(note.decidedBy),
    }));
  }
}
