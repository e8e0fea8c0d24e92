import type Stripe from 'stripe';
import { createMethod } from '../resources/payment-methods.js';
import type { World } from '../store/world.js';
import type { FormFields } from './card-form.js';
import { html, type Html, type Lang } from './html.js';
import { texts } from './texts.js';

/** One button: in practice nobody has to type a name and an address to get a voucher. */
export function konbiniForm(lang: Lang): Html {
  return html`<form method="post">
    <input type="hidden" name="lang" value="${lang}" />
    <button type="submit" name="method" value="konbini" class="quiet">${texts(lang).byKonbini}</button>
  </form>`;
}

export const konbiniMethod = (world: World, fields: FormFields): Stripe.PaymentMethod =>
  createMethod(world, {
    type: 'konbini',
    billing_details: { email: fields.email || 'practice@example.jp', name: fields.name || '山田 花子' },
  });
