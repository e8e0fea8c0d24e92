import { randomBytes } from 'node:crypto';
import { bundles } from '../seed/bundles.js';
import { operators, producers, type DemoCompany } from '../seed/companies.js';
import { approveBundle, foundOperator, foundProducer, openPayoutAccount, submitBundle } from './market.js';
import type { Account, Member } from './people.js';
import { inParallel, type Session } from './session.js';

export interface Market {
  readonly producers: ReadonlyMap<string, Member>;
  readonly operators: ReadonlyMap<string, Member>;
}

/** Operators and producers register, connect to Stripe, write their bundles and hand them in; the platform approves. */
export async function openMarket(
  url: string,
  admin: Session,
  accountOf: (company: DemoCompany) => Account,
): Promise<Market> {
  const founded = async (companies: readonly DemoCompany[], found: typeof foundProducer) => {
    const members = await inParallel(companies, 3, async (company) => {
      const member = await found(url, company.profile, accountOf(company));
      await openPayoutAccount(member);
      return [company.key, member] as const;
    });
    return new Map(members);
  };
  const market = {
    operators: await founded(operators, foundOperator),
    producers: await founded(producers, foundProducer),
  };
  const submitted = await inParallel(bundles, 3, ({ producer, operator, ...bundle }) =>
    submitBundle(market.producers.get(producer)!, market.operators.get(operator)!.companyId, bundle),
  );
  for (const versionId of submitted) await approveBundle(admin, versionId);
  return market;
}

/** An account that only this run knows. */
export const strangerAccount = (name: string): Account => ({
  name,
  email: `${randomBytes(6).toString('hex')}@journey.example`,
  password: randomBytes(12).toString('base64url'),
});
