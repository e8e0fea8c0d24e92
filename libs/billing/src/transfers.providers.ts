import { ChooseWayToPay, TransferAccount } from './application/choose-way-to-pay.js';
import { CollectInvoice } from './application/collect-invoice.js';
import { CollectionTerms } from './application/collection-terms.js';
import { CardConsequences, FollowCard } from './application/follow-card.js';
import { FollowSentInvoice } from './application/follow-sent-invoice.js';
import { FollowSentInvoices } from './application/follow-sent-invoices.js';
import { OfferWaysToPay } from './application/offer-ways-to-pay.js';
import { OpenPortal } from './application/open-portal.js';
import { ReadTransfers } from './application/read-transfers.js';
import { ReceiveTransfers } from './application/receive-transfers.js';
import { FundsReturnOpening, ReturnFunds } from './application/return-funds.js';
import { RemindPayer, RemindPayers } from './application/remind-payers.js';
import { TellPayers } from './application/tell-payers.js';
import { WaysOffered } from './application/ways-offered.js';
import { TransferResolver } from './graphql/transfer.resolver.js';
import { CashViews } from './store/cash-views.store.js';
import { CashStore } from './store/cash.store.js';
import { FundsReturnStore } from './store/funds-return.store.js';
import { PaymentStore } from './store/payment.store.js';

/** What the module wires for the ways to pay: invoices that are sent instead of collected, and the card chosen at the provider. */
export const transferProviders = [
  CardConsequences,
  CashStore,
  CashViews,
  ChooseWayToPay,
  CollectInvoice,
  CollectionTerms,
  FollowCard,
  FollowSentInvoice,
  FollowSentInvoices,
  FundsReturnOpening,
  FundsReturnStore,
  OfferWaysToPay,
  PaymentStore,
  OpenPortal,
  ReadTransfers,
  ReceiveTransfers,
  RemindPayer,
  RemindPayers,
  ReturnFunds,
  TellPayers,
  TransferAccount,
  TransferResolver,
  WaysOffered,
];
