import type { FastifyReply } from 'fastify';
import type Stripe from 'stripe';
import { collect } from '../resources/invoice-collection.js';
import { intentOf } from '../resources/invoice-settlement.js';
import { awaitKonbini } from '../resources/konbini.js';
import { sum } from '../resources/money.js';
import { attach, createCard } from '../resources/payment-methods.js';
import { linesOfInvoice } from '../resources/present.js';
import { cardForm, readCardForm, type CardFormState } from './card-form.js';
import { konbiniForm, konbiniMethod } from './konbini-form.js';
import { html, yen, type Html, type Lang } from './html.js';
import { layout } from './layout.js';
import { dayOf, refusalText, row, type Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /invoice/{id}: the hosted page of a finalized invoice. */
export function showInvoice(page: Page): FastifyReply {
  const invoice = page.world.find('invoice', page.id);
  if (!invoice || invoice.status === 'draft') return page.gone();
  const failed = (page.request.query as { redirect_status?: string }).redirect_status === 'failed';
  return render(page, invoice, failed ? { message: texts(page.lang()).challengeFailed } : {});
}

/** POST /invoice/{id} with card_number, expiry, cvc, name: the customer pays in person. */
export function submitInvoice(page: Page): FastifyReply {
  const { world, fields } = page;
  const invoice = world.find('invoice', page.id);
  if (!invoice || invoice.status === 'draft') return page.gone();
  if (!isPayable(invoice)) return page.go(`/invoice/${invoice.id}`);
  const waiting = intentOf(world, invoice);
  if (fields.method === 'konbini' && waiting?.payment_method_types.includes('konbini')) {
    page.act(() => awaitKonbini(world, waiting, konbiniMethod(world, fields)));
    return page.go(`/konbini/${waiting.id}`);
  }
  const read = readCardForm(fields, new Date(world.now() * 1000));
  if ('wrong' in read) return render(page, invoice, { values: fields, wrong: read.wrong }, 422);
  const result = page.act(() => {
    const method = attach(world, createCard(world, read.card, read.details).id, invoice.customer as string);
    collect(world, invoice, {
      method: method.id,
      offSession: false,
      returnUrl: `${world.baseUrl}/invoice/${invoice.id}`,
    });
  });
  if ('refused' in result) {
    if (result.refused.body.code === 'invoice_payment_intent_requires_action')
      return page.go(`/challenge/${intentOf(world, invoice)!.id}`);
    return render(
      page,
      world.get('invoice', page.id),
      { message: refusalText(texts(page.lang()), result.refused) },
      402,
    );
  }
  return page.go(`/invoice/${invoice.id}`);
}

function render(page: Page, invoice: Stripe.Invoice, state: CardFormState, status = 200): FastifyReply {
  const lang = page.lang();
  const t = texts(lang);
  const states: Record<string, string> = {
    paid: t.invoicePaid,
    void: t.invoiceVoid,
  };
  const body = html`${summary(page, invoice, lang)}
  ${isPayable(invoice) ? wayToPay(page, invoice, lang, state) : html`<p><strong>${states[invoice.status ?? ''] ?? ''}</strong></p>`}`;
  return page.show(layout(lang, t.invoiceTitle, page.world.settings.businessName, body), status);
}

/** The card form, and a way to each other method that the invoice allows. */
function wayToPay(page: Page, invoice: Stripe.Invoice, lang: Lang, state: CardFormState): Html {
  const t = texts(lang);
  const intent = intentOf(page.world, invoice);
  const types: string[] = intent?.payment_method_types ?? ['card'];
  const amount = yen(invoice.amount_remaining, lang);
  const other = types.includes('konbini') && konbiniForm(lang);
  return html`${types.includes('card') && cardForm(lang, { submit: t.pay(amount), quick: t.quickPay }, state)}
  ${types.includes('customer_balance') && html`<a class="plain" href="${page.world.baseUrl}/transfer/${intent!.id}">${t.byTransfer}</a>`}
  ${other}`;
}

function summary(page: Page, invoice: Stripe.Invoice, lang: Lang): Html {
  const t = texts(lang);
  return html`<div class="card">
      <table>
        ${row(t.number, invoice.number ?? '')}${row(t.billedTo, invoice.customer_name ?? '')}${invoice.due_date !== null && row(t.dueDate, dayOf(invoice.due_date, lang))}
        ${linesOfInvoice(page.world, invoice.id).map((line) => row(line.description ?? '', yen(line.amount, lang)))}
        ${row(t.subtotal, yen(invoice.subtotal, lang))}${row(t.tax, yen(sum((invoice.total_taxes ?? []).map((x) => x.amount)), lang))}
        ${row(t.total, yen(invoice.total, lang), 'sum')}${row(t.amountDue, yen(invoice.amount_remaining, lang), 'sum')}
      </table>
    </div>
    ${invoice.footer && html`<p>${invoice.footer}</p>`}`;
}

/** Also what the seller has given up: an uncollectible invoice becomes paid when its money comes. */
const isPayable = ({ status }: Stripe.Invoice): boolean => status === 'open' || status === 'uncollectible';
