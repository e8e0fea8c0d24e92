import { PlanLimit } from '@madoguchi/contracting/contract';
import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { BillingExport } from './application/billing-export.js';
import { AdvanceInvoice } from './application/advance-invoice.js';
import { AdvancePayout } from './application/advance-payout.js';
import { ApplyCommandResult } from './application/apply-command-result.js';
import { BillAdvances } from './application/bill-advances.js';
import { BookIssue } from './application/book-issue.js';
import { BookPayment } from './application/book-payment.js';
import { BookRefusal } from './application/book-refusal.js';
import { ChooseWayToPay, TransferAccount } from './application/choose-way-to-pay.js';
import { CloseMonth } from './application/close-month.js';
import { ClosePreviousMonth } from './application/close-previous-month.js';
import { CollectInvoice } from './application/collect-invoice.js';
import { CollectionTerms } from './application/collection-terms.js';
import { CheckoutConsequences, CompleteCheckout } from './application/complete-checkout.js';
import { CreditByContract } from './application/credit-by-contract.js';
import { CreditCorrections } from './application/credit-corrections.js';
import { CoverInvoice } from './application/cover-invoice.js';
import { CreditConsequences, DecideCreditNote } from './application/decide-credit-note.js';
import { DecideDepositReturn } from './application/decide-deposit-return.js';
import { DecideLostDeposit } from './application/decide-lost-deposit.js';
import { DraftBatch } from './application/draft-batch.js';
import { DraftMonth } from './application/draft-month.js';
import { DriveOpenBilling, OpenWork } from './application/drive-open-billing.js';
import { FindDifferences } from './application/find-differences.js';
import { FollowDispute, MoveChargeback } from './application/follow-dispute.js';
import { FollowPayee } from './application/follow-payee.js';
import { FollowSentInvoice } from './application/follow-sent-invoice.js';
import { FollowSentInvoices } from './application/follow-sent-invoices.js';
import { FollowRefund, TellFailedRefund } from './application/follow-refund.js';
import { GiveBack } from './application/give-back.js';
import { InvoiceGate } from './application/invoice-gate.js';
import { InvoiceSteps } from './application/invoice-steps.js';
import { IssueCreditNote } from './application/issue-credit-note.js';
import { IssueInvoice } from './application/issue-invoice.js';
import { IssueReceipt } from './application/issue-receipt.js';
import { OpenMonths } from './application/open-months.js';
import { metering } from './application/metering.js';
import { MonthPosition } from './application/month-position.js';
import { OnboardingPage, PayoutAccount } from './application/payout-account.js';
import { MoveDepositDispute } from './application/move-deposit-dispute.js';
import { PlanPayouts } from './application/plan-payouts.js';
import { PaymentGateway } from './application/ports.js';
import { PreviewPayouts } from './application/preview-payouts.js';
import { FollowEvent, FollowMoney, ProcessStripeEvent } from './application/process-stripe-event.js';
import { ProposeCreditNote } from './application/propose-credit-note.js';
import { OfferWaysToPay } from './application/offer-ways-to-pay.js';
import { ReadTransfers } from './application/read-transfers.js';
import { FundsReturnOpening, ReturnFunds } from './application/return-funds.js';
import { ReceiveTransfers } from './application/receive-transfers.js';
import { ReceiveDeposit } from './application/receive-deposit.js';
import { LimitForPlan } from './application/limit-for-plan.js';
import { RateMonths } from './application/rate-months.js';
import { AnswerChargeback } from './application/answer-chargeback.js';
import { DraftEvidence } from './application/draft-evidence.js';
import { ReadChargebacks } from './application/read-chargebacks.js';
import { ReadBillChange } from './application/read-bill-change.js';
import { ReadCreditNotes } from './application/read-credit-notes.js';
import { ReadDocumentFile } from './application/read-document-file.js';
import { ReadFailedRefunds } from './application/read-failed-refunds.js';
import { ReadInvoices } from './application/read-invoices.js';
import { ReadMoney } from './application/read-money.js';
import { ReadPayouts } from './application/read-payouts.js';
import { ReadReceipts } from './application/read-receipts.js';
import { ReadRevenue } from './application/read-revenue.js';
import { ReadUsage } from './application/read-usage.js';
import { ReadSpending } from './application/read-spending.js';
import { ReadUsageFile } from './application/read-usage-file.js';
import { ReadReconciliation } from './application/read-reconciliation.js';
import { ReceiveStripeEvent } from './application/receive-stripe-event.js';
import { ComputeChecks, Reconcile } from './application/reconcile.js';
import { RecordDepositReturn } from './application/record-deposit-return.js';
import { RemindPayees } from './application/remind-payees.js';
import { RetryFailedCommands } from './application/retry-failed-commands.js';
import { ReturnAdvance } from './application/return-advance.js';
import { MoveDunning, RunDunning } from './application/run-dunning.js';
import { PreparePayouts } from './application/prepare-payouts.js';
import { ReadPayoutRuns } from './application/read-payout-runs.js';
import { RefusePayouts } from './application/refuse-payouts.js';
import { ReleasePayouts, ReleaseRun } from './application/release-payouts.js';
import { ResendPayouts } from './application/resend-payouts.js';
import { SecondPerson } from './application/second-person.js';
import { WriteStatement } from './application/write-statement.js';
import { SearchDocuments } from './application/search-documents.js';
import { SendCommands } from './application/send-commands.js';
import { SetSpendingRule } from './application/set-spending-rule.js';
import { SettleDeposit, SettleDeposits } from './application/settle-deposits.js';
import { ShareInvoice } from './application/share-invoice.js';
import { SettleInvoice } from './application/settle-invoice.js';
import { CheckoutOpening, StartCheckout } from './application/start-checkout.js';
import { TellAdmins } from './application/tell-admins.js';
import { TellDebtors } from './application/tell-debtors.js';
import { TellPayers } from './application/tell-payers.js';
import { TellDepositors } from './application/tell-depositors.js';
import { TellPayees } from './application/tell-payees.js';
import { TellPeople } from './application/tell-people.js';
import { TellSpending } from './application/tell-spending.js';
import { WatchSpending } from './application/watch-spending.js';
import { WaysOffered } from './application/ways-offered.js';
import { OpenWhenContractActivated } from './application/when-contract-activated.js';
import {
  WatchWhenAppointmentAccepted,
  WatchWhenCallCorrected,
  WatchWhenDisputeAnswered,
  WatchWhenInteractionEnded,
} from './application/when-unit-changed.js';
import { messages } from './billing.messages.js';
import { BillingApi } from './contract/index.js';
import { BillingFileController } from './documents/billing-file.controller.js';
import { StripeWebhookController } from './gateways/stripe/stripe-webhook.controller.js';
import { StripeGateway } from './gateways/stripe/stripe.gateway.js';
import { BillResolver } from './graphql/bill.resolver.js';
import { ChargebackResolver } from './graphql/chargeback.resolver.js';
import { CreditNoteResolver } from './graphql/credit-note.resolver.js';
import { DepositReturnResolver } from './graphql/deposit-return.resolver.js';
import { DocumentResolver } from './graphql/document.resolver.js';
import { MoneyResolver } from './graphql/money.resolver.js';
import { PayoutRunResolver } from './graphql/payout-run.resolver.js';
import { PayoutResolver } from './graphql/payout.resolver.js';
import { TransferResolver } from './graphql/transfer.resolver.js';
import { SpendingResolver } from './graphql/spending.resolver.js';
import { AccountStore } from './store/account.store.js';
import { AdvanceStore } from './store/advance.store.js';
import { BillingApiFromStore } from './store/billing-api-from-store.js';
import { CashViews } from './store/cash-views.store.js';
import { CashStore } from './store/cash.store.js';
import { ChargebackStore } from './store/chargeback.store.js';
import { CommandStore } from './store/command.store.js';
import { CorrectionStore } from './store/correction.store.js';
import { ReconciliationResolver } from './graphql/reconciliation.resolver.js';
import { CreditNoteStore } from './store/credit-note.store.js';
import { CreditNoteViews } from './store/credit-note-views.store.js';
import { DepositStore } from './store/deposit.store.js';
import { DepositReturnStore } from './store/deposit-return.store.js';
import { DocumentSearchStore } from './store/document-search.store.js';
import { DocumentStore } from './store/document.store.js';
import { DunningStore } from './store/dunning.store.js';
import { EventStore } from './store/event.store.js';
import { FundsReturnStore } from './store/funds-return.store.js';
import { InvoiceViews } from './store/invoice-views.store.js';
import { InvoiceStore } from './store/invoice.store.js';
import { LedgerStore } from './store/ledger.store.js';
import { MeterStore } from './store/meter.store.js';
import { NightStore } from './store/night.store.js';
import { PaymentStore } from './store/payment.store.js';
import { PayeeTimeStore } from './store/payee-time.store.js';
import { PayoutViews } from './store/payout-views.store.js';
import { PayoutRunStore } from './store/payout-run.store.js';
import { PayoutStore } from './store/payout.store.js';
import { ReceiptStore } from './store/receipt.store.js';
import { ReconciliationStore } from './store/reconciliation.store.js';
import { RevenueStore } from './store/revenue.store.js';
import { SpendingStore } from './store/spending.store.js';
import { ShareStore } from './store/share.store.js';

export { billingRows } from './store/rows.js';

registerMessages(messages);

const stores = [
  AccountStore,
  AdvanceStore,
  CashStore,
  CashViews,
  ChargebackStore,
  CommandStore,
  CorrectionStore,
  CreditNoteStore,
  CreditNoteViews,
  DepositReturnStore,
  DepositStore,
  DocumentSearchStore,
  DocumentStore,
  DunningStore,
  EventStore,
  FundsReturnStore,
  InvoiceStore,
  InvoiceViews,
  LedgerStore,
  MeterStore,
  NightStore,
  PaymentStore,
  PayeeTimeStore,
  PayoutRunStore,
  PayoutStore,
  PayoutViews,
  ReceiptStore,
  ReconciliationStore,
  RevenueStore,
  SpendingStore,
  ShareStore,
];
const collecting = [
  AdvanceInvoice,
  ApplyCommandResult,
  BillAdvances,
  BookIssue,
  BookPayment,
  BookRefusal,
  CheckoutConsequences,
  CheckoutOpening,
  ChooseWayToPay,
  CloseMonth,
  CollectInvoice,
  CollectionTerms,
  CompleteCheckout,
  CreditCorrections,
  CoverInvoice,
  DraftBatch,
  DraftMonth,
  FollowSentInvoice,
  InvoiceGate,
  InvoiceSteps,
  IssueInvoice,
  IssueReceipt,
  OfferWaysToPay,
  OpenWhenContractActivated,
  RateMonths,
  ReceiveDeposit,
  ReceiveTransfers,
  SendCommands,
  MoveDunning,
  SettleInvoice,
  ShareInvoice,
  StartCheckout,
  TellAdmins,
  TellDebtors,
  TellPayers,
  TellDepositors,
  TellPayees,
  TellPeople,
  TransferAccount,
  WaysOffered,
];
const givingBack = [
  AnswerChargeback,
  CreditByContract,
  CreditConsequences,
  DecideCreditNote,
  DecideDepositReturn,
  DecideLostDeposit,
  DraftEvidence,
  FollowDispute,
  FollowMoney,
  FollowRefund,
  GiveBack,
  IssueCreditNote,
  MoveChargeback,
  MoveDepositDispute,
  ProposeCreditNote,
  FundsReturnOpening,
  RecordDepositReturn,
  ReturnAdvance,
  ReturnFunds,
  SettleDeposit,
  TellFailedRefund,
];
const paying = [
  AdvancePayout,
  OnboardingPage,
  PayoutAccount,
  PlanPayouts,
  PreparePayouts,
  PreviewPayouts,
  RefusePayouts,
  ReleasePayouts,
  ReleaseRun,
  ResendPayouts,
  RetryFailedCommands,
  SecondPerson,
  WriteStatement,
];
const spending = [
  MonthPosition,
  ReadSpending,
  SetSpendingRule,
  TellSpending,
  WatchSpending,
  WatchWhenAppointmentAccepted,
  WatchWhenCallCorrected,
  WatchWhenDisputeAnswered,
  WatchWhenInteractionEnded,
];
const reading = [
  FindDifferences,
  OpenMonths,
  ReadBillChange,
  ReadChargebacks,
  ReadCreditNotes,
  ReadDocumentFile,
  ReadFailedRefunds,
  ReadInvoices,
  ReadMoney,
  ReadPayoutRuns,
  ReadPayouts,
  ReadReceipts,
  ReadReconciliation,
  ReadRevenue,
  ReadTransfers,
  ReadUsage,
  ReadUsageFile,
  SearchDocuments,
];
const jobs = [
  ClosePreviousMonth,
  DriveOpenBilling,
  FollowEvent,
  FollowPayee,
  FollowSentInvoices,
  OpenWork,
  ProcessStripeEvent,
  ComputeChecks,
  ReceiveStripeEvent,
  Reconcile,
  RemindPayees,
  RunDunning,
  SettleDeposits,
];

// Global, because another context may know only the contract and never imports this module.
@Global()
@Module({
  controllers: [BillingFileController, StripeWebhookController],
  providers: [
    BillingExport,
    ...stores,
    ...collecting,
    ...givingBack,
    ...paying,
    ...spending,
    ...reading,
    ...jobs,
    ...metering,
    BillResolver,
    ChargebackResolver,
    CreditNoteResolver,
    DepositReturnResolver,
    DocumentResolver,
    MoneyResolver,
    PayoutResolver,
    PayoutRunResolver,
    SpendingResolver,
    TransferResolver,
    ReconciliationResolver,
    { provide: BillingApi, useClass: BillingApiFromStore },
    { provide: PlanLimit, useClass: LimitForPlan },
    { provide: PaymentGateway, useClass: StripeGateway },
  ],
  exports: [BillingApi, PlanLimit],
})
export class BillingModule {}
