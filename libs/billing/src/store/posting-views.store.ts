import type { Instant, Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { Account, Posting } from '../domain/ledger.js';
import type { ListPlace } from '../domain/list-place.js';

/** One entry of an account, with the posting it is part of and the document that explains it. */
export interface PostedEntry {
  /** Of the posting and its entry, so that it is met once. */
  readonly id: string;
  readonly kind: Posting['kind'];
  readonly bookedAt: Instant;
  /** Debit positive. */
  readonly amountMinor: Minor;
  readonly companyName: string | null;
  readonly contractId: string | null;
  readonly documentKind: 'invoice' | 'statement' | 'credit_note' | 'deposit' | null;
  readonly documentId: string | null;
  readonly number: string | null;
  /** The whole posting; its amounts sum to zero. */
  readonly entries: readonly {
    readonly account: Account;
    readonly companyName: string | null;
    readonly amountMinor: Minor;
  }[];
  readonly place: string;
}

export interface EntriesAsked {
  readonly account: Account;
  /** One client's or payee's part of the account; null for all of it. */
  readonly partyId: string | null;
  /** Booked before; null for all. */
  readonly before: Instant | null;
}

/** The document behind a posting, by its source. */
const about = `
  SELECT contract_id, 'invoice' AS document_kind, id AS document_id, number FROM billing.invoice WHERE source_type = 'invoice' AND id = source_id
  UNION ALL SELECT NULL, 'statement', id, number FROM billing.payout WHERE source_type = 'payout' AND id = source_id
  UNION ALL SELECT NULL, 'statement', payout.id, payout.number FROM billing.payout_line line JOIN billing.payout ON payout.id = line.payout_id
    WHERE source_type = 'payout_line' AND line.id = source_id
  UNION ALL SELECT contract_id, 'credit_note', note.id, note.number FROM billing.credit_note note
    JOIN billing.invoice ON invoice.id = note.invoice_id WHERE source_type = 'credit_note' AND note.id = source_id
  UNION ALL SELECT contract_id, 'credit_note', note.id, note.number FROM billing.credit_application used JOIN billing.credit_note note ON note.id = credit_note_id
    JOIN billing.invoice ON invoice.id = note.invoice_id WHERE source_type = 'credit_application' AND used.id = source_id
  UNION ALL SELECT contract_id, 'deposit', id, number FROM billing.deposit WHERE source_type = 'deposit' AND id = source_id
  UNION ALL SELECT contract_id, 'invoice', invoice.id, invoice.number FROM billing.chargeback JOIN billing.invoice ON invoice.id = invoice_id
    WHERE source_type = 'chargeback' AND chargeback.id = source_id
  UNION ALL SELECT contract_id, 'deposit', deposit.id, deposit.number FROM billing.chargeback JOIN billing.deposit ON deposit.id = deposit_id
    WHERE source_type = 'chargeback' AND chargeback.id = source_id
  UNION ALL SELECT coalesce(invoice.contract_id, deposit.contract_id), CASE WHEN invoice.id IS NULL THEN 'deposit' ELSE 'invoice' END,
    coalesce(invoice.id, deposit.id), coalesce(invoice.number, deposit.number) FROM billing.chargeback_move moved
    JOIN billing.chargeback ON chargeback.id = chargeback_id LEFT JOIN billing.invoice ON invoice.id = invoice_id
    LEFT JOIN billing.deposit ON deposit.id = deposit_id WHERE source_type = 'chargeback_move' AND moved.id = source_id
  UNION ALL SELECT contract_id, 'invoice', invoice.id, invoice.number FROM billing.share_deduction gone JOIN billing.invoice ON invoice.id = gone.invoice_id
    WHERE source_type = 'share_deduction' AND gone.id = source_id
  UNION ALL SELECT contract_id, 'invoice', invoice.id, invoice.number FROM billing.cash_movement moved JOIN billing.invoice ON invoice.id = invoice_id
    WHERE source_type = 'cash_movement' AND moved.id = source_id
  UNION ALL SELECT NULL, 'statement', payout.id, payout.number FROM billing.statement_objection objected JOIN billing.payout ON payout.id = payout_id
    WHERE source_type = 'statement_objection' AND objected.id = source_id
  UNION ALL SELECT contract_id, 'invoice', invoice.id, invoice.number FROM billing.write_off JOIN billing.invoice ON invoice.id = invoice_id
    WHERE source_type = 'write_off' AND write_off.id = source_id
  UNION ALL SELECT contract_id, 'invoice', invoice.id, invoice.number FROM billing.write_off_recovery recovered
    JOIN billing.write_off ON write_off.id = write_off_id JOIN billing.invoice ON invoice.id = invoice_id
    WHERE source_type = 'write_off_recovery' AND recovered.id = source_id
  UNION ALL SELECT contract_id, 'invoice', invoice.id, number FROM billing.stripe_command command
    JOIN billing.invoice ON stripe_invoice_id = params ->> 'stripeInvoiceId' WHERE source_type = 'stripe_command' AND command.id = source_id`;

const micros = '(extract(epoch FROM booked_at) * 1000000)::bigint';
const entryId = `(entry.tx_id || '_' || entry.position) COLLATE "C"`;

/** The books, read entry by entry. */
@Injectable()
export class PostingViews {
  /** Newest first. */
  list(
    tx: Tx,
    { account, partyId, before }: EntriesAsked,
    first: number,
    after: ListPlace | null,
  ): Promise<PostedEntry[]> {
    return tx.query<PostedEntry>(
      `SELECT entry.tx_id || '_' || entry.position AS id, posted.kind, booked_at AS "bookedAt", entry.amount_minor AS "amountMinor",
         company.name AS "companyName", contract_id AS "contractId", document_kind AS "documentKind", document_id AS "documentId", number,
         (SELECT json_agg(json_build_object('account', other.account, 'companyName', party.name, 'amountMinor', other.amount_minor)
            ORDER BY other.position)
          FROM billing.ledger_entry other LEFT JOIN identity.company party ON party.id = other.party_id
          WHERE other.tx_id = entry.tx_id) AS entries,
         ${micros} || '_' || entry.tx_id || '_' || entry.position AS place
       FROM billing.ledger_entry entry JOIN billing.ledger_tx posted ON posted.id = entry.tx_id
         LEFT JOIN LATERAL (${about} LIMIT 1) about ON true
         LEFT JOIN identity.company ON company.id = entry.party_id
       WHERE entry.account = $1 AND ($2::uuid IS NULL OR entry.party_id = $2) AND ($3::timestamptz IS NULL OR booked_at < $3)
         AND ($4::bigint IS NULL OR booked_at <= 'epoch'::timestamptz + $4 * interval '1 microsecond'
           AND (${micros}, ${entryId}) < ($4, $5::text COLLATE "C"))
       ORDER BY booked_at DESC, ${entryId} DESC LIMIT $6`,
      [account, partyId, before, after?.atMicros ?? null, after?.id ?? null, first],
    );
  }
}
