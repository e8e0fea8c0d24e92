import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { momentPlaceFrom } from '../domain/moment-place.js';
import { CampaignAnswersStore } from '../store/campaign-answers.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import { knownId } from './known-id.js';
import type { AnsweredCallView, QuestionResultView } from './outbound-views.js';

const CHUNK = 500;

/** What people answered in the calls of a campaign, for the company on either side. @throws Refusal NOT_FOUND for a campaign of others */
@Injectable()
export class ReadCampaignAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly answers: CampaignAnswersStore,
  ) {}

  ofCampaign(actor: Actor, campaignId: string): Promise<QuestionResultView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.refuseForeign(tx, actor, campaignId);
      return this.answers.read(tx, campaignId);
    });
  }

  /** The questions, and every call with an answer, newest first; each bit is a transaction of its own. */
  async everything(
    actor: Actor,
    campaignId: string,
  ): Promise<{ questions: QuestionResultView[]; calls: AsyncGenerator<AnsweredCallView[]> }> {
    const questions = await this.ofCampaign(actor, campaignId);
    return { questions, calls: this.chunks(actor, campaignId) };
  }

  private async *chunks(actor: Actor, campaignId: string): AsyncGenerator<AnsweredCallView[]> {
    let last: AnsweredCallView | undefined;
    do {
      const after = last ? momentPlaceFrom(last.place)! : null;
      const calls = await this.unitOfWork.run(actor, (tx) =>
        this.answers.chunk(tx, campaignId, CHUNK, after),
      );
      yield calls;
      last = calls[CHUNK - 1];
    } while (last);
  }

  private async refuseForeign(tx: Tx, actor: Actor, campaignId: string): Promise<void> {
    const own = await this.campaigns.one(tx, actingCompany(actor), knownId(campaignId));
    if (!own) throw Refusal.notFound();
  }
}
