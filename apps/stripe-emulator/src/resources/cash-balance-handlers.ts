import type Stripe from 'stripe';
import { missing, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { receiveTransfer, reconcile, zenginOf } from './bank-transfers.js';
import { cashOf, setCashMode } from './cash-balance.js';
import type { Handlers } from './index.js';
import { checkAmount, checkCurrency } from './money.js';

export const cashBalanceHandlers: Handlers = {
  'POST /v1/customers/{id}/funding_instructions': (
    world,
    params: Stripe.CustomerCreateFundingInstructionsParams,
    [id],
  ) => {
    checkCurrency(params.currency);
    if (params.bank_transfer.type !== 'jp_bank_transfer')
      throw unsupported(`bank transfers of type "${params.bank_transfer.type}"`);
    const customer = world.get('customer', id);
    return {
      object: 'funding_instructions',
      bank_transfer: {
        country: 'JP',
        financial_addresses: [zenginOf(world, customer.id)],
        type: 'jp_bank_transfer',
      },
      currency: 'jpy',
      funding_type: 'bank_transfer',
      livemode: false,
    };
  },
  'POST /v1/test_helpers/customers/{id}/fund_cash_balance': (
    world,
    params: { amount: number; currency: string; reference?: string },
    [id],
  ) => {
    checkCurrency(params.currency);
    checkAmount(params.amount);
    return receiveTransfer(world, world.get('customer', id), params.amount, params.reference);
  },
  'GET /v1/customers/{id}/cash_balance': (world, _params, [id]) =>
    cashOf(world, world.get('customer', id).id).object,
  'POST /v1/customers/{id}/cash_balance': (world, params: Stripe.CustomerUpdateCashBalanceParams, [id]) => {
    const mode = params.settings?.reconciliation_mode;
    const customer = world.get('customer', id);
    if (mode === 'merchant_default') throw unsupported('reconciliation_mode "merchant_default"');
    if (mode === 'automatic' || mode === 'manual')
      setCashMode(world, customer.id, mode as 'automatic' | 'manual');
    if (mode === 'automatic') reconcile(world, customer.id);
    return cashOf(world, customer.id).object;
  },
  'GET /v1/customers/{id}/cash_balance_transactions': (world, params: ListParams, [id]) =>
    page(
      world,
      where(world.all('customer_cash_balance_transaction'), { customer: world.get('customer', id).id }),
      params,
      `/v1/customers/${id}/cash_balance_transactions`,
    ),
  'GET /v1/customers/{customerId}/cash_balance_transactions/{id}': (world, _params, [customer, id]) => {
    const row = world.get('customer_cash_balance_transaction', id);
    if (row.customer !== customer) throw missing('customer_cash_balance_transaction', id);
    return row;
  },
};
