import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { differences } from '../domain/order-changes.js';
import { stockMoves } from '../domain/order-stock.js';
import { checkOrder, mayCorrect, type OrderContent, orderTotals, type Wanted } from '../domain/order.js';
import { GoodsStore } from '../store/goods.store.js';
import { LeadTimeStore } from '../store/lead-time.store.js';
import { OrderStore, type OrderToWrite } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { NoteOrder } from './note-order.js';
import { orderLines } from './order-lines.js';
import { promised } from './read-lead-time.js';
import type { GoodsView, OrderView, StoredOrder } from './order-views.js';

export interface TypedCorrection extends OrderContent {
  readonly orderId: string;
  /** The version that was read: whoever corrects an older one is told so. */
  readonly version: number;
  readonly lines: readonly Wanted[];
}

/**
 * Client or supervisor corrects an order that has not left the house; stock moves by the difference, and the history keeps what
 * it was before. Goods that stay keep the price they were ordered at.
 * @throws Refusal NOT_FOUND, CONFLICT also `orderCannot`, BAD_INPUT
 */
@Injectable()
export class CorrectOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goods: GoodsStore,
    private readonly orders: OrderStore,
    private readonly note: NoteOrder,
    private readonly leads: LeadTimeStore,
  ) {}

  execute(actor: Actor, typed: TypedCorrection): Promise<OrderView> {
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.orders.lock(tx, companyId, knownId(typed.orderId));
      if (!before) throw Refusal.notFound();
      if (!mayCorrect(before.state)) throw new Refusal('CONFLICT', 'orderCannot');
      if (before.version !== typed.version) throw new Refusal('CONFLICT');
      const ids = [...before.lines, ...typed.lines].map(({ goodsId }) => knownId(goodsId));
      const stocked = await this.goods.lockAll(tx, before.deskId, ids);
      const after = await this.corrected(tx, before, typed, stocked);
      const changes = differences(before, {
        ...after.content,
        lines: after.lines,
        totalMinor: after.totals.totalMinor,
      });
      if (changes.length === 0) return before;
      await this.goods.move(tx, stockMoves(stocked, before.lines, typed.lines));
      await this.orders.correct(tx, before, after);
      return this.note.execute(tx, actor, before.id, 'corrected', changes);
    });
  }

  private async corrected(
    tx: Tx,
    before: StoredOrder,
    typed: TypedCorrection,
    stocked: readonly GoodsView[],
  ): Promise<OrderToWrite> {
    // A day that was promised may stay, also when it has passed; only a new one has to be kept.
    const today = dateAt(tx.now);
    const isKept = typed.deliverOn !== null && typed.deliverOn === before.deliverOn;
    const ids = typed.lines.map(({ goodsId }) => knownId(goodsId));
    const earliest = isKept
      ? typed.deliverOn
      : ((await promised(this.leads, tx, before.deskId, ids))?.arrivesOn ?? null);
    const from = isKept && typed.deliverOn! < today ? typed.deliverOn! : today;
    const content = checkOrder(typed, typed.lines, from, earliest);
    const ordered = before.lines.map((line) => ({ ...line, id: line.goodsId }));
    const lines = orderLines([...ordered, ...stocked], typed.lines);
    const rules = {
      ...(await this.goods.rules(tx, before.deskId)),
      pricesIncludeTax: before.pricesIncludeTax,
    };
    return { content, lines, totals: orderTotals(lines, content.payment, rules) };
  }
}
