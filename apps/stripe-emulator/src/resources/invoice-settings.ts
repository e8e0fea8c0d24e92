import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { checkMethods, methodOfCustomer } from './payment-methods.js';

/** What create and update may set. */
export function settings(
  world: World,
  current: Stripe.Invoice | undefined,
  params: Stripe.InvoiceUpdateParams | Stripe.InvoiceCreateParams,
  customer: string,
) {
  checkLengths(params);
  const { number } = params;
  if (number && world.all('invoice').some((other) => other.number === number && other.id !== current?.id))
    throw invalid(`The invoice number ${number} is already in use.`, 'number');
  if (params.default_payment_method)
    methodOfCustomer(world, params.default_payment_method, customer, 'default_payment_method');
  const methods = params.payment_settings?.payment_method_types;
  checkMethods(methods, 'payment_settings[payment_method_types]');
  const simple = Object.fromEntries(
    (
      [
        'custom_fields',
        'description',
        'effective_at',
        'footer',
        'number',
        'statement_descriptor',
        'default_payment_method',
      ] as const
    )
      .filter((key) => params[key] !== undefined)
      .map((key) => [key, blank(params[key])]),
  );
  return {
    ...simple,
    ...terms(world, current, params),
    ...(params.account_tax_ids !== undefined && {
      account_tax_ids: (params.account_tax_ids || []).map(
        (id) => world.get('tax_id', id, 'account_tax_ids').id,
      ),
    }),
    ...(params.default_tax_rates !== undefined && {
      default_tax_rates: (params.default_tax_rates || []).map((id) =>
        world.get('tax_rate', id, 'default_tax_rates'),
      ),
    }),
    ...(params.metadata !== undefined && {
      metadata: mergeMetadata(current?.metadata ?? null, params.metadata),
    }),
    ...(params.auto_advance !== undefined && autoAdvance(world, current, params.auto_advance)),
    ...(methods !== undefined && {
      payment_settings: {
        default_mandate: null,
        payment_method_options: null,
        payment_method_types: (methods || null) as never,
      },
    }),
  };
}

/** Switched on, the invoice is finalized an hour later and then collected; switched off, it waits to be told. */
function autoAdvance(world: World, current: Stripe.Invoice | undefined, on: boolean) {
  const draft = !current || current.status === 'draft';
  return {
    auto_advance: on,
    ...(current && { automatically_finalizes_at: on && draft ? world.now() + 3600 : null }),
    ...(!on && { next_payment_attempt: null }),
  };
}

/** How the invoice is collected and, when it is sent, until when it is to be paid. */
function terms(world: World, current: Stripe.Invoice | undefined, params: Stripe.InvoiceUpdateParams) {
  const method = params.collection_method ?? current?.collection_method ?? 'charge_automatically';
  const { days_until_due: days, due_date: date } = params;
  if (days !== undefined && date !== undefined)
    throw invalid('You may only specify one of these parameters: days_until_due, due_date.', 'due_date');
  const given = days !== undefined || date !== undefined;
  if (method === 'charge_automatically' && given)
    throw invalid(
      "You can only set due_date or days_until_due if collection_method is 'send_invoice'.",
      'due_date',
    );
  if (method === 'send_invoice' && !given && !current?.due_date)
    throw invalid(
      "You must set days_until_due or due_date when collection_method is 'send_invoice'.",
      'days_until_due',
    );
  return {
    collection_method: method as Stripe.Invoice.CollectionMethod,
    ...(given && { due_date: date ?? world.now() + days! * 86_400 }),
    ...(method === 'charge_automatically' && { due_date: null }),
  };
}

function checkLengths(params: Stripe.InvoiceUpdateParams): void {
  const most = { description: 1500, footer: 5000, number: 26, statement_descriptor: 22 } as const;
  for (const [key, length] of Object.entries(most)) {
    const value = params[key as keyof typeof most];
    if (value && [...value].length > length)
      throw invalid(`Invalid string: ${key} can have up to ${length} characters.`, key);
  }
  const fields = params.custom_fields || [];
  if (fields.length > 4) throw invalid('An invoice can have up to 4 custom fields.', 'custom_fields');
  for (const [index, { name, value }] of fields.entries())
    if ([...name].length > 40 || [...value].length > 140)
      throw invalid(
        'A custom field can have a name of up to 40 and a value of up to 140 characters.',
        `custom_fields[${index}]`,
      );
}
