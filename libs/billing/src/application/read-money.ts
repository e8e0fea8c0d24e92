import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceView } from '../contract/index.js';
import type { Language } from '../domain/wording.js';
import { PayeeTimeStore, type LentInvoice } from '../store/payee-time.store.js';
import { FindDifferences } from './find-differences.js';
import { OpenMonths, type ContractMonth } from './open-months.js';
import { ReadChargebacks, type ChargebackView } from './read-chargebacks.js';
import { ReadLedger, type TrialBalance } from './read-ledger.js';

export interface MoneyCockpit {
  readonly trialBalance: TrialBalance;
  readonly awaitingClose: readonly ContractMonth[];
  readonly failedInvoices: readonly InvoiceView[];
  readonly openCommands: number;
  readonly failedCommands: number;
  readonly failedEvents: number;
  readonly differences: readonly string[];
  /** Paid to payees by the law's limit out of our own money. */
  readonly lent: readonly LentInvoice[];
  /** What banks have not decided, the nearest deadline first. */
  readonly chargebacks: readonly ChargebackView[];
}

@Injectable()
export class ReadMoney {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: ReadLedger,
    private readonly open: OpenMonths,
    private readonly differences: FindDifferences,
    private readonly time: PayeeTimeStore,
    private readonly contested: ReadChargebacks,
  ) {}

  cockpit(actor: Actor, language: Language): Promise<MoneyCockpit> {
    return this.unitOfWork.run(actor, async (tx) => ({
      trialBalance: await this.ledger.balance(tx, null, language),
      awaitingClose: await this.open.awaitingClose(tx),
      ...(await this.differences.counts(tx)),
      differences: await this.differences.execute(tx, language),
      lent: await this.time.lent(tx),
      chargebacks: await this.contested.undecided(tx),
    }));
  }
}
