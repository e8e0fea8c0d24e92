import { payWith } from '../../play/contract.js';
import type { Actor, Cast } from '../cast.js';
import { cards, plans } from '../offer.js';
import { patiently } from '../patient.js';
import { payWhole, settled, wayOf } from '../sent.js';
import type { TransferWish } from './transfer.js';
import type { Turn } from './turn.js';

interface Wish {
  /** Whether the client pays after all, when its payees have been paid out of the platform's own money. */
  readonly pays: boolean;
}

interface Line {
  readonly role: string;
  readonly advanced: boolean;
  readonly sent: boolean;
}

const MONTHS = ['2027-01', '2027-02'];
const PAY_DAY = '2027-03-25';

const PAID = `
  SELECT invoice.status, coalesce(to_char(paid_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD'), '') AS "paidOn", coalesce((SELECT sum(net_minor) FROM billing.invoice_share WHERE invoice_id = invoice.id), 0)::int AS shared,
    coalesce((SELECT json_agg(json_build_object('role', role, 'advanced', advanced, 'sent', stripe_transfer_id IS NOT NULL)) FROM billing.payout_line WHERE invoice_id = invoice.id), '[]') AS lines
  FROM billing.invoice WHERE contract_id = $1 AND month = '2027-01' AND total_minor > 0`;

/** Producer and operator are paid within sixty days although the client has not paid January; then the client pays, or never does. */
export const latePayee: Turn<Wish> = {
  name: 'latePayee',
  draw(draw, run, others) {
    const [pays, happens] = [draw.happens(0.6), draw.happens(0.7)];
    const transfer = others['transfer'] as TransferWish | undefined;
    if (transfer) return transfer.how === 'waits' ? { pays } : null;
    const { asksDeposit, baseInAdvance } = plans[run.plan]!;
    const neverPaid =
      run.card === 'refusesCharges' && (!run.mendsCard || 'writeOff' in others) && !('konbini' in others);
    return happens && neverPaid && !asksDeposit && !baseInAdvance ? { pays } : null;
  },
  at: {
    paidOut: async (cast, actor, { pays }) => {
      if (pays) await payAtLast(cast, actor);
    },
  },
  async judge(cast, { contractId, deskId, settled: paid }, { pays }, _, found) {
    const [bill] = await cast.sql<{ status: string; paidOn: string; shared: number; lines: Line[] }>(PAID, [
      contractId || null,
    ]);
    // A credit note may have taken all of it back before the pay day.
    if (deskId === null || !bill || (bill.status === 'paid' && bill.paidOn < PAY_DAY)) return;
    for (const role of ['producer', 'operator']) {
      const lines = bill.lines.filter((line) => line.role === role && line.sent);
      if (lines.length === 0) found('lost', `the ${role} still waits for a client that has not paid`);
      if (lines.length > 1) found('duplicated', `${lines.length} payments of the ${role}’s share`);
      if (lines.some(({ advanced }) => !advanced))
        found('unbalanced', 'an advance that is none in the books');
    }
    if (bill.shared === 0) found('lost', 'an advance was never shared');
    if (!pays && bill.status === 'paid') found('unbalanced', 'a bill is paid that nobody has paid');
    if (paid.includes('2027-01') && bill.status !== 'paid') found('lost', 'a late payment');
  },
};

async function payAtLast(cast: Cast, actor: Actor): Promise<void> {
  if (wayOf(actor.plan) === 'CARD')
    await patiently(() => payWith(actor.owner, actor.contractId, cards.plain));
  for (const month of MONTHS) {
    const [bill] = await cast.sql('SELECT FROM billing.invoice WHERE contract_id = $1 AND month = $2', [
      actor.contractId,
      month,
    ]);
    if (!bill) continue;
    if (wayOf(actor.plan) === 'CARD') await settled(cast, actor, month);
    else await payWhole(cast, actor, month);
  }
}
