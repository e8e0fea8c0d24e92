import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems } from '../domain/words.js';
import { OwnerSideStore } from '../store/owner-side.store.js';
import { knownId } from './known-id.js';
import type { DeskRequestView } from './owner-side-views.js';

/**
 * A client asks something of the desk about a report. It goes to those who supervise it: a client never instructs an agent.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class AskDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ownerSide: OwnerSideStore,
  ) {}

  async execute(actor: Actor, reportId: string, typed: string): Promise<DeskRequestView> {
    const problems = new Problems();
    const text = problems.text('text', typed, { max: 2000 });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const clientId = actingCompany(actor);
      const deskId = await this.ownerSide.reportDesk(tx, clientId, knownId(reportId));
      const by = signedInPerson(actor);
      const asked = deskId && (await this.ownerSide.ask(tx, clientId, { deskId, reportId, text, by }));
      if (!asked) throw Refusal.notFound();
      const { request, isNew } = asked;
      if (isNew) await tx.enqueue('tell-of-request', { id: request.id }, { jobKey: `request:${request.id}` });
      return request;
    });
  }
}
