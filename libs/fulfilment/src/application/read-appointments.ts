import { isId, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { momentPlaceFrom } from '../domain/moment-place.js';
import { Problems } from '../domain/words.js';
import { AppointmentListStore } from '../store/appointment-list.store.js';
import { DeskStore } from '../store/desk.store.js';
import type { AppointmentPageView } from './owner-side-views.js';

export interface AppointmentRequest {
  readonly deskId: string | null;
  readonly decided: boolean;
  readonly first: number;
  /** The `next` of the page before. */
  readonly after: string | null;
}

/** Appointments of all desks that the client has to decide, or has decided. @throws Refusal BAD_INPUT, NOT_FOUND for a desk of others */
@Injectable()
export class ReadAppointments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly list: AppointmentListStore,
  ) {}

  async page(
    actor: Actor,
    { deskId, decided, first, after }: AppointmentRequest,
  ): Promise<AppointmentPageView> {
    const problems = new Problems();
    const place = after ? momentPlaceFrom(after) : null;
    if (place === undefined) problems.add({ path: 'after', reason: 'notAPlace' });
    if (first < 1 || first > 100)
      problems.add({ path: 'first', reason: 'outOfRange', params: { min: 1, max: 100 } });
    problems.refuse();
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      if (
        deskId !== null &&
        !(isId(deskId) && (await this.desks.ofCompany(tx, clientId, [deskId])).length === 1)
      )
        throw Refusal.notFound();
      return this.list.page(tx, { clientId, deskId, decided }, { first, after: place ?? null });
    });
  }
}
