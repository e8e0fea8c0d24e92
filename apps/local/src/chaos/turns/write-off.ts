import { Refused } from '../../play/session.js';
import type { Actor, Cast } from '../cast.js';
import { waitFor } from '../patient.js';
import type { Turn } from './turn.js';

interface Wish {
  readonly agreed: boolean;
}

const GIVEN_UP = `
  SELECT invoice.id, invoice.status, stripe_invoice_id AS "stripeId", off.status AS decided
  FROM billing.write_off off JOIN billing.invoice ON invoice.id = off.invoice_id WHERE invoice.contract_id = $1`;

/** Bills of a client who stores no better card are given up by two persons, or not; some are paid all the same later. */
export const writeOff: Turn<Wish> = {
  name: 'writeOff',
  draw(draw, run, others) {
    const [agreed, happens] = [draw.happens(0.7), draw.happens(0.9)];
    const byCard = !('konbini' in others || 'transfer' in others);
    return happens && byCard && run.card === 'refusesCharges' ? { agreed } : null;
  },
  at: {
    paidOut: async (cast, actor, { agreed }) => {
      await dunned(cast, actor);
      const unpaid = await cast.sql<{ id: string }>(
        `SELECT id FROM billing.invoice WHERE contract_id = $1 AND status = 'payment_failed' ORDER BY month`,
        [actor.contractId],
      );
      for (const { id } of unpaid)
        await giveUp(cast, id, agreed).catch((error: unknown) => {
          // February's bill, one whose deposit is still kept, or whose credit note waits.
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

/** The hourly job, until January is at its end; February's bill has not failed long enough. */
const dunned = (cast: Cast, { plan, contractId }: Actor) =>
  waitFor(
    cast,
    `Run ${plan.number}: the end of all reminders`,
    async () => {
      await cast.sql(`SELECT graphile_worker.add_job('run-dunning')`);
      return cast.sql(
        `SELECT FROM billing.dunning JOIN billing.invoice ON invoice.id = invoice_id
         WHERE invoice.contract_id = $1 AND invoice.status = 'payment_failed' AND month < '2027-02' AND stage <> 'terminated'`,
        [contractId],
      );
    },
    (open) => open.length === 0,
  );

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
