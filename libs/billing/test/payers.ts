import type { PersonActor } from '@madoguchi/platform/access';
import type { BillingWorld } from './billing-world.js';

/** What a client's bank sends; the provider knows by the account whose it is. */
export async function transfer(world: BillingWorld, client: PersonActor, amountMinor: number): Promise<void> {
  const [account] = await world.rows<{ id: string }>(
    'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
    [client.companyId],
  );
  const answer = await fetch(
    `http://127.0.0.1:${world.emulator.port}/v1/test_helpers/customers/${account!.id}/fund_cash_balance`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
      body: new URLSearchParams({ amount: String(amountMinor), currency: 'jpy' }),
    },
  );
  if (!answer.ok) throw new Error(await answer.text());
}
