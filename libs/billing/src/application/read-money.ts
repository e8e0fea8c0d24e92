import { sum, type Minor } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { InvoiceView } from '../contract/index.js';
import { accounts } from '../domain/ledger.js';
import type { Language } from '../domain/wording.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PayeeTimeStore, type LentInvoice } from '../store/payee-time.store.js';
import { FindDifferences } from './find-differences.js';
import { OpenMonths, type ContractMonth } from './open-months.js';

export interface AccountBalance {
  /** Account code, with the company's id after a colon where there is one. */
  readonly account: string;
  readonly label: string;
  readonly debitsMinor: Minor;
  readonly creditsMinor: Minor;
  /** Debits less credits. */
  readonly balanceMinor: Minor;
}

export interface TrialBalance {
  readonly debitsMinor: Minor;
  readonly creditsMinor: Minor;
  readonly balanced: boolean;
  readonly accounts: readonly AccountBalance[];
}

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
}

@Injectable()
export class ReadMoney {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerStore,
    private readonly identity: IdentityApi,
    private readonly open: OpenMonths,
    private readonly differences: FindDifferences,
    private readonly time: PayeeTimeStore,
  ) {}

  trialBalance(actor: Actor, language: Language): Promise<TrialBalance> {
    return this.unitOfWork.run(actor, (tx) => this.balance(tx, language));
  }

  cockpit(actor: Actor, language: Language): Promise<MoneyCockpit> {
    return this.unitOfWork.run(actor, async (tx) => ({
      trialBalance: await this.balance(tx, language),
      awaitingClose: await this.open.awaitingClose(tx),
      ...(await this.differences.counts(tx)),
      differences: await this.differences.execute(tx, language),
      lent: await this.time.lent(tx),
    }));
  }

  private async balance(tx: Tx, language: Language): Promise<TrialBalance> {
    const sums = await this.ledger.sums(tx);
    const companies = await this.identity.companies(tx, [
      ...new Set(sums.flatMap(({ partyId }) => partyId ?? [])),
    ]);
    const debitsMinor = sum(sums.map((each) => each.debitsMinor));
    const creditsMinor = sum(sums.map((each) => each.creditsMinor));
    return {
      debitsMinor,
      creditsMinor,
      balanced: debitsMinor === creditsMinor,
      accounts: sums.map((each) => {
        const name = each.partyId === null ? undefined : companies.get(each.partyId)?.name;
        const label = accounts[each.account][language];
        return {
          account: each.partyId === null ? each.account : `${each.account}:${each.partyId}`,
          label: name === undefined ? label : language === 'ja' ? `${label}　${name}` : `${label}: ${name}`,
          debitsMinor: each.debitsMinor,
          creditsMinor: each.creditsMinor,
          balanceMinor: each.debitsMinor - each.creditsMinor,
        };
      }),
    };
  }
}
