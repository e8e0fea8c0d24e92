import {
  creditNote,
  deposit,
  dispute,
  failedPayment,
  givenUp,
  paidBill,
  refund,
  subscribe,
  threeDSecure,
} from './cards.js';
import { plan, portal } from './catalogue.js';
import { transfer } from './payees.js';
import type { Scenario } from './scenario.js';
import { subscription } from './subscriptions.js';
import { bankTransfer, konbini } from './without-a-card.js';

/** By the name of the file its transcript is kept in. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  subscribe,
  deposit,
  'paid-bill': paidBill,
  'failed-payment': failedPayment,
  'three-d-secure': threeDSecure,
  refund,
  'credit-note': creditNote,
  'given-up': givenUp,
  plan,
  portal,
  dispute,
  konbini,
  'bank-transfer': bankTransfer,
  transfer,
  subscription,
};
