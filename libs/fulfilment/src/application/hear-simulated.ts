import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallStore } from '../store/call.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { type DialNews, HearDial } from './hear-dial.js';
import type { LineCommand } from './telephony.js';

/** What the simulated telephony reports of what it was told; an event's id is its command's, so that a repeated job reports once. */
@Injectable()
export class HearSimulated {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly dial: HearDial,
  ) {}

  /** The agent who was named speaks with the caller: known here already, so it is written down only. */
  connected(command: LineCommand): Promise<void> {
    return this.unitOfWork.run(systemActor('simulated-telephony'), async (tx) => {
      const call = await this.calls.byProviderId(tx, command.operatorId, command.providerCallId);
      if (call)
        await this.routing.hear(tx, call, {
          eventId: command.id,
          kind: 'connected',
          at: tx.now,
          details: {},
        });
    });
  }

  dialled(command: LineCommand, kind: DialNews['kind']): Promise<void> {
    return this.unitOfWork.run(systemActor('simulated-telephony'), async (tx) => {
      const call = await this.calls.byProviderId(tx, command.operatorId, command.providerCallId);
      if (call && command.lineId !== null)
        await this.dial.within(tx, call, command.lineId, { eventId: command.id, kind, at: tx.now });
    });
  }
}
