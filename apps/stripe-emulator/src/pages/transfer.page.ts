import type { FastifyReply } from 'fastify';
import { receiveTransfer } from '../resources/bank-transfers.js';
import { html, yen } from './html.js';
import { layout } from './layout.js';
import { row, type Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /transfer/{intent}: the account to transfer to, and a bank that sends any amount. */
export function showTransfer(page: Page): FastifyReply {
  const intent = page.world.find('payment_intent', page.id);
  if (!intent) return page.gone();
  const lang = page.lang();
  const t = texts(lang);
  const details = intent.next_action?.display_bank_transfer_instructions;
  if (!details || intent.status !== 'requires_action')
    return page.message('doneTitle', intent.status === 'succeeded' ? t.transferPaid : t.done);
  const { zengin } = details.financial_addresses![0]!;
  const remaining = details.amount_remaining ?? intent.amount;
  const body = html`<p>${t.transferLead}</p>
    <div class="card">
      <table>
        ${row(t.bank, `${zengin!.bank_name} ${zengin!.branch_name}`)}${row(t.account, `${t.ordinary} ${zengin!.account_number}`)}${row(t.accountName, zengin!.account_holder_name ?? '')}${row(t.transferRemaining, yen(remaining, lang), 'sum')}
      </table>
    </div>
    <form method="post">
      <input type="hidden" name="lang" value="${lang}" />
      <label for="amount">${t.transferAmount}</label>
      <p class="hint" id="amount-hint">${t.transferHint}</p>
      <div class="short">
        <input
          id="amount"
          name="amount"
          inputmode="numeric"
          value="${remaining}"
          aria-describedby="amount-hint"
        />
      </div>
      <button type="submit">${t.transferDo}</button>
    </form>`;
  return page.show(layout(lang, t.transferTitle, page.world.settings.businessName, body));
}

/** POST /transfer/{intent} with amount, in yen; less or more than asked for is normal. */
export function submitTransfer(page: Page): FastifyReply {
  const { world, fields } = page;
  const intent = world.find('payment_intent', page.id);
  if (!intent) return page.gone();
  const amount = /^\d{1,8}$/.test(fields.amount ?? '') ? Number(fields.amount) : 0;
  const customer = intent.customer as string | null;
  if (customer && amount > 0 && intent.status === 'requires_action')
    page.act(() => void receiveTransfer(world, world.get('customer', customer), amount));
  return page.go(`/transfer/${page.id}`);
}
