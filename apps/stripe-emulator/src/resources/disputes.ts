import type Stripe from 'stripe';
import { invalid } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import type { World } from '../store/world.js';
import { complete } from '../schemas/schemas.js';
import { book } from './balance.js';
import type { Handlers } from './index.js';
import { cardOf } from './payment-methods.js';

/** What a contested payment costs in Japan; a won one does not give it back. */
const DISPUTE_FEE = 1_300;
const ANSWER_WITHIN_S = 9 * 86_400;
const LONGEST_EVIDENCE = 150_000;

export const disputeHandlers: Handlers = {
  'GET /v1/disputes': (world, { charge, payment_intent: intent, ...params }: Stripe.DisputeListParams) =>
    page(
      world,
      where(world.all('dispute'), { charge, payment_intent: intent }),
      params as ListParams,
      '/v1/disputes',
    ),
  'GET /v1/disputes/{id}': (world, _params, [id]) => world.get('dispute', id),
  'POST /v1/disputes/{id}': (world, params: Stripe.DisputeUpdateParams, [id]) => {
    const dispute = world.get('dispute', id);
    const metadata = mergeMetadata(dispute.metadata, params.metadata);
    if (!params.evidence && !params.submit)
      return world.change('dispute', dispute, { metadata }, 'charge.dispute.updated');
    return answer(world, dispute, params, metadata);
  },
  'POST /v1/disputes/{id}/close': (world, _params, [id]) => {
    const dispute = open(world.get('dispute', id));
    return close(world, dispute, dispute.status.startsWith('warning') ? 'warning_closed' : 'lost');
  },
};

function open(dispute: Stripe.Dispute): Stripe.Dispute {
  if (dispute.status === 'needs_response' || dispute.status === 'warning_needs_response') return dispute;
  throw invalid(`This dispute is ${dispute.status}, so it can no longer be changed.`);
}

/** As in Stripe's sandboxes, the text of the evidence decides: winning_evidence or losing_evidence. */
function answer(
  world: World,
  given: Stripe.Dispute,
  { evidence, submit = true }: Stripe.DisputeUpdateParams,
  metadata: Record<string, string>,
): Stripe.Dispute {
  const dispute = open(given);
  const texts = { ...dispute.evidence, ...evidence } as Record<string, unknown>;
  const length = Object.values(texts).reduce<number>((n, v) => n + (typeof v === 'string' ? v.length : 0), 0);
  if (length > LONGEST_EVIDENCE)
    throw invalid(`Evidence can have up to ${LONGEST_EVIDENCE} characters in all.`, 'evidence');
  const warning = dispute.status === 'warning_needs_response';
  const kept = world.change(
    'dispute',
    dispute,
    {
      evidence: texts as never,
      evidence_details: {
        ...dispute.evidence_details,
        has_evidence: Object.values(texts).some((value) => typeof value === 'string' && value !== ''),
        submission_count: dispute.evidence_details.submission_count + (submit ? 1 : 0),
      } as never,
      metadata,
      ...(submit && { status: warning ? 'warning_under_review' : 'under_review' }),
    },
    'charge.dispute.updated',
  );
  const decisive = submit ? texts.uncategorized_text : undefined;
  if (decisive === 'winning_evidence') return close(world, kept, warning ? 'warning_closed' : 'won');
  if (decisive === 'losing_evidence') return close(world, kept, warning ? 'warning_closed' : 'lost');
  return kept;
}

function close(
  world: World,
  dispute: Stripe.Dispute,
  status: 'lost' | 'won' | 'warning_closed',
): Stripe.Dispute {
  const closed = world.update('dispute', dispute, {
    status,
    is_charge_refundable: status === 'warning_closed',
  });
  world.emit('charge.dispute.closed', closed, { previous: { status: dispute.status } });
  return status === 'won' ? reinstate(world, closed, dispute.amount) : closed;
}

function reinstate(world: World, dispute: Stripe.Dispute, amount: number): Stripe.Dispute {
  const back = book(world, {
    amount,
    type: 'adjustment',
    source: dispute.id,
    description: `Chargeback reversal for ${dispute.charge as string}`,
  });
  const reinstated = world.update('dispute', dispute, {
    balance_transactions: [...dispute.balance_transactions, back] as never,
  });
  world.emit('charge.dispute.funds_reinstated', reinstated);
  return reinstated;
}

/** A bank that had decided for the cardholder gives money back after all; with the last of it the dispute is won. @throws ApiError beyond what was taken */
export function giveBackLost(world: World, dispute: Stripe.Dispute, amount: number): Stripe.Dispute {
  const taken = -dispute.balance_transactions.reduce((sum, each) => sum + each.amount, 0);
  if (dispute.status !== 'lost' || amount > taken)
    throw invalid('Only of a lost dispute, and only what its bank has taken, can be given back.', 'amount');
  const back = reinstate(world, dispute, amount);
  return amount < taken ? back : world.change('dispute', back, { status: 'won' }, 'charge.dispute.updated');
}

/** Some test cards contest their payment as soon as it has succeeded. */
export function attachDisputes(world: World): void {
  world.react('charge.succeeded', (charge: Stripe.Charge) => {
    if (charge.payment_method_details?.type !== 'card') return;
    const card = cardOf(world, world.get('payment_method', charge.payment_method!));
    if (card.disputes) openDispute(world, charge, card.disputes);
  });
}

/** What a cardholder may do for months after the payment, with all that is left of it or a part. @throws ApiError when so much is not left to contest */
export function contest(world: World, charge: Stripe.Charge, wished?: number): Stripe.Dispute {
  const left = uncontested(world, charge);
  const amount = wished ?? left;
  if (charge.status !== 'succeeded' || left <= 0 || amount > left || !charge.payment_method_details?.card)
    throw invalid('Only a card payment that succeeded and is not contested yet can be contested.', 'charge');
  return openDispute(world, charge, 'fraudulent', amount);
}

const uncontested = (world: World, charge: Stripe.Charge): number =>
  where(world.all('dispute'), { charge: charge.id }).reduce(
    (left, { amount }) => left - amount,
    charge.amount - charge.amount_refunded,
  );

function openDispute(
  world: World,
  charge: Stripe.Charge,
  kind: string,
  amount = uncontested(world, charge),
): Stripe.Dispute {
  const inquiry = kind === 'inquiry';
  const network = charge.payment_method_details!.card!.brand!;
  const dispute = world.create('dispute', {
    amount,
    balance_transactions: [],
    charge: charge.id,
    currency: 'jpy',
    enhanced_eligibility_types: [],
    evidence: complete('Dispute.Evidence', { enhanced_evidence: {} }) as never,
    evidence_details: {
      due_by: world.now() + ANSWER_WITHIN_S,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    } as never,
    is_charge_refundable: inquiry,
    metadata: {},
    payment_intent: charge.payment_intent as string | null,
    payment_method_details: {
      type: 'card',
      card: {
        brand: network,
        case_type: inquiry ? 'inquiry' : 'chargeback',
        network,
        network_reason_code: inquiry ? null : '10',
      },
    },
    reason: inquiry ? 'general' : kind,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  });
  world.update('charge', world.get('charge', charge.id), { disputed: true });
  if (inquiry) {
    world.emit('charge.dispute.created', dispute);
    return dispute;
  }
  const taken = book(world, {
    amount: -amount,
    fee: DISPUTE_FEE,
    type: 'adjustment',
    source: dispute.id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const withdrawn = world.update('dispute', dispute, { balance_transactions: [taken] as never });
  world.emit('charge.dispute.created', withdrawn);
  world.emit('charge.dispute.funds_withdrawn', withdrawn);
  return withdrawn;
}
