import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { amountFrom, checkCurrency } from './money.js';
import { tiersFrom } from './rating.js';

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
  'DELETE /v1/products/{id}': (world, _params, [id]) => {
    const product = world.get('product', id);
    if (world.all('price').some((price) => price.product === id))
      throw invalid('This product cannot be deleted because it has one or more user-created prices.');
    world.store.delete('product', id);
    world.emit('product.deleted', product);
    return { id, object: 'product', deleted: true };
  },
  'POST /v1/prices': (world, params: Stripe.PriceCreateParams) => {
    if (!params.product && !params.product_data)
      throw invalid('Missing required param: product.', 'product', 'parameter_missing');
    const product = params.product
      ? world.get('product', params.product, 'product')
      : createProduct(world, params.product_data!);
    if (params.billing_scheme === 'tiered' && !params.tiers)
      throw invalid('Missing required param: tiers.', 'tiers', 'parameter_missing');
    const price = createPrice(world, { ...params, product: product.id });
    world.emit('price.created', price);
    return price;
  },
  'GET /v1/prices': (
    world,
    { active, product, type, recurring, lookup_keys: keys, ...params }: Stripe.PriceListParams,
  ) => {
    const rows = where(world.all('price'), { active, product, type })
      .filter((p) => !keys || keys.includes(p.lookup_key ?? ''))
      .filter((p) => !recurring || where([p.recurring ?? {}], recurring as never).length > 0);
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
  recurring?: Stripe.PriceCreateParams.Recurring;
  tiers?: Stripe.PriceCreateParams.Tier[];
  tiers_mode?: string;
  metadata?: Stripe.MetadataParam;
}

/** Prices in yen: once or recurring, a fixed quantity or what a meter counted, flat or in tiers. */
export function createPrice(world: World, data: PriceData): Stripe.Price {
  checkCurrency(data.currency);
  const tiers = tiersOf(data);
  const { whole, decimal } = tiers
    ? { whole: null, decimal: null }
    : amountFrom(data.unit_amount, data.unit_amount_decimal);
  return world.create('price', {
    active: data.active ?? true,
    billing_scheme: tiers ? 'tiered' : 'per_unit',
    currency: data.currency,
    lookup_key: data.lookup_key ?? null,
    metadata: mergeMetadata(null, data.metadata),
    nickname: data.nickname ?? null,
    product: data.product,
    tax_behavior: (data.tax_behavior ?? 'unspecified') as Stripe.Price.TaxBehavior,
    recurring: data.recurring ? recurringOf(world, data.recurring) : null,
    ...(tiers && { tiers: tiers as never, tiers_mode: data.tiers_mode as Stripe.Price.TiersMode }),
    type: data.recurring ? 'recurring' : 'one_time',
    unit_amount: whole,
    unit_amount_decimal: decimal,
  });
}

function recurringOf(world: World, given: Stripe.PriceCreateParams.Recurring): Stripe.Price.Recurring {
  const usage = given.usage_type ?? 'licensed';
  if (given.trial_period_days) throw unsupported('trials of a price (set them on the subscription)');
  if (given.meter && usage !== 'metered')
    throw invalid('A meter needs usage_type "metered".', 'recurring[usage_type]');
  if (usage === 'metered' && !given.meter)
    throw invalid('Metered prices must name a meter.', 'recurring[meter]', 'parameter_missing');
  if (given.meter && world.get('billing.meter', given.meter, 'recurring[meter]').status !== 'active')
    throw invalid('The meter is inactive.', 'recurring[meter]');
  return {
    interval: given.interval,
    interval_count: given.interval_count ?? 1,
    meter: given.meter ?? null,
    trial_period_days: null,
    usage_type: usage,
  };
}

function tiersOf(data: PriceData): object[] | undefined {
  if (!data.tiers !== !data.tiers_mode)
    throw invalid('tiers and tiers_mode must be given together.', data.tiers ? 'tiers_mode' : 'tiers');
  if (!data.tiers) return undefined;
  if (!data.recurring) throw invalid('Tiers need a recurring price.', 'tiers');
  if (data.unit_amount !== undefined || data.unit_amount_decimal !== undefined)
    throw invalid('A tiered price has no unit_amount of its own.', 'unit_amount');
  const { tiers, problem } = tiersFrom(data.tiers);
  if (problem) throw invalid(problem, 'tiers');
  return tiers;
}
