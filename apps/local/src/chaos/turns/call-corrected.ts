import type { Actor } from '../cast.js';
import type { Turn } from './turn.js';

interface Wish {
  /** When the bill is there already, so that a later one has to give the unit back. */
  readonly late: boolean;
}

const FREED = `
  SELECT count(freed.usage_id)::int AS freed, count(settled.usage_id)::int AS settled FROM fulfilment.usage_record unit
  LEFT JOIN fulfilment.usage_correction freed ON freed.usage_id = unit.id LEFT JOIN billing.invoice_correction settled ON settled.usage_id = unit.id
  WHERE unit.interaction_id = $1 AND unit.kind = 'call'`;

/** The desk itself finds that a counted call was spam: its unit becomes free, and one document deals with it. */
export const callCorrected: Turn<Wish> = {
  name: 'callCorrected',
  draw(draw, { months: [january] }) {
    const [happens, late] = [draw.happens(0.6), draw.happens(0.5)];
    // A unit that was objected to is another story.
    return happens && january.answered > 0 && january.objections.length === 0 ? { late } : null;
  },
  at: {
    january: async (_, actor, { late }) => {
      if (!late) await correct(actor);
    },
    januaryBilled: async (_, actor, { late }) => {
      if (late) await correct(actor);
    },
  },
  async judge(cast, { calls, plan, corrected }, { late }, _, found) {
    if (!corrected) return;
    const [unit] = await cast.sql<{ freed: number; settled: number }>(FREED, [calls[0]]);
    if (unit!.freed !== 1) found('lost', 'a call was put right, and its unit still counts');
    if (!late && plan.credit === null && unit!.settled !== 1)
      found('lost', 'no bill knows that a call was put right before');
  },
};

async function correct(actor: Actor): Promise<void> {
  // The first call of a month was answered.
  const interactionId = actor.calls[0];
  if (interactionId === undefined) return;
  await actor.side.supervisor.graphql(
    'mutation ($input: CorrectCallInput!) { correctCall(input: $input) { id } }',
    { input: { interactionId, revision: 0, outcome: 'SPAM', urgency: 'NORMAL', reason: '迷惑電話でした' } },
  );
  actor.corrected = true;
}
