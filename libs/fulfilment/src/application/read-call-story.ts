import { IdentityApi } from '@madoguchi/identity/contract';
import { type Instant, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { knownId } from './known-id.js';

export interface CallEventView {
  readonly at: Instant;
  readonly kind: string;
  readonly personName: string | null;
  /** The agent's word for why: of an abusive call, or of what was reported. */
  readonly note: string | null;
}

/** Everything that happened to one call, in order, for those who supervise. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadCallStory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor, interactionId: string): Promise<CallEventView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const call = await this.calls.byId(tx, operatorId, knownId(interactionId));
      if (!call) throw Refusal.notFound();
      const names = new Map(
        (await this.identity.membersOf(tx, operatorId)).map(({ personId, name }) => [personId, name]),
      );
      const nameOf = (personId: string | null) => (personId && names.get(personId)) ?? null;
      const story = (await this.routing.story(tx, interactionId)).map(({ at, kind, personId, details }) => ({
        at,
        kind,
        personName: nameOf(personId),
        note: details.note ?? details.reason ?? details.reference ?? null,
      }));
      const left = await this.calls.notAsked(tx, interactionId);
      return left ? [...story, { ...left, kind: 'left_unasked', personName: nameOf(call.agentId) }] : story;
    });
  }
}
