import { isId, Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ReceiptView } from '../contract/index.js';
import { InvoiceViews } from '../store/invoice-views.store.js';
import { ReceiptStore } from '../store/receipt.store.js';

@Injectable()
export class ReadReceipts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invoices: InvoiceViews,
    private readonly receipts: ReceiptStore,
  ) {}

  /** Oldest first. @throws Refusal NOT_FOUND for an invoice that is not the reader's */
  execute(actor: Actor, invoiceId: string): Promise<ReceiptView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      if (!isId(invoiceId) || !(await this.invoices.find(tx, invoiceId))) throw Refusal.notFound();
      return this.receipts.ofInvoice(tx, invoiceId);
    });
  }
}
