import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WriteOffStore, type Debt } from '../store/write-off.store.js';

/** What has to be over before anybody gives a bill up. */
@Injectable()
export class CheckDebt {
  constructor(
    private readonly writeOffs: WriteOffStore,
    private readonly fulfilment: FulfilmentApi,
  ) {}

  /** Locks it. @throws Refusal NOT_FOUND, CONFLICT writeOffTooEarly, writeOffBeforeDeposit, writeOffCreditOpen, writeOffObjected */
  async execute(tx: Tx, invoiceId: string): Promise<Debt> {
    const debt = await this.writeOffs.debt(tx, invoiceId);
    if (!debt) throw Refusal.notFound();
    if (debt.stage !== 'terminated' || debt.openMinor <= 0) throw new Refusal('CONFLICT', 'writeOffTooEarly');
    if (debt.depositKept) throw new Refusal('CONFLICT', 'writeOffBeforeDeposit');
    if (debt.creditProposed) throw new Refusal('CONFLICT', 'writeOffCreditOpen');
    const objected = await this.fulfilment.withOpenObjections(tx, [debt.contractId]);
    if (objected.size > 0) throw new Refusal('CONFLICT', 'writeOffObjected');
    return debt;
  }
}
