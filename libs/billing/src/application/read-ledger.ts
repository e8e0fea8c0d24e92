import {
  addDays,
  isId,
  Refusal,
  startOfDay,
  sum,
  type CalendarDate,
  type Instant,
  type Minor,
} from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { accounts, type Account } from '../domain/ledger.js';
import { placeFrom } from '../domain/list-place.js';
import type { Language } from '../domain/wording.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PostingViews, type EntriesAsked, type PostedEntry } from '../store/posting-views.store.js';

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

export interface EntryPage {
  readonly label: string;
  readonly items: readonly PostedEntry[];
  /** Where what follows begins; null at the end. */
  readonly next: string | null;
}

const PAGE = 50;

/** The books at the end of any day, and every entry behind a balance. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: LedgerStore,
    private readonly postings: PostingViews,
    private readonly identity: IdentityApi,
  ) {}

  /** @param on its end in Japan is what counts; null for now */
  trialBalance(actor: Actor, on: CalendarDate | null, language: Language): Promise<TrialBalance> {
    return this.unitOfWork.run(actor, (tx) => this.balance(tx, on, language));
  }

  async balance(tx: Tx, on: CalendarDate | null, language: Language): Promise<TrialBalance> {
    const sums = await this.ledger.sums(tx, endOf(on));
    const companies = await this.identity.companies(tx, [
      ...new Set(sums.flatMap(({ partyId }) => partyId ?? [])),
    ]);
    const debitsMinor = sum(sums.map((each) => each.debitsMinor));
    const creditsMinor = sum(sums.map((each) => each.creditsMinor));
    return {
      debitsMinor,
      creditsMinor,
      balanced: debitsMinor === creditsMinor,
      accounts: sums.map((each) => ({
        account: each.partyId === null ? each.account : `${each.account}:${each.partyId}`,
        label: labelOf(each.account, each.partyId === null ? undefined : companies.get(each.partyId)?.name, language),
        debitsMinor: each.debitsMinor,
        creditsMinor: each.creditsMinor,
        balanceMinor: each.debitsMinor - each.creditsMinor,
      })),
    };
  } // prettier-ignore

  /**
   * Newest first.
   * @param account as the trial balance names it; without a company's id all of the account
   * @throws Refusal BAD_INPUT unknownAccount, notAPlace
   */
  async entries(
    actor: Actor,
    account: string,
    on: CalendarDate | null,
    after: string | null,
    language: Language,
  ): Promise<EntryPage> {
    const asked = accountFrom(account);
    if (!asked) throw Refusal.field('account', 'unknownAccount');
    const place = after ? placeFrom(after) : null;
    if (place === undefined) throw Refusal.field('after', 'notAPlace');
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.postings.list(tx, { ...asked, before: endOf(on) }, PAGE + 1, place);
      const items = found.slice(0, PAGE);
      const { partyId } = asked;
      const name =
        partyId === null ? undefined : (await this.identity.companies(tx, [partyId])).get(partyId)?.name;
      return {
        label: labelOf(asked.account, name, language),
        items,
        next: found.length > PAGE ? items.at(-1)!.place : null,
      };
    });
  }
}

const endOf = (on: CalendarDate | null): Instant | null => (on === null ? null : startOfDay(addDays(on, 1)));

const labelOf = (account: Account, company: string | undefined, language: Language): string => {
  const label = accounts[account][language];
  if (company === undefined) return label;
  return language === 'ja' ? `${label}　${company}` : `${label}: ${company}`;
};

function accountFrom(text: string): Pick<EntriesAsked, 'account' | 'partyId'> | undefined {
  const [code = '', partyId, ...rest] = text.split(':');
  if (!Object.hasOwn(accounts, code) || rest.length > 0) return undefined;
  if (partyId !== undefined && !isId(partyId)) return undefined;
  return { account: code as Account, partyId: partyId ?? null };
}
