import { dateAt, isId, Refusal } from '@madoguchi/kernel';
import { signedInPerson, systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReceiptView } from '../contract/index.js';
import { documentHash } from '../documents/document-hash.js';
import { receiptOf } from '../domain/receipt.js';
import { DocumentStore } from '../store/document.store.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { copyOf, ReceiptStore } from '../store/receipt.store.js';

/** The receipt (領収書) of a paid invoice. Issuing twice gives the first one; only `again` gives a copy marked 再発行, one a day. */
@Injectable()
export class IssueReceipt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceViews,
    private readonly receipts: ReceiptStore,
    private readonly documents: DocumentStore,
  ) {}

  /** @throws Refusal NOT_FOUND, CONFLICT receiptTooEarly | nothingReceived | receiptContested | noReceiptYet */
  async execute(actor: Actor, invoiceId: string, again = false): Promise<ReceiptView> {
    const personId = signedInPerson(actor);
    await this.mustSee(actor, invoiceId);
    // Numbers are the platform's own: the owner asks, the platform issues.
    return this.unitOfWork.run(systemActor('issue-receipt'), async (tx) => {
      const received = (await this.receipts.lockReceived(tx, invoiceId))!;
      const copies = await this.receipts.ofInvoice(tx, invoiceId);
      const [first] = copies;
      const today = dateAt(tx.now);
      if (again && !first) throw new Refusal('CONFLICT', 'noReceiptYet');
      const known = again ? copyOf(copies, today) : first;
      if (known) return known;
      const document = receiptOf(received, {
        number: first?.number ?? (await this.nextNumber(tx, received.document.issuer.id)),
        issuedOn: today,
        copy: copies.length + 1,
        firstIssuedOn: first?.issuedOn ?? today,
      });
      const { clientId } = received;
      const receipt = await this.receipts.add(tx, {
        invoiceId,
        clientId,
        document,
        hash: documentHash(document),
        personId,
      });
      const { number, copy } = receipt;
      await tx.audit('receipt.issue', receipt.id, {
        number,
        copy,
        invoice: document.invoice.number,
        personId,
      });
      return receipt;
    });
  }

  private async mustSee(actor: Actor, invoiceId: string): Promise<void> {
    const seen =
      isId(invoiceId) && (await this.unitOfWork.run(actor, (tx) => this.invoices.find(tx, invoiceId)));
    if (!seen) throw Refusal.notFound();
  }

  private nextNumber(tx: Tx, issuerId: string): Promise<string> {
    return this.documents.nextNumber(tx, issuerId, 'receipt', Number(dateAt(tx.now).slice(0, 4)));
  }
}
