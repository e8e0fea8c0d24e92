import { PlanLimit, TaxRounding } from '@madoguchi/contracting/contract';
import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import { BillingExport } from './application/billing-export.js';
import { AdvanceInvoice } from './application/advance-invoice.js';
import { ApplyCommandResult } from './application/apply-command-result.js';
import { BillAdvances } from './application/bill-advances.js';
import { BookIssue } from './application/book-issue.js';
import { BookPayment, PaymentConsequences } from './application/book-payment.js';
import { BookRefusal } from './application/book-refusal.js';
import { ChooseTaxRounding } from './application/choose-tax-rounding.js';
import { CloseMonth } from './application/close-month.js';
import { ClosePreviousMonth } from './application/close-previous-month.js';
import { CheckoutConsequences, CompleteCheckout } from './application/complete-checkout.js';
import { CreditByContract } from './application/credit-by-contract.js';
import { CreditEndedContract, CreditEndedContracts } from './application/credit-ended-contracts.js';
import { CreditCorrections } from './application/credit-corrections.js';
import { CoverInvoice } from './application/cover-invoice.js';
import { ReleaseCover } from './application/release-cover.js';
import { CreditConsequences, DecideCreditNote } from './application/decide-credit-note.js';
import { DraftBatch } from './application/draft-batch.js';
import { DraftMonth } from './application/draft-month.js';
import { DriveOpenBilling, OpenWork } from './application/drive-open-billing.js';
import { FindDifferences } from './application/find-differences.js';
import { FollowDispute, MoveChargeback } from './application/follow-dispute.js';
import { FollowRefund } from './application/follow-refund.js';
import { GiveBack } from './application/give-back.js';
import { InvoiceGate } from './application/invoice-gate.js';
import { InvoiceSteps } from './application/invoice-steps.js';
import { IssueCreditNote } from './application/issue-credit-note.js';
import { IssueInvoice } from './application/issue-invoice.js';
import { IssueReceipt } from './application/issue-receipt.js';
import { OpenMonths } from './application/open-months.js';
import { depositing } from './application/depositing.js';
import { metering } from './application/metering.js';
import { payingOut } from './application/paying-out.js';
import { PaymentGateway } from './application/ports.js';
import { ProposeCreditNote } from './application/propose-credit-note.js';
import { LimitForPlan } from './application/limit-for-plan.js';
import { RoundingToCome } from './application/rounding-to-come.js';
import { RateMonths } from './application/rate-months.js';
import { AnswerChargeback } from './application/answer-chargeback.js';
import { DraftEvidence } from './application/draft-evidence.js';
import { ReadChargebacks } from './application/read-chargebacks.js';
import { ReadBillChange } from './application/read-bill-change.js';
import { ReadCreditNotes } from './application/read-credit-notes.js';
import { ReadDocumentFile } from './application/read-document-file.js';
import { ReadInvoices } from './application/read-invoices.js';
import { ReadMoney } from './application/read-money.js';
import { ReadReceipts } from './application/read-receipts.js';
import { ReadRevenue } from './application/read-revenue.js';
import { ReadUsage } from './application/read-usage.js';
import { ReadUsageFile } from './application/read-usage-file.js';
import { ReadReconciliation } from './application/read-reconciliation.js';
import { AskProvider } from './application/ask-provider.js';
import { ComputeChecks, Reconcile } from './application/reconcile.js';
import { RemindOfEvidence } from './application/remind-of-evidence.js';
import { ReturnAdvance, ReturnAdvanceOfLateBill, ReturnUnusedDays } from './application/return-advance.js';
import { MoveDunning, RunDunning } from './application/run-dunning.js';
import { SearchDocuments } from './application/search-documents.js';
import { SendCommands } from './application/send-commands.js';
import { waiving } from './application/waiving.js';
import { writingOff } from './application/writing-off.js';
import { SettleInvoice } from './application/settle-invoice.js';
import { CheckoutOpening, StartCheckout } from './application/start-checkout.js';
import { TellAdmins } from './application/tell-admins.js';
import { TellDebtors } from './application/tell-debtors.js';
import { TellPeople } from './application/tell-people.js';
import { OpenWhenContractActivated } from './application/when-contract-activated.js';
import { messages } from './billing.messages.js';
import { BillingApi } from './contract/index.js';
import { speakingWithProvider } from './provider.providers.js';
import { spendingProviders } from './spending.providers.js';
import { ledgerProviders } from './ledger.providers.js';
import { stoppedWorkProviders } from './stopped-work.providers.js';
import { transferProviders } from './transfers.providers.js';
import { BillingFileController } from './documents/billing-file.controller.js';
import { StripeWebhookController } from './gateways/stripe/stripe-webhook.controller.js';
import { StripeGateway } from './gateways/stripe/stripe.gateway.js';
import { BillResolver } from './graphql/bill.resolver.js';
import { ChargebackResolver } from './graphql/chargeback.resolver.js';
import { CreditNoteResolver } from './graphql/credit-note.resolver.js';
import { BankReturnResolver } from './graphql/bank-return.resolver.js';
import { DocumentResolver } from './graphql/document.resolver.js';
import { MoneyResolver } from './graphql/money.resolver.js';
import { PayeeAccountResolver } from './graphql/payee-account.resolver.js';
import { PayoutRunResolver } from './graphql/payout-run.resolver.js';
import { PayoutResolver } from './graphql/payout.resolver.js';
import { AccountStore } from './store/account.store.js';
import { AdvanceStore } from './store/advance.store.js';
import { BillingApiFromStore } from './store/billing-api-from-store.js';
import { ChargebackStore } from './store/chargeback.store.js';
import { CommandStore } from './store/command.store.js';
import { CorrectionStore } from './store/correction.store.js';
import { UsageSubscriptions } from './graphql/usage.subscriptions.js';
import { ReconciliationResolver } from './graphql/reconciliation.resolver.js';
import { CreditNoteStore } from './store/credit-note.store.js';
import { CreditNoteViews } from './store/credit-note-views.store.js';
import { DepositStore } from './store/deposit.store.js';
import { BankReturnStore } from './store/bank-return.store.js';
import { DocumentSearchStore } from './store/document-search.store.js';
import { DocumentStore } from './store/document.store.js';
import { DunningStore } from './store/dunning.store.js';
import { EventStore } from './store/event.store.js';
import { InvoiceViews } from './store/invoice-views.store.js';
import { InvoiceStore } from './store/invoice.store.js';
import { OpenMonthStore } from './store/open-month.store.js';
import { LedgerStore } from './store/ledger.store.js';
import { MeterStore } from './store/meter.store.js';
import { NightStore } from './store/night.store.js';
import { PayeeTimeStore } from './store/payee-time.store.js';
import { PayoutViews } from './store/payout-views.store.js';
import { PayoutRunStore } from './store/payout-run.store.js';
import { PayoutStore } from './store/payout.store.js';
import { ReceiptStore } from './store/receipt.store.js';
import { ReconciliationStore } from './store/reconciliation.store.js';
import { RevenueStore } from './store/revenue.store.js';
import { ShareStore } from './store/share.store.js';
import { ObjectionStore } from './store/objection.store.js';
import { ReceivableViews } from './store/receivable-views.store.js';
import { TaxRoundingStore } from './store/tax-rounding.store.js';
import { WaiverStore } from './store/waiver.store.js';
import { WriteOffStore } from './store/write-off.store.js';
import { StatementResolver } from './graphql/statement.resolver.js';
import { TaxRoundingResolver } from './graphql/tax-rounding.resolver.js';
import { WaiverResolver } from './graphql/waiver.resolver.js';
import { WriteOffResolver } from './graphql/write-off.resolver.js';

export { billingRows } from './store/rows.js';

registerMessages(messages);

const stores = [
  AccountStore,
  AdvanceStore,
  ChargebackStore,
  CommandStore,
  CorrectionStore,
  CreditNoteStore,
  CreditNoteViews,
  BankReturnStore,
  DepositStore,
  DocumentSearchStore,
  DocumentStore,
  DunningStore,
  EventStore,
  InvoiceStore,
  InvoiceViews,
  LedgerStore,
  MeterStore,
  NightStore,
  ObjectionStore,
  OpenMonthStore,
  PayeeTimeStore,
  PayoutRunStore,
  PayoutStore,
  PayoutViews,
  ReceiptStore,
  ReceivableViews,
  ReconciliationStore,
  RevenueStore,
  ShareStore,
  TaxRoundingStore,
  WaiverStore,
  WriteOffStore,
];
const collecting = [
  AdvanceInvoice,
  ApplyCommandResult,
  BillAdvances,
  BookIssue,
  BookPayment,
  PaymentConsequences,
  BookRefusal,
  CheckoutConsequences,
  CheckoutOpening,
  CloseMonth,
  CompleteCheckout,
  CreditCorrections,
  CoverInvoice,
  ReleaseCover,
  DraftBatch,
  DraftMonth,
  InvoiceGate,
  InvoiceSteps,
  IssueInvoice,
  IssueReceipt,
  OpenWhenContractActivated,
  RateMonths,
  SendCommands,
  MoveDunning,
  SettleInvoice,
  StartCheckout,
  TellAdmins,
  TellDebtors,
  TellPeople,
];
const givingBack = [
  AnswerChargeback,
  CreditByContract,
  CreditConsequences,
  CreditEndedContract,
  CreditEndedContracts,
  DecideCreditNote,
  DraftEvidence,
  FollowDispute,
  FollowRefund,
  GiveBack,
  IssueCreditNote,
  MoveChargeback,
  ProposeCreditNote,
  ReturnAdvance,
  ReturnAdvanceOfLateBill,
  ReturnUnusedDays,
];
const reading = [
  FindDifferences,
  OpenMonths,
  ReadBillChange,
  ReadChargebacks,
  ReadCreditNotes,
  ReadDocumentFile,
  ReadInvoices,
  ReadMoney,
  ReadReceipts,
  ReadReconciliation,
  ReadRevenue,
  ReadUsage,
  ReadUsageFile,
  SearchDocuments,
];
const jobs = [
  AskProvider,
  ClosePreviousMonth,
  DriveOpenBilling,
  OpenWork,
  ComputeChecks,
  Reconcile,
  RemindOfEvidence,
  RunDunning,
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
    ...depositing,
    ChooseTaxRounding,
    ...waiving,
    ...writingOff,
    ...payingOut,
    ...speakingWithProvider,
    ...spendingProviders,
    ...ledgerProviders,
    ...stoppedWorkProviders,
    ...transferProviders,
    ...reading,
    ...jobs,
    ...metering,
    BillResolver,
    ChargebackResolver,
    CreditNoteResolver,
    BankReturnResolver,
    DocumentResolver,
    MoneyResolver,
    PayoutResolver,
    PayeeAccountResolver,
    PayoutRunResolver,
    StatementResolver,
    ReconciliationResolver,
    UsageSubscriptions,
    TaxRoundingResolver,
    WaiverResolver,
    WriteOffResolver,
    { provide: BillingApi, useClass: BillingApiFromStore },
    { provide: PlanLimit, useClass: LimitForPlan },
    RoundingToCome,
    { provide: TaxRounding, useExisting: RoundingToCome },
    { provide: PaymentGateway, useClass: StripeGateway },
  ],
  exports: [BillingApi, PlanLimit, TaxRounding],
})
export class BillingModule {}
