import { FulfilmentApi, type OpenObjectionsView } from '@madoguchi/fulfilment/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceView } from '../contract/index.js';
import { nightIsLate } from '../domain/reconciliation.js';
import type { Language } from '../domain/wording.js';
import { NightStore, type HeldAccount, type LastNight } from '../store/night.store.js';
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
  /** Null before the first night. */
  readonly lastNight: (LastNight & { readonly late: boolean }) | null;
  /** Clients that are not billed while their sums disagree. */
  readonly held: readonly HeldAccount[];
  /** Of clients to single units, without an answer yet. */
  readonly objections: OpenObjectionsView;
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
    private readonly night: NightStore,
    private readonly fulfilment: FulfilmentApi,
  ) {}

  cockpit(actor: Actor, language: Language): Promise<MoneyCockpit> {
    return this.unitOfWork.run(actor, async (tx) => ({
      trialBalance: await this.ledger.balance(tx, null, language),
      awaitingClose: await this.open.awaitingClose(tx),
      ...(await this.differences.counts(tx)),
      differences: await this.differences.execute(tx, language),
      lent: await this.time.lent(tx),
      chargebacks: await this.contested.undecided(tx),
      lastNight: await this.lastNight(tx),
      held: await this.night.held(tx),
      objections: await this.fulfilment.openObjections(tx),
    }));
  }

  private async lastNight(tx: Tx): Promise<MoneyCockpit['lastNight']> {
    const last = await this.night.lastNight(tx);
    return last && { ...last, late: nightIsLate(last.ranAt, tx.now) };
  }
}
