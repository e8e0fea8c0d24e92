import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { PreviewContactFile } from '../application/preview-contact-file.js';
import { ReadCampaigns } from '../application/read-campaigns.js';
import {
  CampaignRefusalType,
  ContactFilePreviewType,
  ContactListType,
  ListProblemType,
} from './campaign.type.js';

const SHOWN = 200;

/** Lists of a campaign and who refused. The file itself arrives over HTTP, as large as it is. */
@Resolver()
export class ContactListResolver {
  constructor(
    private readonly read: ReadCampaigns,
    private readonly preview: PreviewContactFile,
  ) {}

  @Allow('campaign.read')
  @Query(() => [ContactListType], { description: 'Newest first; a list that is being read shows how far.' })
  async contactLists(
    @CurrentActor() actor: Actor,
    @Args('campaignId', { type: () => ID }) campaignId: string,
    @Language() language: LanguageCode,
  ): Promise<ContactListType[]> {
    return (await this.read.listsOf(actor, campaignId)).map((view) => ContactListType.from(view, language));
  }

  @Allow('campaign.write')
  @Query(() => [ListProblemType], { description: 'The first 200 lines; all of them are in the file.' })
  async listProblems(
    @CurrentActor() actor: Actor,
    @Args('listId', { type: () => ID }) listId: string,
  ): Promise<ListProblemType[]> {
    return (await this.read.problemsOf(actor, listId, SHOWN)).problems.map(ListProblemType.from);
  }

  @Allow('campaign.write')
  @Query(() => ContactFilePreviewType, {
    description: 'Guesses what the columns hold. `beginning`: the first bytes of the file in base64.',
  })
  previewContactFile(@Args('beginning') beginning: string): ContactFilePreviewType {
    return ContactFilePreviewType.from(this.preview.execute(beginning));
  }

  @Allow('campaign.write')
  @Query(() => [CampaignRefusalType], { description: 'Newest first, 200 at the most.' })
  async campaignRefusals(@CurrentActor() actor: Actor): Promise<CampaignRefusalType[]> {
    return (await this.read.refusals(actor, SHOWN)).map(CampaignRefusalType.from);
  }
}
