import { plans, useOf } from '../offer.js';
import type { Turn } from './turn.js';

interface Wish {
  /** Counted calls beyond the included ones that still fit. */
  readonly callsOver: number;
  readonly withTax: boolean;
  readonly atCap: 'GO_ON' | 'MESSAGE_ONLY' | 'STOP';
}

interface Standing {
  readonly capMinor: number;
  readonly withTax: boolean;
  readonly atCap: string;
  readonly calls: number;
  readonly appointments: number;
  /** What calls meet now by the product's word. */
  readonly mode: string | null;
}

const STANDING = `
  WITH counted AS (SELECT kind FROM fulfilment.usage_record unit WHERE contract_id = $1 AND billable AND to_char(occurred_on, 'YYYY-MM') = '2027-02'
    AND NOT EXISTS (SELECT FROM fulfilment.usage_correction WHERE usage_id = unit.id))
  SELECT cap_minor::int AS "capMinor", cap_with_tax AS "withTax", at_cap AS "atCap",
    (SELECT count(*)::int FROM counted WHERE kind = 'call') AS calls, (SELECT count(*)::int FROM counted WHERE kind = 'appointment') AS appointments,
    (SELECT mode FROM fulfilment.service_limit l WHERE l.contract_id = rule.contract_id AND l.month = '2027-02') AS mode
  FROM billing.spending_rule rule WHERE contract_id = $1`;

/** The owner sets a limit before the first month; what calls meet in the end is worked out here once more. */
export const spendingLimit: Turn<Wish> = {
  name: 'spendingLimit',
  draw(draw) {
    const wish: Wish = {
      callsOver: draw.below(4),
      withTax: draw.happens(0.5),
      atCap: draw.one(['GO_ON', 'MESSAGE_ONLY', 'STOP'] as const),
    };
    return draw.happens(0.5) ? wish : null;
  },
  at: {
    opened: async (_, actor, { callsOver, withTax: capWithTax, atCap }) => {
      const plan = plans[actor.plan.plan]!;
      const netMinor = plan.baseMinor + useOf(plan, plan.includedUnits + callsOver, 0);
      const capMinor = capWithTax ? taxed(netMinor) : netMinor;
      await actor.owner.graphql(
        'mutation ($id: ID!, $input: SpendingRuleInput!) { setSpendingRule(contractId: $id, input: $input) { capMinor } }',
        {
          id: actor.contractId,
          input: { firstAlertPercent: 80, secondAlertPercent: 100, capMinor, capWithTax, atCap },
        },
      );
      actor.capMinor = capMinor;
    },
  },
  async judge(cast, actor, _, __, found) {
    const [rule] = await cast.sql<Standing>(STANDING, [actor.contractId || null]);
    if (actor.capMinor === undefined) return;
    if (rule?.capMinor !== actor.capMinor)
      return found('lost', `a limit of ${actor.capMinor}, kept ${rule?.capMinor}`);
    // Without a call nobody looked; without knowing the plan nobody can say.
    if (actor.february === undefined || rule.calls === 0) return;
    const plan = plans[actor.february]!;
    const netMinor = plan.baseMinor + useOf(plan, rule.calls + 1, rule.appointments);
    const nextMinor = rule.withTax ? taxed(netMinor) : netMinor;
    const mode = nextMinor > rule.capMinor && rule.atCap !== 'go_on' ? rule.atCap : null;
    if (rule.mode !== mode)
      found('unconverged', `calls meet ${rule.mode ?? 'no limit'} instead of ${mode ?? 'none'}`);
  },
};

const taxed = (minor: number): number => minor + Math.floor(minor / 10);
