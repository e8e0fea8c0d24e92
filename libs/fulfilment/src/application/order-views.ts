import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { GoodsContent, OrderRules } from '../domain/goods.js';
import type { GoodsProblemLine } from '../domain/goods-columns.js';
import type { OrderDifference } from '../domain/order-changes.js';
import type { Parcel } from '../domain/parcel.js';
import type { OrderContent, OrderLine, OrderState, OrderTotals } from '../domain/order.js';

/** Whose goods and orders they are. */
export interface ShopParties {
  readonly deskId: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly operatorId: string;
}

export interface GoodsView extends GoodsContent {
  readonly id: string;
  readonly deskId: string;
}

export interface GoodsPageView {
  readonly items: readonly GoodsView[];
  readonly total: number;
}

/** What a file of goods did. Lines that could not be read are told and left out; the others count. */
export interface GoodsImportView {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly GoodsProblemLine[];
}

/** An order as client and operator see it; it names no agent. */
export interface OrderView extends OrderContent, OrderTotals, Parcel {
  readonly id: string;
  readonly deskId: string;
  readonly deskName: string;
  /** Of the desk, counted from 1. */
  readonly number: number;
  readonly state: OrderState;
  readonly version: number;
  readonly lines: readonly OrderLine[];
  readonly offeredMore: boolean;
  readonly documentsSentAt: Instant | null;
  readonly cancelReason: string | null;
  readonly takenAt: Instant;
}

/** With what only the use cases need. */
export interface StoredOrder extends OrderView, ShopParties {
  readonly interactionId: string;
}

export interface OrderPageView {
  readonly items: readonly OrderView[];
  readonly total: number;
}

export const orderChangeKinds = [
  'received',
  'corrected',
  'confirmed',
  'shipped',
  'completed',
  'cancelled',
  'documents_sent',
] as const;
export type OrderChangeKind = (typeof orderChangeKinds)[number];

/** Who, when, what; of the operator only the side is told, because a client never judges a person of it. */
export interface OrderChangeView {
  readonly version: number;
  readonly kind: OrderChangeKind;
  readonly at: Instant;
  readonly byClient: boolean;
  /** Only for readers of the same side. */
  readonly byName: string | null;
  readonly changes: readonly OrderDifference[];
}

export interface OrderFiguresView {
  readonly byDay: readonly {
    readonly day: CalendarDate;
    readonly orders: number;
    readonly totalMinor: number;
  }[];
  readonly best: readonly {
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly amountMinor: number;
  }[];
}

/** What the form of an agent on a call begins with. */
export interface OrderDeskView {
  readonly draft: object | null;
  readonly rules: OrderRules;
  /** Orders of this call. */
  readonly taken: readonly OrderView[];
}

export interface PricedOrderView extends OrderTotals {
  /** In words of the reader's language, what stands in the way; empty when everything is there. */
  readonly short: readonly { readonly goodsId: string; readonly name: string; readonly left: number }[];
}
