import { plusMs, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkEndedAt, end, MAX_TALK_SECONDS, take } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { DraftStore } from '../store/draft.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { loggedCallForm } from './form-draft-place.js';
import { OfferCall } from './offer-call.js';
import type { InteractionView } from './views.js';

export interface LoggedCall {
  readonly deskId: string;
  /** Made by the screen, once per call: the same id twice is the same call. */
  readonly callId: string;
  readonly callerNumber?: string | null | undefined;
  readonly endedAt: Date;
  readonly talkSeconds: number;
}

/**
 * An agent answered on an ordinary telephone, which tells us nothing: the call is entered by hand, as one that has just ended, and
 * recorded like every other. The way in for operators without a connected telephony.
 * @throws Refusal NOT_FOUND, CONFLICT `deskNotOpen`, `finishYourCall`, `providerCallIdReused`, BAD_INPUT
 */
@Injectable()
export class LogCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly offerCall: OfferCall,
    private readonly drafts: DraftStore,
  ) {}

  async execute(actor: Actor, logged: LoggedCall): Promise<InteractionView> {
    const { talkSeconds, endedAt } = logged;
    if (!(Number.isInteger(talkSeconds) && talkSeconds >= 0 && talkSeconds <= MAX_TALK_SECONDS))
      throw Refusal.field('talkSeconds', 'outOfRange', { min: 0, max: MAX_TALK_SECONDS });
    return this.unitOfWork.run(actor, async (tx) => {
      const agentId = signedInPerson(actor);
      checkEndedAt(endedAt, tx.now);
      const offeredAt = plusMs(endedAt, -talkSeconds * 1000);
      const incoming = {
        deskId: logged.deskId,
        providerCallId: `manual-${logged.callId}`,
        callerNumber: logged.callerNumber,
        offeredAt,
      };
      const offered = await this.offerCall.within(tx, actingCompany(actor), incoming, 'manual');
      if (offered.state !== 'ringing') {
        if (offered.agentId !== agentId) throw new Refusal('CONFLICT', 'providerCallIdReused');
        // Kept once more by a screen that was left: the next call must not be taken for this one.
        await this.drafts.forget(tx, loggedCallForm(tx), { callId: logged.callId });
        return offered;
      }
      const ended = end(
        take(offered, agentId, offeredAt),
        { abandoned: false, endedAt, talkSeconds },
        tx.now,
      );
      await this.calls.move(tx, offered.id, ended);
      await this.routing.occupy(tx, offered.operatorId, agentId, offered.id, 'logged');
      await this.drafts.forget(tx, loggedCallForm(tx));
      return { ...offered, ...ended };
    });
  }
}
