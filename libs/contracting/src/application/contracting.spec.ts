import {
  hoursFromWords,
  addDays,
  dateAt,
  DAY_MS,
  startOfMonth,
  type Refusal,
  waysToPay,
} from '@madoguchi/kernel';
import { systemActor, type CompanyKind, type PersonActor, type Role } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { createHash, randomUUID } from 'node:crypto';
import type { ContractView } from '../contract/index.js';
import { AmendmentStore } from '../store/amendment.store.js';
import { ContractStore } from '../store/contract.store.js';
import { NumbersStore } from '../store/numbers.store.js';
import type { QuoteRow } from '../store/quote.row.js';
import { QuoteStore } from '../store/quote.store.js';
import { contractingRows } from '../store/rows.js';
import { Companies, OneBundle, OneDiagnosis, UpFrom } from '../../test/neighbours.js';
import { CancelContract } from './cancel-contract.js';
import { ContractingApiFromStore } from './contracting-api-from-store.js';
import { CountIntake } from './count-intake.js';
import { EndContracts } from './end-contracts.js';
import { FindContracts } from './find-contracts.js';
import { ReadContracts } from './read-contracts.js';
import { ReadQuotes } from './read-quotes.js';
import { RequestQuote, type QuoteWish } from './request-quote.js';
import { SignContract, type SigningResult } from './sign-contract.js';
import { WithdrawQuote } from './withdraw-quote.js';

describe('from a quote to a contract and to its end', () => {
  let db: TestDatabase;
  let client: PersonActor;
  let colleague: PersonActor;
  let stranger: PersonActor;
  let rival: PersonActor;
  let producer: PersonActor;
  let supervisor: PersonActor;
  const [quotes, contracts, numbers] = [new QuoteStore(), new ContractStore(), new NumbersStore()];
  const [catalogue, identity, diagnosis] = [new OneBundle(), new Companies(), new OneDiagnosis()];
  const rounding = new UpFrom();
  const config = { publicUrl: 'http://localhost:3000' } as Config;
  const api = new ContractingApiFromStore(contracts, catalogue);
  let request: RequestQuote;
  let withdraw: WithdrawQuote;
  let sign: SignContract;
  let cancel: CancelContract;
  let end: EndContracts;
  let read: ReadContracts;
  let readQuotes: ReadQuotes;
  let today: string;

  const company = async (
    kind: CompanyKind,
    role: Role,
    name: string,
    personId: string,
  ): Promise<PersonActor> => {
    const { rows } = await db.owner.query(
      `INSERT INTO identity.company (kind, name, address, created_at) VALUES ($1, $2, '北海道北見市本町1-2-3', now()) RETURNING id`,
      [kind, name],
    );
    return { kind: 'person', personId, companyId: rows[0].id as string, companyKind: kind, role };
  };
  const moveClock = (ms: number) =>
    db.owner.query('UPDATE platform.clock SET offset_ms = offset_ms + $1', [ms]);
  const setClock = (ms: number) => db.owner.query('UPDATE platform.clock SET offset_ms = $1', [ms]);

  beforeAll(async () => {
    db = await testDatabase(contractingRows);
    client = await company('client', 'owner', '北見設備', 'owner');
    colleague = { ...client, personId: 'colleague' };
    stranger = await company('client', 'owner', '他社', 'stranger');
    rival = await company('client', 'owner', '競合', 'rival');
    producer = await company('producer', 'producer', '合同会社オホーツク企画', 'producer');
    supervisor = await company('operator', 'supervisor', '北の声コールセンター', 'sv');
    await company('platform', 'admin', '株式会社まどぐち', 'admin');
    diagnosis.ownerId = client.companyId;
    const base = {
      name: '標準',
      baseMinor: 12_000,
      includedUnits: 50,
      overageMinor: 200,
      overageTiers: null,
      successFeeMinor: 0,
    };
    catalogue.bundle = {
      id: randomUUID(),
      bundleId: randomUUID(),
      number: 1,
      status: 'published',
      name: '現場の電話番',
      tagline: '',
      story: '',
      functionCodes: ['secretary_answering'],
      prefectures: ['JP-01'],
      hours: hoursFromWords('平日9:00〜18:00'),
      languages: ['ja'],
      capacityPerMonth: 1000,
      plans: [
        {
          ...base,
          id: randomUUID(),
          initialFeeMinor: 10_000,
          minimumMinor: 0,
          baseInAdvance: false,
          depositMinor: 0,
          waysToPay,
          minimumTermMonths: 3,
          noticeDays: 30,
        },
      ],
      producerId: producer.companyId,
      producerName: '合同会社オホーツク企画',
      producerPrefecture: 'JP-01',
      producerIntroduction: null,
      operatorId: supervisor.companyId,
      operatorName: '北の声コールセンター',
      shares: { platformBps: 1500, producerBps: 3500, operatorBps: 5000 },
      partsTotalMinor: 10_000,
      submittedAt: null,
      publishedAt: null,
      rejectionReason: null,
    };
    request = new RequestQuote(db.unitOfWork, quotes, contracts, numbers, catalogue, identity, diagnosis);
    withdraw = new WithdrawQuote(db.unitOfWork, quotes);
    sign = new SignContract(db.unitOfWork, quotes, contracts, numbers, identity, config, diagnosis);
    cancel = new CancelContract(db.unitOfWork, contracts, identity, config);
    end = new EndContracts(db.unitOfWork, contracts);
    read = new ReadContracts(db.unitOfWork, contracts, new AmendmentStore(), catalogue);
    readQuotes = new ReadQuotes(db.unitOfWork, quotes, catalogue, rounding);
    today = await db.unitOfWork.run(client, async (tx) => dateAt(tx.now));
  });
  afterAll(() => db.close());
  afterEach(() => setClock(0));

  let wishes = 0;
  const wish = (change: Partial<QuoteWish> = {}): QuoteWish => ({
    versionId: catalogue.bundle.id,
    planId: catalogue.bundle.plans[0]!.id,
    startsOn: addDays(today, 10),
    expectedUnits: ++wishes,
    ...change,
  });
  const place = { ipAddress: '203.0.113.7', userAgent: 'test' };
  const signing = (quote: QuoteRow) => ({
    quoteId: quote.id,
    signerName: '北見 太郎',
    textHash: quote.textHash,
    consent: true,
  });
  const signed = async (change: Partial<QuoteWish> = {}): Promise<ContractView> => {
    const result = await sign.execute(client, signing(await request.execute(client, wish(change))), place);
    if (result.kind !== 'signed') throw new Error(result.kind);
    return (await read.one(client, result.contractId)).contract;
  };
  const activate = (contractId: string) =>
    db.unitOfWork.run(systemActor('test'), (tx) => api.activate(tx, contractId));
  const refusal = async (work: Promise<unknown>): Promise<Refusal> =>
    work.then(
      () => Promise.reject(new Error('It was not refused')),
      (error: unknown) => error as Refusal,
    );
  const events = async (contractId: string): Promise<string[]> => {
    const { rows } = await db.owner.query(
      `SELECT type FROM platform.event WHERE payload->>'contractId' = $1 ORDER BY occurred_at, type`,
      [contractId],
    );
    return rows.map((row) => row.type as string);
  };

  it('a quote carries a number, the whole text with its hash, and the month it is expected to cost', async () => {
    const quote = await request.execute(client, wish({ expectedUnits: 70 }));
    expect(quote.number).toMatch(/^Q-\d{4}-\d{4}$/);
    expect(quote.contractText).toContain('委託者（甲）：北見設備（北海道北見市本町1-2-3）');
    expect(quote.textHash).toBe(createHash('sha256').update(quote.contractText).digest('hex'));
    const { status, monthly } = await readQuotes.one(client, quote.id);
    expect(status).toBe('open');
    expect(monthly).toEqual({ lowMinor: 13_200, likelyMinor: 17_600, highMinor: 22_220 });
  });

  it('what it is expected to cost is rounded as the bill of that day will be', async () => {
    const { plans } = catalogue.bundle;
    catalogue.bundle = { ...catalogue.bundle, plans: [{ ...plans[0]!, baseMinor: 12_005 }] };
    const quote = await request.execute(client, wish({ expectedUnits: 10 }));
    catalogue.bundle = { ...catalogue.bundle, plans };
    const told = async () => {
      const { monthly, opening } = await readQuotes.one(client, quote.id);
      return { likely: monthly.likelyMinor, next: opening.next, monthly: opening.monthly };
    };
    const before = await told();
    expect([before.likely, before.monthly.totalMinor]).toEqual([13_205, 13_205]);
    rounding.day = before.monthly.on;
    const after = await told();
    rounding.day = '9999-12-31';
    expect([after.likely, after.monthly.totalMinor]).toEqual([13_206, 13_206]);
    expect(after.next).toEqual(before.next);
  });

  it('is found among all of them by a part of its number or of its client, however it is typed', async () => {
    const [one, two] = [await signed(), await signed()];
    await db.owner.query(`UPDATE identity.company SET name_kana = 'キタミセツビ' WHERE id = $1`, [
      client.companyId,
    ]);
    const find = new FindContracts(db.unitOfWork, contracts);
    const admin: PersonActor = { kind: 'person', personId: 'a', companyId: client.companyId, companyKind: 'platform', role: 'admin' }; // prettier-ignore
    const found = async (words: string, actor: PersonActor = admin) =>
      (await find.execute(actor, words)).map(({ number }) => number);
    expect(await found(one.number)).toEqual([one.number]);
    expect(await found(one.number.slice(-4))).toContain(one.number);
    expect(await found(`${one.number}　北見設備`)).toEqual([one.number]);
    expect(await found(`${one.number} 南見設備`)).toEqual([]);
    for (const words of ['', ' 設備　北見 ', 'きたみせつび', 'ｷﾀﾐ', 'ｃ-２０'])
      expect((await found(words)).slice(0, 2)).toEqual([two.number, one.number]);
    expect(await found('%')).toEqual([]);
    await expect(found('あ'.repeat(101))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    // Its wall holds here too.
    expect(await found('', stranger)).toEqual([]);
  });

  it('tells the catalogue how many begin in a month, and how calls went under each version', async () => {
    const counting = new CountIntake(contracts, catalogue);
    const count = (id: string) => db.unitOfWork.run(systemActor('test'), (tx) => counting.execute(tx, id));
    const one = await signed({ startsOn: addDays(today, 12) });
    await count(one.id);
    const month = startOfMonth(one.startsOn);
    const before = catalogue.intake.get(month)!;
    const two = await signed({ startsOn: one.startsOn });
    await count(two.id);
    await count(two.id);
    expect(catalogue.intake.get(month)).toBe(before + 1);
    await cancel.execute(client, two.id, null);
    await count(two.id);
    expect(catalogue.intake.get(month)).toBe(before);

    const counts = { decided: 2, inTime: 1, rated: 0, helpful: 0, appointments: 0, accepted: 0 };
    await db.unitOfWork.run(systemActor('test'), (tx) =>
      api.recordOutcomes(tx, 90, [
        { contractId: one.id, ...counts },
        { contractId: randomUUID(), ...counts },
      ]),
    );
    expect(catalogue.outcomes).toEqual([{ versionId: one.versionId, clientId: one.clientId, ...counts }]);
  });

  it('the same wish twice, even at the same moment, is one quote', async () => {
    const same = wish();
    const made = await Promise.all([1, 2, 3, 4].map(() => request.execute(client, same)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await request.execute(client, { ...same, expectedUnits: 9_999 })).id).not.toBe(made[0]!.id);
  });

  it('an id that is unknown, not an id, or somebody else’s is answered alike', async () => {
    for (const change of [
      { versionId: randomUUID() },
      { versionId: 'x' },
      { planId: randomUUID() },
      { diagnosisId: randomUUID() },
      { diagnosisId: '\u0000' },
    ])
      expect(await refusal(request.execute(client, wish(change)))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(request.execute(stranger, wish({ diagnosisId: diagnosis.id })))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await request.execute(client, wish({ diagnosisId: diagnosis.id }))).toMatchObject({
      diagnosisId: diagnosis.id,
    });
  });

  it('a bundle that is no longer on sale, or a day in the past, is refused with what to do', async () => {
    const { bundle } = catalogue;
    catalogue.bundle = { ...bundle, status: 'retired' };
    expect(await refusal(request.execute(client, wish()))).toMatchObject({ reason: 'bundleNotOnSale' });
    catalogue.bundle = bundle;
    const { details } = await refusal(request.execute(client, wish({ startsOn: addDays(today, -1) })));
    expect(details.fields).toEqual([
      expect.objectContaining({ path: 'startsOn', reason: 'startsInThePast' }),
    ]);
  });

  it('signing makes one contract, records who, when and from where, tells the others and asks for the payment method', async () => {
    const quote = await request.execute(client, wish());
    const result = await sign.execute(client, signing(quote), place);
    const { contractId } = result as Extract<SigningResult, { kind: 'signed' }>;
    const { contract, signature, earliestEndOn } = await read.one(client, contractId);
    expect(contract).toMatchObject({
      status: 'awaiting_payment_method',
      bundleName: '現場の電話番',
      startsOn: quote.startsOn,
    });
    expect(contract.number).toMatch(/^C-\d{4}-\d{4}$/);
    expect(signature).toMatchObject({
      personId: 'owner',
      signerName: '北見 太郎',
      ipAddress: '203.0.113.7',
      contractText: quote.contractText,
      textHash: quote.textHash,
    });
    expect(earliestEndOn).toBe(today);
    expect(await events(contractId)).toEqual(['ContractSigned']);
    const { rows: audit } = await db.owner.query(
      `SELECT person_id FROM platform.audit_entry WHERE action = 'contract.sign' AND subject = $1`,
      [contractId],
    );
    expect(audit).toEqual([{ person_id: 'owner' }]);
    const { rows: mails } = await db.owner.query(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'text' LIKE '%' || $1 || '%'`,
      [contractId],
    );
    expect(mails[0].payload).toMatchObject({
      to: 'kitami@example.com',
      subject: `お支払い方法を登録してください（契約 ${contract.number}）`,
    });
  });

  it('an address that is not confirmed signs nothing, and signs once it is', async () => {
    const quote = await request.execute(client, wish());
    identity.confirmed = false;
    await expect(sign.execute(client, signing(quote), place)).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'emailNotConfirmed',
    });
    identity.confirmed = true;
    expect((await sign.execute(client, signing(quote), place)).kind).toBe('signed');
  });

  it('the signer may press twice, a colleague learns that it is signed', async () => {
    const quote = await request.execute(client, wish());
    const pressed = await Promise.all([1, 2, 3].map(() => sign.execute(client, signing(quote), place)));
    expect(new Set(pressed.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await sign.execute(colleague, signing(quote), place)).toEqual({
      ...pressed[0],
      kind: 'already-signed',
    });
    const { rows } = await db.owner.query('SELECT count(*) FROM contracting.contract WHERE quote_id = $1', [
      quote.id,
    ]);
    expect(rows[0].count).toBe(1);
  });

  it('a changed text, a missing consent and an empty name are not signatures', async () => {
    const quote = await request.execute(client, wish());
    expect(await sign.execute(client, { ...signing(quote), textHash: '0'.repeat(64) }, place)).toEqual({
      kind: 'text-changed',
      textHash: quote.textHash,
    });
    const { details } = await refusal(
      sign.execute(client, { ...signing(quote), consent: false, signerName: ' ' }, place),
    );
    expect(details.fields!.map(({ path }) => path)).toEqual(['signerName', 'consent']);
    expect((await readQuotes.one(client, quote.id)).status).toBe('open');
  });

  it('a quote expires after its fourteenth day', async () => {
    const quote = await request.execute(client, wish({ startsOn: addDays(today, 60) }));
    await moveClock(14 * DAY_MS);
    expect((await readQuotes.one(client, quote.id)).status).toBe('open');
    await moveClock(DAY_MS);
    expect((await readQuotes.one(client, quote.id)).status).toBe('expired');
    expect(await sign.execute(client, signing(quote), place)).toEqual({
      kind: 'expired',
      expiredAt: quote.expiresAt,
    });
  });

  it('a quote that was withdrawn cannot be signed, and a signed one cannot be withdrawn', async () => {
    const quote = await request.execute(client, wish());
    expect((await withdraw.execute(client, quote.id)).status).toBe('withdrawn');
    expect((await withdraw.execute(client, quote.id)).status).toBe('withdrawn');
    expect(await refusal(sign.execute(client, signing(quote), place))).toMatchObject({
      reason: 'quoteWithdrawn',
    });
    const other = await request.execute(client, wish());
    await sign.execute(client, signing(other), place);
    expect(await refusal(withdraw.execute(client, other.id))).toMatchObject({ reason: 'quoteSigned' });
  });

  it('contract numbers have no gap, also when many sign at once and some fail', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => request.execute(client, wish())));
    await Promise.allSettled(
      made.flatMap((quote, index) => [
        sign.execute(client, signing(quote), place),
        // Not an address: fails inside the transaction, after the number was taken.
        ...(index % 2
          ? []
          : [
              request
                .execute(client, wish())
                .then((other) => sign.execute(client, signing(other), { ...place, ipAddress: 'nowhere' })),
            ]),
      ]),
    );
    const { rows } = await db.owner.query('SELECT number FROM contracting.contract ORDER BY number');
    const used = rows.map((row) => Number((row.number as string).slice(7)));
    expect(used.length).toBeGreaterThanOrEqual(8);
    expect(used).toEqual(used.map((_, index) => index + 1));
  });

  it('gives the last place of a month once, even when two clients sign at the same moment, and a dropped one is free again', async () => {
    const { bundle } = catalogue;
    catalogue.bundle = { ...bundle, bundleId: randomUUID(), capacityPerMonth: 1 };
    try {
      const startsOn = addDays(today, 40);
      const made = await Promise.all([client, rival].map((who) => request.execute(who, wish({ startsOn }))));
      const settled = await Promise.allSettled([
        sign.execute(client, signing(made[0]!), place),
        sign.execute(rival, signing(made[1]!), place),
      ]);
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await refusal(request.execute(client, wish({ startsOn })))).toMatchObject({
        reason: 'bundleFull',
      });
      const first = settled.findIndex(({ status }) => status === 'fulfilled');
      const { contractId } = (settled[first] as PromiseFulfilledResult<{ contractId: string }>).value;
      await cancel.execute([client, rival][first]!, contractId, null);
      expect((await request.execute(client, wish({ startsOn }))).status).toBe('open');
    } finally {
      catalogue.bundle = bundle;
    }
  });

  it('becomes active once, from the day the payment method is stored when that is later', async () => {
    const early = await signed();
    await activate(early.id);
    await activate(early.id);
    expect(await events(early.id)).toEqual(['ContractSigned', 'ContractActivated']);
    expect((await read.one(client, early.id)).contract).toMatchObject({
      status: 'active',
      startsOn: early.startsOn,
    });

    const late = await signed({ startsOn: addDays(today, 2) });
    await moveClock(5 * DAY_MS);
    await activate(late.id);
    expect((await read.one(client, late.id)).contract.startsOn).toBe(addDays(today, 5));
  });

  it('is in force from its first to its last day, and only once it is active', async () => {
    const { id, startsOn } = await signed();
    const inForce = (from: string, to: string) =>
      db.unitOfWork.run(systemActor('test'), async (tx) =>
        (await api.inForce(tx, { startsOn: from, endsOn: to })).some((one) => one.id === id),
      );
    expect(await inForce(startsOn, startsOn)).toBe(false);
    await activate(id);
    expect(await inForce(addDays(startsOn, -9), addDays(startsOn, -1))).toBe(false);
    expect(await inForce(addDays(startsOn, -9), startsOn)).toBe(true);
    await cancel.execute(client, id, null);
    const { endsOn } = (await read.one(client, id)).contract;
    expect(await inForce(endsOn!, addDays(endsOn!, 30))).toBe(true);
    expect(await inForce(addDays(endsOn!, 1), addDays(endsOn!, 30))).toBe(false);
  });

  it('ends by the signed minimum term, stays until then, and is over the day after', async () => {
    const { id } = await signed();
    await activate(id);
    const before = await read.one(client, id);
    expect(before.earliestEndOn).toBe(before.minimumTermEndsOn);
    await cancel.execute(client, id, ' 繁忙期が終わったため ');
    await cancel.execute(client, id, 'もう一度');
    const { contract } = await read.one(client, id);
    expect(contract).toMatchObject({ status: 'cancelling', endsOn: before.earliestEndOn });
    const { rows } = await db.owner.query(
      'SELECT cancellation_reason AS reason FROM contracting.contract WHERE id = $1',
      [id],
    );
    expect(rows[0].reason).toBe('繁忙期が終わったため');

    await moveClock(120 * DAY_MS);
    expect((await read.one(client, id)).contract.status).toBe('ended');
    await end.run();
    await end.run();
    const counted = (await events(id)).filter((type) => type === 'ContractEnded');
    expect(counted).toHaveLength(1);
  });

  it('can be dropped at once, free of charge, while no payment method is stored', async () => {
    const { id } = await signed();
    await cancel.execute(client, id, null);
    expect((await read.one(client, id)).contract).toMatchObject({
      status: 'ended',
      endsOn: today,
      activatedAt: null,
    });
    expect(await refusal(activate(id))).toMatchObject({ reason: 'contractEnded' });
  });

  it('can be suspended and resumed, and remembers its cancellation meanwhile', async () => {
    const { id } = await signed();
    await activate(id);
    const asSystem = (work: (tx: Tx) => Promise<void>) => db.unitOfWork.run(systemActor('test'), work);
    await asSystem((tx) => api.suspend(tx, id));
    await asSystem((tx) => api.suspend(tx, id));
    await cancel.execute(client, id, null);
    expect((await read.one(client, id)).contract.status).toBe('suspended');
    await asSystem((tx) => api.resume(tx, id));
    expect((await read.one(client, id)).contract.status).toBe('cancelling');
  });

  it('is read by its parties and by nobody else, and changed by its client alone', async () => {
    const { id } = await signed();
    expect((await read.one(producer, id)).contract.id).toBe(id);
    expect((await read.list(supervisor)).map(({ contract }) => contract.id)).toContain(id);
    expect(await read.list(stranger)).toEqual([]);
    for (const foreign of [id, randomUUID(), 'x']) {
      expect(await refusal(read.one(stranger, foreign))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(cancel.execute(stranger, foreign, null))).toMatchObject({ code: 'NOT_FOUND' });
    }
    const quote = await request.execute(client, wish());
    expect(await refusal(sign.execute(stranger, signing(quote), place))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(readQuotes.one(stranger, quote.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await readQuotes.mine(stranger)).toEqual([]);
  });

  it('leaks nothing to another client even when a query forgets its filter', async () => {
    for (const table of ['quote', 'contract', 'signature']) {
      const seen = await db.unitOfWork.run(stranger, (tx) => tx.query(`SELECT 1 FROM contracting.${table}`));
      expect(seen).toEqual([]);
    }
  });

  it('keeps what was offered and signed: neither quote, terms nor signature can be changed', async () => {
    const { id } = await signed();
    const as = (work: string) => db.unitOfWork.run(client, (tx) => tx.query(work, [id]));
    await expect(
      as(`UPDATE contracting.signature SET signer_name = 'x' WHERE contract_id = $1`),
    ).rejects.toThrow(/permission denied/);
    await expect(as(`DELETE FROM contracting.contract WHERE id = $1`)).rejects.toThrow(/permission denied/);
    await expect(as(`UPDATE contracting.contract SET terms = '{}' WHERE id = $1`)).rejects.toThrow(
      /never change/,
    );
    await expect(
      as(`UPDATE contracting.contract SET starts_on = starts_on - 1 WHERE id = $1`),
    ).rejects.toThrow(/never change/);
    await expect(
      as(
        `UPDATE contracting.quote SET expires_at = expires_at + interval '1 day' WHERE id = (SELECT quote_id FROM contracting.contract WHERE id = $1)`,
      ),
    ).rejects.toThrow(/never changes/);
  });
});
