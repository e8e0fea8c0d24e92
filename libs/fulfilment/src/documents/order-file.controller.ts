import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ImportGoods, MAX_GOODS_BYTES, MAX_GOODS_LINES } from '../application/import-goods.js';
import type { GoodsImportView } from '../application/order-views.js';
import { ReadGoods } from '../application/read-goods.js';
import { ReadOrders } from '../application/read-orders.js';
import { type OrderState, orderStates } from '../domain/order.js';
import { type Encoding, encodingOf } from './csv-file.js';
import { goodsCsv, orderFormats, ordersCsv } from './order-files.js';

const MAX_ORDERS = 20_000;
type Asked = Record<string, string | undefined>;

/** A client's price list on its way in and out, and its orders for the programs that shops work with. */
@Controller('files/desks')
export class OrderFileController {
  constructor(
    private readonly importGoods: ImportGoods,
    private readonly goods: ReadGoods,
    private readonly orders: ReadOrders,
  ) {}

  /** The body is the file as it is (`text/csv`); a page of another site cannot send the header that is asked for. */
  @Post(':id/goods')
  @Allow('goods.write')
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
  ): Promise<GoodsImportView> {
    if (request.headers['x-madoguchi-upload'] === undefined) throw new Refusal('FORBIDDEN');
    if (Number(request.headers['content-length']) > MAX_GOODS_BYTES)
      throw new Refusal('BAD_INPUT', 'goodsFileTooLarge', { params: { max: MAX_GOODS_BYTES / 1024 / 1024 } });
    const bytes = request.body as AsyncIterable<Uint8Array> | null;
    if (!bytes || typeof bytes[Symbol.asyncIterator] !== 'function')
      throw new Refusal('BAD_INPUT', 'saveAsCsv');
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

  @Get(':id/goods.csv')
  @Allow('goods.write')
  @Header('cache-control', 'private, no-store')
  async catalogue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Asked,
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
    @Query() query: Asked,
  ): Promise<StreamableFile> {
    const format = orderFormats.find((one) => one === query['format']) ?? 'shop';
    const state = orderStates.find((one): one is OrderState => one === query['state']?.toLowerCase());
    const { items, readAt } = await this.orders.list(
      actor,
      {
        deskId: id,
        state: state ?? null,
        documentsDue: false,
        search: query['search'] ?? null,
        from: query['from'] ?? null,
        until: query['until'] ?? null,
      },
      MAX_ORDERS,
    );
    // Nobody sends a parcel for what was cancelled.
    const orders = format === 'parcel' ? items.filter((order) => order.state !== 'cancelled') : items;
    const bytes = ordersCsv(orders, format, dateAt(readAt), encodingOf(query));
    return file(`orders-${format}.csv`, bytes, encodingOf(query));
  }
}

const column = (typed: string | undefined): number | null =>
  typed !== undefined && /^\d{1,3}$/.test(typed) ? Number(typed) : null;

const file = (name: string, bytes: Buffer, encoding: Encoding): StreamableFile =>
  new StreamableFile(bytes, {
    type: `text/csv; charset=${encoding}`,
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
