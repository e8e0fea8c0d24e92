import { registerEnumType } from '@nestjs/graphql';
import type { OrderChangeKind } from '../application/order-views.js';
import type { BuyerLanguage, OrderState, Payment, TimeBand } from '../domain/order.js';
import type { Carrier } from '../domain/parcel.js';

export const OrderStateEnum = {
  RECEIVED: 'received',
  CONFIRMED: 'confirmed',
  SHIPPED: 'shipped',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, OrderState>;
registerEnumType(OrderStateEnum, { name: 'OrderState' });

export const PaymentEnum = {
  LINK: 'link',
  CASH_ON_DELIVERY: 'cash_on_delivery',
  INVOICE: 'invoice',
} as const satisfies Record<string, Payment>;
registerEnumType(PaymentEnum, {
  name: 'OrderPayment',
  description: 'How a buyer pays. Cards are no way on the telephone: their numbers never enter the product.',
});

export const TimeBandEnum = {
  MORNING: 'morning',
  FROM_14: '14-16',
  FROM_16: '16-18',
  FROM_18: '18-20',
  FROM_19: '19-21',
} as const satisfies Record<string, TimeBand>;
registerEnumType(TimeBandEnum, { name: 'TimeBand', description: 'When a parcel is delivered' });

export const CarrierEnum = {
  YAMATO: 'yamato',
  SAGAWA: 'sagawa',
  JAPAN_POST: 'japan_post',
  OTHER: 'other',
} as const satisfies Record<string, Carrier>;
registerEnumType(CarrierEnum, { name: 'Carrier' });

export const BuyerLanguageEnum = { JA: 'ja', EN: 'en' } as const satisfies Record<string, BuyerLanguage>;
registerEnumType(BuyerLanguageEnum, { name: 'BuyerLanguage', description: 'In which a buyer is written to' });

export const OrderChangeKindEnum = {
  RECEIVED: 'received',
  CORRECTED: 'corrected',
  CONFIRMED: 'confirmed',
  SHIPPED: 'shipped',
  PARCEL_CORRECTED: 'parcel_corrected',
  TAKEN_BACK: 'taken_back',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
  DOCUMENTS_SENT: 'documents_sent',
  PAID: 'paid',
  UNPAID: 'unpaid',
} as const satisfies Record<string, OrderChangeKind>;
registerEnumType(OrderChangeKindEnum, { name: 'OrderChangeKind' });
