import type { ContractOutcome } from '@madoguchi/contracting/contract';
import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

/** What was measured at the desks, contract by contract. */
@Injectable()
export class OutcomeStore {
  /** By the time of the call; appointments by the time of the client's decision. Service level as on the live floor. */
  perContract(tx: Tx, { from, until }: { from: Instant; until: Instant }): Promise<ContractOutcome[]> {
    return tx.query<ContractOutcome>(
      `WITH counted AS (
         SELECT d.contract_id, t.decided, t.in_time, 0 AS rated, 0 AS helpful, 0 AS appointments, 0 AS accepted
         FROM fulfilment.floor_tally t JOIN fulfilment.desk d ON d.id = t.desk_id
         WHERE t.span = 'day' AND t.from_at >= $1 AND t.from_at < $2
         UNION ALL
         SELECT contract_id, 0, 0, 1, helpful::int, 0, 0 FROM fulfilment.report
         WHERE helpful IS NOT NULL AND called_at >= $1 AND called_at < $2
         UNION ALL
         SELECT contract_id, 0, 0, 0, 0, 1, (status = 'accepted')::int FROM fulfilment.appointment
         WHERE decided_at >= $1 AND decided_at < $2)
       SELECT contract_id AS "contractId", sum(decided)::int AS decided, sum(in_time)::int AS "inTime", sum(rated)::int AS rated,
         sum(helpful)::int AS helpful, sum(appointments)::int AS appointments, sum(accepted)::int AS accepted
       FROM counted GROUP BY contract_id`,
      [from, until],
    );
  }
}
