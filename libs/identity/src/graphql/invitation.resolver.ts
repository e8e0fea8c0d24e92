import { Allow, CurrentActor, Public, SignedIn, type Actor } from '@madoguchi/platform/access';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { Invitations } from '../application/invitations.js';
import { InvitePerson } from '../application/invite-person.js';
import { RevokeInvitation } from '../application/revoke-invitation.js';
import { InvitationPreviewType, InvitationType, InviteInput } from './invitation.type.js';
import { MembershipType } from './viewer.type.js';
import { IdArg } from '@madoguchi/platform/graphql';

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly reads: Invitations,
    private readonly invite: InvitePerson,
    private readonly revoke: RevokeInvitation,
    private readonly accept: AcceptInvitation,
  ) {}

  @Query(() => InvitationPreviewType, { nullable: true })
  @Public('the invited person has no account yet; the secret link is the proof')
  async invitation(@Args('token') token: string): Promise<InvitationPreviewType | null> {
    const found = await this.reads.byToken(token);
    return found && Object.assign(new InvitationPreviewType(), found);
  }

  @Query(() => [InvitationType])
  @Allow('company.invite')
  async invitations(@CurrentActor() actor: Actor): Promise<InvitationType[]> {
    return (await this.reads.ofMyCompany(actor)).map((view) => InvitationType.from(view));
  }

  @Mutation(() => InvitationType)
  @Allow('company.invite')
  async invitePerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteInput,
  ): Promise<InvitationType> {
    return InvitationType.from(await this.invite.execute(actor, input));
  }

  @Mutation(() => InvitationType)
  @Allow('company.invite')
  async revokeInvitation(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<InvitationType> {
    return InvitationType.from(await this.revoke.execute(actor, { id }));
  }

  @Mutation(() => MembershipType)
  @SignedIn()
  async acceptInvitation(
    @CurrentActor() actor: Actor,
    @Args('token') token: string,
  ): Promise<MembershipType> {
    return MembershipType.from(await this.accept.execute(actor, { token }));
  }
}
