import { BalanceMovementRow } from './balance-movement.row.js';
import { BankPayoutLineRow, BankPayoutRow } from './bank-payout.row.js';
import { CashMovementRow } from './cash-movement.row.js';
import { ChargebackMoveRow } from './chargeback-move.row.js';
import { ChargebackRow } from './chargeback.row.js';
import { CheckoutRow } from './checkout.row.js';
import { ClientAccountRow } from './client-account.row.js';
import { ContractPaymentRow } from './contract-payment.row.js';
import { CreditApplicationRow } from './credit-application.row.js';
import { CreditNoteLineRow } from './credit-note-line.row.js';
import { CreditNoteRow } from './credit-note.row.js';
import { DepositSettlementRow } from './deposit-settlement.row.js';
import { BankReturnRow } from './bank-return.row.js';
import { DepositRow } from './deposit.row.js';
import { DocumentCounterRow } from './document-counter.row.js';
import { DocumentFileRow } from './document-file.row.js';
import { InvoiceCorrectionRow } from './invoice-correction.row.js';
import { DunningRow } from './dunning.row.js';
import { FundsReturnRow } from './funds-return.row.js';
import { HeldAccountRow } from './held-account.row.js';
import { InvoiceLineRow } from './invoice-line.row.js';
import { InvoiceShareRow } from './invoice-share.row.js';
import { InvoiceRow } from './invoice.row.js';
import { IssuerSettingRow } from './issuer-setting.row.js';
import { LedgerEntryRow } from './ledger-entry.row.js';
import { LedgerTxRow } from './ledger-tx.row.js';
import { MeteredUnitRow } from './metered-unit.row.js';
import { PayeeAccountRow } from './payee-account.row.js';
import { PayoutLineRow } from './payout-line.row.js';
import { PayoutRunRow } from './payout-run.row.js';
import { PayoutRow } from './payout.row.js';
import { SpendingAlertRow } from './spending-alert.row.js';
import { SpendingRuleRow } from './spending-rule.row.js';
import { ProviderMarkRow } from './provider-mark.row.js';
import { ReceiptRow } from './receipt.row.js';
import { ReconciliationRow } from './reconciliation.row.js';
import { SentInvoiceRow } from './sent-invoice.row.js';
import { ShareDeductionRow } from './share-deduction.row.js';
import { StatementObjectionRow } from './statement-objection.row.js';
import { StripeCommandRow } from './stripe-command.row.js';
import { StripeEventRow } from './stripe-event.row.js';
import { TaxRoundingRow } from './tax-rounding.row.js';
import { WaiverRow } from './waiver.row.js';
import { WriteOffRecoveryRow, WriteOffRow } from './write-off.row.js';

export const billingRows = [
  BalanceMovementRow,
  BankPayoutLineRow,
  BankPayoutRow,
  CashMovementRow,
  ChargebackMoveRow,
  ChargebackRow,
  CheckoutRow,
  ClientAccountRow,
  ContractPaymentRow,
  CreditApplicationRow,
  CreditNoteLineRow,
  CreditNoteRow,
  BankReturnRow,
  DepositRow,
  DepositSettlementRow,
  DocumentCounterRow,
  DocumentFileRow,
  InvoiceCorrectionRow,
  DunningRow,
  FundsReturnRow,
  HeldAccountRow,
  InvoiceLineRow,
  InvoiceShareRow,
  InvoiceRow,
  IssuerSettingRow,
  LedgerEntryRow,
  LedgerTxRow,
  MeteredUnitRow,
  PayeeAccountRow,
  PayoutLineRow,
  PayoutRow,
  PayoutRunRow,
  SpendingAlertRow,
  SpendingRuleRow,
  ProviderMarkRow,
  ReceiptRow,
  ReconciliationRow,
  SentInvoiceRow,
  ShareDeductionRow,
  StatementObjectionRow,
  StripeCommandRow,
  StripeEventRow,
  WriteOffRecoveryRow,
  TaxRoundingRow,
  WaiverRow,
  WriteOffRow,
];
