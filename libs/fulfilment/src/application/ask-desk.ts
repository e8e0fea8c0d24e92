import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { OwnerSideStore } from '../store/owner-side.store.js';
import { knownId } from './known-id.js';
import type { DeskRequestView } from './owner-side-views.js';

/** What a request is about: a report, or the desk as such ("say that we are closed on the 3rd"). */
export interface RequestSubject {
  readonly reportId?: string | null;
  readonly deskId?: string | null;
}

/**
 * A client asks something of the desk, about a report or without one. It goes to those who supervise it: a client never
 * instructs an agent.
 * @throws Refusal NOT_FOUND also for a report of another desk, BAD_INPUT `chooseDesk` when it names neither
 */
@Injectable()
export class AskDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownerSide: OwnerSideStore,
  ) {}

  async execute(actor: Actor, { reportId, deskId }: RequestSubject, typed: string): Promise<DeskRequestView> {
    const problems = new Problems();
    const text = problems.text('text', typed, { max: 2000 });
    if (reportId == null && deskId == null) problems.add({ path: 'deskId', reason: 'chooseDesk' });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) =>
      this.within(
        tx,
        reportId == null
          ? { reportId: null, deskId: knownId(deskId ?? '') }
          : {
              reportId,
              deskId: await this.deskOf(tx, actingCompany(actor), knownId(reportId), deskId ?? null),
            },
        text,
      ),
    );
  }

  /** Together with something else that the client decides: about the report of a call, in words that were checked. */
  async aboutCall(tx: Tx, interactionId: string, text: string): Promise<void> {
    const report = await this.ownerSide.reportOf(tx, actingCompany(tx.actor), interactionId);
    if (!report) throw Refusal.notFound();
    await this.within(tx, report, text);
  }

  private async within(
    tx: Tx,
    about: { reportId: string | null; deskId: string },
    text: string,
  ): Promise<DeskRequestView> {
    const by = signedInPerson(tx.actor);
    const asked = await this.ownerSide.ask(tx, actingCompany(tx.actor), { ...about, text, by });
    if (!asked) throw Refusal.notFound();
    const { request, isNew } = asked;
    if (isNew) await tx.enqueue('tell-of-request', { id: request.id }, { jobKey: `request:${request.id}` });
    return request;
  }

  private async deskOf(tx: Tx, clientId: string, reportId: string, expected: string | null): Promise<string> {
    const deskId = await this.ownerSide.reportDesk(tx, clientId, reportId);
    if (deskId === undefined || (expected !== null && expected !== deskId)) throw Refusal.notFound();
    return deskId;
  }
}
