import { Refusal } from '@madoguchi/kernel';
import type { PersonActor } from '@madoguchi/platform/access';
import { PreparePayouts } from '../src/application/prepare-payouts.js';
import { ReadPayouts } from '../src/application/read-payouts.js';
import { ReleasePayouts } from '../src/application/release-payouts.js';
import { ResendPayouts } from '../src/application/resend-payouts.js';
import type { PayoutView } from '../src/contract/index.js';
import type { BillingWorld } from './billing-world.js';

/** Another admin of the issuer. */
export const secondAdmin = (world: BillingWorld): PersonActor => ({
  ...world.issuer,
  personId: 'second-admin',
});

/** A pay day as two admins do it: one prepares what is due, the other releases it, and what failed earlier is sent again. */
export async function payOut(world: BillingWorld, payOn: string): Promise<PayoutView[]> {
  const id = await world
    .get(PreparePayouts)
    .execute(world.issuer, payOn)
    .catch((error: unknown) => {
      if (error instanceof Refusal && error.reason === 'nothingToPay') return undefined;
      throw error;
    });
  if (id !== undefined) await world.get(ReleasePayouts).execute(secondAdmin(world), id, false);
  await world.get(ResendPayouts).execute(world.issuer);
  return (await world.get(ReadPayouts).execute(world.issuer)).filter((payout) => payout.payOn === payOn);
}
