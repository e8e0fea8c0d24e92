import { IdentityApi } from '@madoguchi/identity/contract';
import { addDays, type CalendarDate, dateAt, parseCalendarDate, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OrderState } from '../domain/order.js';
import { Problems, searchable } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { OrderFiguresStore } from '../store/order-figures.store.js';
import { type OrderQuestion, OrderStore } from '../store/order.store.js';
import { knownId } from './known-id.js';
import { ownShop } from './own-shop.js';
import { checkPage } from './read-goods.js';
import type { OrderChangeView, OrderFiguresView, OrderPageView, OrderView } from './order-views.js';

export interface OrdersRequest {
  readonly deskId?: string | null | undefined;
  readonly state?: OrderState | null | undefined;
  readonly documentsDue: boolean;
  readonly search?: string | null | undefined;
  readonly from?: CalendarDate | null | undefined;
  readonly until?: CalendarDate | null | undefined;
  readonly first: number;
  readonly offset: number;
}

/** Orders of the acting company, as client or as operator. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class ReadOrders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly orders: OrderStore,
    private readonly figures: OrderFiguresStore,
    private readonly identity: IdentityApi,
  ) {}

  async page(actor: Actor, request: OrdersRequest): Promise<OrderPageView> {
    const problems = new Problems();
    checkPage(request, problems);
    problems.refuse();
    return this.list(actor, request, request.first, request.offset);
  }

  /** As `page`, as many as there are: for a file. */
  async list(
    actor: Actor,
    request: Omit<OrdersRequest, 'first' | 'offset'>,
    first: number,
    offset = 0,
  ): Promise<OrderPageView & { readonly readAt: Date }> {
    const companyId = actingCompany(actor);
    const question = orderQuestion(companyId, request);
    return this.unitOfWork.run(actor, async (tx) => {
      if (request.deskId) await ownShop(this.desks, tx, companyId, request.deskId);
      return { ...(await this.orders.page(tx, question, first, offset)), readAt: tx.now };
    });
  }

  one(actor: Actor, id: string): Promise<OrderView & { history: OrderChangeView[] }> {
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const order = await this.orders.one(tx, companyId, knownId(id));
      if (!order) throw Refusal.notFound();
      const names = new Map(
        (await this.identity.membersOf(tx, companyId)).map(({ personId, name }) => [personId, name]),
      );
      const isOwn = ({ byClient }: { byClient: boolean }) => byClient === (companyId === order.clientId);
      const changes = await this.orders.changes(tx, id);
      const history = changes.map(({ byPerson, ...change }) => ({
        ...change,
        byName: isOwn(change) ? (names.get(byPerson) ?? null) : null,
      }));
      return { ...order, history };
    });
  }

  /** The last `days` days up to today. */
  figuresOf(actor: Actor, deskId: string, days: number): Promise<OrderFiguresView> {
    if (days < 1 || days > 92) throw Refusal.field('days', 'outOfRange', { min: 1, max: 92 });
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await ownShop(this.desks, tx, actingCompany(actor), deskId);
      const today = dateAt(tx.now);
      return this.figures.read(tx, shop.deskId, addDays(today, 1 - days), today);
    });
  }
}

/** What is asked of the orders, in the form the store compares. @throws Refusal BAD_INPUT */
export function orderQuestion(
  companyId: string,
  { deskId, state, documentsDue, search, from, until }: Omit<OrdersRequest, 'first' | 'offset'>,
): OrderQuestion {
  const problems = new Problems();
  const words = problems.optional('search', search, 100);
  for (const [path, day] of [
    ['from', from],
    ['until', until],
  ] as const)
    if (day && !parseCalendarDate(day)) problems.add({ path, reason: 'invalid' });
  problems.refuse();
  return {
    companyId,
    deskId: deskId ?? null,
    state: state ?? null,
    documentsDue,
    search: words && searchable(words),
    fromDay: from ?? null,
    untilDay: until ?? null,
  };
}
