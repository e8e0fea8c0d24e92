import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CampaignResultsStore } from '../store/campaign-results.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import { ContactListStore } from '../store/contact-list.store.js';
import { knownId } from './known-id.js';
import type {
  CampaignResultsView,
  CampaignView,
  ContactListView,
  ListProblemView,
  RefusalView,
} from './outbound-views.js';

/** Campaigns of the acting company, as client or as operator, and what they brought. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadCampaigns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly lists: ContactListStore,
    private readonly results: CampaignResultsStore,
  ) {}

  all(actor: Actor): Promise<CampaignView[]> {
    return this.unitOfWork.run(actor, (tx) => this.campaigns.ofCompany(tx, actingCompany(actor)));
  }

  one(actor: Actor, id: string): Promise<CampaignView> {
    return this.unitOfWork.run(actor, (tx) => this.own(tx, actor, id));
  }

  resultsOf(actor: Actor, id: string): Promise<CampaignResultsView> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.own(tx, actor, id);
      return this.results.read(tx, id);
    });
  }

  listsOf(actor: Actor, id: string): Promise<ContactListView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.own(tx, actor, id);
      return this.lists.ofCampaign(tx, actingCompany(actor), id);
    });
  }

  /** What could not be taken from a list, by line. */
  problemsOf(
    actor: Actor,
    listId: string,
    atMost: number,
  ): Promise<{ list: ContactListView; problems: ListProblemView[] }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const list = await this.lists.one(tx, actingCompany(actor), knownId(listId));
      if (!list) throw Refusal.notFound();
      return { list, problems: await this.lists.problems(tx, listId, atMost) };
    });
  }

  refusals(actor: Actor, atMost: number): Promise<RefusalView[]> {
    return this.unitOfWork.run(actor, (tx) => this.lists.refusals(tx, actingCompany(actor), atMost));
  }

  private async own(tx: Tx, actor: Actor, id: string): Promise<CampaignView> {
    const [campaign] = await this.campaigns.ofCompany(tx, actingCompany(actor), knownId(id));
    if (!campaign) throw Refusal.notFound();
    return campaign;
  }
}
