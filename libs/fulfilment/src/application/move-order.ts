import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { nextState, type OrderStep } from '../domain/order.js';
import { stockMoves } from '../domain/order-stock.js';
import { Problems } from '../domain/words.js';
import { GoodsStore } from '../store/goods.store.js';
import { OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { NoteOrder } from './note-order.js';
import type { OrderView } from './order-views.js';

/**
 * An order goes on: confirmed, completed, or cancelled with a reason, which gives its goods back. The same step twice
 * is one step.
 * @throws Refusal NOT_FOUND, CONFLICT `orderCannot`, BAD_INPUT
 */
@Injectable()
export class MoveOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goods: GoodsStore,
    private readonly orders: OrderStore,
    private readonly note: NoteOrder,
  ) {}

  execute(
    actor: Actor,
    id: string,
    step: Exclude<OrderStep, 'cancel' | 'ship' | 'take_back'>,
  ): Promise<OrderView>;
  execute(actor: Actor, id: string, step: 'cancel', reason: string): Promise<OrderView>;
  async execute(
    actor: Actor,
    id: string,
    step: Exclude<OrderStep, 'ship' | 'take_back'>,
    reason?: string,
  ): Promise<OrderView> {
    const why = step === 'cancel' ? checkReason(reason ?? '') : null;
    return this.unitOfWork.run(actor, async (tx) => {
      const order = await this.orders.lock(tx, actingCompany(actor), knownId(id));
      if (!order) throw Refusal.notFound();
      const state = nextState(order.state, step);
      if (!state) return order;
      if (state === 'cancelled') {
        const ids = order.lines.map(({ goodsId }) => goodsId);
        const stocked = await this.goods.lockAll(tx, order.deskId, ids);
        await this.goods.move(tx, stockMoves(stocked, order.lines, []));
      }
      await this.orders.move(tx, id, state, why);
      const changes = why === null ? [] : [{ field: 'cancelReason' as const, before: null, after: why }];
      return this.note.execute(tx, actor, id, state as Exclude<typeof state, 'received'>, changes);
    });
  }
}

function checkReason(typed: string): string {
  const problems = new Problems();
  const reason = problems.text('reason', typed, { max: 500 });
  problems.refuse();
  return reason;
}
