import type Stripe from 'stripe';
import { invalid, missing } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { newId } from '../store/ids.js';
import { book, totals } from './balance.js';
import { creditAccount } from './connected-money.js';
import type { Handlers } from './index.js';
import { checkAmount, checkCurrency, sum } from './money.js';
import { reversalsOfTransfer } from './present.js';

export const transferHandlers: Handlers = {
  'POST /v1/transfers': (world, params: Stripe.TransferCreateParams) => {
    checkCurrency(params.currency);
    const destination = world.get('account', params.destination, 'destination');
    if (destination.capabilities?.transfers !== 'active')
      throw invalid(
        'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
        'destination',
        'insufficient_capabilities_for_transfer',
      );
    const source = params.source_transaction ? sourceCharge(world, params.source_transaction) : undefined;
    const amount = params.amount ?? source?.amount;
    if (amount === undefined) throw invalid('Missing required param: amount.', 'amount', 'parameter_missing');
    checkAmount(amount);
    if (source) checkLeft(world, source, amount);
    else if (amount > totals(world).available)
      throw invalid(
        'You have insufficient available funds in your Stripe account. Try using source_transaction to transfer funds of a charge that is still pending.',
        undefined,
        'balance_insufficient',
      );
    const draft = world.create('transfer', {
      amount,
      amount_reversed: 0,
      currency: 'jpy',
      description: params.description ?? null,
      destination: destination.id,
      metadata: mergeMetadata(null, params.metadata),
      reversed: false,
      source_transaction: source?.id ?? null,
      source_type: 'card',
      transfer_group:
        params.transfer_group ??
        (source ? (source.transfer_group ?? `group_${source.payment_intent as string}`) : null),
    });
    const booked = book(world, {
      amount: -amount,
      type: 'transfer',
      source: draft.id,
      like: source?.balance_transaction as string | undefined,
    });
    const payment = newId('py');
    creditAccount(world, destination.id, amount, 'payment', payment, booked.available_on);
    const transfer = world.update('transfer', draft, {
      balance_transaction: booked.id,
      destination_payment: payment,
    });
    world.emit('transfer.created', transfer);
    return transfer;
  },
  'GET /v1/transfers': (
    world,
    { destination, transfer_group: group, ...params }: Stripe.TransferListParams,
  ) =>
    page(
      world,
      where(world.all('transfer'), { destination, transfer_group: group }),
      params as ListParams,
      '/v1/transfers',
    ),
  'GET /v1/transfers/{id}': (world, _params, [id]) => world.get('transfer', id),
  'POST /v1/transfers/{id}': (world, params: Stripe.TransferUpdateParams, [id]) => {
    const transfer = world.get('transfer', id);
    return world.change(
      'transfer',
      transfer,
      {
        ...(params.description !== undefined && { description: params.description }),
        ...(params.metadata !== undefined && {
          metadata: mergeMetadata(transfer.metadata, params.metadata || ''),
        }),
      },
      'transfer.updated',
    );
  },
  'POST /v1/transfers/{id}/reversals': (world, params: Stripe.TransferCreateReversalParams, [id]) => {
    const transfer = world.get('transfer', id);
    const left = transfer.amount - transfer.amount_reversed;
    const amount = params.amount ?? left;
    if (left === 0) throw invalid(`Transfer ${id} has already been fully reversed.`);
    checkAmount(amount);
    if (amount > left)
      throw invalid(
        `Reversal amount (¥${amount}) is greater than unreversed amount on transfer (¥${left}).`,
        'amount',
      );
    const draft = world.create('transfer_reversal', {
      amount,
      currency: 'jpy',
      metadata: mergeMetadata(null, params.metadata || undefined),
      transfer: id,
    });
    const booked = book(world, {
      amount,
      type: 'transfer_refund',
      source: draft.id,
      description: params.description,
      like: transfer.balance_transaction as string,
    });
    const reversal = world.update('transfer_reversal', draft, { balance_transaction: booked.id });
    creditAccount(
      world,
      transfer.destination as string,
      -amount,
      'payment_refund',
      newId('pyr'),
      booked.available_on,
    );
    world.change(
      'transfer',
      transfer,
      { amount_reversed: transfer.amount_reversed + amount, reversed: amount === left },
      'transfer.reversed',
    );
    return reversal;
  },
  'GET /v1/transfers/{id}/reversals': (world, params: ListParams, [id]) =>
    page(
      world,
      reversalsOfTransfer(world, world.get('transfer', id).id),
      params,
      `/v1/transfers/${id}/reversals`,
    ),
  'GET /v1/transfers/{transferId}/reversals/{id}': (world, _params, [transfer, id]) => {
    const reversal = world.get('transfer_reversal', id);
    if (reversal.transfer !== transfer) throw missing('transfer_reversal', id);
    return reversal;
  },
};

function sourceCharge(world: World, id: string): Stripe.Charge {
  const charge = world.get('charge', id, 'source_transaction');
  if (charge.status === 'succeeded') return charge;
  throw invalid('The source_transaction must be a charge that succeeded.', 'source_transaction');
}

/** All transfers of one charge together cannot be more than the charge. */
function checkLeft(world: World, charge: Stripe.Charge, amount: number): void {
  const earlier = where(world.all('transfer'), { source_transaction: charge.id });
  const left = charge.amount - sum(earlier.map((t) => t.amount - t.amount_reversed));
  if (amount > left)
    throw invalid(
      `You cannot transfer ¥${amount} from ${charge.id}, because only ¥${left} of it is left to transfer.`,
      'amount',
      'transfer_source_balance_parameters_mismatch',
    );
}
