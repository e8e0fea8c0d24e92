import type Stripe from 'stripe';
import type { CommandParams, CustomerWords } from '../../application/ports.js';
import type { Answer } from './stripe-answers.js';
import { METADATA } from './stripe-metadata.js';

/** 適格請求書発行事業者の登録番号, T and thirteen digits. */
const OURS = 'jp_trn';

export const makeCustomer = (
  stripe: Stripe,
  {
    clientId,
    registrationNumber,
    name,
    email = null,
    phone = null,
    address = null,
  }: CommandParams['customer.create'],
  options: Stripe.RequestOptions,
): Promise<Answer> =>
  stripe.customers.create(
    {
      ...(email !== null && { email }),
      ...(phone !== null && { phone }),
      ...(address && { address: asAddress(address) }),
      ...(registrationNumber && { tax_id_data: [{ type: OURS, value: registrationNumber }] }),
      name,
      preferred_locales: ['ja'],
      metadata: { [METADATA]: clientId },
    },
    options,
  );

/** An empty text takes away what was there before. */
export const updateCustomer = (
  stripe: Stripe,
  { customerId, name, email, phone, address }: CommandParams['customer.update'],
  options: Stripe.RequestOptions,
): Promise<Answer> =>
  stripe.customers.update(
    customerId,
    { name, email: email ?? '', phone: phone ?? '', address: address ? asAddress(address) : '' },
    options,
  );

/** A tax id never changes at Stripe: another one is made and the old one goes. What is right already stays, so repeating does no harm. */
export async function setTaxId(
  stripe: Stripe,
  { customerId, registrationNumber }: CommandParams['customer.taxId'],
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const { data } = await stripe.customers.listTaxIds(customerId, { limit: 100 });
  const known = data.filter(({ type }) => type === OURS);
  const right = known.find(({ value }) => value === registrationNumber);
  for (const { id } of known) if (id !== right?.id) await stripe.customers.deleteTaxId(customerId, id);
  if (right || registrationNumber === null) return { id: right?.id ?? customerId, object: 'tax_id' };
  return stripe.customers.createTaxId(customerId, { type: OURS, value: registrationNumber }, options);
}

const asAddress = ({ postalCode, line }: NonNullable<CustomerWords['address']>) => ({
  country: 'JP',
  line1: line,
  ...(postalCode !== null && { postal_code: postalCode }),
});
