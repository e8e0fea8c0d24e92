import { CatchUpEvents, CatchUpOurEvents, CatchUpPayeesEvents } from './application/catch-up-events.js';
import { FollowMeterRefusal } from './application/follow-meter-refusal.js';
import { FollowPayee } from './application/follow-payee.js';
import {
  ArchiveWhenBundleRetired,
  MirrorPlans,
  MirrorPublishedPlans,
  MirrorWhenBundlePublished,
} from './application/mirror-plans.js';
import {
  FollowEvent,
  FollowInvoice,
  FollowMoney,
  FollowPayees,
  ProcessStripeEvent,
} from './application/process-stripe-event.js';
import { ReceiveStripeEvent } from './application/receive-stripe-event.js';
import { TellAboutProvider } from './application/tell-about-provider.js';
import { UpdateCustomer } from './application/update-customer.js';
import { UpdateWhenCompanyChanged } from './application/when-company-changed.js';
import { BankPayoutStore } from './store/bank-payout.store.js';
import { PayeeAccountStore } from './store/payee-account.store.js';
import { ProviderMarkStore } from './store/provider-mark.store.js';

/** What the provider tells us, and what it is told about companies and plans. */
export const speakingWithProvider = [
  ArchiveWhenBundleRetired,
  BankPayoutStore,
  CatchUpEvents,
  CatchUpOurEvents,
  CatchUpPayeesEvents,
  FollowEvent,
  FollowInvoice,
  FollowMeterRefusal,
  FollowMoney,
  FollowPayee,
  FollowPayees,
  MirrorPlans,
  MirrorPublishedPlans,
  MirrorWhenBundlePublished,
  PayeeAccountStore,
  ProcessStripeEvent,
  ProviderMarkStore,
  ReceiveStripeEvent,
  TellAboutProvider,
  UpdateCustomer,
  UpdateWhenCompanyChanged,
];
