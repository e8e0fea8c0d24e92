import { dateAt, HOUR_MS, Refusal } from '@madoguchi/kernel';
import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { OrderPlaced } from '../contract/index.js';
import { needsOwner } from '../domain/call.js';
import { differences } from '../domain/order-changes.js';
import { stockMoves } from '../domain/order-stock.js';
import { checkOffer, checkOrder, type OrderContent, orderTotals, type Wanted } from '../domain/order.js';
import { GoodsStore } from '../store/goods.store.js';
import { LeadTimeStore } from '../store/lead-time.store.js';
import { OrderStore } from '../store/order.store.js';
import { type CallAtWork, FindCallAtWork } from './call-at-work.js';
import { KeepDraft } from './keep-draft.js';
import { knownId } from './known-id.js';
import { orderLines } from './order-lines.js';
import { factOf } from './order-fact.js';
import type { OrderView, StoredOrder } from './order-views.js';
import { promised } from './read-lead-time.js';
import { orderDraftOf } from './save-order-draft.js';
import type { InteractionView } from './views.js';

export interface TypedOrder extends OrderContent {
  readonly interactionId: string;
  /** The same request twice is one order. */
  readonly requestId: string;
  readonly lines: readonly Wanted[];
  readonly offeredMore: boolean;
  readonly disclosed: boolean;
}

/** How long after a call its agent may still write down what was ordered. */
const AFTERWARDS_MS = 24 * HOUR_MS;

/**
 * An agent takes an order in a call, soon after it, or while they call back about it: order, number, reserved stock and the first line of its history, all or
 * nothing. It makes no usage record, because its call is the unit.
 * @param basedOn the draft that was read back to the buyer; null asks nothing
 * @throws Refusal NOT_FOUND, CONFLICT `alreadyPlaced`, `draftChangedMeanwhile`, `callWasFree`, `orderTooLate`, BAD_INPUT
 */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atWork: FindCallAtWork,
    private readonly goods: GoodsStore,
    private readonly orders: OrderStore,
    private readonly drafts: KeepDraft,
    private readonly leads: LeadTimeStore,
  ) {}

  execute(actor: Actor, typed: TypedOrder, basedOn: number | null = null): Promise<OrderView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const atWork = await this.atWork.execute(tx, actor, typed.interactionId);
      const call = atWork.view;
      const known = await this.orders.byRequest(tx, call.operatorId, knownId(typed.requestId));
      if (known) return repeated(known, typed);
      mayOrder(atWork, tx.now);
      await this.drafts.finish(tx, orderDraftOf(call), basedOn);
      const ids = typed.lines.map(({ goodsId }) => knownId(goodsId));
      const delivery = await promised(this.leads, tx, call.deskId, ids);
      const content = checkOrder(typed, typed.lines, dateAt(tx.now), delivery?.arrivesOn ?? null);
      checkOffer(typed.offeredMore, typed.disclosed);
      const id = await this.take(tx, call, typed, content, signedInPerson(actor));
      return (await this.orders.one(tx, call.operatorId, id))!;
    });
  }

  private async take(
    tx: Tx,
    call: InteractionView,
    { lines, requestId, offeredMore }: TypedOrder,
    content: OrderContent,
    personId: string,
  ): Promise<string> {
    const ids = lines.map(({ goodsId }) => knownId(goodsId));
    const stocked = await this.goods.lockAll(tx, call.deskId, ids);
    await this.goods.move(tx, stockMoves(stocked, [], lines));
    const wanted = orderLines(stocked, lines);
    const totals = orderTotals(wanted, content.payment, await this.goods.rules(tx, call.deskId));
    const number = await this.goods.nextNumber(tx, call);
    const parties = { ...call, interactionId: call.id };
    const order = { content, lines: wanted, totals, requestId, number, offeredMore, personId };
    const id = await this.orders.add(tx, parties, order);
    await this.orders.note(tx, id, { kind: 'received', personId, byClient: false, changes: [] });
    await tx.audit('order.place', id);
    const fact = factOf({ ...call, id, number, version: 1, totalMinor: totals.totalMinor });
    await tx.publish(OrderPlaced, fact);
    return id;
  }
}

/** An answer lost on the way is repeated; anything else would be a second order under the same name. */
function repeated(known: StoredOrder, typed: TypedOrder): OrderView {
  // The day was promised then; what is asked here is whether it says the same.
  const asked = checkOrder(typed, typed.lines, dateAt(known.takenAt), typed.deliverOn);
  const lines = orderLines(
    known.lines.map((line) => ({ ...line, id: line.goodsId })),
    typed.lines,
  );
  const isSame = differences(known, { ...asked, lines, totalMinor: known.totalMinor }).length === 0;
  if (known.version === 1 && (!isSame || known.interactionId !== typed.interactionId))
    throw new Refusal('CONFLICT', 'alreadyPlaced');
  return known;
}

/** Whoever is called back orders whenever that is, and whatever their call was: the promise was kept for them. */
function mayOrder({ view: call, isCalledBack }: CallAtWork, now: Date): void {
  if (call.state !== 'completed' || isCalledBack) return;
  if (call.outcome && !needsOwner(call.outcome)) throw new Refusal('CONFLICT', 'callWasFree');
  if (now.getTime() - (call.endedAt?.getTime() ?? 0) > AFTERWARDS_MS)
    throw new Refusal('CONFLICT', 'orderTooLate');
}
