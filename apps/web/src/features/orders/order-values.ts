import type {
  BuyerLanguage,
  OrderFieldsFragment,
  OrderPayment,
  TimeBand,
} from '../../graphql/generated/graphql';
import { digitsOf } from '../../ui/text-input-rules';
import { type Line, wantedOf } from './order-lines';

/** What is typed of an order; kept on the server with the call while an agent types. */
export type OrderValues = {
  lines: Line[];
  buyerName: string;
  buyerKana: string;
  phone: string;
  email: string;
  postalCode: string;
  prefecture: string;
  address: string;
  building: string;
  deliverOn: string;
  timeBand: string;
  payment: string;
  note: string;
  language: string;
  /** Only asked of agents: what the law wants when more was offered than advertised. */
  offeredMore: boolean;
  disclosed: boolean;
};

export const textNames = [
  'buyerName',
  'buyerKana',
  'phone',
  'email',
  'postalCode',
  'prefecture',
  'address',
  'building',
  'deliverOn',
  'timeBand',
  'payment',
  'note',
  'language',
] as const;

export const emptyOrder: OrderValues = {
  lines: [],
  buyerName: '',
  buyerKana: '',
  phone: '',
  email: '',
  postalCode: '',
  prefecture: '',
  address: '',
  building: '',
  deliverOn: '',
  timeBand: '',
  payment: 'CASH_ON_DELIVERY',
  note: '',
  language: 'JA',
  offeredMore: false,
  disclosed: false,
};

export const valuesOf = (order: OrderFieldsFragment): OrderValues => ({
  lines: order.lines.map(({ goodsId, name, priceMinor, quantity }) => ({
    goodsId,
    name,
    priceMinor,
    quantity: String(quantity),
  })),
  buyerName: order.buyerName,
  buyerKana: order.buyerKana,
  phone: order.phone,
  email: order.email ?? '',
  postalCode: order.postalCode,
  prefecture: order.prefecture,
  address: order.address,
  building: order.building ?? '',
  deliverOn: order.deliverOn ?? '',
  timeBand: order.timeBand ?? '',
  payment: order.payment,
  note: order.note ?? '',
  language: order.language,
  offeredMore: order.offeredMore,
  disclosed: order.offeredMore,
});

export const inputOf = (values: OrderValues) => ({
  lines: wantedOf(values.lines),
  buyerName: values.buyerName,
  buyerKana: values.buyerKana,
  phone: values.phone,
  email: values.email.trim() || null,
  postalCode: digitsOf(values.postalCode),
  prefecture: values.prefecture,
  address: values.address,
  building: values.building.trim() || null,
  deliverOn: values.deliverOn || null,
  timeBand: (values.timeBand || null) as TimeBand | null,
  payment: values.payment as OrderPayment,
  note: values.note.trim() || null,
  language: values.language as BuyerLanguage,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads whatever was stored; what is missing or of another shape becomes empty. */
export const readOrderDraft = (
  stored: unknown,
  usual: Partial<OrderValues>,
): OrderValues & { requestId: string } => {
  const raw = (typeof stored === 'object' && stored !== null ? stored : usual) as Record<string, unknown>;
  const texts = Object.fromEntries(textNames.map((name) => [name, textOf(raw[name])]));
  const lines = Array.isArray(raw.lines) ? (raw.lines as Partial<Line>[]) : [];
  return {
    ...emptyOrder,
    ...texts,
    payment: textOf(raw.payment) || emptyOrder.payment,
    language: textOf(raw.language) || emptyOrder.language,
    lines: lines.flatMap(({ goodsId, name, priceMinor, quantity }) =>
      goodsId
        ? [{ goodsId, name: textOf(name), priceMinor: Number(priceMinor) || 0, quantity: textOf(quantity) }]
        : [],
    ),
    offeredMore: raw.offeredMore === true,
    disclosed: raw.disclosed === true,
    requestId: textOf(raw.requestId) || crypto.randomUUID(),
  };
};
