import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DiscardCampaignScript } from '../application/discard-campaign-script.js';
import { PublishCampaignScript } from '../application/publish-campaign-script.js';
import { ReadCampaignAnswers } from '../application/read-campaign-answers.js';
import { ReadCampaignScript } from '../application/read-campaign-script.js';
import { SaveCampaignScript } from '../application/save-campaign-script.js';
import { CampaignScriptType, CampaignTemplateType, QuestionResultType } from './campaign-script.type.js';
import { ScriptDraftInput } from './script.input.js';

/** The questions of a campaign as its owner writes them, and what was answered. Agents read theirs with the contact. */
@Resolver()
export class CampaignScriptResolver {
  constructor(
    private readonly read: ReadCampaignScript,
    private readonly answers: ReadCampaignAnswers,
    private readonly save: SaveCampaignScript,
    private readonly publish: PublishCampaignScript,
    private readonly discard: DiscardCampaignScript,
  ) {}

  @Allow('campaign.write')
  @Query(() => CampaignScriptType)
  async campaignScript(
    @CurrentActor() actor: Actor,
    @IdArg('campaignId') campaignId: string,
    @Language() language: LanguageCode,
  ): Promise<CampaignScriptType> {
    return CampaignScriptType.from(await this.read.ofCampaign(actor, campaignId), language);
  }

  @Allow('campaign.write')
  @Query(() => [CampaignTemplateType], {
    description: 'Where to start from for the kinds that solicit nothing.',
  })
  async campaignTemplates(
    @CurrentActor() actor: Actor,
    @IdArg('campaignId') campaignId: string,
  ): Promise<CampaignTemplateType[]> {
    return (await this.read.templates(actor, campaignId)).map((view) => CampaignTemplateType.from(view));
  }

  @Allow('campaign.read')
  @Query(() => [QuestionResultType], { description: 'In the order of the questions.' })
  async campaignAnswers(
    @CurrentActor() actor: Actor,
    @IdArg('campaignId') campaignId: string,
  ): Promise<QuestionResultType[]> {
    return (await this.answers.ofCampaign(actor, campaignId)).map((view) => QuestionResultType.from(view));
  }

  @Allow('campaign.write')
  @Mutation(() => CampaignScriptType, {
    description: '`revision`: of the draft that was read; 0 when there was none. Nobody is asked it yet.',
  })
  async saveCampaignScript(
    @CurrentActor() actor: Actor,
    @IdArg('campaignId') campaignId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('input') { steps }: ScriptDraftInput,
    @Language() language: LanguageCode,
  ): Promise<CampaignScriptType> {
    return CampaignScriptType.from(await this.save.execute(actor, campaignId, revision, steps), language);
  }

  @Allow('campaign.write')
  @Mutation(() => CampaignScriptType, {
    description:
      'The draft counts from the next contact on; calls that run keep the version they began with.',
  })
  async publishCampaignScript(
    @CurrentActor() actor: Actor,
    @IdArg('campaignId') campaignId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Language() language: LanguageCode,
  ): Promise<CampaignScriptType> {
    return CampaignScriptType.from(await this.publish.execute(actor, campaignId, revision), language);
  }

  @Allow('campaign.write')
  @Mutation(() => CampaignScriptType)
  async discardCampaignScript(
    @CurrentActor() actor: Actor,
    @IdArg('campaignId') campaignId: string,
    @Language() language: LanguageCode,
  ): Promise<CampaignScriptType> {
    return CampaignScriptType.from(await this.discard.execute(actor, campaignId), language);
  }
}
