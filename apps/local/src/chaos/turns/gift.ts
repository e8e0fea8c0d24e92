import type { Turn } from './turn.js';

/** What is taken back of January's bill is the platform's own present: producer and operator keep their shares. */
export const gift: Turn<true> = {
  name: 'gift',
  draw: (draw, run) => (draw.happens(0.4) && run.credit !== null ? true : null),
  // `settleTrouble` gives it back like every credit note.
  at: {},
  async judge(cast, { contractId }, _, __, found) {
    const [taken] = await cast.sql<{ minor: number }>(
      `SELECT coalesce(sum(net_minor), 0)::int AS minor FROM billing.share_deduction
       WHERE cause_id IN (SELECT note.id FROM billing.credit_note note JOIN billing.invoice ON invoice.id = invoice_id WHERE contract_id = $1 AND gift)`,
      [contractId || null],
    );
    if (taken!.minor !== 0) found('unbalanced', `payees bear ${taken!.minor} of the platform’s own present`);
  },
};
