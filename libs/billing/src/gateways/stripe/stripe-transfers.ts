import { toStripeAmount } from '@madoguchi/kernel';
import Stripe from 'stripe';
import { ProviderFailure, type CommandParams, type RefundState } from '../../application/ports.js';
import type { Answer } from './stripe-answers.js';
import type { CashKind, CashMovement } from '../../domain/cash.js';
import type { BankDetails, SentWay } from '../../domain/ways-to-pay.js';
import { METADATA } from './stripe-metadata.js';

/** How a sent invoice is paid, in Stripe's words. */
export const paymentSettings = (way: SentWay) =>
  way === 'konbini'
    ? { payment_method_types: ['konbini' as const] }
    : {
        payment_method_types: ['customer_balance' as const],
        payment_method_options: {
          customer_balance: {
            funding_type: 'bank_transfer',
            bank_transfer: { type: 'jp_bank_transfer' },
          },
        },
      };

/** @param refund with its charge expanded */
export function asRefund({
  status,
  metadata,
  charge,
  failure_balance_transaction: back,
}: Stripe.Refund): RefundState {
  const failed = status === 'failed' || status === 'canceled';
  // Stripe keeps what could not be sent to the client's bank with the client's other transfers.
  const transferred =
    typeof charge === 'object' && charge?.payment_method_details?.type === 'customer_balance';
  return { failed, keptForClient: failed && transferred && !back, ourId: metadata?.[METADATA] ?? null };
}

/** An account for one client's transfers; asking again gives the same. */
export async function makeTransferAccount(
  stripe: Stripe,
  { customerId }: CommandParams['transfer.account'],
  options: Stripe.RequestOptions,
): Promise<Answer> {
  const { object, bank_transfer: transfer } = await stripe.customers.createFundingInstructions(
    customerId,
    { currency: 'jpy', funding_type: 'bank_transfer', bank_transfer: { type: 'jp_bank_transfer' } },
    options,
  );
  return { id: customerId, object, bank: asBank(transfer.financial_addresses) };
}

/** Transferred money that pays nothing goes back; Stripe asks the client for an account by mail. */
export async function returnFunds(
  stripe: Stripe,
  { returnId, customerId, amountMinor, email }: CommandParams['funds.return'],
  options: Stripe.RequestOptions,
): Promise<Answer> {
  return stripe.refunds.create(
    {
      customer: customerId,
      origin: 'customer_balance',
      amount: toStripeAmount(amountMinor, 'JPY'),
      currency: 'jpy',
      instructions_email: email,
      metadata: { [METADATA]: returnId },
    },
    options,
  );
}

/** @throws ProviderFailure when there is no account of the Zengin network among them */
function asBank(addresses: readonly Stripe.FundingInstructions.BankTransfer.FinancialAddress[]): BankDetails {
  const zengin = addresses.find((each) => each.zengin)?.zengin;
  if (!zengin) throw new ProviderFailure('parked', 'noBankAccount', 'Stripe gave no account for transfers');
  return {
    bankName: zengin.bank_name ?? '',
    bankCode: zengin.bank_code ?? '',
    branchName: zengin.branch_name ?? '',
    branchCode: zengin.branch_code ?? '',
    accountType: zengin.account_type === 'toza' ? 'toza' : 'futsu',
    accountNumber: zengin.account_number ?? '',
    accountHolder: zengin.account_holder_name ?? '',
  };
}

const kinds: Readonly<Record<string, CashKind>> = {
  funded: 'funded',
  funding_reversed: 'reversed',
  applied_to_payment: 'applied',
  unapplied_from_payment: 'unapplied',
  return_initiated: 'returned',
  return_canceled: 'return_failed',
  refunded_from_payment: 'refunded',
};

/** @throws ProviderFailure for a movement we do not know how to book: a person has to look */
export async function cashMovementsOf(
  stripe: Stripe,
  customerId: string,
  known: ReadonlySet<string>,
): Promise<CashMovement[]> {
  const found: CashMovement[] = [];
  for await (const each of stripe.customers.listCashBalanceTransactions(customerId, { limit: 100 })) {
    if (known.has(each.id)) continue;
    const kind = kinds[each.type];
    if (!kind)
      throw new ProviderFailure('parked', 'unknownCashMovement', `${each.id} is of the type ${each.type}`);
    const used = (each.applied_to_payment ?? each.unapplied_from_payment)?.payment_intent;
    found.push({
      stripeId: each.id,
      kind,
      amountMinor: each.net_amount,
      stripeInvoiceId: used === undefined ? null : await invoiceOf(stripe, used),
      movedAt: new Date(each.created * 1000),
    });
  }
  return found.reverse();
}

async function invoiceOf(stripe: Stripe, used: string | { id: string }): Promise<string | null> {
  const intentId = typeof used === 'string' ? used : used.id;
  const payments = await stripe.invoicePayments.list({
    payment: { type: 'payment_intent', payment_intent: intentId },
    limit: 1,
  });
  const invoice = payments.data[0]?.invoice;
  return invoice === undefined ? null : typeof invoice === 'string' ? invoice : invoice.id;
}

/** Who is asked for a bank account, when a payment cannot go back the way it came; undefined for a card. */
export async function askedForAccount(stripe: Stripe, chargeId: string): Promise<string | undefined> {
  const charge = await stripe.charges.retrieve(chargeId);
  if (charge.payment_method_details?.type === 'card' || !charge.customer) return undefined;
  const customer = await stripe.customers.retrieve(
    typeof charge.customer === 'string' ? charge.customer : charge.customer.id,
  );
  return customer.deleted ? undefined : (customer.email ?? undefined);
}
