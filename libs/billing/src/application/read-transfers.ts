import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceView, KeptFundsView } from '../contract/index.js';
import { CashViews } from '../store/cash-views.store.js';
import { InvoiceViews } from '../store/invoice-views.store.js';

/** What clients have transferred and what pays nothing, and invoices that wait for a transfer. */
@Injectable()
export class ReadTransfers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: CashViews,
    private readonly invoices: InvoiceViews,
  ) {}

  /** The reader's own; nothing kept reads as 0. */
  own(actor: Actor): Promise<KeptFundsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const clientId = actingCompany(actor);
      const [kept] = await this.views.kept(tx, clientId);
      return (
        kept ?? { clientId, clientName: '', keptMinor: 0, since: null, returnMinor: null, returnStatus: null }
      );
    });
  }

  /** Of one client, for whoever may see it. @throws Refusal NOT_FOUND */
  of(actor: Actor, clientId: string): Promise<KeptFundsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [kept] = await this.views.kept(tx, clientId);
      if (!kept) throw Refusal.notFound();
      return kept;
    });
  }

  all(actor: Actor): Promise<KeptFundsView[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      (await this.views.kept(tx, null)).filter(
        ({ keptMinor, returnStatus }) => keptMinor > 0 || returnStatus === 'asked',
      ),
    );
  }

  waiting(actor: Actor): Promise<InvoiceView[]> {
    return this.unitOfWork.run(actor, (tx) => this.invoices.sentAndOpen(tx));
  }
}
