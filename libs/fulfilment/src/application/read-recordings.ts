import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { keptUntil, mayHear, type RecordingRules, recordingState } from '../domain/recording.js';
import { RecordingStore } from '../store/recording.store.js';
import { knownId } from './known-id.js';
import { isOwnCall, listenerOf } from './listener-of.js';
import type { RecordingView } from './recording-views.js';

export interface ConnectionView {
  readonly hosts: readonly string[];
  readonly recordingUrl: string | null;
  readonly hasCredential: boolean;
}

/** Recordings of calls as far as somebody may hear them, and the rules they are kept by. */
@Injectable()
export class ReadRecordings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingStore,
  ) {}

  async ofCalls(actor: Actor, callIds: readonly string[]): Promise<Map<string, RecordingView[]>> {
    const listener = listenerOf(actor);
    const found = new Map<string, RecordingView[]>(callIds.map((id) => [id, []]));
    if (!listener) return found;
    return this.unitOfWork.run(actor, async (tx) => {
      for (const one of await this.recordings.ofCalls(tx, actingCompany(actor), callIds))
        if (mayHear(listener, one.rules, isOwnCall(actor, one)))
          found.get(one.interactionId)?.push({
            id: one.id,
            reportedAt: one.reportedAt,
            keptUntil: keptUntil(one, one.rules),
            state: recordingState(one, one.rules, tx.now),
          });
      return found;
    });
  }

  /** @throws Refusal NOT_FOUND */
  rules(actor: Actor, deskId: string): Promise<RecordingRules> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rules = await this.recordings.rules(tx, actingCompany(actor), knownId(deskId));
      if (!rules) throw Refusal.notFound();
      return rules;
    });
  }

  connection(actor: Actor): Promise<ConnectionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const stored = await this.recordings.connection(tx, actingCompany(actor));
      return {
        hosts: stored?.hosts ?? [],
        recordingUrl: stored?.recordingUrl ?? null,
        hasCredential: Boolean(stored?.credential),
      };
    });
  }
}
