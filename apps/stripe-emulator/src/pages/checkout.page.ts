import type { FastifyReply } from 'fastify';
import type Stripe from 'stripe';
import { linesOfSession } from '../resources/checkout-lines.js';
import { fresh, type SessionExtras } from '../resources/checkout.js';
import { confirmPayment, createPaymentIntent } from '../resources/payment-confirmation.js';
import { createCard } from '../resources/payment-methods.js';
import { confirmSetup } from '../resources/setup-intents.js';
import type { World } from '../store/world.js';
import { mergeMetadata } from '../http/metadata.js';
import { cardForm, readCardForm, type CardFormState } from './card-form.js';
import { html, yen } from './html.js';
import { layout } from './layout.js';
import { refusalText, type Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /checkout/{id} */
export function showCheckout(page: Page): FastifyReply {
  const session = open(page);
  if (!session) return page.gone();
  const failed = (page.request.query as { failed?: string }).failed !== undefined;
  return session.status === 'open'
    ? form(page, session, failed ? { message: texts(page.lang(session.locale)).challengeFailed } : {})
    : finished(page, session);
}

/** POST /checkout/{id} with card_number, expiry, cvc, name */
export function submitCheckout(page: Page): FastifyReply {
  const session = open(page);
  if (!session) return page.gone();
  if (session.status === 'complete') return page.go(successUrl(session));
  if (session.status !== 'open') return finished(page, session);
  const { world, fields } = page;
  const read = readCardForm(fields, new Date(world.now() * 1000));
  if ('wrong' in read) return form(page, session, { values: fields, wrong: read.wrong }, 422);
  const result = page.act(() => {
    const method = createCard(world, read.card, {
      ...read.details,
      email: session.customer_details?.email ?? null,
    });
    return session.mode === 'setup' ? setUp(world, session, method) : pay(world, session, method);
  });
  if ('refused' in result) {
    const values = { ...fields, card_number: '', cvc: '' };
    return form(
      page,
      session,
      { values, message: refusalText(texts(page.lang(session.locale)), result.refused) },
      402,
    );
  }
  return page.go(result.value);
}

const open = (page: Page): Stripe.Checkout.Session | undefined => {
  const session = page.world.find('checkout.session', page.id);
  if (!session) return undefined;
  const result = page.act(() => fresh(page.world, session));
  return 'value' in result ? result.value : undefined;
};

function setUp(world: World, session: Stripe.Checkout.Session, method: Stripe.PaymentMethod): string {
  const intent = world.get('setup_intent', session.setup_intent as string);
  const confirmed = confirmSetup(world, intent, method, session.url);
  return confirmed.status === 'requires_action'
    ? `/challenge/${confirmed.id}`
    : finishSession(world, session);
}

function pay(world: World, session: Stripe.Checkout.Session, method: Stripe.PaymentMethod): string {
  const { intent: data, request3ds } = world.store.find<SessionExtras>('session_extras', session.id) ?? {};
  const intent = session.payment_intent
    ? world.get('payment_intent', session.payment_intent as string)
    : createPaymentIntent(world, {
        amount: session.amount_total!,
        customer: session.customer as string | null,
        description: data?.description,
        metadata: mergeMetadata(null, data?.metadata),
        setupFutureUsage: data?.setup_future_usage,
        transferGroup: data?.transfer_group,
        request3ds,
      });
  const linked = world.update('checkout.session', session, { payment_intent: intent.id });
  const demand3ds = request3ds === 'any' || request3ds === 'challenge';
  const confirmed = confirmPayment(world, intent, method, {
    offSession: false,
    returnUrl: session.url,
    demand3ds,
  });
  return confirmed.status === 'requires_action' ? `/challenge/${confirmed.id}` : finishSession(world, linked);
}

/** Completes the session and returns the address to go on to. */
export function finishSession(world: World, session: Stripe.Checkout.Session): string {
  const method =
    session.mode === 'setup'
      ? world.get('setup_intent', session.setup_intent as string).payment_method
      : world.get('payment_intent', session.payment_intent as string).payment_method;
  const { billing_details: billing } = world.get('payment_method', method as string);
  const details = {
    ...session.customer_details,
    email: session.customer_details?.email ?? billing.email,
    name: billing.name,
  };
  const complete = world.update('checkout.session', session, {
    status: 'complete',
    payment_status: session.mode === 'setup' ? 'no_payment_required' : 'paid',
    customer_details: details as never,
    url: null,
  });
  world.emit('checkout.session.completed', complete);
  return successUrl(complete);
}

export const successUrl = (session: Stripe.Checkout.Session): string =>
  session.success_url!.replaceAll('{CHECKOUT_SESSION_ID}', session.id);

function finished(page: Page, session: Stripe.Checkout.Session): FastifyReply {
  const t = texts(page.lang(session.locale));
  if (session.status === 'complete')
    return page.message('doneTitle', t.done, { href: successUrl(session), text: t.goOn });
  return page.message(
    'expiredTitle',
    t.expired,
    session.cancel_url ? { href: session.cancel_url, text: t.back } : undefined,
    410,
  );
}

function form(
  page: Page,
  session: Stripe.Checkout.Session,
  state: CardFormState,
  status = 200,
): FastifyReply {
  const lang = page.lang(session.locale);
  const t = texts(lang);
  const setup = session.mode === 'setup';
  const total = yen(session.amount_total ?? 0, lang);
  const lines = linesOfSession(page.world, session.id);
  const back = session.cancel_url && html`<a class="plain" href="${session.cancel_url}">${t.back}</a>`;
  const body = html`${
    setup
      ? html`<p>${t.setupLead}</p>`
      : html`<div class="card">
          <table>
            ${lines.map(
              (line) =>
                html`<tr>
                  <th>${line.description}${(line.quantity ?? 1) > 1 && ` × ${line.quantity}`}</th>
                  <td>${yen(line.amount_total, lang)}</td>
                </tr>`,
            )}
            <tr class="sum">
              <th>${t.total}</th>
              <td>${total}</td>
            </tr>
          </table>
        </div>`
  }
  ${cardForm(lang, setup ? { submit: t.saveCard, quick: t.quickSave } : { submit: t.pay(total), quick: t.quickPay }, state)}
  ${back}`;
  return page.show(
    layout(lang, setup ? t.setupTitle : t.payTitle, page.world.settings.businessName, body),
    status,
  );
}
