import type { OutboundReason } from '../../graphql/generated/graphql';

/** Why somebody said no. */
export const reasons: readonly OutboundReason[] = [
  'NO_NEED',
  'HAS_SUPPLIER',
  'PRICE',
  'TIMING',
  'NOT_IN_CHARGE',
  'OTHER',
];
