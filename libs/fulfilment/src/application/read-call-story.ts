import { IdentityApi } from '@madoguchi/identity/contract';
import { type Instant, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { type PolicyReason, policyReasons } from '../domain/abuse-policy.js';
import { knownId } from './known-id.js';

export interface CallEventView {
  readonly at: Instant;
  readonly kind: string;
  readonly personName: string | null;
  /** For what an agent ended an abusive call. */
  readonly reason: PolicyReason | null;
  /** What was noted then, what the telephony reported, or who it was about. */
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
      if (!(await this.calls.byId(tx, operatorId, knownId(interactionId)))) throw Refusal.notFound();
      const names = new Map(
        (await this.identity.membersOf(tx, operatorId)).map(({ personId, name }) => [personId, name]),
      );
      return (await this.routing.story(tx, interactionId)).map(({ at, kind, personId, details }) => ({
        at,
        kind,
        personName: (personId && names.get(personId)) ?? null,
        reason: policyReasons.find((reason) => reason === details.reason) ?? null,
        note: details.note ?? details.reference ?? (details.to && names.get(details.to)) ?? null,
      }));
    });
  }
}
