import { checkObject } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';

/** An event of API v2 as GET /v2/core/events/{id} shows it; what is sent leaves out `data`. */
export interface ThinEvent {
  id: string;
  object: 'v2.core.event';
  type: string;
  created: string;
  livemode: boolean;
  reason?: object;
  related_object?: { id: string; type: string; url: string };
  data?: object;
}

/** Records a thin event; the event log turns it into deliveries, in the same transaction. */
export function emitThin(
  world: World,
  type: string,
  parts: Pick<ThinEvent, 'data' | 'related_object'>,
  /** A single destination that gets it, whatever it has subscribed to. */
  only?: string,
): ThinEvent {
  const { requestId, idempotencyKey } = world.request;
  const event: ThinEvent = {
    id: newId('evt_test', 50),
    object: 'v2.core.event',
    type,
    created: new Date(world.now() * 1000).toISOString(),
    livemode: false,
    ...(requestId && {
      reason: { type: 'request', request: { id: requestId, idempotency_key: idempotencyKey ?? '' } },
    }),
    ...parts,
  };
  checkObject('V2.Core.Event', event);
  world.store.put('thin_event', event.id, event);
  world.thinSink(event, only);
  return event;
}
