import type { FastifyReply } from 'fastify';
import { expireKonbini, payKonbini } from '../resources/konbini.js';
import { html, yen } from './html.js';
import { layout } from './layout.js';
import { dayOf, row, type Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /konbini/{intent}: the voucher, and the counter where it is paid. */
export function showKonbini(page: Page): FastifyReply {
  const intent = page.world.find('payment_intent', page.id);
  if (!intent) return page.gone();
  const lang = page.lang();
  const t = texts(lang);
  const voucher = intent.next_action?.konbini_display_details;
  if (!voucher || intent.status !== 'requires_action')
    return page.message('doneTitle', intent.status === 'succeeded' ? t.konbiniPaid : t.konbiniOver);
  const { confirmation_number: number = '', payment_code: code } = voucher.stores.lawson!;
  const body = html`<p>${t.konbiniLead}</p>
    <div class="card">
      <table>
        ${row(t.total, yen(intent.amount, lang), 'sum')}${row(t.konbiniCode, code)}${row(t.konbiniNumber, number)}${row(t.dueDate, dayOf(voucher.expires_at, lang))}
      </table>
    </div>
    <form method="post">
      <input type="hidden" name="lang" value="${lang}" />
      <button type="submit" name="result" value="pay">${t.konbiniPay(yen(intent.amount, lang))}</button>
      <button type="submit" name="result" value="expire" class="quiet">${t.konbiniExpire}</button>
    </form>`;
  return page.show(layout(lang, t.konbiniTitle, page.world.settings.businessName, body));
}

/** POST /konbini/{intent} with result=pay or result=expire */
export function submitKonbini(page: Page): FastifyReply {
  const { world, fields } = page;
  const intent = world.find('payment_intent', page.id);
  if (!intent) return page.gone();
  if (intent.status === 'requires_action' && intent.next_action?.konbini_display_details) {
    if (fields.result === 'pay') page.act(() => payKonbini(world, intent));
    if (fields.result === 'expire') page.act(() => expireKonbini(world, intent));
  }
  return page.go(`/konbini/${page.id}`);
}
