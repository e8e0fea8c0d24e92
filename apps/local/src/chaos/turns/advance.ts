import { plans } from '../offer.js';
import { waitFor } from '../patient.js';
import type { Turn } from './turn.js';

/** The base fee is due before its month: the first bill comes with the contract, and a card that refuses it is dunned from then on. */
export const advance: Turn<true> = {
  name: 'advance',
  draw: (_, run) => (plans[run.plan]!.baseInAdvance ? true : null),
  at: {
    opened: (cast, { plan, contractId }) =>
      waitFor(
        cast,
        `Run ${plan.number}: the first bill`,
        () =>
          cast.sql<{ status: string }>(
            `SELECT status FROM billing.invoice WHERE contract_id = $1 AND month = '2026-12'`,
            [contractId],
          ),
        ([bill]) => ['paid', 'payment_failed'].includes(bill?.status ?? ''),
      ),
  },
};
