import { IdentityApi } from '@madoguchi/identity/contract';
import { type Instant, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { CorrectionStore } from '../store/correction.store.js';
import { StaffWordStore } from '../store/staff-word.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { type PolicyReason, policyReasons } from '../domain/abuse-policy.js';
import { knownId } from './known-id.js';
import type { StaffWordView } from './views.js';

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
    private readonly corrections: CorrectionStore,
    private readonly words: StaffWordStore,
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
        reason: policyReasons.find((reason) => reason === details.reason) ?? null,
        note: details.note ?? nameOf(details.to ?? null),
      }));
      const written = (await this.words.ofCall(tx, interactionId)).flatMap((word) =>
        wordEvents(word, nameOf),
      );
      const left = await this.calls.notAsked(tx, interactionId);
      const unasked = left && {
        ...left,
        kind: 'left_unasked',
        reason: null,
        personName: nameOf(call.agentId),
      };
      const corrected = (await this.corrections.ofCall(tx, operatorId, interactionId))!.corrections.map(
        ({ at, by, reason }) => ({
          at,
          kind: 'corrected',
          personName: nameOf(by),
          reason: null,
          note: reason,
        }),
      );
      return [...story, ...written, ...(unasked ? [unasked] : []), ...corrected].sort(
        (a, b) => a.at.getTime() - b.at.getTime(),
      );
    });
  }
}

/** What a supervisor wrote, and that it was read. */
function wordEvents(
  { byId, personId, words, sentAt, readAt }: StaffWordView,
  nameOf: (personId: string) => string | null,
): CallEventView[] {
  const sent = { at: sentAt, kind: 'word_sent', personName: nameOf(byId), reason: null, note: words };
  return readAt
    ? [sent, { at: readAt, kind: 'word_read', personName: nameOf(personId), reason: null, note: null }]
    : [sent];
}
