import { dateAt, type Instant, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type Corrector, whyNoLonger } from '../domain/correction.js';
import { Problems, searchable } from '../domain/words.js';
import { CampaignStore } from '../store/campaign.store.js';
import { OutboundCorrectionStore } from '../store/outbound-correction.store.js';
import { knownId } from './known-id.js';
import type { RecordedOutboundView, SeenOutboundView } from './outbound-views.js';
import { correctorOf } from './read-recorded-calls.js';

/** With why this person may not put it right; undefined when it is no business of theirs. */
export function seenOutbound(
  actor: Actor,
  recorded: RecordedOutboundView | undefined,
  now: Instant,
): SeenOutboundView | undefined {
  const by: Corrector | undefined = recorded && correctorOf(actor, recorded.agentId);
  return recorded && by && { ...recorded, by, fixed: whyNoLonger(recorded.recordedAt, by, now) };
}

/** Records of calls that we made, as those see them who may put them right. */
@Injectable()
export class ReadRecordedOutbound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly corrections: OutboundCorrectionStore,
    private readonly campaigns: CampaignStore,
  ) {}

  /** @throws Refusal NOT_FOUND, also for a colleague's call */
  one(actor: Actor, id: string): Promise<SeenOutboundView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const recorded = await this.corrections.ofCall(tx, actingCompany(actor), knownId(id));
      const seen = seenOutbound(actor, recorded, tx.now);
      if (!seen) throw Refusal.notFound();
      return seen;
    });
  }

  /** What this person recorded today, newest first. @throws Refusal BAD_INPUT */
  mineOfToday(actor: Actor, typed: string | null): Promise<SeenOutboundView[]> {
    return this.listed(actor, typed, (tx, search) =>
      this.corrections.ofAgent(tx, {
        operatorId: actingCompany(actor),
        agentId: signedInPerson(actor),
        since: startOfDay(dateAt(tx.now)),
        search,
      }),
    );
  }

  /** The newest records of a campaign, for those who supervise it. @throws Refusal NOT_FOUND, BAD_INPUT */
  ofCampaign(actor: Actor, campaignId: string, typed: string | null): Promise<SeenOutboundView[]> {
    const operatorId = actingCompany(actor);
    return this.listed(actor, typed, async (tx, search) => {
      if (!(await this.campaigns.one(tx, operatorId, knownId(campaignId)))) throw Refusal.notFound();
      return this.corrections.ofCampaign(tx, { operatorId, campaignId, search });
    });
  }

  private listed(
    actor: Actor,
    typed: string | null,
    read: (tx: Tx, search: string | null) => Promise<RecordedOutboundView[]>,
  ): Promise<SeenOutboundView[]> {
    const problems = new Problems();
    const words = problems.optional('search', typed, 100);
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) =>
      (await read(tx, words && searchable(words))).flatMap((one) => seenOutbound(actor, one, tx.now) ?? []),
    );
  }
}
