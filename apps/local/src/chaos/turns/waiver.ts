import { Refused } from '../../play/session.js';
import type { Actor, Cast } from '../cast.js';
import type { Turn } from './turn.js';

interface Wish {
  /** Without tax; null: the whole month. */
  readonly amountMinor: number | null;
  readonly then: 'approve' | 'refuse' | 'withdraw';
}

const WAIVED = `
  SELECT coalesce((SELECT status FROM billing.waiver WHERE contract_id = $1), 'none') AS status,
    coalesce(sum(amount_minor) FILTER (WHERE kind NOT IN ('advance', 'correction', 'waiver')), 0)::int AS room,
    coalesce(-sum(amount_minor) FILTER (WHERE kind = 'waiver'), 0)::int AS waived
  FROM billing.invoice JOIN billing.invoice_line line ON line.invoice_id = invoice.id
  WHERE contract_id = $1 AND invoice.month = '2027-01' AND number IS NOT NULL`;
/** A rest that is too small for any payment is waived as well. */
const TOO_SMALL_MINOR = 50;

/** An admin lets the client off January or a part of it; another agrees or refuses, or it is taken back before the bill. */
export const waiver: Turn<Wish> = {
  name: 'waiver',
  draw(draw, run, others) {
    const [whole, then] = [
      draw.happens(0.3),
      draw.one(['approve', 'approve', 'refuse', 'withdraw'] as const),
    ];
    const amountMinor = 500 + draw.below(6_000);
    // Who pays a bill without a card, or has it contested, needs one to pay.
    const needsBill = 'konbini' in others || 'transfer' in others || run.card === 'isContested';
    return draw.happens(0.35) ? { amountMinor: whole && !needsBill ? null : amountMinor, then } : null;
  },
  at: {
    january: (cast, actor, wish) =>
      decide(cast, actor, wish).catch((error: unknown) => {
        // One admin was enough for so small a sum, or dunning has ended the contract.
        if (!(error instanceof Refused)) throw error;
      }),
  },
  async judge(cast, { contractId }, { amountMinor, then }, _, found) {
    const [bill] = await cast.sql<{ status: string; room: number; waived: number }>(WAIVED, [
      contractId || null,
    ]);
    const { status, room, waived } = bill!;
    if (status === 'approved' && then === 'withdraw') return;
    const most = status === 'approved' ? Math.min(amountMinor ?? room, Math.max(0, room)) : 0;
    if (waived < most || waived > (most > 0 ? most + TOO_SMALL_MINOR : 0))
      found('unbalanced', `January is ${waived} less instead of ${most} by a waiver that is ${status}`);
  },
};

async function decide({ admin, second }: Cast, { contractId }: Actor, { amountMinor, then }: Wish) {
  const input = { contractId, month: '2027-01', amountMinor, reason: '開通が遅れたため' };
  const { proposeWaiver } = await admin.graphql<{ proposeWaiver: { id: string; contractId: string }[] }>(
    'mutation ($input: ProposeWaiverInput!) { proposeWaiver(input: $input) { id contractId } }',
    { input },
  );
  const { id } = proposeWaiver.find((one) => one.contractId === contractId)!;
  if (then === 'refuse')
    return second.graphql(
      'mutation ($id: ID!) { refuseWaiver(id: $id, reason: "理由がわからない") { id } }',
      { id },
    );
  await second.graphql('mutation ($id: ID!) { approveWaiver(id: $id) { id } }', { id });
  if (then === 'withdraw')
    await admin.graphql(
      'mutation ($id: ID!) { withdrawWaiver(id: $id, reason: "開通は遅れていなかった") { id } }',
      { id },
    );
}
