import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AbusePolicy } from '../domain/abuse-policy.js';

export interface StoredPolicy extends AbusePolicy {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
}

/** More versions are not looked back at. */
const SHOWN = 100;

/** What an operator has published about abuse; the walls keep it with the operator. */
@Injectable()
export class AbusePolicyStore {
  async current(tx: Tx, operatorId: string): Promise<StoredPolicy | undefined> {
    return (await this.versions(tx, operatorId, 1))[0];
  }

  /** Newest first. */
  versions(tx: Tx, operatorId: string, limit = SHOWN): Promise<StoredPolicy[]> {
    return tx.query<StoredPolicy>(
      `SELECT version, words, helpline_name AS "helplineName", helpline_email AS "helplineEmail", helpline_phone AS "helplinePhone",
         helpline_hours AS "helplineHours", published_at AS "publishedAt", published_by AS "publishedBy"
       FROM fulfilment.abuse_policy WHERE operator_id = $1 ORDER BY version DESC LIMIT $2`,
      [operatorId, limit],
    );
  }

  /** @returns false when somebody else has published this version first */
  async publish(
    tx: Tx,
    operatorId: string,
    version: number,
    policy: AbusePolicy,
    byId: string,
  ): Promise<boolean> {
    const { words, helplineName, helplineEmail, helplinePhone, helplineHours } = policy;
    const rows = await tx.query(
      `INSERT INTO fulfilment.abuse_policy (operator_id, version, words, helpline_name, helpline_email, helpline_phone, helpline_hours, published_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (operator_id, version) DO NOTHING RETURNING id`,
      [operatorId, version, words, helplineName, helplineEmail, helplinePhone, helplineHours, tx.now, byId],
    );
    return rows.length === 1;
  }
}
