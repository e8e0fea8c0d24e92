import { ChooseWayToPay, TransferAccount } from './application/choose-way-to-pay.js';
import { CollectInvoice } from './application/collect-invoice.js';
import { CollectionTerms } from './application/collection-terms.js';
import { FollowSentInvoice } from './application/follow-sent-invoice.js';
import { FollowSentInvoices } from './application/follow-sent-invoices.js';
import { OfferWaysToPay } from './application/offer-ways-to-pay.js';
import { ReadTransfers } from './application/read-transfers.js';
import { ReceiveTransfers } from './application/receive-transfers.js';
import { FundsReturnOpening, ReturnFunds } from './application/return-funds.js';
import { TellPayers } from './application/tell-payers.js';
import { WaysOffered } from './application/ways-offered.js';
import { TransferResolver } from './graphql/transfer.resolver.js';
import { CashViews } from './store/cash-views.store.js';
import { CashStore } from './store/cash.store.js';
import { FundsReturnStore } from './store/funds-return.store.js';
import { PaymentStore } from './store/payment.store.js';

/** What the module wires for invoices that are sent instead of collected. */
export const transferProviders = [
  CashStore,
  CashViews,
  ChooseWayToPay,
  CollectInvoice,
  CollectionTerms,
  FollowSentInvoice,
  FollowSentInvoices,
  FundsReturnOpening,
  FundsReturnStore,
  OfferWaysToPay,
  PaymentStore,
  ReadTransfers,
  ReceiveTransfers,
  ReturnFunds,
  TellPayers,
  TransferAccount,
  TransferResolver,
  WaysOffered,
];
