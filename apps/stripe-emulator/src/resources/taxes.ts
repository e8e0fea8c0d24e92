import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';

/** Japan's numbers: 適格請求書発行事業者登録番号, 法人番号, registered foreign business. */
const JAPANESE: Record<string, RegExp> = { jp_trn: /^T\d{13}$/, jp_cn: /^\d{13}$/, jp_rn: /^\d{5}$/ };

export const taxHandlers: Handlers = {
  'POST /v1/tax_ids': (world, { type, value, owner }: Stripe.TaxIdCreateParams) => {
    if (owner && owner.type !== 'self' && owner.type !== 'customer')
      throw unsupported(`tax ids owned by "${owner.type}"`);
    if (owner?.type === 'customer')
      return addTaxId(world, type, value, world.get('customer', owner.customer ?? '', 'owner[customer]').id);
    return addTaxId(world, type, value, null);
  },
  'GET /v1/tax_ids': (world, { owner, ...params }: Stripe.TaxIdListParams) => {
    const customer = owner?.type === 'customer' ? (owner.customer ?? '') : null;
    return page(world, where(world.all('tax_id'), { customer }), params as ListParams, '/v1/tax_ids');
  },
  'GET /v1/tax_ids/{id}': (world, _params, [id]) => world.get('tax_id', id),
  'POST /v1/tax_rates': (world, params: Stripe.TaxRateCreateParams) => {
    const rate = createTaxRate(world, params, params.active ?? true);
    world.emit('tax_rate.created', rate);
    return rate;
  },
  'GET /v1/tax_rates': (world, { active, inclusive, ...params }: Stripe.TaxRateListParams) =>
    page(world, where(world.all('tax_rate'), { active, inclusive }), params as ListParams, '/v1/tax_rates'),
  'GET /v1/tax_rates/{id}': (world, _params, [id]) => world.get('tax_rate', id),
  'POST /v1/tax_rates/{id}': (world, params: Stripe.TaxRateUpdateParams, [id]) => {
    const rate = world.get('tax_rate', id);
    const changes = {
      ...(params.active !== undefined && { active: params.active }),
      ...(params.description !== undefined && { description: blank(params.description) }),
      ...(params.display_name && { display_name: params.display_name }),
      ...(params.metadata !== undefined && { metadata: mergeMetadata(rate.metadata, params.metadata) }),
    };
    return world.change('tax_rate', rate, changes, 'tax_rate.updated');
  },
};

/** owner null means the platform account itself. */
export function addTaxId(world: World, type: string, value: string, customer: string | null): Stripe.TaxId {
  const shape = JAPANESE[type];
  if (!shape) throw unsupported(`tax ids of type "${type}" (only ${Object.keys(JAPANESE).join(', ')})`);
  if (!shape.test(value)) throw invalid(`Invalid value for ${type}.`, 'value', 'tax_id_invalid');
  const taxId = world.create('tax_id', {
    country: 'JP',
    customer,
    owner: customer ? { type: 'customer', customer } : { type: 'self' },
    type: type as Stripe.TaxId.Type,
    value,
    verification: { status: 'unavailable' },
  });
  if (customer) world.emit('customer.tax_id.created', taxId);
  return taxId;
}

export function deleteTaxId(world: World, taxId: Stripe.TaxId) {
  world.store.delete('tax_id', taxId.id);
  world.emit('customer.tax_id.deleted', taxId);
  return { id: taxId.id, object: 'tax_id', deleted: true };
}

interface RateData {
  display_name: string;
  inclusive: boolean;
  percentage: number;
  country?: string;
  description?: string;
  jurisdiction?: string;
  metadata?: Stripe.MetadataParam;
  tax_type?: string;
}

export function createTaxRate(world: World, data: RateData, active: boolean): Stripe.TaxRate {
  if (data.percentage < 0 || data.percentage > 100)
    throw invalid('Invalid percentage: it must be from 0 to 100.', 'percentage');
  return world.create('tax_rate', {
    active,
    country: data.country ?? null,
    description: data.description ?? null,
    display_name: data.display_name,
    inclusive: data.inclusive,
    jurisdiction: data.jurisdiction ?? null,
    metadata: mergeMetadata(null, data.metadata),
    percentage: data.percentage,
    rate_type: 'percentage',
    tax_type: (data.tax_type ?? null) as Stripe.TaxRate.TaxType | null,
  });
}

/** Manual tax amounts describe their rate in place; Stripe keeps one inactive rate per description. */
export function rateForManualTax(world: World, data: RateData): Stripe.TaxRate {
  const same = where(world.all('tax_rate'), {
    active: false,
    display_name: data.display_name,
    inclusive: data.inclusive,
    percentage: data.percentage,
    country: data.country ?? null,
    tax_type: data.tax_type ?? null,
  } as never)[0];
  return same ?? createTaxRate(world, data, false);
}
