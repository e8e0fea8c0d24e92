import { IdentityApi } from '@madoguchi/identity/contract';
import { type Instant, Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type Call, handOver, take } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import type { InteractionView } from './views.js';

/**
 * The telephony itself put a caller through to an agent: at first, or from another one. After the talk it changes nothing, and no
 * more while that agent holds another call: whoever reports it would report it for ever.
 */
@Injectable()
export class HearConnection {
  constructor(
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
    private readonly identity: IdentityApi,
  ) {}

  /** @throws Refusal BAD_INPUT `unknownAgent` */
  async within(tx: Tx, call: InteractionView, personId: string, at: Instant): Promise<InteractionView> {
    const people = await this.identity.membersOf(tx, call.operatorId);
    if (
      !people.some((one) => one.personId === personId && (one.role === 'agent' || one.role === 'supervisor'))
    )
      throw Refusal.field('agentId', 'unknownAgent');
    const changed = connect(call, personId, at);
    if (changed === call || (await this.calls.holdsAnother(tx, personId, call.id))) return call;
    await this.calls.move(tx, call.id, changed);
    if (call.state === 'connected') {
      await this.lines.endAll(tx, call.id);
      await this.routing.release(tx, call.operatorId, call.id);
    }
    await this.routing.occupy(tx, call.operatorId, personId, call.id, 'taken', at);
    return { ...call, ...changed, offeredTo: null, offeredUntil: null };
  }
}

function connect<Known extends Call>(call: Known, personId: string, at: Instant): Known | Call {
  if (call.state === 'ringing') return take(call, personId, at);
  return call.state === 'connected' ? handOver(call, personId, at) : call;
}
