import type { CalendarDate } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { CalendarDateScalar, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { ReadLedger } from '../application/read-ledger.js';
import { LedgerEntryPageType, TrialBalanceType } from './ledger.type.js';

const on = { type: () => CalendarDateScalar, nullable: true, description: 'At the end of this day in Japan; null for now' } as const; // prettier-ignore

/** The books, for who has to prove every yen. */
@Resolver()
export class LedgerResolver {
  constructor(private readonly ledger: ReadLedger) {}

  @Query(() => TrialBalanceType)
  @Allow('money.read')
  async trialBalance(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('on', on) day: CalendarDate | null,
  ): Promise<TrialBalanceType> {
    return Object.assign(
      new TrialBalanceType(),
      await this.ledger.trialBalance(actor, day ?? null, language),
    );
  }

  @Query(() => LedgerEntryPageType)
  @Allow('money.read')
  async ledgerEntries(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
    @Args('account', { description: 'As the trial balance names it; without a company’s id all of it' })
    account: string,
    @Args('on', on) day: CalendarDate | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<LedgerEntryPageType> {
    return LedgerEntryPageType.from(
      await this.ledger.entries(actor, account, day ?? null, after ?? null, language),
      language,
    );
  }
}
