import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { EarlyEndRow } from './early-end.row.js';

/** Ends that were reported before their calls. */
@Injectable()
export class EarlyEndStore {
  /** Until the transaction is over, a call and its end are not written at the same time: neither would see the other. */
  async lock(tx: Tx, operatorId: string, providerCallId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1501))', [
      `${operatorId} ${providerCallId}`,
    ]);
  }

  /** The first report stays. */
  async keep(tx: Tx, operatorId: string, providerCallId: string, endedAt: Date | null): Promise<void> {
    const end = { operatorId, providerCallId, endedAt, receivedAt: tx.now };
    await tx.manager.createQueryBuilder().insert().into(EarlyEndRow).values(end).orIgnore().execute();
  }

  async of(tx: Tx, operatorId: string, providerCallId: string): Promise<EarlyEndRow | undefined> {
    return (await tx.manager.findOneBy(EarlyEndRow, { operatorId, providerCallId })) ?? undefined;
  }

  async forget(tx: Tx, before: Date): Promise<void> {
    await tx.query('DELETE FROM fulfilment.early_end WHERE received_at < $1', [before]);
  }
}
