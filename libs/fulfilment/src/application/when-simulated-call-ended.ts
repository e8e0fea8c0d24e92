import { isId } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { InteractionEnded } from '../contract/index.js';
import { CallStore } from '../store/call.store.js';
import { RecordingStore } from '../store/recording.store.js';
import { RoutingStore } from '../store/routing.store.js';

/** The simulated telephony records what is talked at desks that announce it, and says so like a real one. */
@Reaction(InteractionEnded)
export class WhenSimulatedCallEnded implements ReactionHandler<InteractionEnded> {
  constructor(
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly recordings: RecordingStore,
  ) {}

  async react({ interactionId, operatorId }: InteractionEnded, tx: Tx): Promise<void> {
    const call = isId(interactionId) && (await this.calls.byId(tx, operatorId, interactionId));
    if (!call || call.origin !== 'simulated' || !call.connectedAt) return;
    if (!(await this.recordings.isAnnounced(tx, call.id))) return;
    const at = call.endedAt ?? tx.now;
    const event = { eventId: `recorded-${call.id}`, kind: 'recording_available', at, details: {} };
    if (await this.routing.hear(tx, call, event))
      await this.recordings.keep(tx, call.id, `simulated-${call.id}`, at);
  }
}
