import type { Faults } from '../faults/faults.js';
import type { World } from '../store/world.js';
import type { DueSource } from '../time/timeline.js';
import { attachBankTransfers } from './bank-transfers.js';
import { attachLateCheckouts, checkoutsDue } from './checkout-outcome.js';
import { connectedPayoutsDue } from './connected-money.js';
import { attachDisputes } from './disputes.js';
import { invoicesDue } from './invoice-clock.js';
import { konbiniDue } from './konbini.js';
import { payoutsDue } from './payouts.js';
import { refundsDue } from './refund-outcome.js';
import { schedulesDue } from './schedule-clock.js';
import { subscriptionsDue } from './subscription-clock.js';
import { attachSubscriptionStates } from './subscription-states.js';

/** Everything that time alone brings about. At one moment, a schedule changes a subscription before it renews. */
export const dueSources = (faults: Faults): DueSource[] => [
  schedulesDue,
  subscriptionsDue,
  invoicesDue,
  konbiniDue,
  refundsDue,
  checkoutsDue,
  payoutsDue(faults),
  connectedPayoutsDue(faults),
];

/** Everything that follows from something else. */
export function attachReactions(world: World): void {
  attachSubscriptionStates(world);
  attachDisputes(world);
  attachBankTransfers(world);
  attachLateCheckouts(world);
}
