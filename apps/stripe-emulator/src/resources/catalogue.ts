import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { amountFrom, checkCurrency } from './money.js';

export const catalogueHandlers: Handlers = {
  'POST /v1/products': (world, params: Stripe.ProductCreateParams) => {
    if (params.id && world.find('product', params.id))
      throw invalid(`Product already exists: ${params.id}`, 'id', 'resource_already_exists');
    const product = createProduct(world, params);
    world.emit('product.created', product);
    return product;
  },
  'GET /v1/products': (world, { active, ...params }: Stripe.ProductListParams) =>
    page(world, where(world.all('product'), { active }), params as ListParams, '/v1/products'),
  'GET /v1/products/{id}': (world, _params, [id]) => world.get('product', id),
  'POST /v1/products/{id}': (world, params: Stripe.ProductUpdateParams, [id]) => {
    const product = world.get('product', id);
    const changes = {
      updated: world.now(),
      ...(params.active !== undefined && { active: params.active }),
      ...(params.description !== undefined && { description: blank(params.description) }),
      ...(params.name && { name: params.name }),
      ...(params.metadata !== undefined && { metadata: mergeMetadata(product.metadata, params.metadata) }),
    };
    return world.change('product', product, changes, 'product.updated');
  },
  'POST /v1/prices': (world, params: Stripe.PriceCreateParams) => {
    if (!params.product && !params.product_data)
      throw invalid('Missing required param: product.', 'product', 'parameter_missing');
    const product = params.product
      ? world.get('product', params.product, 'product')
      : createProduct(world, params.product_data!);
    const price = createPrice(world, { ...params, product: product.id });
    world.emit('price.created', price);
    return price;
  },
  'GET /v1/prices': (world, { active, product, lookup_keys: keys, ...params }: Stripe.PriceListParams) => {
    const rows = where(world.all('price'), { active, product }).filter(
      (p) => !keys || keys.includes(p.lookup_key ?? ''),
    );
    return page(world, rows, params as ListParams, '/v1/prices');
  },
  'GET /v1/prices/{id}': (world, _params, [id]) => world.get('price', id),
  'POST /v1/prices/{id}': (world, params: Stripe.PriceUpdateParams, [id]) => {
    const price = world.get('price', id);
    const changes = {
      ...(params.active !== undefined && { active: params.active }),
      ...(params.nickname !== undefined && { nickname: blank(params.nickname) }),
      ...(params.metadata !== undefined && { metadata: mergeMetadata(price.metadata, params.metadata) }),
    };
    return world.change('price', price, changes, 'price.updated');
  },
};

interface ProductData {
  id?: string;
  name: string;
  active?: boolean;
  description?: string;
  metadata?: Stripe.MetadataParam;
}

export function createProduct(world: World, data: ProductData): Stripe.Product {
  return world.create('product', {
    ...(data.id && { id: data.id }),
    active: data.active ?? true,
    description: data.description ?? null,
    images: [],
    marketing_features: [],
    metadata: mergeMetadata(null, data.metadata),
    name: data.name,
    type: 'service',
    updated: world.now(),
  });
}

export interface PriceData {
  currency: string;
  product: string;
  active?: boolean;
  unit_amount?: number;
  unit_amount_decimal?: unknown;
  lookup_key?: string;
  nickname?: string;
  tax_behavior?: string;
  metadata?: Stripe.MetadataParam;
}

/** One-off, per-unit prices in yen: the product rates its usage itself, so there are no recurring ones. */
export function createPrice(world: World, data: PriceData): Stripe.Price {
  checkCurrency(data.currency);
  const { whole, decimal } = amountFrom(data.unit_amount, data.unit_amount_decimal);
  return world.create('price', {
    active: data.active ?? true,
    billing_scheme: 'per_unit',
    currency: data.currency,
    lookup_key: data.lookup_key ?? null,
    metadata: mergeMetadata(null, data.metadata),
    nickname: data.nickname ?? null,
    product: data.product,
    tax_behavior: (data.tax_behavior ?? 'unspecified') as Stripe.Price.TaxBehavior,
    type: 'one_time',
    unit_amount: whole,
    unit_amount_decimal: decimal,
  });
}
