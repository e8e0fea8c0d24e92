import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { AdvanceInvoice } from './application/advance-invoice.js';
import { AdvancePayout } from './application/advance-payout.js';
import { ApplyCommandResult } from './application/apply-command-result.js';
import { CloseMonth } from './application/close-month.js';
import { ClosePreviousMonth } from './application/close-previous-month.js';
import { CheckoutConsequences, CompleteCheckout } from './application/complete-checkout.js';
import { CreditCorrections } from './application/credit-corrections.js';
import { DraftMonth } from './application/draft-month.js';
import { DriveOpenBilling, OpenWork } from './application/drive-open-billing.js';
import { FindDifferences } from './application/find-differences.js';
import { InvoiceSteps } from './application/invoice-steps.js';
import { IssueInvoice } from './application/issue-invoice.js';
import { OpenMonths } from './application/open-months.js';
import { MonthPosition } from './application/month-position.js';
import { OnboardingPage, PayoutAccount } from './application/payout-account.js';
import { PlanPayouts } from './application/plan-payouts.js';
import { PaymentGateway } from './application/ports.js';
import { PreviewPayouts } from './application/preview-payouts.js';
import { FollowEvent, ProcessStripeEvent } from './application/process-stripe-event.js';
import { RateContractMonth } from './application/rate-contract-month.js';
import { ReadBillChange } from './application/read-bill-change.js';
import { ReadDocumentFile } from './application/read-document-file.js';
import { ReadInvoices } from './application/read-invoices.js';
import { ReadMoney } from './application/read-money.js';
import { ReadPayouts } from './application/read-payouts.js';
import { ReadUsage } from './application/read-usage.js';
import { ReadSpending } from './application/read-spending.js';
import { ReadUsageFile } from './application/read-usage-file.js';
import { ReceiveStripeEvent } from './application/receive-stripe-event.js';
import { RetryFailedCommands } from './application/retry-failed-commands.js';
import { RunPayouts, WriteStatement } from './application/run-payouts.js';
import { SendCommands } from './application/send-commands.js';
import { SetSpendingRule } from './application/set-spending-rule.js';
import { SettleInvoice } from './application/settle-invoice.js';
import { CheckoutOpening, StartCheckout } from './application/start-checkout.js';
import { TellPeople } from './application/tell-people.js';
import { TellSpending } from './application/tell-spending.js';
import { WatchSpending } from './application/watch-spending.js';
import {
  WatchWhenAppointmentAccepted,
  WatchWhenDisputeAnswered,
  WatchWhenInteractionEnded,
} from './application/when-unit-changed.js';
import { messages } from './billing.messages.js';
import { BillingApi } from './contract/index.js';
import { BillingFileController } from './documents/billing-file.controller.js';
import { StripeWebhookController } from './gateways/stripe/stripe-webhook.controller.js';
import { StripeGateway } from './gateways/stripe/stripe.gateway.js';
import { BillResolver } from './graphql/bill.resolver.js';
import { MoneyResolver } from './graphql/money.resolver.js';
import { PayoutResolver } from './graphql/payout.resolver.js';
import { SpendingResolver } from './graphql/spending.resolver.js';
import { AccountStore } from './store/account.store.js';
import { BillingApiFromStore } from './store/billing-api-from-store.js';
import { CommandStore } from './store/command.store.js';
import { CorrectionStore } from './store/correction.store.js';
import { DocumentStore } from './store/document.store.js';
import { EventStore } from './store/event.store.js';
import { InvoiceViews } from './store/invoice-views.store.js';
import { InvoiceStore } from './store/invoice.store.js';
import { LedgerStore } from './store/ledger.store.js';
import { PayoutViews } from './store/payout-views.store.js';
import { PayoutStore } from './store/payout.store.js';
import { ReconciliationStore } from './store/reconciliation.store.js';
import { SpendingStore } from './store/spending.store.js';

export { billingRows } from './store/rows.js';

registerMessages(messages);

const stores = [
  AccountStore,
  CommandStore,
  CorrectionStore,
  DocumentStore,
  EventStore,
  InvoiceStore,
  InvoiceViews,
  LedgerStore,
  PayoutStore,
  PayoutViews,
  ReconciliationStore,
  SpendingStore,
];
const collecting = [
  AdvanceInvoice,
  ApplyCommandResult,
  CheckoutConsequences,
  CheckoutOpening,
  CloseMonth,
  CompleteCheckout,
  CreditCorrections,
  DraftMonth,
  InvoiceSteps,
  IssueInvoice,
  RateContractMonth,
  SendCommands,
  SettleInvoice,
  StartCheckout,
  TellPeople,
];
const paying = [
  AdvancePayout,
  OnboardingPage,
  PayoutAccount,
  PlanPayouts,
  PreviewPayouts,
  RetryFailedCommands,
  RunPayouts,
  WriteStatement,
];
const spending = [
  MonthPosition,
  ReadSpending,
  SetSpendingRule,
  TellSpending,
  WatchSpending,
  WatchWhenAppointmentAccepted,
  WatchWhenDisputeAnswered,
  WatchWhenInteractionEnded,
];
const reading = [
  FindDifferences,
  OpenMonths,
  ReadBillChange,
  ReadDocumentFile,
  ReadInvoices,
  ReadMoney,
  ReadPayouts,
  ReadUsage,
  ReadUsageFile,
];
const jobs = [
  ClosePreviousMonth,
  DriveOpenBilling,
  FollowEvent,
  OpenWork,
  ProcessStripeEvent,
  ReceiveStripeEvent,
];

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  controllers: [BillingFileController, StripeWebhookController],
  providers: [
    ...stores,
    ...collecting,
    ...paying,
    ...spending,
    ...reading,
    ...jobs,
    BillResolver,
    MoneyResolver,
    PayoutResolver,
    SpendingResolver,
    { provide: BillingApi, useClass: BillingApiFromStore },
    { provide: PaymentGateway, useClass: StripeGateway },
  ],
  exports: [BillingApi],
})
export class BillingModule {}
