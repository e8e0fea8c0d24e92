import { setTimeout as sleep } from 'node:timers/promises';
import type { Cast } from './cast.js';
import type { House } from './house.js';

/** Work that is not finished; without a client it keeps everybody waiting. */
export interface Open {
  readonly clientId: string | null;
  readonly what: string;
}

const LOOK_EVERY_MS = 500;

/** Whose money it is can be read off the command's subject, or off the event's customer. */
const OPEN = `
  WITH subject AS (
    SELECT id::text AS id, client_id FROM billing.invoice
    UNION ALL SELECT id::text, client_id FROM billing.credit_note
    UNION ALL SELECT id::text, client_id FROM billing.checkout
    UNION ALL SELECT id::text, client_id FROM billing.chargeback
    UNION ALL SELECT id::text, client_id FROM billing.deposit_settlement
    UNION ALL SELECT client_id::text, client_id FROM billing.client_account)
  SELECT coalesce(subject.client_id, (SELECT client_id FROM billing.invoice WHERE id::text = params ->> 'invoiceId')) AS "clientId",
         op || ' is ' || status || coalesce(': ' || error, '') AS what
  FROM billing.stripe_command command LEFT JOIN subject ON subject.id = split_part(group_key, ':', 2) WHERE status IN ('pending', 'parked')
  UNION ALL
  SELECT client_id, 'the bill of ' || month || ' is ' || status || coalesce(': ' || park_reason, '') FROM billing.invoice WHERE status IN ('draft', 'issued', 'parked')
    AND NOT EXISTS (SELECT FROM billing.sent_invoice WHERE invoice_id = invoice.id AND page_url IS NOT NULL)
  UNION ALL
  SELECT client_id, 'the fee of ' || number || ' is not known' FROM billing.invoice WHERE status = 'paid' AND collected_minor > 0 AND fee_minor IS NULL
  UNION ALL
  SELECT account.client_id, event.type || ' is ' || status || coalesce(': ' || last_error, '') FROM billing.stripe_event event
  LEFT JOIN billing.client_account account ON account.stripe_customer_id = event.payload #>> '{data,object,customer}' WHERE status IN ('pending', 'failed')
  UNION ALL
  SELECT client_id, 'the refund of a deposit is on its way' FROM billing.deposit_settlement
  WHERE refunded_minor > 0 AND refunded_at IS NULL AND refund_failed_at IS NULL
  UNION ALL
  SELECT client_id, 'a chargeback is ' || state FROM billing.chargeback WHERE state = 'under_review'`;

/** Everything that still has to happen; the queue and the provider's letter box are everybody's. */
export async function openWork(cast: Cast, house: House): Promise<Open[]> {
  const open = await cast.sql<Open>(OPEN);
  const jobs = await cast.sql<{ task: string }>(
    `SELECT task_identifier AS task FROM graphile_worker.jobs WHERE attempts < max_attempts AND run_at <= now() + interval '1 minute'`,
  );
  const answer = await fetch(`${house.instance.stripeUrl}/_emulator/state`);
  const { pendingDeliveries, objects } = (await answer.json()) as {
    pendingDeliveries: { type: string }[];
    objects: { refund_plan?: number };
  };
  return [
    ...open,
    ...jobs.map(({ task }) => ({ clientId: null, what: `the job ${task} waits` })),
    ...pendingDeliveries.map(({ type }) => ({ clientId: null, what: `the webhook ${type} is on its way` })),
    // Some cards give a refund back a second later; nothing tells of it until then.
    ...(objects.refund_plan ? [{ clientId: null, what: 'the outcome of a refund is not known' }] : []),
  ];
}

/**
 * Waits until nothing is open any more, or `atMostMs` are over.
 * @param hurry does at once what a minute's patience would do: takes over a dead process's command, wakes the driver.
 * @returns when each run had nothing open left, in ms from now; undefined for a run that still has.
 */
export async function converge(
  cast: Cast,
  house: House,
  atMostMs: number,
  hurry: boolean,
): Promise<{ readonly after: ReadonlyMap<number, number>; readonly left: readonly Open[] }> {
  const startedAt = performance.now();
  const after = new Map<number, number>();
  for (;;) {
    const left = await openWork(cast, house);
    const passed = performance.now() - startedAt;
    for (const { plan, clientId } of cast.actors) {
      const waits = left.some((each) => each.clientId === clientId);
      if (waits) after.delete(plan.number);
      else if (!after.has(plan.number)) after.set(plan.number, passed);
    }
    if (left.length === 0 || passed > atMostMs) return { after, left };
    if (hurry) await lookAgain(cast);
    await sleep(LOOK_EVERY_MS);
  }
}

/** Also while a storm blows: what waits a minute in life waits a second here. */
export async function lookAgain({ sql }: Cast): Promise<void> {
  await sql(
    `UPDATE billing.stripe_command SET locked_until = clock_timestamp() WHERE status = 'pending' AND locked_until BETWEEN clock_timestamp() AND clock_timestamp() + interval '35 seconds'`,
  );
  await sql(
    `SELECT graphile_worker.add_job('drive-open-billing', job_key => 'drive-in-a-hurry', job_key_mode => 'preserve_run_at')`,
  );
}
