import type { FastifyReply } from 'fastify';
import { giveAccount } from '../resources/refund-outcome.js';
import { html, yen } from './html.js';
import { layout } from './layout.js';
import { row, type Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /refund/{id}: the customer tells where the money of a convenience store payment shall go. */
export function showRefund(page: Page): FastifyReply {
  const refund = page.world.find('refund', page.id);
  if (!refund) return page.gone();
  const lang = page.lang();
  const t = texts(lang);
  if (refund.status !== 'requires_action') return page.message('doneTitle', t.done);
  const body = html`<p>${t.refundLead}</p>
    <div class="card">
      <table>
        ${row(t.refundAmount, yen(refund.amount, lang), 'sum')}
      </table>
    </div>
    <form method="post">
      <input type="hidden" name="lang" value="${lang}" />
      <button type="submit" name="result" value="right">${t.refundRight}</button>
      <button type="submit" name="result" value="wrong" class="quiet">${t.refundWrong}</button>
    </form>`;
  return page.show(layout(lang, t.refundTitle, page.world.settings.businessName, body));
}

/** POST /refund/{id} with result=right or result=wrong */
export function submitRefund(page: Page): FastifyReply {
  const { world, fields } = page;
  const refund = world.find('refund', page.id);
  if (!refund) return page.gone();
  if (refund.status === 'requires_action' && (fields.result === 'right' || fields.result === 'wrong'))
    page.act(() => giveAccount(world, refund, fields.result === 'right'));
  return page.go(`/refund/${page.id}`);
}
