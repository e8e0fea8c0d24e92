import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { momentPlaceFrom } from '../domain/moment-place.js';
import type { OutboundOutcome } from '../domain/outbound-call.js';
import { Problems, searchable } from '../domain/words.js';
import { CampaignRecordStore, type RecordQuestion } from '../store/campaign-record.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import { knownId } from './known-id.js';
import type { CampaignRecordPageView, CampaignRecordView } from './outbound-views.js';

export interface RecordFilter {
  readonly outcomes: readonly OutboundOutcome[];
  readonly search?: string | null | undefined;
}

const CHUNK = 500;

/** Call by call what a campaign brought, for the company on either side. @throws Refusal BAD_INPUT, NOT_FOUND for a campaign of others */
@Injectable()
export class ReadCampaignRecords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignStore,
    private readonly records: CampaignRecordStore,
  ) {}

  async page(
    actor: Actor,
    campaignId: string,
    { first, after, ...filter }: RecordFilter & { first: number; after: string | null },
  ): Promise<CampaignRecordPageView> {
    const problems = new Problems();
    const place = after ? momentPlaceFrom(after) : null;
    if (place === undefined) problems.add({ path: 'after', reason: 'notAPlace' });
    if (first < 1 || first > 100)
      problems.add({ path: 'first', reason: 'outOfRange', params: { min: 1, max: 100 } });
    const question = questionOf(campaignId, filter, problems);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.refuseForeign(tx, actor, campaignId);
      return this.records.page(tx, question, { first, after: place ?? null });
    });
  }

  /** All that matches, newest first, bit by bit: each bit is a transaction of its own, and nothing is held in between. */
  async everything(
    actor: Actor,
    campaignId: string,
    filter: RecordFilter,
  ): Promise<AsyncGenerator<CampaignRecordView[]>> {
    const question = questionOf(campaignId, filter, new Problems());
    await this.unitOfWork.run(actor, (tx) => this.refuseForeign(tx, actor, campaignId));
    return this.chunks(actor, question);
  }

  private async *chunks(actor: Actor, question: RecordQuestion): AsyncGenerator<CampaignRecordView[]> {
    let last: CampaignRecordView | undefined;
    do {
      const after = last ? momentPlaceFrom(last.place)! : null;
      const records = await this.unitOfWork.run(actor, (tx) =>
        this.records.chunk(tx, question, CHUNK, after),
      );
      yield records;
      last = records[CHUNK - 1];
    } while (last);
  }

  private async refuseForeign(tx: Tx, actor: Actor, campaignId: string): Promise<void> {
    const own = await this.campaigns.ofCompany(tx, actingCompany(actor), knownId(campaignId));
    if (own.length !== 1) throw Refusal.notFound();
  }
}

function questionOf(
  campaignId: string,
  { outcomes, search }: RecordFilter,
  problems: Problems,
): RecordQuestion {
  const typed = problems.optional('search', search, 100);
  problems.refuse();
  return { campaignId, outcomes, words: typed ? searchable(typed).split(/\s+/u) : [] };
}
