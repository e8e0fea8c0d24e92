import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { mayHear, recordingState } from '../domain/recording.js';
import { Problems } from '../domain/words.js';
import { RecordingStore } from '../store/recording.store.js';
import { knownId } from './known-id.js';
import { isOwnCall, listenerOf } from './listener-of.js';
import type { StoredRecording } from './recording-views.js';
import { type OpenRecording, RecordingSource } from './recording-source.js';

export interface HearingWish {
  readonly range: string | undefined;
  /** Why; the platform's people must say. */
  readonly reason: string | undefined;
}

const MAX_REASON = 300;

/**
 * Somebody hears a recording. Who, when and why is written down before the first byte; a player that jumps about is one hearing.
 * @throws Refusal NOT_FOUND (also `recordingOver`, `recordingGone`), CONFLICT `recordingNotAnnounced`, BAD_INPUT, UNAVAILABLE
 */
@Injectable()
export class HearRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingStore,
    private readonly source: RecordingSource,
  ) {}

  async execute(actor: Actor, id: string, { range, reason }: HearingWish): Promise<OpenRecording> {
    const recording = await this.permitted(actor, knownId(id), reason);
    // The way to the telephony is the operator's own; whoever may hear need not see it.
    const connection = await this.unitOfWork.run(systemActor('hear-recording'), (tx) =>
      this.recordings.connection(tx, recording.operatorId),
    );
    return this.source.open({ ...recording, connection: connection ?? null }, range);
  }

  private permitted(
    actor: Actor,
    id: string,
    reason: string | undefined,
  ): Promise<StoredRecording & { reference: string }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const listener = listenerOf(actor);
      const companyId = actingCompany(actor);
      const found = await this.recordings.byId(tx, listener === 'admin' ? null : companyId, id);
      if (!listener || !found || !mayHear(listener, found.rules, isOwnCall(actor, found)))
        throw Refusal.notFound();
      const said = checkReason(reason, listener === 'admin');
      const state = recordingState(found, found.rules, tx.now);
      if (state === 'not_announced') throw new Refusal('CONFLICT', 'recordingNotAnnounced');
      if (state === 'over' || found.reference === null) throw new Refusal('NOT_FOUND', 'recordingOver');
      const heardBy = actor.kind === 'key' ? actor.keyId : 'personId' in actor ? actor.personId : '';
      if (await this.recordings.hear(tx, found, { companyId, heardBy, reason: said }))
        await tx.audit('recording.hear', id, {
          call: found.interactionId,
          ...(actor.kind === 'key' && { key: actor.keyId }),
          ...(said && { reason: said }),
        });
      return { ...found, reference: found.reference };
    });
  }
}

function checkReason(typed: string | undefined, needed: boolean): string | null {
  const problems = new Problems();
  const reason = problems.text('reason', typed ?? '', { max: MAX_REASON, min: needed ? 5 : 0 });
  problems.refuse();
  return reason || null;
}
