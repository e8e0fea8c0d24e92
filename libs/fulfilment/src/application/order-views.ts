import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { AddressColumn } from '../domain/address-columns.js';
import type { KeptDraft } from '../domain/draft.js';
import type { GoodsContent, OrderRules } from '../domain/goods.js';
import type { GoodsProblemLine } from '../domain/goods-columns.js';
import type { OrderDifference } from '../domain/order-changes.js';
import type { ParcelProblemLine } from '../domain/parcel-columns.js';
import type { Carrier, Parcel } from '../domain/parcel.js';
import type { ParcelProblem } from '../domain/shipment.js';
import type { ShopCarrierContent } from '../domain/shop-carrier.js';
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
  readonly shippedAt: Instant | null;
  /** Since when client or desk know that it is paid. */
  readonly paidAt: Instant | null;
  /** Where the buyer follows the parcel, when the shop has told where its carrier shows that. */
  readonly trackingUrl: string | null;
}

/** With what only the use cases need. */
export interface StoredOrder extends OrderView, ShopParties {
  readonly interactionId: string;
}

export interface OrderPageView {
  readonly items: readonly OrderView[];
  readonly total: number;
}

/** A carrier with what the shop has told of it. */
export interface ShopCarrierView extends ShopCarrierContent {
  readonly carrier: Carrier;
  readonly usualColumns: readonly AddressColumn[];
}

/** What a list needs to know of an order to mark it. */
export interface OrderMarkView {
  readonly id: string;
  readonly number: number;
  readonly state: OrderState;
  readonly hasEmail: boolean;
}
export interface OrderMarksView {
  readonly items: readonly OrderMarkView[];
  readonly total: number;
}

/** What became of orders that were marked together. */
export interface MarkedReportView {
  readonly done: number;
  /** They were so already. */
  readonly unchanged: number;
  readonly problems: readonly {
    readonly orderId: string;
    readonly number: number;
    readonly reason: ParcelProblem;
  }[];
}

/** What a file of the carrier did, or would do. */
export interface ParcelReportView {
  readonly shipped: number;
  /** They had left already; their number is told now. */
  readonly numbered: number;
  readonly unchanged: number;
  /** Buyers who read of it by mail. */
  readonly mails: number;
  readonly lines: readonly {
    readonly line: number;
    readonly orderNumber: number;
    readonly buyerName: string;
    readonly trackingNumber: string;
  }[];
  readonly problems: readonly ParcelProblemLine[];
}

export const orderChangeKinds = [
  'received',
  'corrected',
  'confirmed',
  'shipped',
  'parcel_corrected',
  'taken_back',
  'completed',
  'cancelled',
  'documents_sent',
  'paid',
  'unpaid',
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
  readonly kept: KeptDraft;
  readonly rules: OrderRules;
  /** Orders of this call. */
  readonly taken: readonly OrderView[];
}

export interface PricedOrderView extends OrderTotals {
  /** In words of the reader's language, what stands in the way; empty when everything is there. */
  readonly short: readonly { readonly goodsId: string; readonly name: string; readonly left: number }[];
}
