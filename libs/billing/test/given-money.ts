import { DecideWaiver } from '../src/application/decide-waiver.js';
import { DecideWriteOff } from '../src/application/decide-write-off.js';
import { ProposeWaiver } from '../src/application/propose-waiver.js';
import { ProposeWriteOff } from '../src/application/propose-write-off.js';
import { ReadWaivers } from '../src/application/read-waivers.js';
import { RunDunning } from '../src/application/run-dunning.js';
import { WithdrawWaiver } from '../src/application/withdraw-waiver.js';
import type { BillingWorld } from './billing-world.js';
import type { Life } from './money-life.js';
import { secondAdmin } from './pay-out.js';
import type { RealFloor } from './real-floor.js';

type WaiverOfMonth = NonNullable<Life['months'][number]['waiver']>;

/** Before the bill is out. A small part needs no second admin, so that nobody is left to refuse it. */
export async function waive(
  world: BillingWorld,
  contractId: string,
  month: string,
  { amountMinor, fate }: WaiverOfMonth,
): Promise<void> {
  const second = secondAdmin(world);
  await world
    .get(ProposeWaiver)
    .execute(world.issuer, { contractId, month, amountMinor, reason: '開通が遅れたため' });
  const waiver = (await world.get(ReadWaivers).execute(second)).find((each) => each.month === month)!;
  const decide = world.get(DecideWaiver);
  if (waiver.status === 'proposed' && fate === 'refused')
    return decide.refuse(second, waiver.id, '月額の範囲でお願いします');
  await decide.approve(second, waiver.id, false);
  if (fate === 'takenBack')
    await world.get(WithdrawWaiver).execute(world.issuer, waiver.id, '別の月の間違い');
}

/** Thirty days after the card was refused nothing more is tried: two admins write off whatever is still owed. */
export async function giveUp(world: BillingWorld, floor: RealFloor): Promise<void> {
  await floor.lapse();
  await world.get(RunDunning).run();
  const owed = await world.rows<{ id: string }>(
    `SELECT id FROM billing.invoice WHERE status = 'payment_failed' ORDER BY number`,
  );
  for (const { id } of owed) {
    await world.get(ProposeWriteOff).execute(world.issuer, id, '連絡が取れないため');
    const [off] = await world.rows<{ id: string }>('SELECT id FROM billing.write_off WHERE invoice_id = $1', [
      id,
    ]);
    await world.get(DecideWriteOff).approve(secondAdmin(world), off!.id, false);
  }
  await world.drive();
  await world.workOff();
}
