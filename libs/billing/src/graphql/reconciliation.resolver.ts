import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadReconciliation } from '../application/read-reconciliation.js';
import { ReconciliationType } from './reconciliation.type.js';

/** What the last night found. */
@Resolver()
export class ReconciliationResolver {
  constructor(private readonly reading: ReadReconciliation) {}

  @Query(() => ReconciliationType)
  @Allow('money.read')
  async reconciliation(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<ReconciliationType> {
    return ReconciliationType.from(await this.reading.read(actor), language);
  }

  @Mutation(() => ReconciliationType, { description: 'Every check once more, now.' })
  @Allow('money.close')
  async reconcileNow(
    @CurrentActor() actor: Actor,
    @Language() language: LanguageCode,
  ): Promise<ReconciliationType> {
    return ReconciliationType.from(await this.reading.again(actor), language);
  }
}
