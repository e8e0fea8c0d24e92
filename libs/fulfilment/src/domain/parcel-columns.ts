import { Refusal } from '@madoguchi/kernel';
import type { CsvRecord } from './contact-file.js';
import { checkParcel, type Carrier, type Parcel } from './parcel.js';
import type { ParcelProblem } from './shipment.js';

/** Which column of a carrier's file holds what, counted from 0. */
export interface ParcelColumns {
  readonly order: number | null;
  readonly tracking: number | null;
}

/** What was chosen the last time; headings find their columns again when the program moved them. */
export interface RememberedColumns {
  readonly hasHeading: boolean;
  readonly order: number;
  readonly tracking: number;
  readonly orderHeading: string;
  readonly trackingHeading: string;
}

export interface ParcelLine {
  readonly line: number;
  readonly orderNumber: number;
  readonly parcel: Parcel;
}
export interface ParcelProblemLine {
  readonly line: number;
  readonly reason: ParcelProblem;
  readonly typed: string;
}

/** How label programs name the shop's own number, and the parcel's. */
const orderHeading = /お客様側?管理(番号|ナンバー)|注文番号|受注番号|order/i;
const trackingHeading = /お?問い?合わ?せ(送り状)?(番号|No)|送り状(番号|No)|追跡番号|伝票番号|tracking/i;

export interface GuessedColumns {
  readonly hasHeading: boolean;
  readonly columns: ParcelColumns;
  /** As they were chosen the last time. */
  readonly isRemembered: boolean;
}

/** The columns of the last time when they are there, else a guess from the headings. */
export function findParcelColumns(
  records: readonly CsvRecord[],
  known: RememberedColumns | null,
): GuessedColumns {
  const first = records[0]?.cells ?? [];
  const remembered = known && recognised(first, known);
  if (remembered) return { ...remembered, isRemembered: true };
  const order = first.findIndex((cell) => orderHeading.test(cell.normalize('NFKC')));
  const tracking = first.findIndex((cell, i) => i !== order && trackingHeading.test(cell.normalize('NFKC')));
  return {
    hasHeading: order !== -1 || tracking !== -1,
    columns: { order: order === -1 ? null : order, tracking: tracking === -1 ? null : tracking },
    isRemembered: false,
  };
}

function recognised(first: readonly string[], known: RememberedColumns) {
  const { hasHeading } = known;
  if (!hasHeading)
    return Math.max(known.order, known.tracking) < first.length
      ? { hasHeading, columns: { order: known.order, tracking: known.tracking } }
      : undefined;
  const [order, tracking] = [first.indexOf(known.orderHeading), first.indexOf(known.trackingHeading)];
  return order === -1 || tracking === -1 ? undefined : { hasHeading, columns: { order, tracking } };
}

/** What to remember of a file that was brought in. */
export const rememberedOf = (
  first: CsvRecord | undefined,
  hasHeading: boolean,
  { order, tracking }: { order: number; tracking: number },
): RememberedColumns => ({
  hasHeading,
  order,
  tracking,
  orderHeading: hasHeading ? headingOf(first, order) : '',
  trackingHeading: hasHeading ? headingOf(first, tracking) : '',
});
const headingOf = (first: CsvRecord | undefined, at: number): string =>
  plain(first?.cells[at] ?? '').slice(0, 200);

/** @throws Refusal BAD_INPUT `chooseParcelColumns`, `columnTwice` */
export function checkParcelColumns({ order, tracking }: ParcelColumns): { order: number; tracking: number } {
  const isColumn = (index: number | null): index is number =>
    index !== null && Number.isInteger(index) && index >= 0 && index < 200;
  if (!isColumn(order) || !isColumn(tracking)) throw new Refusal('BAD_INPUT', 'chooseParcelColumns');
  if (order === tracking) throw new Refusal('BAD_INPUT', 'columnTwice');
  return { order, tracking };
}

const plain = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** #0012, 0012 and １２ are the shop's order 12; anything else names none. */
function orderNumberOf(cell: string): number | null {
  const found = /^(?:#|No\.?|注文)?\s*0*([1-9]\d{0,8})$/i.exec(cell.normalize('NFKC').trim());
  return found ? Number(found[1]) : null;
}

/** One record as a parcel, or why it is none. A line of a sheet whose number Excel has rounded is told as such: its digits are gone. */
export function readParcel(
  { line, cells }: CsvRecord,
  columns: { readonly order: number; readonly tracking: number },
  carrier: Carrier,
): ParcelLine | ParcelProblemLine {
  const [order, tracking] = [cells[columns.order] ?? '', cells[columns.tracking] ?? ''];
  const problem = (reason: ParcelProblem, cell: string): ParcelProblemLine => ({
    line,
    reason,
    typed: plain(cell).slice(0, 60),
  });
  const orderNumber = orderNumberOf(order);
  if (orderNumber === null) return problem('no_order_number', order);
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(tracking.normalize('NFKC').trim()))
    return problem('rounded_number', tracking);
  try {
    const parcel = checkParcel({ carrier, trackingNumber: tracking });
    return parcel.trackingNumber === null
      ? problem('no_tracking_number', order)
      : { line, orderNumber, parcel };
  } catch (error) {
    if (error instanceof Refusal) return problem('not_a_tracking_number', tracking);
    throw error;
  }
}

export const isParcelProblem = (read: ParcelLine | ParcelProblemLine): read is ParcelProblemLine =>
  'reason' in read;

/** An order leaves in one parcel: a second line about it is told, unless it says the same. */
export function judgeParcels(read: readonly (ParcelLine | ParcelProblemLine)[]): {
  readonly lines: readonly ParcelLine[];
  readonly problems: readonly ParcelProblemLine[];
} {
  const lines = new Map<number, ParcelLine>();
  const problems: ParcelProblemLine[] = [];
  for (const one of read) {
    if (isParcelProblem(one)) problems.push(one);
    else {
      const before = lines.get(one.orderNumber);
      if (!before) lines.set(one.orderNumber, one);
      else if (before.parcel.trackingNumber !== one.parcel.trackingNumber)
        problems.push({
          line: one.line,
          reason: 'twice_in_file',
          typed: `${one.orderNumber} ${one.parcel.trackingNumber}`,
        });
    }
  }
  return { lines: [...lines.values()], problems };
}
