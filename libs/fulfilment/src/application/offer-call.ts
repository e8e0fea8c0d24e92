import { ContractingApi } from '@madoguchi/contracting/contract';
import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkOffer } from '../domain/call.js';
import { lacksIdentityCheck } from '../domain/desk-number.js';
import { isAccepting } from '../domain/desk.js';
import { isOpenAt } from '../domain/urgency-rules.js';
import { limitOn } from '../domain/service-limit.js';
import { atHome, isPhone, phoneDigits, Problems } from '../domain/words.js';
import { CallStore } from '../store/call.store.js';
import { type DeskForCall, DeskStore } from '../store/desk.store.js';
import { EarlyEndStore } from '../store/early-end.store.js';
import { EndCall } from './end-call.js';
import { HearTelephony, type TelephonyReport } from './hear-telephony.js';
import { holidayName } from './japanese-holidays.js';
import { knownId } from './known-id.js';
import type { InteractionView } from './views.js';

export interface IncomingCall {
  readonly deskId: string;
  /** The telephony's own id; the same id twice is the same call. */
  readonly providerCallId: string;
  /** As the telephony shows it; null, empty, `anonymous` and the like stand for a withheld number. */
  readonly callerNumber?: string | null | undefined;
  /** Defaults to now. */
  readonly offeredAt?: Date | null | undefined;
}

/**
 * A call arrives at a desk of the acting operator and rings.
 * @throws Refusal NOT_FOUND, CONFLICT `deskNotOpen`, `identityCheckMissing`, `clientLimitReached`, `providerCallIdReused`, BAD_INPUT
 */
@Injectable()
export class OfferCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly calls: CallStore,
    private readonly contracting: ContractingApi,
    private readonly early: EarlyEndStore,
    private readonly end: EndCall,
    private readonly hear: HearTelephony,
  ) {}

  execute(actor: Actor, call: IncomingCall): Promise<InteractionView> {
    return this.unitOfWork.run(actor, (tx) => this.within(tx, actingCompany(actor), call, 'telephony'));
  }

  async within(
    tx: Tx,
    operatorId: string,
    call: IncomingCall,
    origin: 'telephony' | 'simulated' | 'manual',
  ): Promise<InteractionView> {
    const offeredAt = call.offeredAt ?? tx.now;
    const { providerCallId, callerNumber } = check(call);
    checkOffer(offeredAt, tx.now);
    const desk = await this.desks.forCall(tx, operatorId, knownId(call.deskId), dateAt(offeredAt));
    if (!desk) throw Refusal.notFound();
    const contract = await this.contracting.contract(tx, desk.contractId);
    const limitedTo = limitOn(desk.limit, offeredAt);
    const identityMissing = lacksIdentityCheck(desk);
    if (contract && isAccepting(contract, offeredAt) && limitedTo !== 'stop' && !identityMissing) {
      const ownTest =
        origin !== 'simulated' &&
        callerNumber !== null &&
        [callerNumber, atHome(callerNumber)].some((number) => desk.testNumbers.includes(number));
      await this.early.lock(tx, operatorId, providerCallId);
      const offered = await this.calls.offer(tx, desk, {
        providerCallId,
        callerNumber,
        offeredAt,
        origin: ownTest ? 'own_test' : origin,
        messageOnly: limitedTo === 'message_only',
        outsideHours: isOutside(desk, offeredAt),
      });
      if (offered)
        return this.unlessOver(tx, await this.heardEarly(tx, offered, providerCallId), providerCallId);
    }
    // Either the id is known, and this is a repetition whose first answer was lost, or the desk does not answer.
    const known = await this.calls.byProviderId(tx, operatorId, providerCallId);
    if (!known && identityMissing) throw new Refusal('CONFLICT', 'identityCheckMissing');
    if (!known) throw new Refusal('CONFLICT', limitedTo === 'stop' ? 'clientLimitReached' : 'deskNotOpen');
    if (known.deskId !== desk.deskId) throw new Refusal('CONFLICT', 'providerCallIdReused');
    return known;
  }

  /** What was reported before the call itself happened to it, unless it cannot have: that is dropped. */
  private async heardEarly(
    tx: Tx,
    offered: InteractionView,
    providerCallId: string,
  ): Promise<InteractionView> {
    let call = offered;
    for (const event of await this.early.eventsOf(tx, offered.operatorId, providerCallId)) {
      try {
        const kind = event.kind as TelephonyReport['kind'];
        call = await this.hear.within(tx, call, { ...event, kind, providerCallId });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return call;
  }

  /** Its caller may have hung up before we heard of the call. */
  private async unlessOver(
    tx: Tx,
    offered: InteractionView,
    providerCallId: string,
  ): Promise<InteractionView> {
    const early = await this.early.of(tx, offered.operatorId, providerCallId);
    if (!early) return offered;
    const call = await this.calls.lock(tx, offered.operatorId, offered.id);
    const isPossible =
      early.endedAt !== null && early.endedAt >= offered.offeredAt && early.endedAt <= tx.now;
    return this.end.within(tx, call!, {
      abandoned: true,
      endedAt: isPossible ? early.endedAt! : offered.offeredAt,
    });
  }
}

/** A desk without any hours works around the clock. */
const isOutside = ({ hours, closedOnHolidays, closedDays }: DeskForCall, at: Date): boolean =>
  hours.length > 0 && !isOpenAt(hours, { restsOnHolidays: closedOnHolidays, closedDays }, at, holidayName);

function check(call: IncomingCall): { providerCallId: string; callerNumber: string | null } {
  const problems = new Problems();
  const providerCallId = problems.code('providerCallId', call.providerCallId, { max: 200 });
  const shown = problems.optional('callerNumber', call.callerNumber, 60);
  const withheld = shown === null || /^(anonymous|unknown|private|withheld|restricted|非通知)$/i.test(shown);
  const callerNumber = withheld ? null : phoneDigits(shown);
  if (callerNumber !== null && !isPhone(callerNumber))
    problems.add({ path: 'callerNumber', reason: 'notAPhone' });
  problems.refuse();
  return { providerCallId, callerNumber };
}
