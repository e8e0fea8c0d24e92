import type { OrderContent, OrderLine } from './order.js';
import type { Parcel } from './parcel.js';

/** One thing that is different, as it was written before and after. */
export interface OrderDifference {
  readonly field: keyof OrderContent | keyof Parcel | 'lines' | 'cancelReason' | 'totalMinor';
  readonly before: string | null;
  readonly after: string | null;
}

type Comparable = OrderContent & { readonly lines: readonly OrderLine[]; readonly totalMinor: number };

const fields = [
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
const parcelFields = ['carrier', 'trackingNumber'] as const;

/** What a correction changed, in the order of the form; nothing when it changed nothing. */
export function differences(before: Comparable, after: Comparable): OrderDifference[] {
  const found: OrderDifference[] = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  if (linesText(before.lines) !== linesText(after.lines))
    found.push({ field: 'lines', before: linesText(before.lines), after: linesText(after.lines) });
  if (before.totalMinor !== after.totalMinor)
    found.push({ field: 'totalMinor', before: String(before.totalMinor), after: String(after.totalMinor) });
  return found;
}

/** What was told of a parcel, or of it later. */
export const parcelDifferences = (before: Parcel, after: Parcel): OrderDifference[] =>
  parcelFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));

const linesText = (lines: readonly OrderLine[]): string =>
  lines.map(({ name, quantity }) => `${name} × ${quantity}`).join('\n');
