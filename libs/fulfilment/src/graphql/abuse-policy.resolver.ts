import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PublishAbusePolicy } from '../application/publish-abuse-policy.js';
import { ReadAbusePolicy } from '../application/read-abuse-policy.js';
import { AbusePolicyType, PublishAbusePolicyInput } from './abuse-policy.type.js';

/** 「カスハラへの方針」 of one's own operator. */
@Resolver()
export class AbusePolicyResolver {
  constructor(
    private readonly read: ReadAbusePolicy,
    private readonly publish: PublishAbusePolicy,
  ) {}

  @Allow('call.read')
  @Query(() => AbusePolicyType, {
    nullable: true,
    description: 'The policy in force; null while the operator has published none of its own.',
  })
  async abusePolicy(@CurrentActor() actor: Actor): Promise<AbusePolicyType | null> {
    const view = await this.read.current(actor);
    return view && AbusePolicyType.from(view);
  }

  @Allow('floor.read')
  @Query(() => [AbusePolicyType], { description: 'Newest first, at most a hundred.' })
  async abusePolicyVersions(@CurrentActor() actor: Actor): Promise<AbusePolicyType[]> {
    return (await this.read.versions(actor)).map((view) => AbusePolicyType.from(view));
  }

  @Allow('floor.write')
  @Mutation(() => AbusePolicyType, {
    description: 'A new version from now on. The same words twice are one version.',
  })
  async publishAbusePolicy(
    @CurrentActor() actor: Actor,
    @Args('input') { basedOn, ...policy }: PublishAbusePolicyInput,
  ): Promise<AbusePolicyType> {
    return AbusePolicyType.from(await this.publish.execute(actor, basedOn, policy));
  }
}
