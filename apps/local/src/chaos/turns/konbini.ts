import { payAtStore } from '../../play/payers.js';
import { plans } from '../offer.js';
import { answerRefunds, firstBill, judgeSettled, payWhole, sentBill } from '../sent.js';
import { mayPayWithoutCard } from './transfer.js';
import type { Turn } from './turn.js';

interface Wish {
  /** The first number of January is not taken to the counter in time. */
  readonly expiresFirst: boolean;
  readonly accountIsRight: boolean;
}

/** The client pays at the counter of a convenience store, with the first number or with a second one. */
export const konbini: Turn<Wish> = {
  name: 'konbini',
  draw(draw, run, others) {
    const happens = draw.happens(0.7);
    const wish = { expiresFirst: draw.happens(0.5), accountIsRight: draw.happens(0.6) };
    return happens && !('transfer' in others) && mayPayWithoutCard(run) ? wish : null;
  },
  at: {
    opened: async (cast, actor) => {
      if (!plans[actor.plan.plan]!.baseInAdvance) return;
      await firstBill(cast, actor);
      await payWhole(cast, actor, '2026-12');
    },
    januaryBill: async (cast, actor, { expiresFirst }) => {
      const bill = await sentBill(cast, actor, '2027-01');
      if (expiresFirst && bill?.way === 'KONBINI' && bill.payPageUrl !== null)
        await payAtStore(bill.payPageUrl, 'expire');
      await payWhole(cast, actor, '2027-01');
    },
    february: (cast, actor, { accountIsRight }) => answerRefunds(cast, actor, accountIsRight),
    februaryBilled: (cast, actor) => payWhole(cast, actor, '2027-02'),
  },
  judge: (cast, actor, _, __, found) => judgeSettled(cast, actor, found),
};
