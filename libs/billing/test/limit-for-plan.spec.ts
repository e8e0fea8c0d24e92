import type { ContractView, PlanLimit as Limit } from '@madoguchi/contracting/contract';
import { PlanLimit } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { ReadSpending } from '../src/application/read-spending.js';
import { SetSpendingRule } from '../src/application/set-spending-rule.js';
import { BillingWorld } from './billing-world.js';

describe('a limit beside a dearer plan', () => {
  let world: BillingWorld;
  let client: PersonActor;
  let contract: ContractView;
  let dearer: ContractView['plan'];
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-11-20T03:00:00Z');
    client = await world.company('client', 'さくら歯科');
    contract = world.contract(
      client,
      await world.company('producer', '合同会社みなと企画'),
      await world.company('operator', '北町コールセンター'),
    );
    dearer = { ...contract.plan, baseMinor: 60_000 };
  });
  afterAll(() => world.close());

  const admit = (answer: Parameters<Limit['admit']>[3], plan = dearer) =>
    world.db.unitOfWork.run(client, (tx) => world.get(PlanLimit).admit(tx, contract, plan, answer));
  const silent = { raiseToMinor: null, keep: false };
  const capOf = async () => (await world.get(ReadSpending).execute(client, contract.id)).capMinor;
  const setCap = (capMinor: number | null) =>
    world.get(SetSpendingRule).execute(client, contract.id, {
      firstAlertPercent: 70,
      secondAlertPercent: 90,
      capMinor,
      capWithTax: true,
      atCap: capMinor === null ? 'go_on' : 'stop',
    });

  it('is no matter without a limit, or with one that is high enough', async () => {
    await admit(silent);
    await setCap(66_000);
    await admit(silent);
    expect(await capOf()).toBe(66_000);
  });

  it('refuses to be passed unsaid, and names the least that would do', async () => {
    await setCap(50_000);
    await expect(admit(silent)).rejects.toMatchObject({
      details: {
        fields: [{ path: 'raiseLimitToMinor', reason: 'limitBelowPlan', params: { min: '66,000' } }],
      },
    });
    await expect(admit({ raiseToMinor: 65_999, keep: false })).rejects.toMatchObject({
      details: { fields: [{ path: 'raiseLimitToMinor', reason: 'capBelowBase' }] },
    });
    expect(await capOf()).toBe(50_000);
  });

  it('stays when the owner says so, which is written down', async () => {
    await admit({ raiseToMinor: null, keep: true });
    expect(await capOf()).toBe(50_000);
    const kept = await world.rows(`SELECT FROM platform.audit_entry WHERE action = 'spending.keep'`);
    expect(kept).toHaveLength(1);
  });

  it('is raised with the signature, never lowered by it, and keeps its alerts', async () => {
    await admit({ raiseToMinor: 80_000, keep: false });
    await expect(admit({ raiseToMinor: 70_000, keep: false })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await world.get(ReadSpending).execute(client, contract.id)).toMatchObject({
      capMinor: 80_000,
      firstAlertPercent: 70,
      atCap: 'stop',
    });
  });
});
