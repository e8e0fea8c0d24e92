import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CreateCampaign } from '../application/create-campaign.js';
import { MoveCampaign } from '../application/move-campaign.js';
import { ReadCampaigns } from '../application/read-campaigns.js';
import { UpdateCampaign } from '../application/update-campaign.js';
import { CampaignInput } from './campaign.input.js';
import { CampaignResultsType, CampaignType } from './campaign.type.js';

/** Campaigns: the owner says what for, the supervisor runs them. */
@Resolver()
export class CampaignResolver {
  constructor(
    private readonly read: ReadCampaigns,
    private readonly create: CreateCampaign,
    private readonly update: UpdateCampaign,
    private readonly move: MoveCampaign,
  ) {}

  @Allow('campaign.read')
  @Query(() => [CampaignType], { description: 'Newest first.' })
  async campaigns(@CurrentActor() actor: Actor): Promise<CampaignType[]> {
    return (await this.read.all(actor)).map((view) => CampaignType.from(view));
  }

  @Allow('campaign.read')
  @Query(() => CampaignType)
  async campaign(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CampaignType> {
    return CampaignType.from(await this.read.one(actor, id));
  }

  @Allow('campaign.read')
  @Query(() => CampaignResultsType)
  async campaignResults(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
  ): Promise<CampaignResultsType> {
    return CampaignResultsType.from(await this.read.resultsOf(actor, campaignId));
  }

  @Allow('campaign.write')
  @Mutation(() => CampaignType)
  async createCampaign(
    @CurrentActor() actor: Actor,
    @Args('deskId', { type: () => ID }) deskId: string,
    @Args('input') input: CampaignInput,
  ): Promise<CampaignType> {
    return CampaignType.from(
      await this.create.execute(actor, deskId, { ...input, kind: input.kind ?? 'solicitation' }),
    );
  }

  @Allow('campaign.write')
  @Mutation(() => CampaignType)
  async updateCampaign(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
    @Args('input') input: CampaignInput,
  ): Promise<CampaignType> {
    return CampaignType.from(await this.update.execute(actor, campaignId, input));
  }

  @Allow('campaign.run')
  @Mutation(() => CampaignType, { description: 'Agents may take contacts from now on.' })
  async runCampaign(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
  ): Promise<CampaignType> {
    return CampaignType.from(await this.move.execute(actor, campaignId, 'run'));
  }

  @Allow('campaign.run')
  @Mutation(() => CampaignType, { description: 'Calls that are being made are finished; no new one begins.' })
  async pauseCampaign(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
  ): Promise<CampaignType> {
    return CampaignType.from(await this.move.execute(actor, campaignId, 'pause'));
  }

  @Allow('campaign.run')
  @Mutation(() => CampaignType, { description: 'For good.' })
  async endCampaign(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
  ): Promise<CampaignType> {
    return CampaignType.from(await this.move.execute(actor, campaignId, 'end'));
  }
}
