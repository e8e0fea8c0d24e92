import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { InteractionEnded } from '../contract/index.js';
import { type CallKind, type Direction, usageOfCall } from '../domain/usage-rules.js';
import type { LockedCall } from '../store/call.store.js';
import { UsageStore } from '../store/usage.store.js';

/** Meters an ended call once and tells the others, in the transaction that ends it. */
@Injectable()
export class SettleCall {
  constructor(private readonly usage: UsageStore) {}

  async execute(
    tx: Tx,
    { view, desk }: LockedCall,
    kind: CallKind,
    talkSeconds: number,
    direction: Direction = 'inbound',
  ): Promise<void> {
    const { deskId, contractId, clientId, operatorId, offeredAt } = view;
    await this.usage.write(tx, usageOfCall({ kind, origin: view.origin, direction, talkSeconds }), {
      interactionId: view.id,
      deskId,
      contractId,
      clientId,
      operatorId,
      producerId: desk.producerId,
      occurredAt: offeredAt,
    });
    await this.tell(tx, view, kind, talkSeconds);
  }

  /** Tells of a call that ended under a plan which prices no calls: there is no unit of it. */
  async tell(tx: Tx, view: LockedCall['view'], kind: CallKind, talkSeconds: number): Promise<void> {
    const { id: interactionId, contractId, clientId, operatorId, offeredAt } = view;
    await tx.publish(InteractionEnded, {
      interactionId,
      contractId,
      clientId,
      operatorId,
      kind,
      seconds: talkSeconds,
      occurredAt: offeredAt.toISOString(),
    });
  }
}
