import type Stripe from 'stripe';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import { invalid, missing } from '../http/errors.js';
import { complete } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';
import { moveBalance } from './customer-balance.js';
import { attach } from './payment-methods.js';
import { addTaxId, deleteTaxId } from './taxes.js';

type Deleted = { id: string; object: 'customer'; deleted: true };

export const customerHandlers: Handlers = {
  'POST /v1/customers': (world, params: Stripe.CustomerCreateParams) => {
    const created = world.create('customer', {
      balance: 0,
      currency: null,
      delinquent: false,
      invoice_prefix: newId('x', 8).slice(2).toUpperCase(),
      next_invoice_sequence: 1,
      address: null,
      name: null,
      phone: null,
      preferred_locales: [],
      tax_exempt: 'none',
      test_clock: params.test_clock
        ? world.get('test_helpers.test_clock', params.test_clock, 'test_clock').id
        : null,
      metadata: {},
      invoice_settings: {},
      ...profile(world, undefined, { ...params, invoice_settings: undefined }),
    });
    world.emit('customer.created', created);
    for (const { type, value } of params.tax_id_data ?? []) addTaxId(world, type, value, created.id);
    const method = params.payment_method ? attach(world, params.payment_method, created.id) : undefined;
    if (params.balance) moveBalance(world, created.id, params.balance, { type: 'initial' });
    const customer = world.get('customer', created.id);
    if (!params.invoice_settings) return customer;
    const named = params.invoice_settings.default_payment_method;
    // A test token stands for the card that was attached with it a moment ago.
    const chosen = named === params.payment_method ? method?.id : named;
    const settings = { ...params.invoice_settings, default_payment_method: chosen };
    return world.update('customer', customer, {
      invoice_settings: invoiceSettings(world, customer, settings) as never,
    });
  },
  'GET /v1/customers': (world, { email, test_clock: clock, ...params }: Stripe.CustomerListParams) =>
    page(
      world,
      where(world.all('customer'), { email, test_clock: clock }),
      params as ListParams,
      '/v1/customers',
    ),
  'GET /v1/customers/{id}': (world, _params, [id]) =>
    world.store.find<Deleted>('deleted_customer', id) ?? world.get('customer', id),
  'POST /v1/customers/{id}': (world, params: Stripe.CustomerUpdateParams, [id]) => {
    const customer = world.get('customer', id);
    if (params.balance !== undefined && params.balance !== customer.balance)
      moveBalance(world, id, params.balance - customer.balance, { type: 'adjustment' });
    const current = world.get('customer', id);
    return world.change('customer', current, profile(world, current, params), 'customer.updated');
  },
  'DELETE /v1/customers/{id}': (world, _params, [id]) => {
    const customer = world.get('customer', id);
    world.store.delete('customer', id);
    const deleted: Deleted = { id, object: 'customer', deleted: true };
    world.store.put('deleted_customer', id, deleted);
    world.emit('customer.deleted', customer);
    return deleted;
  },
  'POST /v1/customers/{id}/tax_ids': (world, { type, value }: Stripe.CustomerCreateTaxIdParams, [id]) =>
    addTaxId(world, type, value, world.get('customer', id).id),
  'GET /v1/customers/{id}/tax_ids': (world, params: ListParams, [id]) =>
    page(
      world,
      where(world.all('tax_id'), { customer: world.get('customer', id).id }),
      params,
      `/v1/customers/${id}/tax_ids`,
    ),
  'GET /v1/customers/{customerId}/tax_ids/{id}': (world, _params, [customer, id]) =>
    taxIdOf(world, customer, id),
  'DELETE /v1/customers/{customerId}/tax_ids/{id}': (world, _params, [customer, id]) =>
    deleteTaxId(world, taxIdOf(world, customer, id)),
  'GET /v1/customers/{id}/payment_methods': (
    world,
    { type, ...params }: Stripe.CustomerListPaymentMethodsParams,
    [id],
  ) => {
    const rows = where(world.all('payment_method'), { customer: world.get('customer', id).id, type });
    return page(world, rows, params as ListParams, `/v1/customers/${id}/payment_methods`);
  },
  'GET /v1/customers/{customerId}/payment_methods/{id}': (world, _params, [customer, id]) => {
    const method = world.get('payment_method', id);
    if (method.customer !== customer) throw missing('payment_method', id);
    return method;
  },
};

function taxIdOf(world: World, customer: string, id: string): Stripe.TaxId {
  const taxId = world.get('tax_id', id);
  if (taxId.customer !== customer) throw missing('tax_id', id);
  return taxId;
}

/** The changes that create and update have in common. */
function profile(world: World, current: Stripe.Customer | undefined, params: Stripe.CustomerUpdateParams) {
  if (params.email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(params.email))
    throw invalid(`Invalid email address: ${params.email}`, 'email', 'email_invalid');
  const text = Object.fromEntries(
    (['description', 'email', 'name', 'phone'] as const)
      .filter((k) => params[k] !== undefined)
      .map((k) => [k, blank(params[k])]),
  );
  return {
    ...text,
    ...(params.address !== undefined && {
      address: params.address ? (complete('Address', params.address) as Stripe.Address) : null,
    }),
    ...(params.preferred_locales && { preferred_locales: params.preferred_locales }),
    ...(params.tax_exempt && { tax_exempt: params.tax_exempt }),
    ...(params.metadata !== undefined && {
      metadata: mergeMetadata(current?.metadata ?? null, params.metadata),
    }),
    ...(params.invoice_settings && {
      invoice_settings: invoiceSettings(world, current, params.invoice_settings) as never,
    }),
  };
}

function invoiceSettings(
  world: World,
  current: Stripe.Customer | undefined,
  given: Stripe.CustomerUpdateParams.InvoiceSettings,
) {
  const param = 'invoice_settings[default_payment_method]';
  if (given.default_payment_method) {
    const method = world.get('payment_method', given.default_payment_method, param);
    if (method.customer !== current?.id)
      throw invalid(
        `The customer does not have a payment method with the ID ${method.id}. The payment method must be attached to the customer.`,
        param,
        'resource_missing',
      );
  }
  const { default_payment_method: method, footer, custom_fields: fields } = given;
  return {
    ...current?.invoice_settings,
    ...(method !== undefined && { default_payment_method: blank(method) }),
    ...(footer !== undefined && { footer: blank(footer) }),
    ...(fields !== undefined && { custom_fields: blank(fields) }),
    ...(given.rendering_options !== undefined && { rendering_options: blank(given.rendering_options) }),
  } as object;
}
