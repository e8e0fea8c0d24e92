import { isId, type Instant, type Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { BillingMonth } from '../domain/billing-month.js';
import type { Waiver } from '../domain/waiver.js';

export interface KnownWaiver extends Waiver {
  readonly id: string;
  readonly contractId: string;
  readonly clientId: string;
  readonly month: BillingMonth;
  /** With tax; null: whatever the month comes to. */
  readonly totalMinor: Minor | null;
  readonly status: 'proposed' | 'approved' | 'refused' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly refusedFor: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnFor: string | null;
}

const columns = `id, contract_id AS "contractId", client_id AS "clientId", month, amount_minor AS "amountMinor", total_minor AS "totalMinor", reason,
  status, proposed_by AS "proposedBy", proposed_at AS "proposedAt", decided_by AS "decidedBy", refused_for AS "refusedFor",
  withdrawn_by AS "withdrawnBy", withdrawn_for AS "withdrawnFor"`;

/** Whether the month has a bill, or one on its way: parked ones are made again. */
const isBilled = (contractId: string, month: string): string =>
  `EXISTS (SELECT FROM billing.invoice WHERE contract_id = ${contractId} AND invoice.month = ${month} AND status NOT IN ('parked', 'void'))`;

@Injectable()
export class WaiverStore {
  /** A waiver is decided before the month is drafted or after, never meanwhile. */
  async lock(tx: Tx, month: BillingMonth, who: 'shared' | 'alone'): Promise<void> {
    const lock = who === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await tx.query(`SELECT ${lock}(hashtextextended('waivers ' || $1, 0))`, [month]);
  }

  /** Approved ones, by contract. */
  async ofMonth(tx: Tx, contractIds: readonly string[], month: BillingMonth): Promise<Map<string, Waiver>> {
    if (contractIds.length === 0) return new Map();
    const rows = await tx.query<Waiver & { contractId: string }>(
      `SELECT contract_id AS "contractId", amount_minor AS "amountMinor", reason FROM billing.waiver
       WHERE contract_id = ANY ($1) AND month = $2 AND status = 'approved'`,
      [contractIds, month],
    );
    return new Map(rows.map(({ contractId, ...waiver }) => [contractId, waiver]));
  }

  /** Those that wait first, then the newest. */
  all(tx: Tx): Promise<(KnownWaiver & { readonly billed: boolean })[]> {
    return tx.query<KnownWaiver & { readonly billed: boolean }>(
      `SELECT ${columns}, ${isBilled('waiver.contract_id', 'waiver.month')} AS billed FROM billing.waiver ORDER BY status = 'proposed' DESC, proposed_at DESC LIMIT 100`,
    );
  }

  async standing(tx: Tx, contractId: string, month: BillingMonth): Promise<KnownWaiver | undefined> {
    const [row] = await tx.query<KnownWaiver>(
      `SELECT ${columns} FROM billing.waiver WHERE contract_id = $1 AND month = $2 AND status IN ('proposed', 'approved')`,
      [contractId, month],
    );
    return row;
  }

  async find(tx: Tx, id: string): Promise<KnownWaiver | undefined> {
    if (!isId(id)) return undefined;
    return (
      await tx.query<KnownWaiver>(`SELECT ${columns} FROM billing.waiver WHERE id = $1 FOR UPDATE`, [id])
    )[0];
  }

  async isBilled(tx: Tx, contractId: string, month: BillingMonth): Promise<boolean> {
    const [row] = await tx.query<{ billed: boolean }>(`SELECT ${isBilled('$1', '$2')} AS billed`, [
      contractId,
      month,
    ]);
    return row!.billed;
  }

  async propose(
    tx: Tx,
    wish: Pick<
      KnownWaiver,
      'contractId' | 'clientId' | 'month' | 'amountMinor' | 'totalMinor' | 'reason' | 'proposedBy'
    > & {
      readonly aloneUpToMinor: Minor;
    },
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO billing.waiver (contract_id, client_id, month, amount_minor, total_minor, reason, alone_up_to_minor, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        wish.contractId, wish.clientId, wish.month, wish.amountMinor, wish.totalMinor, wish.reason, wish.aloneUpToMinor,
        wish.proposedBy, tx.now,
      ], // prettier-ignore
    );
    return row!.id;
  }

  async decide(
    tx: Tx,
    id: string,
    decision: { status: 'approved' | 'refused'; personId: string; alone?: boolean; refusedFor?: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE billing.waiver SET status = $2, decided_by = $3, decided_at = $4, alone = $5, refused_for = $6 WHERE id = $1`,
      [id, decision.status, decision.personId, tx.now, decision.alone === true, decision.refusedFor ?? null],
    );
  }

  async withdraw(tx: Tx, id: string, personId: string, reason: string): Promise<void> {
    await tx.query(
      `UPDATE billing.waiver SET status = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3, withdrawn_for = $4 WHERE id = $1`,
      [id, personId, tx.now, reason],
    );
  }
}
