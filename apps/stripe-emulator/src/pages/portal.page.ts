import type { FastifyReply } from 'fastify';
import type Stripe from 'stripe';
import { createCard } from '../resources/payment-methods.js';
import { confirmSetup, createSetupIntent } from '../resources/setup-intents.js';
import type { World } from '../store/world.js';
import { cardForm, readCardForm, type CardFormState } from './card-form.js';
import { html, yen, type Html, type Lang } from './html.js';
import { layout } from './layout.js';
import { refusalText, type Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /portal/{id}: the customer changes the card. Coming back from 3-D Secure, the new card becomes the default. */
export function showPortal(page: Page): FastifyReply {
  const { world } = page;
  const session = world.find('billing_portal.session', page.id);
  if (!session) return page.gone();
  const { setup_intent: intentId, redirect_status: outcome } = page.request.query as Record<
    string,
    string | undefined
  >;
  const intent = intentId ? world.find('setup_intent', intentId) : undefined;
  if (intent?.status === 'succeeded' && intent.customer === session.customer) {
    page.act(() => makeDefault(world, session.customer, intent.payment_method as string));
    return leave(page, session);
  }
  return render(
    page,
    session,
    outcome === 'failed' ? { message: texts(page.lang(session.locale)).challengeFailed } : {},
  );
}

/** POST /portal/{id} with card_number, expiry, cvc, name */
export function submitPortal(page: Page): FastifyReply {
  const { world, fields } = page;
  const session = world.find('billing_portal.session', page.id);
  if (!session) return page.gone();
  const read = readCardForm(fields, new Date(world.now() * 1000));
  if ('wrong' in read) return render(page, session, { values: fields, wrong: read.wrong }, 422);
  const result = page.act(() => {
    const method = createCard(world, read.card, read.details);
    const intent = confirmSetup(
      world,
      createSetupIntent(world, { customer: session.customer }),
      method,
      session.url,
    );
    if (intent.status === 'succeeded') makeDefault(world, session.customer, method.id);
    return intent;
  });
  if ('refused' in result)
    return render(
      page,
      session,
      { message: refusalText(texts(page.lang(session.locale)), result.refused) },
      402,
    );
  return result.value.status === 'requires_action'
    ? page.go(`/challenge/${result.value.id}`)
    : leave(page, session);
}

function makeDefault(world: World, id: string, method: string): void {
  const customer = world.get('customer', id);
  if (customer.invoice_settings.default_payment_method === method) return;
  const settings = { ...customer.invoice_settings, default_payment_method: method };
  world.change('customer', customer, { invoice_settings: settings as never }, 'customer.updated');
}

function leave(page: Page, session: Stripe.BillingPortal.Session): FastifyReply {
  const url = session.flow?.after_completion.redirect?.return_url ?? session.return_url;
  return url ? page.go(url) : page.message('doneTitle', texts(page.lang(session.locale)).done);
}

function render(
  page: Page,
  session: Stripe.BillingPortal.Session,
  state: CardFormState,
  status = 200,
): FastifyReply {
  const { world } = page;
  const lang = page.lang(session.locale);
  const t = texts(lang);
  const current = world.find('customer', session.customer)?.invoice_settings.default_payment_method;
  const card = current ? world.get('payment_method', current as string).card : undefined;
  const shown = card
    ? t.cardEnding(
        card.brand.toUpperCase(),
        card.last4,
        `${String(card.exp_month).padStart(2, '0')}/${card.exp_year}`,
      )
    : t.portalNone;
  const body = html`<div class="card">
      <table>
        <tr>
          <th>${t.portalCurrent}</th>
          <td>${shown}</td>
        </tr>
      </table>
    </div>
    ${history(page, session, lang)}
    <p>${t.portalLead}</p>
    ${cardForm(lang, { submit: t.saveCard, quick: t.quickSave }, state)}
    ${session.return_url && html`<a class="plain" href="${session.return_url}">${t.back}</a>`}`;
  return page.show(layout(lang, t.portalTitle, world.settings.businessName, body), status);
}

/** What was asked of the customer, the newest first, when the configuration shows it. */
function history({ world }: Page, session: Stripe.BillingPortal.Session, lang: Lang): Html | string {
  const configuration = world.get('billing_portal.configuration', session.configuration as string);
  if (!configuration.features.invoice_history.enabled) return '';
  const t = texts(lang);
  const rows = world
    .all('invoice')
    .filter(({ customer, status }) => customer === session.customer && status !== 'draft')
    .reverse();
  return html`<div class="card">
    <table>
      ${rows.map(
        ({ number, total, status, hosted_invoice_url: url }) =>
          html`<tr>
            <th>${url ? html`<a href="${url}">${number ?? ''}</a>` : (number ?? '')}</th>
            <td>${yen(total, lang)} ${status === 'paid' ? t.invoicePaid : ''}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}
