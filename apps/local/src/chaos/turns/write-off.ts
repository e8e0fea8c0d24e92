import { Refused } from '../../play/session.js';
import type { Actor, Cast } from '../cast.js';
import type { Turn } from './turn.js';

interface Wish {
  readonly agreed: boolean;
}

const GIVEN_UP = `
  SELECT invoice.id, invoice.status, stripe_invoice_id AS "stripeId", off.status AS decided
  FROM billing.write_off off JOIN billing.invoice ON invoice.id = off.invoice_id WHERE contract_id = $1`;

/** Bills of a client who never pays are given up by two persons, or not; some are paid all the same later. */
export const writeOff: Turn<Wish> = {
  name: 'writeOff',
  draw(draw, run) {
    const [agreed, happens] = [draw.happens(0.7), draw.happens(0.6)];
    return happens && run.card === 'refusesCharges' && !run.mendsCard ? { agreed } : null;
  },
  at: {
    paidOut: async (cast, actor, { agreed }) => {
      const unpaid = await cast.sql<{ id: string }>(
        `SELECT id FROM billing.invoice WHERE contract_id = $1 AND status = 'payment_failed' ORDER BY month`,
        [actor.contractId],
      );
      for (const { id } of unpaid)
        await giveUp(cast, id, agreed).catch((error: unknown) => {
          // Dunning has not ended the contract yet, its deposit is still kept, or one admin was enough.
          if (!(error instanceof Refused)) throw error;
        });
    },
  },
  async judge(cast, { contractId }: Actor, _, { invoices }, found) {
    const given = await cast.sql<{ id: string; status: string; stripeId: string | null; decided: string }>(
      GIVEN_UP,
      [contractId || null],
    );
    for (const { id, status, stripeId, decided } of given) {
      const theirs = (invoices.get(id) ?? []).find((one) => one.id === stripeId)?.status;
      if (decided === 'approved' && status !== 'paid' && theirs !== 'uncollectible')
        found('lost', `a bill that was given up is ${theirs ?? 'unknown'} at the provider`);
      if (decided !== 'approved' && theirs === 'uncollectible')
        found('unbalanced', 'the provider has given up a bill that is still owed');
    }
  },
};

async function giveUp({ admin, second, sql }: Cast, invoiceId: string, agreed: boolean): Promise<void> {
  await admin.graphql(
    'mutation ($id: ID!) { proposeWriteOff(invoiceId: $id, reason: "破産の通知") { aloneUpToMinor } }',
    {
      id: invoiceId,
    },
  );
  const [off] = await sql<{ id: string }>(
    `SELECT id FROM billing.write_off WHERE invoice_id = $1 AND status = 'proposed'`,
    [invoiceId],
  );
  if (!off) return;
  await second.graphql(
    agreed
      ? 'mutation ($id: ID!) { approveWriteOff(id: $id) { aloneUpToMinor } }'
      : 'mutation ($id: ID!) { refuseWriteOff(id: $id, reason: "まだ払うと言っている") { aloneUpToMinor } }',
    { id: off.id },
  );
}
