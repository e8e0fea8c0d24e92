import type { FastifyReply } from 'fastify';
import type Stripe from 'stripe';
import { answerPaymentChallenge } from '../resources/payment-confirmation.js';
import { answerSetupChallenge } from '../resources/setup-intents.js';
import type { World } from '../store/world.js';
import { finishSession } from '../resources/checkout-outcome.js';
import { intentOf as intentOfInvoice } from '../resources/invoice-settlement.js';
import { html, yen } from './html.js';
import { layout } from './layout.js';
import type { Page } from './page-context.js';
import { texts } from './texts.js';

type Intent = Stripe.SetupIntent | Stripe.PaymentIntent;

const intentOf = (world: World, id: string): Intent | undefined =>
  world.find('setup_intent', id) ?? world.find('payment_intent', id);

/** GET /challenge/{intent}: the 3-D Secure page of the card company. */
export function showChallenge(page: Page): FastifyReply {
  const intent = intentOf(page.world, page.id);
  if (!intent) return page.gone();
  const lang = page.lang(sessionOf(page.world, intent.id)?.locale);
  const t = texts(lang);
  if (intent.status !== 'requires_action') return page.message('doneTitle', t.done);
  const amount =
    intent.object === 'payment_intent' &&
    html`<tr>
      <th>${t.total}</th>
      <td>${yen(intent.amount, lang)}</td>
    </tr>`;
  const body = html`<p>${t.challengeLead}</p>
    <div class="card">
      <table>
        <tr>
          <th>${t.challengeFor}</th>
          <td>${page.world.settings.businessName}</td>
        </tr>
        ${amount}
      </table>
    </div>
    <form method="post">
      <input type="hidden" name="lang" value="${lang}" />
      <button type="submit" name="result" value="approve">${t.approve}</button>
      <button type="submit" name="result" value="fail" class="quiet">${t.fail}</button>
    </form>`;
  return page.show(layout(lang, t.challengeTitle, page.world.settings.businessName, body));
}

/** POST /challenge/{intent} with result=approve or result=fail */
export function submitChallenge(page: Page): FastifyReply {
  const { world, fields } = page;
  const intent = intentOf(world, page.id);
  if (!intent) return page.gone();
  if (intent.status !== 'requires_action' || (fields.result !== 'approve' && fields.result !== 'fail'))
    return page.go(`/challenge/${page.id}`);
  const approved = fields.result === 'approve';
  const result = page.act(() => {
    if (intent.object === 'setup_intent') answerSetupChallenge(world, intent, approved);
    else answerPaymentChallenge(world, intent, approved);
    return nextAddress(world, intent, approved);
  });
  if ('refused' in result) return page.gone();
  return result.value ? page.go(result.value) : page.go(`/challenge/${page.id}`);
}

const sessionOf = (world: World, intent: string): Stripe.Checkout.Session | undefined =>
  world
    .all('checkout.session')
    .find((s) => s.setup_intent === intent || s.payment_intent === intent || paysInvoice(world, s, intent));

const paysInvoice = (world: World, { invoice }: Stripe.Checkout.Session, intent: string): boolean =>
  Boolean(invoice) && intentOfInvoice(world, world.get('invoice', invoice as string))?.id === intent;

/** Back to the checkout it came from, to the invoice, to the portal, or to the caller's return_url. */
function nextAddress(world: World, intent: Intent, approved: boolean): string | undefined {
  const session = sessionOf(world, intent.id);
  if (session?.status === 'open')
    return approved ? finishSession(world, session) : `/checkout/${session.id}?failed`;
  const returnUrl = intent.next_action?.redirect_to_url?.return_url;
  if (!returnUrl) return undefined;
  const url = new URL(returnUrl);
  url.searchParams.set(intent.object, intent.id);
  url.searchParams.set('redirect_status', approved ? 'succeeded' : 'failed');
  return url.href;
}
