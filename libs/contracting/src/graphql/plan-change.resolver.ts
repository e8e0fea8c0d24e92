import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadPlanChanges } from '../application/read-plan-changes.js';
import { RequestPlanChange } from '../application/request-plan-change.js';
import { SignPlanChange } from '../application/sign-plan-change.js';
import { RequestPlanChangeInput, SignPlanChangeInput } from './contracting.input.js';
import { PlanChangeOptionsType, PlanChangeType } from './plan-change.type.js';
import { QuoteExpiredType, TextChangedType } from './sign-contract.result.js';
import { SignedPlanChangeType, SignPlanChangeResult } from './sign-plan-change.result.js';
import { placeOf, type SignersRequest } from './signers-request.js';

/** Another plan for a running contract: chosen, read, signed. */
@Resolver(() => PlanChangeType)
export class PlanChangeResolver {
  constructor(
    private readonly read: ReadPlanChanges,
    private readonly request: RequestPlanChange,
    private readonly sign: SignPlanChange,
  ) {}

  @Query(() => PlanChangeOptionsType)
  @Allow('contract.amend')
  async planChangeOptions(
    @CurrentActor() actor: Actor,
    @IdArg('contractId') contractId: string,
  ): Promise<PlanChangeOptionsType> {
    return PlanChangeOptionsType.from(await this.read.options(actor, contractId));
  }

  @Query(() => PlanChangeType, { description: 'Producer and operator see it once it is signed.' })
  @Allow('contract.read')
  async planChange(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<PlanChangeType> {
    return PlanChangeType.from(await this.read.one(actor, id));
  }

  @Mutation(() => PlanChangeType, {
    description: 'The text to sign. A wish for another plan takes the place of an earlier one.',
  })
  @Allow('contract.amend')
  async requestPlanChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: RequestPlanChangeInput,
  ): Promise<PlanChangeType> {
    const { id } = await this.request.execute(actor, input);
    return PlanChangeType.from(await this.read.one(actor, id));
  }

  @Mutation(() => SignPlanChangeResult)
  @Allow('contract.amend')
  async signPlanChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: SignPlanChangeInput,
    @Context('req') request: SignersRequest,
  ): Promise<typeof SignPlanChangeResult> {
    const { raiseLimitToMinor, keepLimit, ...signing } = input;
    const limit = { raiseToMinor: raiseLimitToMinor ?? null, keep: keepLimit };
    const result = await this.sign.execute(actor, { ...signing, limit }, placeOf(request));
    switch (result.kind) {
      case 'signed':
        return Object.assign(new SignedPlanChangeType(), {
          planChange: PlanChangeType.from(await this.read.one(actor, input.planChangeId)),
        });
      case 'expired':
        return Object.assign(new QuoteExpiredType(), { expiredAt: result.expiredAt });
      case 'text-changed':
        return Object.assign(new TextChangedType(), { textHash: result.textHash });
    }
  }
}
