import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CreditNoteView } from '../contract/index.js';
import { CreditNoteViews } from '../store/credit-note-views.store.js';

@Injectable()
export class ReadCreditNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CreditNoteViews,
    private readonly identity: IdentityApi,
  ) {}

  /** For admins: everything, with the names of those who pressed. */
  all(actor: Actor): Promise<CreditNoteView[]> {
    return this.unitOfWork.run(actor, async (tx) => this.named(tx, await this.views.all(tx)));
  }

  ofInvoice(actor: Actor, invoiceId: string): Promise<CreditNoteView[]> {
    return this.unitOfWork.run(actor, (tx) => this.views.ofInvoice(tx, invoiceId));
  }

  private async named(tx: Tx, notes: CreditNoteView[]): Promise<CreditNoteView[]> {
    const platform = await this.identity.platformCompany(tx);
    const names = new Map(
      (await this.identity.membersOf(tx, platform.id)).map((each) => [each.personId, each.name]),
    );
    const nameOf = (personId: string) => names.get(personId) ?? personId;
    return notes.map((note) => ({
      ...note,
      proposedBy: nameOf(note.proposedBy),
      decidedBy: note.decidedBy === null ? null : nameOf(note.decidedBy),
    }));
  }
}
