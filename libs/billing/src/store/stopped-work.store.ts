import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ListPlace } from '../domain/list-place.js';
import { notContested } from './command.store.js';

export type Side = 'outbox' | 'inbox';

/** Why nobody can send it again from here: what to do instead. */
export type Hindrance = 'closeMonthAgain' | 'earlierStopped' | 'triesByItself';

export interface StoppedWork {
  readonly id: string;
  readonly side: Side;
  /** The command, or the kind of the event; the provider's word. */
  readonly kind: string;
  readonly since: Instant;
  readonly tries: number;
  /** It waits for a person; otherwise it is tried by itself and has been for more than an hour. */
  readonly stopped: boolean;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly groupKey: string | null;
  readonly companyName: string | null;
  readonly contractId: string | null;
  readonly documentKind: 'invoice' | 'statement' | 'credit_note' | 'deposit' | null;
  readonly documentId: string | null;
  readonly number: string | null;
  readonly hindrance: Hindrance | null;
  /** A refund by a credit note: it may become a credit instead. */
  readonly carriable: boolean;
  readonly place: string;
}

export interface StoppedQuestion {
  readonly side: Side | null;
  /** A part of the company's name. */
  readonly company: string | null;
}

const micros = '(extract(epoch FROM since) * 1000000)::bigint';

/** Which rows of ours each piece of work is about, by its group or by the provider's object. */
const about = `
  SELECT invoice.client_id AS company_id, contract_id, 'invoice' AS document_kind, invoice.id AS document_id, number,
    invoice.status = 'parked' AND group_key = 'invoice:' || invoice.id || ':' || invoice.attempt AS parked_month
  FROM billing.invoice WHERE (topic IN ('invoice', 'discard') AND id = subject_id) OR stripe_invoice_id = object_id
  UNION ALL SELECT payee_id, NULL, 'statement', id, number, false FROM billing.payout WHERE topic = 'payout' AND id = subject_id
  UNION ALL SELECT invoice.client_id, contract_id, 'credit_note', note.id, note.number, false
    FROM billing.credit_note note JOIN billing.invoice ON invoice.id = note.invoice_id
    WHERE (topic = 'credit' AND note.id = subject_id) OR note.stripe_refund_id = object_id
  UNION ALL SELECT client_id, contract_id, 'deposit', id, number, false FROM billing.deposit
    WHERE (topic = 'deposit' AND id = subject_id)
      OR id = (SELECT deposit_id FROM billing.deposit_settlement WHERE stripe_refund_id = object_id)
  UNION ALL SELECT client_id, contract_id, NULL, NULL, NULL, false FROM billing.checkout
    WHERE (topic = 'checkout' AND id = subject_id) OR stripe_session_id = object_id
  UNION ALL SELECT client_id, NULL, NULL, NULL, NULL, false FROM billing.chargeback
    WHERE (topic = 'chargeback' AND id = subject_id) OR stripe_dispute_id = object_id
  UNION ALL SELECT client_id, NULL, NULL, NULL, NULL, false FROM billing.funds_return WHERE topic = 'funds' AND id = subject_id
  UNION ALL SELECT client_id, NULL, NULL, NULL, NULL, false FROM billing.client_account WHERE stripe_customer_id = object_id
  UNION ALL SELECT company_id, NULL, NULL, NULL, NULL, false FROM billing.payee_account WHERE stripe_account_id IN (object_id, account)
  UNION ALL SELECT company.id, NULL, NULL, NULL, NULL, false FROM identity.company
    WHERE topic IN ('account', 'customer', 'customer-data', 'meter', 'payee') AND company.id = subject_id`;

const uuid = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

/** The same commands and events that the nightly checks `outbox` and `inbox` count. */
const work = (now: string) => `
  SELECT id::text AS id, 'outbox' AS side, op AS kind, created_at AS since, attempts AS tries, status = 'parked' AS stopped, error AS reason,
    detail, group_key, split_part(group_key, ':', 1) AS topic,
    CASE WHEN split_part(group_key, ':', 2) ~ ${uuid} THEN split_part(group_key, ':', 2)::uuid END AS subject_id, NULL AS object_id, NULL AS account,
    status <> 'parked' AND EXISTS (SELECT FROM billing.stripe_command other
      WHERE other.group_key = stripe_command.group_key AND other.status = 'parked') AS behind
  FROM billing.stripe_command
  WHERE status = 'parked' OR (status = 'pending' AND ${notContested} AND created_at < ${now}::timestamptz - interval '1 hour')
  UNION ALL
  SELECT id, 'inbox', type, received_at, attempts, status = 'failed', NULL, last_error, NULL, NULL, NULL, object_id, account, false
  FROM billing.stripe_event
  WHERE status = 'failed' OR (status = 'pending' AND received_at < ${now}::timestamptz - interval '1 hour')`;

const columns = `work.id, side, work.kind, since, tries, stopped, reason, detail, group_key AS "groupKey", company.name AS "companyName",
  contract_id AS "contractId", document_kind AS "documentKind", document_id AS "documentId", number,
  CASE WHEN parked_month THEN 'closeMonthAgain' WHEN behind THEN 'earlierStopped' WHEN NOT stopped THEN 'triesByItself' END AS hindrance,
  stopped AND work.kind = 'refund.create' AND document_kind = 'credit_note' AS carriable,
  ${micros} || '_' || work.id AS place`;

const from = `FROM work LEFT JOIN LATERAL (${about} LIMIT 1) about ON true LEFT JOIN identity.company ON company.id = about.company_id`;

/** Commands and events that wait for a person, or have waited for longer than they should. */
@Injectable()
export class StoppedWorkStore {
  /** Oldest first. */
  list(
    tx: Tx,
    { side, company }: StoppedQuestion,
    first: number,
    after: ListPlace | null,
  ): Promise<StoppedWork[]> {
    return tx.query<StoppedWork>(
      `WITH work AS (${work('$1')}) SELECT ${columns} ${from}
       WHERE ($2::text IS NULL OR side = $2) AND ($3::text IS NULL OR strpos(lower(company.name), lower($3)) > 0)
         AND ($4::bigint IS NULL OR (${micros}, work.id) > ($4, $5))
       ORDER BY ${micros}, work.id LIMIT $6`,
      [tx.now, side, company, after?.atMicros ?? null, after?.id ?? null, first],
    );
  }

  async one(tx: Tx, id: string): Promise<StoppedWork | undefined> {
    const [row] = await tx.query<StoppedWork>(
      `WITH work AS (${work('$1')}) SELECT ${columns} ${from} WHERE work.id = $2`,
      [tx.now, id],
    );
    return row;
  }

  /** What nobody was told yet; from now on it is told. */
  async tellable(tx: Tx): Promise<StoppedWork[]> {
    const rows = await tx.query<{ id: string }>(
      `WITH commands AS (UPDATE billing.stripe_command SET told_at = $1 WHERE status = 'parked' AND told_at IS NULL RETURNING id::text AS id),
         events AS (UPDATE billing.stripe_event SET told_at = $1 WHERE status = 'failed' AND told_at IS NULL RETURNING id)
       SELECT id FROM commands UNION ALL SELECT id FROM events`,
      [tx.now],
    );
    if (rows.length === 0) return [];
    return tx.query<StoppedWork>(
      `WITH work AS (${work('$1')}) SELECT ${columns} ${from} WHERE work.id = ANY ($2) ORDER BY since, work.id`,
      [tx.now, rows.map(({ id }) => id)],
    );
  }
}
