import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BringParcels, MAX_PARCEL_BYTES } from '../application/bring-parcels.js';
import { ImportGoods, MAX_GOODS_BYTES, MAX_GOODS_LINES } from '../application/import-goods.js';
import type { GoodsImportView, ParcelReportView } from '../application/order-views.js';
import { ReadGoods } from '../application/read-goods.js';
import { ReadOrders } from '../application/read-orders.js';
import { ReadShopCarriers } from '../application/read-shop-carriers.js';
import { type OrderState, orderStates } from '../domain/order.js';
import { type Carrier, carriers } from '../domain/parcel.js';
import { columnsFor } from '../domain/shop-carrier.js';
import { addressCsv } from './address-file.js';
import { Asked, type AskedFor } from './asked.js';
import { type Encoding, encodingOf } from './csv-file.js';
import { goodsCsv, ordersCsv } from './order-files.js';
import { column, uploaded } from './upload.js';

const MAX_ORDERS = 20_000;

/** A client's price list on its way in and out, and its orders for the programs that shops work with. */
@Controller('files/desks')
export class OrderFileController {
  constructor(
    private readonly importGoods: ImportGoods,
    private readonly goods: ReadGoods,
    private readonly orders: ReadOrders,
    private readonly parcels: BringParcels,
    private readonly carriers: ReadShopCarriers,
  ) {}

  /** The body is the file as it is (`text/csv`). */
  @Post(':id/goods')
  @Allow('goods.write')
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Asked() query: AskedFor,
    @Req() request: FastifyRequest,
  ): Promise<GoodsImportView> {
    const bytes = uploaded(request, MAX_GOODS_BYTES);
    const columns = {
      sku: column(query['sku']),
      name: column(query['name']),
      kana: column(query['kana']),
      price: column(query['price']),
      taxRate: column(query['taxRate']),
      stock: column(query['stock']),
      active: column(query['active']),
    };
    return this.importGoods.execute(actor, id, { hasHeading: query['heading'] !== 'false', columns, bytes });
  }

  /** What a carrier's label program writes, on its way back; `trial` tells what it would do. */
  @Post(':id/parcels')
  @Allow('order.write')
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Asked() query: AskedFor,
    @Req() request: FastifyRequest,
  ): Promise<ParcelReportView> {
    const bytes = uploaded(request, MAX_PARCEL_BYTES);
    return this.parcels.execute(actor, id, {
      carrier: carrierOf(query),
      hasHeading: query['heading'] !== 'false',
      columns: { order: column(query['order']), tracking: column(query['tracking']) },
      isTrial: query['trial'] === 'true',
      bytes,
    });
  }

  @Get(':id/goods.csv')
  @Allow('goods.write')
  @Header('cache-control', 'private, no-store')
  async catalogue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const goods = await this.goods.all(actor, id, MAX_GOODS_LINES);
    return file('goods.csv', goodsCsv(goods, encodingOf(query)), encodingOf(query));
  }

  @Get(':id/orders.csv')
  @Allow('order.write')
  @Header('cache-control', 'private, no-store')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const state = orderStates.find((one): one is OrderState => one === query['state']?.toLowerCase());
    const { items } = await this.orders.list(
      actor,
      { ...asked(id, query), state: state ?? null },
      MAX_ORDERS,
    );
    return file('orders.csv', ordersCsv(items, encodingOf(query)), encodingOf(query));
  }

  /** What still has to leave, oldest first, in the columns that the shop's label program reads. */
  @Get(':id/addresses.csv')
  @Allow('order.write')
  @Header('cache-control', 'private, no-store')
  async addresses(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Asked() query: AskedFor,
  ): Promise<StreamableFile> {
    const carrier = carrierOf(query);
    const told = await this.carriers.one(actor, id, carrier);
    const request = { ...asked(id, query), state: 'confirmed' as const };
    const { items, readAt } = await this.orders.list(actor, request, MAX_ORDERS);
    const columns = columnsFor(carrier, told.addressColumns);
    const bytes = addressCsv([...items].reverse(), columns, dateAt(readAt), encodingOf(query));
    return file(`addresses-${carrier}.csv`, bytes, encodingOf(query));
  }
}

const asked = (deskId: string, query: AskedFor) => ({
  deskId,
  documentsDue: false,
  search: query['search'] ?? null,
  from: query['from'] ?? null,
  until: query['until'] ?? null,
});

/** @throws Refusal BAD_INPUT */
function carrierOf(query: AskedFor): Carrier {
  const carrier = carriers.find((one) => one === query['carrier']?.toLowerCase());
  if (!carrier) throw Refusal.field('carrier', 'required');
  return carrier;
}

const file = (name: string, bytes: Buffer, encoding: Encoding): StreamableFile =>
  new StreamableFile(bytes, {
    type: `text/csv; charset=${encoding}`,
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
