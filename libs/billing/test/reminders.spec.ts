import type { UsageView } from '@madoguchi/fulfilment/contract';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { RemindPayers } from '../src/application/remind-payers.js';
import { PaymentCalendarType } from '../src/graphql/dunning.type.js';
import { BillingWorld } from './billing-world.js';
import { Payers } from './payers.js';

describe('a bill whose due day is near', () => {
  let world: BillingWorld;
  let payers: Payers;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    payers = await Payers.of(world);
  });
  afterAll(() => world.close());

  const on = async (day: string, times = 1) => {
    await world.setClock(`${day}T09:15:00+09:00`);
    await Promise.all(Array.from({ length: times }, () => world.get(RemindPayers).run()));
  };
  const letters = async (client: Parameters<Payers['mailsTo']>[0]) =>
    world.rows<{ subject: string; text: string }>(
      `SELECT payload ->> 'subject' AS subject, payload ->> 'text' AS text FROM graphile_worker._private_jobs
       WHERE payload ->> 'to' = $1 AND payload ->> 'subject' LIKE '%が期限です%' ORDER BY id`,
      [`${client.personId}@example.com`],
    );
  const dispute = {
    id: crypto.randomUUID(),
    state: 'open',
    answerDueOn: '2026-12-30',
  } as UsageView['dispute'];

  it('is told once, five days before, with amount, account and page', async () => {
    const { client, id, invoice } = await payers.billed('さくら歯科');
    await on('2026-12-25');
    expect(await letters(client)).toEqual([]);
    await on('2026-12-26', 3);
    await on('2026-12-27');
    const [letter, ...more] = await letters(client);
    expect(more).toEqual([]);
    expect(letter!.subject).toBe('2026年12月31日が期限です：54,780円をお振り込みください');
    for (const words of [
      invoice.bank!.accountNumber,
      '54,780円（税込）',
      invoice.payPageUrl!,
      `/bills/${id}`,
    ])
      expect(letter!.text).toContain(words);
    expect(PaymentCalendarType.from(await payers.read(client, id))).toEqual({
      remindOn: '2026-12-26',
      remindedOn: '2026-12-26',
      dueOn: '2026-12-31',
      remindAgainOn: '2027-01-03',
      suspendOn: '2027-01-07',
      terminateOn: '2027-01-30',
    });
  });

  it('is told on the day that its own contract names', async () => {
    const { client, contract } = await payers.signed('いずみ旅館');
    const dunning = { ...contract.dunning, remindBeforeDays: 10 };
    const now = world.neighbours.contracts.get(contract.id)!;
    world.neighbours.contracts.set(contract.id, { ...now, dunning });
    await payers.close('2026-11', '2026-12-01T00:10:00+09:00');
    await on('2026-12-20');
    expect(await letters(client)).toEqual([]);
    await on('2026-12-21');
    expect(await letters(client)).toHaveLength(1);
  });

  it('asks for what is missing after a part came in, and says nothing about a paid one', async () => {
    const part = await payers.billed('みどり工務店');
    await payers.transfer(part.client, 50_000);
    await world.until(async () => (await payers.read(part.client, part.id)).leftMinor === 4_780);
    const whole = await payers.billed('やまと商店');
    // Its webhook is lost; the provider is asked before anybody is reminded.
    await payers.transfer(whole.client, 54_780);
    await on('2026-12-28');
    expect((await letters(part.client))[0]!.subject).toContain('4,780円');
    expect(await letters(whole.client)).toEqual([]);
    expect(await payers.read(whole.client, whole.id)).toMatchObject({ status: 'paid', remindedOn: null });
    expect(PaymentCalendarType.from(await payers.read(whole.client, whole.id))).toBeNull();
  });

  it('gives the counter’s page to whoever pays at a store', async () => {
    const { client, invoice } = await payers.billed('あおば設計', 'konbini');
    await on('2026-12-31');
    const [letter] = await letters(client);
    expect(letter!.subject).toBe('2026年12月31日が期限です：54,780円をコンビニでお支払いください');
    expect(letter!.text).toContain(invoice.payPageUrl!);
  });

  it('waits while everything is contested, and is told when the objection was refused', async () => {
    const { client, contract } = await payers.signed('ひかり薬局', 'transfer', {
      baseMinor: 0,
      initialFeeMinor: 0,
      includedUnits: 0,
    });
    world.calls(contract, 2, { dispute });
    const invoices = await payers.close('2026-11', '2026-12-01T00:10:00+09:00');
    const { id } = invoices.find(({ contractId }) => contractId === contract.id)!;
    expect(await payers.read(client, id)).toMatchObject({ totalMinor: 484, leftMinor: 484 });
    await on('2026-12-26');
    expect(await letters(client)).toEqual([]);
    const refused = { ...dispute!, state: 'refused' as const };
    for (const [index, unit] of world.neighbours.usage.entries())
      if (unit.contractId === contract.id) world.neighbours.usage[index] = { ...unit, dispute: refused };
    await on('2026-12-30');
    expect((await letters(client)).map(({ subject }) => subject)).toEqual([
      '2026年12月31日が期限です：484円をお振り込みください',
    ]);
  });

  it('says nothing after the due day: the letter about being late is the newer one', async () => {
    const { client } = await payers.billed('髙橋食堂');
    await on('2027-01-01');
    await payers.on('2027-01-01');
    expect(await letters(client)).toEqual([]);
    expect(await payers.mailsTo(client)).toContain('お支払いの期限（2026年12月31日）が過ぎました：54,780円');
  });
});
