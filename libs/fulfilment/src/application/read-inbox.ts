import { isId, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Problems, searchable } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { knownId } from './known-id.js';
import type { AppointmentView, ReportPageView } from './views.js';

export interface InboxRequest {
  readonly deskId?: string | null | undefined;
  readonly onlyOpen: boolean;
  readonly search?: string | null | undefined;
  readonly first: number;
  readonly offset: number;
}

/** The owner's inbox: three statements whatever its size. @throws Refusal BAD_INPUT, NOT_FOUND for a desk of others */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
    private readonly desks: DeskStore,
  ) {}

  async reports(
    actor: Actor,
    { deskId, onlyOpen, search, first, offset }: InboxRequest,
  ): Promise<ReportPageView> {
    const problems = new Problems();
    const words = problems.optional('search', search, 100);
    if (first < 1 || first > 100)
      problems.add({ path: 'first', reason: 'outOfRange', params: { min: 1, max: 100 } });
    if (offset < 0 || offset > 1_000_000)
      problems.add({ path: 'offset', reason: 'outOfRange', params: { min: 0, max: 1_000_000 } });
    problems.refuse();
    const clientId = actingCompany(actor);
    const question = { clientId, deskId: deskId ?? null, onlyOpen, search: words && searchable(words) };
    return this.unitOfWork.run(actor, async (tx) => {
      if (deskId && !(isId(deskId) && (await this.desks.ofCompany(tx, clientId, [deskId])).length === 1))
        throw Refusal.notFound();
      const counts = await this.inbox.counts(tx, question);
      return { ...counts, items: await this.inbox.page(tx, question, first, offset) };
    });
  }

  async appointments(actor: Actor, deskId: string): Promise<AppointmentView[]> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, clientId, [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      return this.inbox.appointments(tx, clientId, deskId);
    });
  }
}
