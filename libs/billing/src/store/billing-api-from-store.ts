import { isId } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BillingApi, type InvoiceView } from '../contract/index.js';
import { InvoiceViews } from './invoice-views.store.js';

@Injectable()
export class BillingApiFromStore extends BillingApi {
  constructor(private readonly views: InvoiceViews) {
    super();
  }

  invoicesOf(tx: Tx, contractIds: readonly string[]): Promise<InvoiceView[]> {
    return this.views.ofContracts(tx, contractIds.filter(isId));
  }
}
