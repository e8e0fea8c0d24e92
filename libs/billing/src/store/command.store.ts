import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CommandOp, CommandParams, CommandResult } from '../application/ports.js';
import { contested } from './chargeback.store.js';

export interface Command {
  readonly id: string;
  readonly groupKey: string;
  readonly op: CommandOp;
  readonly params: CommandParams[CommandOp];
  readonly idempotencyKey: string;
  readonly status: 'pending' | 'done' | 'refused' | 'parked';
  readonly attempts: number;
  readonly result: CommandResult | null;
  readonly error: string | null;
  /** What goes to the provider: the key itself, with a suffix after each renewal. */
  readonly sendKey: string;
  /** The key is spent: the provider repeats a 500 under it, or forgets it soon (after a day; 20 hours are taken as the end). */
  readonly unclear: boolean;
}

/** Locks and retries run on the machine's clock: the product's clock may be moved while a call is under way. */
const columns = `id, group_key AS "groupKey", op, params, idempotency_key AS "idempotencyKey", status, attempts, result, error,
  idempotency_key || CASE WHEN renewals = 0 THEN '' ELSE ':' || renewals END AS "sendKey",
  look_first OR coalesce(first_sent_at < clock_timestamp() - interval '20 hours', false) AS unclear`;

/**
 * A transfer out of a contested payment waits until the bank has decided, unless the law lets it wait no longer; so does the
 * refund of a contested deposit. Everything else goes on.
 */
export const notContested = `((op <> 'deposit.refund' OR NOT EXISTS (SELECT FROM billing.deposit_settlement settlement
    JOIN billing.deposit ON deposit.id = settlement.deposit_id AND deposit.contested
    WHERE settlement.id = (params ->> 'settlementId')::uuid)) AND (op <> 'transfer.create' OR coalesce((params ->> 'advanced')::boolean, false) OR NOT ${contested(`(params ->> 'invoiceId')::uuid`)}))`;

/** Known not to have happened. */
const unsent = `(status = 'parked' OR (status = 'pending' AND first_sent_at IS NULL))`;

const underKey = `(idempotency_key = $4 OR starts_with(idempotency_key, $4 || ':again'))`;

@Injectable()
export class CommandStore {
  /** Repeating it with the same key changes nothing: parameters are frozen at the first time. */
  async add<Op extends CommandOp>(
    tx: Tx,
    groupKey: string,
    op: Op,
    params: CommandParams[Op],
    idempotencyKey: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.stripe_command (group_key, op, params, idempotency_key, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT one_command_per_key DO NOTHING`,
      [groupKey, op, JSON.stringify(params), idempotencyKey, tx.now],
    );
  }

  /** The same, and what was given up under this key is asked for once more, under the next one and after a look whether it happened. */
  async addAgain<Op extends CommandOp>(
    tx: Tx,
    groupKey: string,
    op: Op,
    params: CommandParams[Op],
    key: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO billing.stripe_command (group_key, op, params, idempotency_key, created_at, look_first)
       SELECT $1, $2, $3, $4::text || CASE WHEN count(*) = 0 THEN '' ELSE ':again' || count(*) END, $5, count(*) > 0
       FROM billing.stripe_command WHERE group_key = $1 AND status = 'refused' AND ${underKey}
       ON CONFLICT ON CONSTRAINT one_command_per_key DO NOTHING`,
      [groupKey, op, JSON.stringify(params), key, tx.now],
    );
  }

  /** Its frozen parameters may be why something stopped: what would be asked for differently now, and did not happen, is given up. */
  async outdate<Op extends CommandOp>(
    tx: Tx,
    groupKey: string,
    op: Op,
    params: CommandParams[Op],
    key: string,
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET status = 'refused', error = coalesce(error, 'outdated') WHERE group_key = $1 AND op = $2 AND params <> $3 AND ${underKey} AND ${unsent}`,
      [groupKey, op, JSON.stringify(params), key],
    );
  }

  /** Of one kind of matter, e.g. `payout`. */
  async stoppedGroups(tx: Tx, kind: string): Promise<string[]> {
    const rows = await tx.query<{ groupKey: string }>(
      `SELECT DISTINCT group_key AS "groupKey" FROM billing.stripe_command WHERE status = 'parked' AND starts_with(group_key, $1 || ':')`,
      [kind],
    );
    return rows.map(({ groupKey }) => groupKey);
  }

  /** Of a contract only one page may be used: the others are ended, each after it was made. Answers the groups. */
  async endPages(tx: Tx, contractId: string, but: string | null = null): Promise<string[]> {
    const rows = await tx.query<{ groupKey: string }>(
      `WITH ended AS (
         INSERT INTO billing.stripe_command (group_key, op, params, idempotency_key, created_at)
         SELECT 'checkout:' || page.id, 'checkout.expire', json_build_object('checkoutId', page.id, 'customerId', account.stripe_customer_id),
           'checkout.expire:' || page.id, $3
         FROM billing.checkout page JOIN billing.client_account account ON account.client_id = page.client_id
         WHERE page.contract_id = $1 AND page.status = 'open' AND page.id IS DISTINCT FROM $2 ORDER BY page.created_at
         ON CONFLICT ON CONSTRAINT one_command_per_key DO NOTHING RETURNING group_key)
       SELECT group_key AS "groupKey" FROM ended`,
      [contractId, but, tx.now],
    );
    return rows.map(({ groupKey }) => groupKey);
  }

  /** One more write of this kind in a group whose newest state counts; nothing when the last one of it says the same. */
  async next<Op extends CommandOp>(
    tx: Tx,
    groupKey: string,
    op: Op,
    params: CommandParams[Op],
  ): Promise<void> {
    const [last] = await tx.query<{ nth: number; same: boolean }>(
      `SELECT count(*) OVER ()::int AS nth, params = $3::jsonb AND status IN ('pending', 'done') AS same FROM billing.stripe_command
       WHERE group_key = $1 AND op = $2 ORDER BY seq DESC LIMIT 1`,
      [groupKey, op, JSON.stringify(params)],
    );
    if (!last?.same) await this.add(tx, groupKey, op, params, `${groupKey}:${op}:${last?.nth ?? 0}`);
  }

  ofGroup(tx: Tx, groupKey: string): Promise<Command[]> {
    return tx.query<Command>(
      `SELECT ${columns} FROM billing.stripe_command WHERE group_key = $1 ORDER BY seq`,
      [groupKey],
    );
  }

  /** How often a write of this kind was stopped for this subject: the next try needs a key of its own. */
  async stopped(tx: Tx, keyPrefix: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM billing.stripe_command WHERE starts_with(idempotency_key, $1) AND status IN ('refused', 'parked')`,
      [keyPrefix],
    );
    return row!.count;
  }

  /** Takes the group's next command for a minute; undefined when there is none or somebody else is sending it. */
  async claim(tx: Tx, groupKey: string): Promise<Command | undefined> {
    const [command] = await tx.query<Command>(
      `WITH next AS (
         SELECT id, locked_until FROM billing.stripe_command WHERE group_key = $1 AND status = 'pending' AND ${notContested}
           AND NOT EXISTS (SELECT FROM billing.stripe_command WHERE group_key = $1 AND status = 'parked')
         ORDER BY seq LIMIT 1 FOR UPDATE),
       taken AS (
         UPDATE billing.stripe_command command
         SET locked_until = clock_timestamp() + interval '60 seconds', attempts = attempts + 1,
             first_sent_at = coalesce(first_sent_at, clock_timestamp())
         FROM next WHERE command.id = next.id AND coalesce(next.locked_until < clock_timestamp(), true)
         RETURNING command.*)
       SELECT ${columns} FROM taken`,
      [groupKey],
    );
    return command;
  }

  /** Whether commands are still waiting, e.g. claimed by another process or to be tried again. */
  async pending(tx: Tx, groupKey: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM billing.stripe_command WHERE group_key = $1 AND status = 'pending' LIMIT 1`,
      [groupKey],
    );
    return rows.length > 0;
  }

  /** False when another process wrote the result first. */
  async finish(tx: Tx, id: string, result: CommandResult): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE billing.stripe_command SET status = 'done', result = $2, error = NULL, locked_until = NULL
       WHERE id = $1 AND status = 'pending' RETURNING id`,
      [id, JSON.stringify(result)],
    );
    return changed(rows);
  }

  /** @param detail what the provider said, for the person who has to look */
  async stop(
    tx: Tx,
    id: string,
    status: 'refused' | 'parked',
    error: string,
    detail: string | null = null,
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET status = $2, error = $3, detail = $4, locked_until = NULL WHERE id = $1 AND status = 'pending'`,
      [id, status, error.slice(0, 1000), detail?.slice(0, 1000)],
    );
  }

  async lookFirst(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET look_first = true, locked_until = NULL WHERE id = $1 AND status = 'pending'`,
      [id],
    );
  }

  /** What is still open in the group is looked for before it is sent. Answers whether anything is. */
  async lookFirstInGroup(tx: Tx, groupKey: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE billing.stripe_command SET look_first = true WHERE group_key = $1 AND status = 'pending' RETURNING id`,
      [groupKey],
    );
    return changed(rows);
  }

  async renewKey(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET renewals = renewals + 1, look_first = false, first_sent_at = NULL, locked_until = NULL
       WHERE id = $1 AND status = 'pending'`,
      [id],
    );
  }

  /**
   * Parked commands are tried again, after a look whether they happened after all. Without a group: all of them, but for those of a
   * parked month, which is closed again instead. Answers the groups.
   */
  async reopen(tx: Tx, groupKey: string | null): Promise<string[]> {
    const rows = await tx.query<{ groupKey: string }>(
      `WITH reopened AS (
         UPDATE billing.stripe_command SET status = 'pending', error = NULL, detail = NULL, told_at = NULL, look_first = true, locked_until = NULL
         WHERE status = 'parked' AND ($1::text IS NULL OR group_key = $1)
           AND group_key NOT IN (SELECT 'invoice:' || id || ':' || attempt FROM billing.invoice WHERE status = 'parked') RETURNING group_key)
       SELECT DISTINCT group_key AS "groupKey" FROM reopened`,
      [groupKey],
    );
    return rows.map((row) => row.groupKey);
  }

  /** What is no longer wanted is not sent any more. */
  async cancel(tx: Tx, groupKey: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET status = 'refused', error = $2 WHERE group_key = $1 AND status IN ('pending', 'parked')`,
      [groupKey, reason],
    );
  }

  /** The same, but only what is known not to have happened; what may be on its way is let finish. */
  async cancelUnsent(tx: Tx, groupKey: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET status = 'refused', error = $2
       WHERE group_key = $1 AND ${unsent}`,
      [groupKey, reason],
    );
  }

  /** Whether a command is on its way or waits for a person. */
  async isUnfinished(tx: Tx, groupKey: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM billing.stripe_command WHERE group_key = $1 AND status IN ('pending', 'parked') LIMIT 1`,
      [groupKey],
    );
    return rows.length > 0;
  }

  /** Something else has taken the place of this group: what was parked in it is not waited for any more. False when nothing was. */
  async giveUp(tx: Tx, groupKey: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE billing.stripe_command SET status = 'refused' WHERE group_key = $1 AND status = 'parked' RETURNING id`,
      [groupKey],
    );
    return changed(rows);
  }

  async retryLater(tx: Tx, id: string, error: string): Promise<void> {
    await tx.query(
      `UPDATE billing.stripe_command SET error = $2, locked_until = clock_timestamp() + least(attempts, 10) * interval '3 seconds'
       WHERE id = $1 AND status = 'pending'`,
      [id, error.slice(0, 1000)],
    );
  }

  /** Groups with work that nobody is doing, oldest first. */
  async openGroups(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ groupKey: string }>(
      `SELECT group_key AS "groupKey" FROM billing.stripe_command
       WHERE status = 'pending' AND coalesce(locked_until < clock_timestamp(), true) AND ${notContested}
         AND group_key NOT IN (SELECT group_key FROM billing.stripe_command WHERE status = 'parked')
       GROUP BY group_key ORDER BY min(seq) LIMIT $1`,
      [limit],
    );
    return rows.map((row) => row.groupKey);
  }

  async counts(tx: Tx): Promise<{ open: number; failed: number }> {
    const [row] = await tx.query<{ open: number; failed: number }>(
      `SELECT count(*) FILTER (WHERE status = 'pending')::int AS open, count(*) FILTER (WHERE status = 'parked')::int AS failed
       FROM billing.stripe_command WHERE status <> 'done'`,
    );
    return row!;
  }
}

/** TypeORM answers an UPDATE with [rows, count]; a SELECT with rows. */
export const changed = (answer: unknown): boolean => {
  const rows = Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer;
  return Array.isArray(rows) && rows.length > 0;
};
