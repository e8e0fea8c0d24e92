import { registerEnumType } from '@nestjs/graphql';

export enum WayToPayEnum {
  CARD = 'card',
  TRANSFER = 'transfer',
  KONBINI = 'konbini',
}
registerEnumType(WayToPayEnum, {
  name: 'WayToPay',
  description:
    'By card it is collected; a transfer or a payment at a convenience store is the client’s own doing',
});
