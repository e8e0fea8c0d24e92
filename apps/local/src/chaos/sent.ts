import { awaitsTransfer, payAtStore, transferTo, type SentWay } from '../play/payers.js';
import type { Actor, Cast } from './cast.js';
import type { Find } from './finding.js';
import { waitFor } from './patient.js';
import type { RunPlan } from './plan.js';

/** How the run's contract is paid: by card, unless a turn says otherwise. */
export const wayOf = ({ turns }: Pick<RunPlan, 'turns'>): 'CARD' | SentWay =>
  'transfer' in turns ? 'TRANSFER' : 'konbini' in turns ? 'KONBINI' : 'CARD';

/** A bill that its owner pays without a card, as the owner reads it. */
export interface SentBill {
  readonly id: string;
  readonly status: string;
  readonly way: 'CARD' | SentWay;
  readonly leftMinor: number;
  readonly payPageUrl: string | null;
}

/** The month's bill once it can be paid, or is. Undefined when the contract has none of that month. */
export async function sentBill(cast: Cast, actor: Actor, month: string): Promise<SentBill | undefined> {
  // A draft is nobody's to read yet.
  const [bill] = await waitFor(
    cast,
    `Run ${actor.plan.number}: the bill of ${month}`,
    () =>
      cast.sql<{ id: string; issued: boolean }>(
        'SELECT id, number IS NOT NULL AS issued FROM billing.invoice WHERE contract_id = $1 AND month = $2',
        [actor.contractId, month],
      ),
    (bills) => bills.every(({ issued }) => issued),
  );
  if (!bill) return undefined;
  return waitFor(
    cast,
    `Run ${actor.plan.number}: a page to pay the bill of ${month} on`,
    async () => {
      const { invoice } = await actor.owner.graphql<{ invoice: SentBill }>(
        'query ($id: ID!) { invoice(id: $id) { id status way leftMinor payPageUrl } }',
        { id: bill.id },
      );
      return invoice;
    },
    ({ status, payPageUrl }) => status === 'PAID' || payPageUrl !== null,
  );
}

/** Waits until what the owner has paid whole is known to us. */
export async function settled(cast: Cast, actor: Actor, month: string): Promise<void> {
  await waitFor(
    cast,
    `Run ${actor.plan.number}: the bill of ${month} is paid`,
    () =>
      cast.sql<{ status: string }>(
        'SELECT status FROM billing.invoice WHERE contract_id = $1 AND month = $2',
        [actor.contractId, month],
      ),
    ([bill]) => bill?.status === 'paid',
  );
  actor.settled.push(month);
}

/** Transfers this much to the owner's own account, from the page of the bill. */
export async function transferOn(actor: Actor, bill: SentBill, amountMinor: number): Promise<void> {
  // What was left over before may have paid it, and we do not know yet.
  if (amountMinor <= 0 || bill.payPageUrl === null || !(await awaitsTransfer(bill.payPageUrl))) return;
  await transferTo(bill.payPageUrl, amountMinor);
  actor.transferredMinor += amountMinor;
}

/** Pays what is left of the month's bill the way the bill asks for, and waits until it is known. */
export async function payWhole(cast: Cast, actor: Actor, month: string, extraMinor = 0): Promise<void> {
  const bill = await sentBill(cast, actor, month);
  if (!bill) return;
  if (bill.way === 'TRANSFER') await transferOn(actor, bill, bill.leftMinor + extraMinor);
  else if (bill.payPageUrl !== null) await payAtStore(bill.payPageUrl);
  await settled(cast, actor, month);
}

/** The bill that comes with the contract of a plan that is paid in advance. */
export const firstBill = (cast: Cast, actor: Actor): Promise<unknown> =>
  waitFor(
    cast,
    `Run ${actor.plan.number}: the first bill`,
    () =>
      cast.sql(`SELECT FROM billing.invoice WHERE contract_id = $1 AND month = '2026-12'`, [
        actor.contractId,
      ]),
    ({ length }) => length > 0,
  );

/** Refunds of what was paid without a card ask the owner for a bank account. */
export async function answerRefunds(cast: Cast, actor: Actor, right: boolean): Promise<void> {
  const refunds = await cast.sql<{ id: string }>(
    `SELECT stripe_refund_id AS id FROM billing.credit_note WHERE client_id = $1 AND stripe_refund_id IS NOT NULL`,
    [actor.clientId],
  );
  for (const { id } of refunds) await cast.nameAccount(id, right);
}

/** Who has paid whole has a paid bill; who has not, has none that says so. */
export async function judgeSettled(cast: Cast, actor: Actor, found: Find): Promise<void> {
  const bills = await cast.sql<{ month: string; status: string }>(
    'SELECT month, status FROM billing.invoice WHERE contract_id = $1',
    [actor.contractId || null],
  );
  for (const month of actor.settled)
    if (bills.find((bill) => bill.month === month)?.status !== 'paid')
      found('lost', `the bill of ${month} was paid without a card, and is not paid`);
}
