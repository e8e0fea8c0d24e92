import type { UsageView } from '@madoguchi/fulfilment/contract';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { ReadSpending } from '../src/application/read-spending.js';
import { SetSpendingRule } from '../src/application/set-spending-rule.js';
import { WatchWhenInteractionEnded } from '../src/application/when-unit-changed.js';
import { defaultRule } from '../src/domain/spending.js';
import { BillingWorld, system } from './billing-world.js';

describe('alerts and the limit of a month', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  const opened = async (name: string) => {
    await world.setClock('2026-11-10T12:00:00+09:00');
    const client = await world.company('client', name);
    const producer = await world.company('producer', `${name}の企画`);
    const operator = await world.company('operator', `${name}の応対`);
    const contract = world.contract(client, producer, operator, { startsOn: '2026-11-01' });
    world.neighbours.activated.add(contract.id);
    return { client, stranger: await world.company('client', `${name}の隣`), contract };
  };
  const called = async (contractId: string, count: number, more: Partial<UsageView> = {}) => {
    world.calls(world.neighbours.contracts.get(contractId)!, count, more);
    const ended = world.get(WatchWhenInteractionEnded);
    await world.db.unitOfWork.run(system, (tx) =>
      ended.react(
        {
          contractId,
          interactionId: crypto.randomUUID(),
          clientId: crypto.randomUUID(),
          operatorId: crypto.randomUUID(),
          kind: 'answered',
          seconds: 95,
          occurredAt: tx.now.toISOString(),
        },
        tx,
      ),
    );
  };
  const mails = async (contractId: string) =>
    (
      await world.rows<{ subject: string }>(
        `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE key LIKE 'spending:' || $1 || '%' ORDER BY id`,
        [contractId],
      )
    ).map(({ subject }) => subject);
  const rule = { ...defaultRule, capMinor: 33_500, atCap: 'stop' as const };

  it('tells once per mark, stops the desk at the limit, and lifts it when the owner raises it', async () => {
    const { client, contract } = await opened('さくら歯科');
    await world.get(SetSpendingRule).execute(client, contract.id, rule);
    // 29,800 with tax is 32,780, 98 % of the limit already.
    expect(await mails(contract.id)).toEqual(['今月の料金が、決めた上限の80%を超えました']);
    expect(await world.get(ReadSpending).execute(client, contract.id)).toMatchObject({
      ...rule,
      billableCalls: 0,
      includedUnits: 3,
      spentMinor: 32_780,
      capUnits: 5, // 29,800 + 2 × 220 = 30,240, with tax 33,264; a third would be 33,506
      limitedTo: null,
    });

    await called(contract.id, 4, { occurredAt: new Date('2026-11-09T03:00:00Z') });
    await called(contract.id, 0);
    expect(world.neighbours.limits.get(contract.id)).toBeNull();
    await called(contract.id, 1, { occurredAt: new Date('2026-11-09T04:00:00Z') });
    expect(world.neighbours.limits.get(contract.id)).toEqual({ month: '2026-11', mode: 'stop' });
    await called(contract.id, 0);
    expect(await mails(contract.id)).toEqual([
      '今月の料金が、決めた上限の80%を超えました',
      '基本料金に含む件数の100%を使いました（3件のうち4件）',
      '今月の料金が、決めた上限の33,500円に達しました',
    ]);

    await world.get(SetSpendingRule).execute(client, contract.id, { ...rule, capMinor: 60_000 });
    expect(world.neighbours.limits.get(contract.id)).toBeNull();
    await world.get(SetSpendingRule).execute(client, contract.id, { ...rule, atCap: 'message_only' });
    expect(world.neighbours.limits.get(contract.id)).toEqual({ month: '2026-11', mode: 'message_only' });
    await world.setClock('2026-12-01T00:01:00+09:00');
    expect(await world.get(ReadSpending).execute(client, contract.id)).toMatchObject({ billableCalls: 0 });
    await called(contract.id, 0);
    expect(world.neighbours.limits.get(contract.id)).toBeNull();
  });

  it('lets two looks at once neither tell twice nor lift the limit', async () => {
    const { client, contract } = await opened('みどり薬局');
    await world.get(SetSpendingRule).execute(client, contract.id, rule);
    world.calls(contract, 6, { occurredAt: new Date('2026-11-09T03:00:00Z') });
    await Promise.all([called(contract.id, 0), called(contract.id, 0), called(contract.id, 0)]);
    expect(world.neighbours.limits.get(contract.id)).toMatchObject({ mode: 'stop' });
    expect(await mails(contract.id)).toHaveLength(3);
  });

  it('refuses what makes no sense and what is not yours', async () => {
    const { client, stranger, contract } = await opened('あおば商事');
    const set = world.get(SetSpendingRule);
    await expect(set.execute(client, contract.id, { ...rule, capMinor: 32_779 })).rejects.toMatchObject({
      details: { fields: [{ path: 'capMinor', reason: 'capBelowBase', params: { min: '32,780' } }] },
    });
    await expect(set.execute(stranger, contract.id, rule)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.get(ReadSpending).execute(stranger, contract.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await world.rows('SELECT 1 FROM billing.spending_rule WHERE contract_id = $1', [contract.id]),
    ).toEqual([]);
  });
});
