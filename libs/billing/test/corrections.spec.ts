import { createEmulator } from '@madoguchi/stripe-emulator';
import type { UsageView } from '@madoguchi/fulfilment/contract';
import { CloseMonth } from '../src/application/close-month.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { DecideWaiver } from '../src/application/decide-waiver.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ProposeWaiver } from '../src/application/propose-waiver.js';
import { ReadBillChange } from '../src/application/read-bill-change.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadUsageFile } from '../src/application/read-usage-file.js';
import { ReadUsage } from '../src/application/read-usage.js';
import { ReadWaivers } from '../src/application/read-waivers.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { bankTakes } from './bank-takes.js';
import { BillingWorld } from './billing-world.js';

type Unit = { -readonly [Key in keyof UsageView]: UsageView[Key] };

describe('units that an objection made free', () => {
  let world: BillingWorld;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
  });
  afterAll(() => world.close());

  const ready = async (name: string) => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const producer = await world.company('producer', `${name}の企画`);
    const operator = await world.company('operator', `${name}の応対`);
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    return { client, contract };
  };
  const unitsOf = (contractId: string) =>
    world.neighbours.usage.filter((unit) => unit.contractId === contractId) as Unit[];
  const close = async (contractId: string, month: string, on: string) => {
    await world.setClock(`${on}T00:40:00+09:00`);
    const { invoices, parked } = await world.get(CloseMonth).execute(world.issuer, month);
    expect(parked).toEqual([]);
    return invoices.find((invoice) => invoice.contractId === contractId)!;
  };

  const letOff = async (contractId: string, amountMinor: number | null) => {
    const second = world.colleague(world.issuer, 'second-admin');
    const wish = { contractId, month: '2026-12', amountMinor, reason: '不通のため' };
    await world.get(ProposeWaiver).execute(world.issuer, wish);
    const [waiver] = await world.get(ReadWaivers).execute(second);
    await world.get(DecideWaiver).approve(second, waiver!.id, false);
    world.dismiss(second);
  };

  it('are left out of their own month, or taken back on the next document, each once', async () => {
    const { client, contract } = await ready('さくら歯科');
    world.calls(contract, 8);
    const units = unitsOf(contract.id);
    units[0]!.freedAt = new Date('2026-11-20T00:00:00Z');
    const november = await close(contract.id, '2026-11', '2026-12-01');
    expect(november.lines.map(({ quantity, amountMinor }) => [quantity, amountMinor])).toEqual([
      [1, 29_800],
      [1, 20_000],
      [4, 880], // 7 of the 8 count, 3 are included
    ]);

    units[1]!.freedAt = units[2]!.freedAt = new Date('2026-12-10T00:00:00Z');
    world.calls(contract, 5, { occurredAt: new Date('2026-12-09T02:00:00Z') });
    await world.setClock('2026-12-20T10:00:00+09:00');
    const live = await world.get(ReadUsage).execute(client, contract.id, null);
    expect(live.lines.at(-1)).toMatchObject({
      description: '訂正（2026年11月1日〜11月30日のご請求分。お申し出により無料）',
      quantity: 2,
      amountMinor: -440,
    });
    const december = await close(contract.id, '2026-12', '2027-01-01');
    expect(december.lines.map(({ quantity, amountMinor }) => [quantity, amountMinor])).toEqual([
      [1, 29_800],
      [2, 440],
      [2, -440],
    ]);
    expect([
      december.taxableMinor,
      december.taxMinor,
      december.totalMinor,
      december.stripeTotalMinor,
    ]).toEqual([29_800, 2_980, 32_780, 32_780]);
    expect(december.status).toBe('paid');

    const change = await world.get(ReadBillChange).execute(client, contract.id, '2026-12');
    expect(change).toMatchObject({ expected: false, previousMinor: november.totalMinor, totalMinor: 32_780 });
    const difference = change!.reasons.reduce((all, { amountMinor }) => all + amountMinor, 0);
    expect(difference).toBe(32_780 - november.totalMinor);
    // What was freed after its bill is the correction's and nobody else's: 7 calls were billed, then 5.
    expect(change!.reasons).toEqual([
      { kind: 'setUp', amountMinor: -22_000 },
      { kind: 'calls', amountMinor: -484 },
      { kind: 'corrections', amountMinor: -484 },
    ]);

    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800]);
    expect(
      await world.rows(
        'SELECT credited, count(*)::int AS units FROM billing.invoice_correction GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { credited: false, units: 1 },
      { credited: true, units: 2 },
    ]);
    expect((await world.get(ReadMoney).cockpit(world.issuer, 'ja')).differences).toEqual([]);
  });

  it('are given back once, whatever a credit note of the same use has given before or gives after', async () => {
    const { contract } = await ready('かわべ薬局');
    world.calls(contract, 8);
    const november = await close(contract.id, '2026-11', '2026-12-01');
    const second = world.colleague(world.issuer, 'second-admin');
    const refund = async (position: number, amountMinor: number) => {
      const proposal = { invoiceId: november.id, means: 'refund', reason: '不通のため', lines: [{ position, amountMinor }] } as const; // prettier-ignore
      const { id } = await world.get(ProposeCreditNote).execute(world.issuer, proposal);
      await world.get(DecideCreditNote).approve(second, id, false);
    };
    // Something else was given back: the units are given back all the same.
    await refund(1, 5_000);
    unitsOf(contract.id)[0]!.freedAt = new Date('2026-12-10T00:00:00Z');
    const december = await close(contract.id, '2026-12', '2027-01-01');
    expect(december.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800, -220]);
    // Of five calls for 1,100 one is given back; more than the rest is refused, and most of that is given now.
    await expect(refund(3, 881)).rejects.toMatchObject({
      details: { fields: [{ reason: 'creditTooLarge', params: { left: 880 } }] },
    });
    await refund(3, 700);
    for (const unit of unitsOf(contract.id).slice(1, 4)) unit.freedAt = new Date('2027-01-10T00:00:00Z');
    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.lines.map(({ quantity, amountMinor }) => [quantity, amountMinor])).toEqual([
      [1, 29_800],
      [3, -180],
    ]);
    world.dismiss(second);
    expect((await world.get(ReadMoney).cockpit(world.issuer, 'ja')).differences).toEqual([]);
  });

  it('wait while a bank contests the payment of their month, and are not given beside what the bank gave', async () => {
    const { contract } = await ready('もりの花店');
    world.calls(contract, 8);
    const november = await close(contract.id, '2026-11', '2026-12-01');
    unitsOf(contract.id)[0]!.freedAt = new Date('2026-12-10T00:00:00Z');
    await bankTakes(world, november.id, 'dp_of_flowers', november.totalMinor, 'open');
    const december = await close(contract.id, '2026-12', '2027-01-01');
    expect(december.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800]);
    await bankTakes(world, november.id, 'dp_of_flowers', november.totalMinor, 'lost');
    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.taxableMinor).toBe(29_800);
  });

  it('wait for the next document when credit notes took their own back whole', async () => {
    const { client, contract } = await ready('うみべ書店');
    world.calls(contract, 5);
    await close(contract.id, '2026-11', '2026-12-01');
    unitsOf(contract.id)[0]!.freedAt = new Date('2026-12-10T00:00:00Z');
    const december = await close(contract.id, '2026-12', '2027-01-01');
    expect(december.taxableMinor).toBe(29_800 - 220);
    const second = world.colleague(world.issuer, 'second-admin');
    const giveBack = async (amountMinor: number) => {
      const note = await world.get(ProposeCreditNote).execute(world.issuer, {
        invoiceId: december.id,
        means: 'refund',
        reason: '窓口の不通のため',
        lines: [{ position: 1, amountMinor }],
      });
      await world.get(DecideCreditNote).approve(second, note.id, false);
    };
    const settled = () =>
      world.rows('SELECT FROM billing.invoice_correction WHERE invoice_id = $1', [december.id]);
    await giveBack(9_580);
    expect(await settled()).toHaveLength(1);
    await giveBack(20_000);
    expect(await settled()).toHaveLength(0);
    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800, -220]);
    expect((await world.get(ReadUsage).execute(client, contract.id, '2027-01')).lines).toHaveLength(2);
    world.dismiss(second);
  });

  it('wait for the next document when the client is let off the month that would take them back', async () => {
    const { client, contract } = await ready('もみじ薬局');
    world.calls(contract, 5);
    await close(contract.id, '2026-11', '2026-12-01');
    unitsOf(contract.id)[0]!.freedAt = new Date('2026-12-10T00:00:00Z');
    await letOff(contract.id, 29_700);
    await world.setClock('2026-12-20T10:00:00+09:00');
    const { soFarWithTax, forecastWithTax } = await world.get(ReadUsage).execute(client, contract.id, null);
    expect([soFarWithTax, forecastWithTax.likelyMinor]).toEqual([110, 110]);
    const december = await close(contract.id, '2026-12', '2027-01-01');
    expect(december.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800, -29_700]);
    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800, -220]);
    const change = await world.get(ReadBillChange).execute(client, contract.id, '2027-01');
    expect(change!.reasons.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['corrections', -242],
      ['waiver', 32_670],
    ]);
  });

  it('of a month let off in part come off up to what was paid of it, whatever it took back of earlier ones', async () => {
    const { contract } = await ready('かえで書房');
    world.calls(contract, 6);
    await close(contract.id, '2026-11', '2026-12-01');
    for (const unit of unitsOf(contract.id).slice(0, 3)) unit.freedAt = new Date('2026-12-10T00:00:00Z');
    world.calls(contract, 8, { occurredAt: new Date('2026-12-09T02:00:00Z') });
    await letOff(contract.id, 30_000);
    const december = await close(contract.id, '2026-12', '2027-01-01');
    expect(december.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800, 1_100, -30_000, -660]);
    for (const unit of unitsOf(contract.id).slice(6, 10)) unit.freedAt = new Date('2027-01-10T00:00:00Z');
    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.lines.map(({ amountMinor }) => amountMinor)).toEqual([29_800, -880]);
  });

  it('of a month let off whole give nothing back, and every later month is billed', async () => {
    const { contract } = await ready('いちょう文具');
    world.calls(contract, 2);
    await close(contract.id, '2026-11', '2026-12-01');
    world.calls(contract, 6, { occurredAt: new Date('2026-12-09T02:00:00Z') });
    await letOff(contract.id, null);
    expect((await close(contract.id, '2026-12', '2027-01-01')).totalMinor).toBe(0);
    unitsOf(contract.id)[2]!.freedAt = new Date('2027-01-10T00:00:00Z');
    const january = await close(contract.id, '2027-01', '2027-02-01');
    expect(january.taxableMinor).toBe(29_800);
  });

  it('settled on an issued document cannot be settled again, not even by hand', async () => {
    await expect(world.rows('DELETE FROM billing.invoice_correction')).rejects.toThrow(/never change/);
  });

  it('leave as a file for a spreadsheet in both encodings', async () => {
    const { client, contract } = await ready('みどり薬局');
    world.calls(contract, 1, { occurredAt: new Date('2026-11-30T15:30:00Z') });
    world.calls(contract, 1, {
      billable: false,
      outcome: 'spam',
      rule: 'spam_free',
      occurredAt: new Date('2026-12-24T03:00:00Z'),
    });
    const file = (encoding: string, language: 'ja' | 'en' = 'ja') =>
      world.get(ReadUsageFile).execute(client, contract.id, '2026-12', encoding, language);
    const utf8 = await file('utf-8');
    expect([...utf8.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = utf8.subarray(3).toString('utf8');
    expect(text.split('\r\n')).toEqual([
      '日時,種類,通話（秒）,料金,理由,規則,異議,回答の期限',
      '2026-12-01 00:30:00,電話,95,料金あり,応対した電話は1件と数えます,answered_counts,,',
      '2026-12-24 12:00:00,電話,95,無料,迷惑電話は無料です,spam_free,,',
      '',
    ]);
    expect(new TextDecoder('shift_jis').decode(await file('shift_jis'))).toBe(text);
    await expect(file('utf-16')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      world.get(ReadUsageFile).execute(client, contract.id, '2026-13', 'utf-8', 'ja'),
    ).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
