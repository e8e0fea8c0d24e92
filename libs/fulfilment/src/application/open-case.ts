import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseOpened } from '../contract/index.js';
import { answerPromise, newClock } from '../domain/case-clock.js';
import { checkNewCase, type NewCase } from '../domain/new-case.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseDesk, CaseView } from './case-views.js';
import { knownId } from './known-id.js';
import { RaiseSafetyAlarm } from './raise-safety-alarm.js';
import { ViewCases } from './view-cases.js';

export interface CaseToOpen extends Pick<NewCase, 'category' | 'severity' | 'happened'> {
  readonly deskId: string;
  /** Made by the screen, once per case: sent twice it is the same case. */
  readonly requestId: string;
  readonly interactionId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly nameKana?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly product?: string | null | undefined;
  readonly wish?: string | null | undefined;
  readonly language?: NewCase['language'] | null | undefined;
  readonly answered?: string | null | undefined;
}

/**
 * Opens a case, from a call or by hand. Its deadlines are promised from this moment; what the caller was told in the call is
 * the first answer. The agent who opens it has it in hand.
 * @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT `callHasACase`, `requestReused`
 */
@Injectable()
export class OpenCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: CaseDeskStore,
    private readonly cases: CaseStore,
    private readonly alarm: RaiseSafetyAlarm,
    private readonly view: ViewCases,
  ) {}

  execute(actor: Actor, toOpen: CaseToOpen): Promise<CaseView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(toOpen.deskId));
      if (!desk || desk.operatorId !== actingCompany(actor)) throw Refusal.notFound();
      const known = await this.cases.byRequest(tx, desk.operatorId, knownId(toOpen.requestId));
      if (known && known.deskId !== desk.deskId) throw new Refusal('CONFLICT', 'requestReused');
      return this.view.one(tx, actor, known?.id ?? (await this.within(tx, actor, desk, toOpen)));
    });
  }

  private async within(tx: Tx, actor: Actor, desk: CaseDesk, toOpen: CaseToOpen): Promise<string> {
    const interactionId = toOpen.interactionId ?? null;
    const call = interactionId === null ? null : await this.callOf(tx, desk, interactionId);
    const phone = toOpen.phone ?? call?.callerNumber ?? null;
    const typed = checkNewCase({ ...toOpen, phone }, desk.rules.categories);
    const personId = signedInPerson(actor);
    const { respondMinutes, resolveMinutes } = desk.rules.targets[typed.severity];
    const id = await this.cases.open(tx, desk, typed, {
      ...answerPromise(desk.times, tx.now, respondMinutes),
      ...newClock(desk.times, resolveMinutes, tx.now),
      requestId: toOpen.requestId,
      personId,
    });
    const of = { ...desk, id };
    await this.cases.write(tx, of, personId, {
      kind: 'opened',
      interactionId,
    });
    if (interactionId !== null) await this.cases.join(tx, of, interactionId);
    if (typed.answered) {
      await this.cases.write(tx, of, personId, { kind: 'reply_phone', text: typed.answered });
      await this.cases.change(tx, id, { respondedAt: tx.now });
    }
    await this.alarm.within(tx, desk, { id, ...typed });
    await tx.audit('case.open', id);
    const { number } = await this.view.one(tx, actor, id);
    const { deskId, contractId, clientId, operatorId } = desk;
    await tx.publish(CaseOpened, {
      caseId: id,
      deskId,
      contractId,
      clientId,
      operatorId,
      number,
      category: typed.category,
      severity: typed.severity,
    });
    return id;
  }

  private async callOf(tx: Tx, desk: CaseDesk, interactionId: string) {
    const call = await this.cases.call(tx, desk.operatorId, knownId(interactionId));
    if (!call || call.deskId !== desk.deskId) throw Refusal.notFound();
    if (call.caseId) throw new Refusal('CONFLICT', 'callHasACase');
    return call;
  }
}
