import { inParallel } from '../play/session.js';
import { answerBank, becomeClient, cancel, judgeUnits, receiveCalls, settleTrouble } from './acts.js';
import type { Actor, Cast } from './cast.js';
import { patiently, waitFor } from './patient.js';
import { payOut, rehearsePayDay, tellAccounts } from './pay-day.js';
import { takeTurns } from './turns/index.js';
import type { Moment } from './turns/turn.js';

const LANES = 24;

/** What a run could not do, by its number; it is judged all the same. */
export type Trouble = Map<number, unknown>;

/** Two months of business of all runs at once, from the signature to the second payout. */
export async function liveThrough(cast: Cast, say: (line: string) => void): Promise<Trouble> {
  const trouble: Trouble = new Map();
  const everybody = (work: (actor: Actor) => Promise<unknown>) =>
    inParallel(cast.actors, LANES, async (actor) => {
      if (trouble.has(actor.plan.number)) return;
      await work(actor).catch((error: unknown) => trouble.set(actor.plan.number, error));
    });
  /** An agent talks to one caller at a time. */
  const callers = (month: string) =>
    Promise.all(
      cast.sides.map(async (side) => {
        for (const actor of cast.actors.filter(
          (each) => each.side === side && !trouble.has(each.plan.number),
        ))
          await receiveCalls(actor, month).catch((error: unknown) => trouble.set(actor.plan.number, error));
      }),
    );
  const take = (moment: Moment) => everybody((actor) => takeTurns(cast, actor, moment));
  const month = async (name: string, answeredOn: string) => {
    await cast.setClock(answeredOn);
    await followPayers(cast);
    await callers(name);
    await everybody((actor) => judgeUnits(cast, actor, name, false));
  };

  say('signing and storing cards …');
  await everybody((actor) => becomeClient(cast, actor));
  say('January: dunning, calls, objections, other plans …');
  await month('2027-01', '2027-01-20');
  await take('january');
  await everybody(async (actor) => {
    if (actor.plan.months[1] === null) await cancel(actor);
  });
  say('closing January …');
  await cast.setClock('2027-02-01');
  await close(cast, '2027-01');
  await take('januaryBill');
  await everybody((actor) => settleTrouble(cast, actor));
  await everybody((actor) => judgeUnits(cast, actor, '2027-01', true));
  await take('januaryBilled');
  say('February: dunning, calls, cancellations, the first payout …');
  await followPayers(cast);
  await month('2027-02', '2027-02-20');
  await take('february');
  await everybody(cancel);
  await rehearsePayDay(cast, '2027-02-25');
  await cast.setClock('2027-02-25');
  await payOut(cast, '2027-02-25');
  await tellAccounts(cast);
  say('closing February …');
  await cast.setClock('2027-03-01');
  await job(cast, 'end-contracts');
  await close(cast, '2027-02');
  await followPayers(cast);
  await contestRest(cast);
  await take('februaryBilled');
  await job(cast, 'settle-deposits');
  say('the second payout …');
  await cast.setClock('2027-03-25');
  await payOut(cast, '2027-03-25');
  await take('paidOut');
  return trouble;
}

/** What the hours bring: whoever has paid by itself is seen before anybody is told to be late. */
async function followPayers(cast: Cast): Promise<void> {
  await job(cast, 'follow-sent-invoices');
  await job(cast, 'run-dunning');
}

export const job = (cast: Cast, name: string) => cast.sql('SELECT graphile_worker.add_job($1)', [name]);

/** As a night does it and an admin at the same time; both repeat harmlessly. */
async function close(cast: Cast, month: string): Promise<void> {
  await job(cast, 'close-previous-month');
  await waitFor(
    cast,
    `The bills of ${month}`,
    async () => {
      await cast.admin.graphql(
        'mutation ($month: String!) { closeMonth(month: $month) { invoices { id } } }',
        {
          month,
        },
      );
      return cast.sql('SELECT FROM billing.invoice WHERE month = $1 AND number IS NULL', [month]);
    },
    (open) => open.length === 0,
  ).catch(() => undefined);
}

/** A contested card is contested every month. */
async function contestRest(cast: Cast): Promise<void> {
  for (const actor of cast.actors.filter(({ plan }) => plan.card === 'isContested')) {
    const open = await cast.sql<{ id: string }>(
      `SELECT id FROM billing.chargeback WHERE client_id = $1 AND state = 'open'`,
      [actor.clientId],
    );
    for (const { id } of open) await answerBank(cast, id, actor.plan.evidence);
  }
}

/** What people and nights do once more when everything is quiet: close what was parked, answer the bank, settle, pay what has come in. */
export async function tidyUp(cast: Cast): Promise<void> {
  await close(cast, '2027-02');
  await contestRest(cast);
  await job(cast, 'end-contracts');
  await settleDeposits(cast);
  await payOut(cast, '2027-03-25');
}

/** The hourly job, hour by hour: a document may still be on its way in the first one. */
const settleDeposits = (cast: Cast) =>
  waitFor(
    cast,
    'The settlements of all deposits',
    async () => {
      await job(cast, 'settle-deposits');
      return cast.sql(
        'SELECT FROM billing.deposit d WHERE NOT EXISTS (SELECT FROM billing.deposit_settlement WHERE deposit_id = d.id)',
      );
    },
    (open) => open.length === 0,
  ).catch(() => undefined);

interface FailedRefund {
  readonly documentId: string;
  readonly amountMinor: number;
  readonly wholeMinor: number;
  readonly usedBy: readonly string[];
  readonly transfer: { readonly id: string; readonly status: string } | null;
}

/** Listed only so that somebody who has transferred it too early can say so: invoices have used all of it. */
const isUsedUp = ({ usedBy, amountMinor, wholeMinor }: FailedRefund) =>
  usedBy.length > 0 && amountMinor === wholeMinor;

/** A deposit that its card did not take back, or a credit whose refund came back, is sent by bank transfer: one admin sets it aside and records it, the other approves. */
export async function returnByBank(cast: Cast): Promise<void> {
  const open = async () => {
    const { failedRefunds } = await cast.admin.graphql<{ failedRefunds: FailedRefund[] }>(
      'query { failedRefunds { documentId amountMinor wholeMinor usedBy transfer { id status } } }',
    );
    return failedRefunds.filter((refund) => refund.transfer?.status !== 'APPROVED' && !isUsedUp(refund));
  };
  for (const { documentId } of await open())
    await patiently(() =>
      cast.admin.graphql(
        `mutation ($documentId: ID!) {
           reserveBankReturn(documentId: $documentId) { documentId }
           recordBankReturn(documentId: $documentId, paidOn: "2027-03-25", reference: "振込控え") { documentId }
         }`,
        { documentId },
      ),
    );
  for (const { transfer } of await open())
    await patiently(() =>
      cast.second.graphql('mutation ($id: ID!) { approveBankReturn(id: $id) { documentId } }', {
        id: transfer?.id,
      }),
    );
}
