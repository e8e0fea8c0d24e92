import type { FastifyReply } from 'fastify';
import type Stripe from 'stripe';
import { linesOfSession } from '../resources/checkout-lines.js';
import { completeWith, fresh, successUrl } from '../resources/checkout-outcome.js';
import { createCard, createMethod } from '../resources/payment-methods.js';
import { cardForm, readCardForm, type CardFormState } from './card-form.js';
import { konbiniForm, konbiniMethod } from './konbini-form.js';
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
  if (fields.method && session.payment_method_types.includes(fields.method)) {
    const { method } = fields;
    const result = page.act(() =>
      completeWith(
        world,
        session,
        method === 'konbini' ? konbiniMethod(world, fields) : createMethod(world, { type: method }),
      ),
    );
    return 'value' in result ? page.go(result.value) : page.go(`/checkout/${session.id}`);
  }
  const read = readCardForm(fields, new Date(world.now() * 1000));
  if ('wrong' in read) return form(page, session, { values: fields, wrong: read.wrong }, 422);
  const result = page.act(() => {
    const method = createCard(world, read.card, {
      ...read.details,
      email: session.customer_details?.email ?? null,
    });
    return completeWith(world, session, method);
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
  const transfer =
    session.payment_method_types.includes('customer_balance') &&
    html`<form method="post">
      <input type="hidden" name="lang" value="${lang}" />
      <button type="submit" name="method" value="customer_balance" class="quiet">${t.byTransfer}</button>
    </form>`;
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
  ${session.payment_method_types.includes('card') && cardForm(lang, setup ? { submit: t.saveCard, quick: t.quickSave } : { submit: t.pay(total), quick: t.quickPay }, state)}
  ${session.payment_method_types.includes('konbini') && konbiniForm(lang)} ${transfer} ${back}`;
  return page.show(
    layout(lang, setup ? t.setupTitle : t.payTitle, page.world.settings.businessName, body),
    status,
  );
}
