import { Refused } from '../../play/session.js';
import type { Actor } from '../cast.js';
import { LARGEST, plans } from '../offer.js';
import type { Turn } from './turn.js';

interface Wish {
  /** Index of the new plan. */
  readonly to: number;
  /** What becomes of a limit that the new plan would pass without a call. */
  readonly limit: 'raise' | 'keep';
}

/** In January another plan is signed for February; a limit that it would pass is raised or kept with the signature. */
export const planChange: Turn<Wish> = {
  name: 'planChange',
  draw(draw, run) {
    const [happens, to, limit] = [
      draw.happens(0.4),
      draw.below(LARGEST),
      draw.one(['raise', 'keep'] as const),
    ];
    return happens && run.months[1] !== null && to !== run.plan ? { to, limit } : null;
  },
  at: {
    january: async (_, actor, wish) => {
      const { owner, side, contractId, ownerName: signerName } = actor;
      const offer = await owner
        .graphql<{ requestPlanChange: { id: string; textHash: string } }>(
          'mutation ($input: RequestPlanChangeInput!) { requestPlanChange(input: $input) { id textHash } }',
          { input: { contractId, planId: side.planIds[wish.to] } },
        )
        .catch(unlessItHasEnded);
      if (!offer) return;
      const { id: planChangeId, textHash } = offer.requestPlanChange;
      actor.february = undefined;
      const sign = (more: object = {}) =>
        owner.graphql(
          'mutation ($input: SignPlanChangeInput!) { signPlanChange(input: $input) { __typename } }',
          { input: { planChangeId, signerName, textHash, consent: true, ...more } },
        );
      await sign().catch((error: unknown) => {
        if (!asksAboutLimit(error)) throw error;
        return sign(answerTo(actor, wish));
      });
      actor.february = wish.to;
    },
  },
};

function answerTo(actor: Actor, { to, limit }: Wish): object {
  if (limit === 'keep') return { keepLimit: true };
  const capMinor = 2 * plans[to]!.baseMinor;
  actor.capMinor = capMinor;
  return { raiseLimitToMinor: capMinor };
}

const asksAboutLimit = (error: unknown): boolean =>
  error instanceof Refused && error.fields.some(({ path }) => path === 'raiseLimitToMinor');

/** Dunning has ended or suspended the contract: nothing is changed then. */
const unlessItHasEnded = (error: unknown): undefined => {
  if (error instanceof Refused && error.code === 'CONFLICT') return undefined;
  throw error;
};
