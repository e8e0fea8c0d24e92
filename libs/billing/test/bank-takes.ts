import type { Minor } from '@madoguchi/kernel';
import { MoveChargeback } from '../src/application/follow-dispute.js';
import type { ChargebackState } from '../src/domain/chargeback.js';
import { ChargebackStore } from '../src/store/chargeback.store.js';
import { system, type BillingWorld } from './billing-world.js';

/** What a bank takes of an invoice's payment in one go: for good, unless said otherwise. */
export const bankTakes = (
  world: BillingWorld,
  invoiceId: string,
  stripeDisputeId: string,
  withdrawnMinor: Minor,
  state: ChargebackState = 'lost',
  reinstatedMinor: Minor = 0,
): Promise<void> =>
  world.db.unitOfWork.run(system, async (tx) => {
    const [paid] = await tx.query<{ charge: string }>(
      'SELECT stripe_charge_id AS charge FROM billing.invoice WHERE id = $1',
      [invoiceId],
    );
    const contested = (await world.get(ChargebackStore).invoiceOf(tx, paid!.charge))!;
    await world.get(MoveChargeback).execute(tx, contested, {
      stripeDisputeId,
      chargeId: paid!.charge,
      state,
      reason: 'fraudulent',
      amountMinor: withdrawnMinor,
      withdrawnMinor,
      reinstatedMinor,
      feeMinor: 0,
      evidenceDueAt: null,
    });
  });
