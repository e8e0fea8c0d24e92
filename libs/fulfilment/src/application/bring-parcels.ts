import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  checkParcelColumns,
  judgeParcels,
  type ParcelColumns,
  type ParcelLine,
  type ParcelProblemLine,
  readParcel,
  rememberedOf,
} from '../domain/parcel-columns.js';
import type { Carrier } from '../domain/parcel.js';
import { bulkShipmentOf, type BulkShipment } from '../domain/shipment.js';
import { DeskStore } from '../store/desk.store.js';
import { ShipmentStore } from '../store/shipment.store.js';
import { ShopCarrierStore } from '../store/shop-carrier.store.js';
import { csvRecords, withoutHeading } from './csv-records.js';
import type { ParcelReportView, ShopParties, StoredOrder } from './order-views.js';
import { ownShop } from './own-shop.js';
import { ShipParcels } from './ship-parcels.js';

export interface ParcelFile {
  readonly carrier: Carrier;
  readonly hasHeading: boolean;
  readonly columns: ParcelColumns;
  /** Tells what the file would do and does nothing. */
  readonly isTrial: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export const MAX_PARCEL_BYTES = 5 * 1024 * 1024;
export const MAX_PARCEL_LINES = 5_000;

interface Judged {
  readonly line: ParcelLine;
  readonly order: StoredOrder;
  readonly shipment: BulkShipment;
}

/**
 * Brings the file of a carrier's label program back: order number and tracking number per line. One transaction; what a line says of
 * an order that cannot leave is told and not done, and the same file again changes nothing. The columns are remembered.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class BringParcels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly shipments: ShipmentStore,
    private readonly carriers: ShopCarrierStore,
    private readonly ship: ShipParcels,
  ) {}

  async execute(actor: Actor, deskId: string, file: ParcelFile): Promise<ParcelReportView> {
    const companyId = actingCompany(actor);
    const shopOf = (tx: Tx) => ownShop(this.desks, tx, companyId, deskId);
    // Whose desk it is comes before what the file holds.
    await this.unitOfWork.run(actor, shopOf);
    const columns = checkParcelColumns(file.columns);
    const whole = await csvRecords(file.bytes, MAX_PARCEL_BYTES);
    const records = withoutHeading(whole, file.hasHeading, MAX_PARCEL_LINES);
    const read = judgeParcels(records.map((record) => readParcel(record, columns, file.carrier)));
    return this.unitOfWork.run(actor, async (tx) => {
      const shop = await shopOf(tx);
      const orders = await this.ordersOf(tx, companyId, shop, read.lines, file.isTrial);
      const judged = judge(orders, read.lines);
      const report = reportOf(judged, [...read.problems, ...unknownOf(orders, read.lines)]);
      if (file.isTrial) return report;
      const leaving = judged.filter(isNews);
      await this.ship.execute(
        tx,
        actor,
        leaving.map(({ order, line }) => ({ order, parcel: line.parcel })),
      );
      const remembered = rememberedOf(whole[0], file.hasHeading, columns);
      await this.carriers.rememberColumns(tx, shop, file.carrier, remembered, signedInPerson(actor));
      const { shipped, numbered } = report;
      await tx.audit('order.parcels', deskId, { shipped, numbered, problems: report.problems.length });
      return report;
    });
  }

  private ordersOf(
    tx: Tx,
    companyId: string,
    { deskId }: ShopParties,
    lines: readonly ParcelLine[],
    isTrial: boolean,
  ): Promise<StoredOrder[]> {
    const numbers = lines.map(({ orderNumber }) => orderNumber);
    return isTrial
      ? this.shipments.byNumbers(tx, companyId, deskId, numbers)
      : this.shipments.lockByNumbers(tx, companyId, deskId, numbers);
  }
}

const isNews = ({ shipment }: Judged): boolean => shipment === 'ships' || shipment === 'numbered';

function judge(orders: readonly StoredOrder[], lines: readonly ParcelLine[]): Judged[] {
  const byNumber = new Map(orders.map((order) => [order.number, order]));
  return lines.flatMap((line) => {
    const order = byNumber.get(line.orderNumber);
    return order ? [{ line, order, shipment: bulkShipmentOf(order, line.parcel) }] : [];
  });
}

function unknownOf(orders: readonly StoredOrder[], lines: readonly ParcelLine[]): ParcelProblemLine[] {
  const known = new Set(orders.map(({ number }) => number));
  return lines
    .filter(({ orderNumber }) => !known.has(orderNumber))
    .map(({ line, orderNumber }) => ({ line, reason: 'unknown_order' as const, typed: String(orderNumber) }));
}

function reportOf(judged: readonly Judged[], problems: readonly ParcelProblemLine[]): ParcelReportView {
  const news = judged.filter(isNews);
  const count = (wanted: BulkShipment) => judged.filter(({ shipment }) => shipment === wanted).length;
  const refused = judged.flatMap(({ line: { line, orderNumber }, shipment }) =>
    shipment === 'ships' || shipment === 'numbered' || shipment === 'unchanged'
      ? []
      : [{ line, reason: shipment, typed: String(orderNumber) }],
  );
  return {
    shipped: count('ships'),
    numbered: count('numbered'),
    unchanged: count('unchanged'),
    mails: news.filter(({ order }) => order.email !== null).length,
    lines: news.map(({ line: { line, orderNumber, parcel }, order }) => ({
      line,
      orderNumber,
      buyerName: order.buyerName,
      trackingNumber: parcel.trackingNumber ?? '',
    })),
    problems: [...problems, ...refused].sort((a, b) => a.line - b.line),
  };
}
