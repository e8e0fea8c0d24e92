import { Refused } from '../../play/session.js';
import type { Actor, Cast } from '../cast.js';
import { plans } from '../offer.js';
import { patiently, waitFor } from '../patient.js';
import { answerRefunds, firstBill, judgeSettled, payWhole, sentBill, transferOn } from '../sent.js';
import type { Turn } from './turn.js';

const HOW = ['exact', 'parts', 'late', 'tooMuch', 'wrongClient', 'takenBack', 'waits'] as const;

export interface TransferWish {
  /** What the owner's bank does about January's bill; `waits`: nothing until payees have their money. */
  readonly how: (typeof HOW)[number];
  /** What comes too much, or is sent by mistake and taken back. */
  readonly extraMinor: number;
  /** Whether the account is right that the owner names for money that goes back. */
  readonly accountIsRight: boolean;
}

/** Cards whose own story is told by other runs. */
const WITH_A_STORY = ['isContested', 'refundsLate', 'refundFails'];

/** Whether the run may be paid without a card: a deposit is taken on the page that stores one. */
export const mayPayWithoutCard = ({
  plan,
  card,
}: {
  readonly plan: number;
  readonly card: string;
}): boolean => !plans[plan]!.asksDeposit && !WITH_A_STORY.includes(card);

/** The client pays by bank transfer: exactly, in parts, late, too much, to another client's account; or its bank takes money back. */
export const transfer: Turn<TransferWish> = {
  name: 'transfer',
  draw(draw, run) {
    const happens = draw.happens(0.7);
    const wish = {
      how: draw.one(HOW),
      extraMinor: 500 + draw.below(20_000),
      accountIsRight: draw.happens(0.6),
    };
    return happens && mayPayWithoutCard(run) ? wish : null;
  },
  at: {
    opened: async (cast, actor) => {
      if (!plans[actor.plan.plan]!.baseInAdvance) return;
      await firstBill(cast, actor);
      await payWhole(cast, actor, '2026-12');
    },
    january: async (cast, _, { how }) => {
      if (how === 'wrongClient') await openAccount(cast.actors[0]!);
    },
    januaryBill: (cast, actor, wish) => payJanuary(cast, actor, wish),
    february: async (cast, actor, { how, accountIsRight }) => {
      if (how === 'parts') await payWhole(cast, actor, '2027-01');
      await answerRefunds(cast, actor, accountIsRight);
    },
    februaryBilled: async (cast, actor, { how }) => {
      if (how === 'late') await payLate(cast, actor);
      if (how !== 'waits') await payWhole(cast, actor, '2027-02');
    },
    paidOut: async (cast, actor, { accountIsRight }) => {
      await askBack(actor);
      const returns = await cast.sql<{ id: string }>(
        'SELECT stripe_refund_id AS id FROM billing.funds_return WHERE client_id = $1 AND stripe_refund_id IS NOT NULL',
        [actor.clientId],
      );
      for (const { id } of returns) await cast.nameAccount(id, accountIsRight);
    },
  },
  judge: (cast, actor, _, __, found) => judgeSettled(cast, actor, found),
};

async function payJanuary(cast: Cast, actor: Actor, { how, extraMinor }: TransferWish): Promise<void> {
  if (how === 'late' || how === 'waits') return;
  if (how === 'parts') return payHalf(cast, actor);
  if (how === 'wrongClient') await payNeighbour(cast, actor);
  await payWhole(cast, actor, '2027-01', how === 'tooMuch' ? extraMinor : 0);
  if (how === 'takenBack') await sendAndTakeBack(cast, actor, extraMinor);
}

async function payHalf(cast: Cast, actor: Actor): Promise<void> {
  const bill = await sentBill(cast, actor, '2027-01');
  if (!bill) return;
  const halfMinor = Math.floor(bill.leftMinor / 2);
  await transferOn(actor, bill, halfMinor);
  await waitFor(
    cast,
    `Run ${actor.plan.number}: half of January`,
    () => sentBill(cast, actor, '2027-01'),
    (now) => now === undefined || now.leftMinor <= bill.leftMinor - halfMinor,
  );
}

/** From the day after the due day on, everybody is told that it is late; then it is paid. */
async function payLate(cast: Cast, actor: Actor): Promise<void> {
  await waitFor(
    cast,
    `Run ${actor.plan.number}: January is late`,
    () => sentBill(cast, actor, '2027-01'),
    (bill) => bill === undefined || bill.status !== 'ISSUED',
  );
  await payWhole(cast, actor, '2027-01');
}

/** The largest client has an account to transfer to as well, but pays by card. */
async function openAccount({ owner, contractId }: Actor): Promise<void> {
  for (const way of ['TRANSFER', 'CARD'])
    await owner.graphql(
      'mutation ($id: ID!, $way: WayToPay!) { chooseWayToPay(contractId: $id, way: $way) { way } }',
      { id: contractId, way },
    );
}

/** The number of another client's account was taken: an admin gives it back, and it is paid once more to the right one. */
async function payNeighbour(cast: Cast, actor: Actor): Promise<void> {
  const neighbour = cast.actors[0]!;
  const bill = await sentBill(cast, actor, '2027-01');
  if (!bill || bill.leftMinor === 0) return;
  await cast.bank(neighbour.clientId, bill.leftMinor);
  neighbour.transferredMinor += bill.leftMinor;
  await patiently(() =>
    cast.admin.graphql('mutation ($id: ID!) { returnFunds(clientId: $id) { keptMinor } }', {
      id: neighbour.clientId,
    }),
  ).catch(unlessNothingIsLeft);
}

/** Sent twice by mistake; the bank that sent it calls the second transfer back. */
async function sendAndTakeBack(cast: Cast, actor: Actor, amountMinor: number): Promise<void> {
  await cast.bank(actor.clientId, amountMinor);
  await cast.bank(actor.clientId, -amountMinor);
}

const askBack = ({ owner }: Actor): Promise<unknown> =>
  owner.graphql('mutation { askFundsBack { keptMinor } }').catch(unlessNothingIsLeft);

/** Somebody else's return took it with it, or nothing was left over. */
const unlessNothingIsLeft = (error: unknown): void => {
  if (!(error instanceof Refused && error.reason === 'nothingToReturn')) throw error;
};
