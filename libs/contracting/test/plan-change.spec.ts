import { waysToPay } from '@madoguchi/kernel';
import type { PlanView } from '@madoguchi/catalogue/contract';
import { hoursFromWords, type Refusal } from '@madoguchi/kernel';
import { systemActor, type CompanyKind, type PersonActor, type Role } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { createHash, randomUUID } from 'node:crypto';
import { CancelContract } from '../src/application/cancel-contract.js';
import { ContractingApiFromStore } from '../src/application/contracting-api-from-store.js';
import { PlanChoices } from '../src/application/plan-choices.js';
import { ReadContracts } from '../src/application/read-contracts.js';
import { ReadPlanChanges } from '../src/application/read-plan-changes.js';
import { RequestPlanChange } from '../src/application/request-plan-change.js';
import { RequestQuote } from '../src/application/request-quote.js';
import { SignContract } from '../src/application/sign-contract.js';
import { SignPlanChange } from '../src/application/sign-plan-change.js';
import { TellWhenPlanChanged } from '../src/application/when-plan-changed.js';
import { planOn, type PlanChanged } from '../src/contract/index.js';
import type { AmendmentRow } from '../src/store/amendment.row.js';
import { AmendmentStore } from '../src/store/amendment.store.js';
import { ContractStore } from '../src/store/contract.store.js';
import { NumbersStore } from '../src/store/numbers.store.js';
import { QuoteStore } from '../src/store/quote.store.js';
import { contractingRows } from '../src/store/rows.js';
import { AnyLimit, UpFrom, Companies, OneBundle, OneDiagnosis } from './neighbours.js';

const plan = (name: string, more: Partial<PlanView> = {}): PlanView => ({
  id: randomUUID(),
  name,
  baseMinor: 12_000,
  waysToPay,
  includedUnits: 50,
  overageMinor: 200,
  overageTiers: null,
  successFeeMinor: 0,
  initialFeeMinor: 10_000,
  minimumMinor: 0,
  baseInAdvance: false,
  depositMinor: 0,
  minimumTermMonths: 3,
  noticeDays: 30,
  ...more,
});
const [standard, large, small] = [
  plan('標準'),
  plan('大口', { baseMinor: 30_000, includedUnits: 200, noticeDays: 90 }),
  plan('小口', { baseMinor: 6_000, includedUnits: 10 }),
];

describe('another plan for a running contract', () => {
  let db: TestDatabase;
  let client: PersonActor;
  let stranger: PersonActor;
  let producer: PersonActor;
  let supervisor: PersonActor;
  const [contracts, amendments, quotes, numbers] = [
    new ContractStore(),
    new AmendmentStore(),
    new QuoteStore(),
    new NumbersStore(),
  ];
  const [catalogue, identity] = [new OneBundle(), new Companies()];
  const limit = new AnyLimit();
  const rounding = new UpFrom();
  const config = { publicUrl: 'http://localhost:3000' } as Config;
  const api = new ContractingApiFromStore(contracts, catalogue);
  let request: RequestPlanChange;
  let sign: SignPlanChange;
  let read: ReadPlanChanges;
  let readContracts: ReadContracts;

  const setClock = (iso: string) =>
    db.owner.query('UPDATE platform.clock SET offset_ms = $1', [new Date(iso).getTime() - Date.now()]);
  const company = async (kind: CompanyKind, role: Role, name: string): Promise<PersonActor> => {
    const { rows } = await db.owner.query(
      `INSERT INTO identity.company (kind, name, created_at) VALUES ($1, $2, now()) RETURNING id`,
      [kind, name],
    );
    return { kind: 'person', personId: role, companyId: rows[0].id as string, companyKind: kind, role };
  };

  beforeAll(async () => {
    db = await testDatabase(contractingRows);
    client = await company('client', 'owner', '北見設備');
    stranger = await company('client', 'owner', '他社');
    producer = await company('producer', 'producer', '合同会社オホーツク企画');
    supervisor = await company('operator', 'supervisor', '北の声コールセンター');
    await company('platform', 'admin', '株式会社まどぐち');
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
      plans: [standard, large, small],
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
    const choices = new PlanChoices(catalogue);
    request = new RequestPlanChange(db.unitOfWork, contracts, amendments, choices);
    sign = new SignPlanChange(db.unitOfWork, contracts, amendments, identity, limit);
    read = new ReadPlanChanges(db.unitOfWork, contracts, amendments, quotes, choices, rounding);
    readContracts = new ReadContracts(db.unitOfWork, contracts, amendments, catalogue);
  });
  afterAll(() => db.close());

  const place = { ipAddress: '203.0.113.7', userAgent: 'test' };
  let wishes = 0;
  /** Signed on Nov 20, 2026, in service from Dec 16. */
  const running = async (activated = true): Promise<string> => {
    await setClock('2026-11-20T10:00:00+09:00');
    const quote = await new RequestQuote(
      db.unitOfWork,
      quotes,
      contracts,
      numbers,
      catalogue,
      identity,
      new OneDiagnosis(),
    ).execute(client, {
      versionId: catalogue.bundle.id,
      planId: standard.id,
      startsOn: '2026-12-16',
      expectedUnits: 100 + (wishes += 1),
    });
    const signing = { quoteId: quote.id, signerName: '北見 太郎', textHash: quote.textHash, consent: true };
    const result = await new SignContract(
      db.unitOfWork,
      quotes,
      contracts,
      numbers,
      identity,
      config,
      new OneDiagnosis(),
    ).execute(client, signing, place);
    if (result.kind !== 'signed') throw new Error(result.kind);
    if (activated) await db.unitOfWork.run(systemActor('test'), (tx) => api.activate(tx, result.contractId));
    return result.contractId;
  };
  const signing = ({ id, textHash }: AmendmentRow, more = {}) => ({
    planChangeId: id,
    signerName: ' 北見 太郎 ',
    textHash,
    consent: true,
    limit: { raiseToMinor: null, keep: false },
    ...more,
  });
  const refusal = (work: Promise<unknown>): Promise<Refusal> =>
    work.then(
      () => Promise.reject(new Error('It was not refused')),
      (error: unknown) => error as Refusal,
    );
  const contract = async (id: string, actor = client) => (await readContracts.one(actor, id)).contract;

  it('is priced with the tax as the first bill of the new plan rounds it', async () => {
    const id = await running();
    const { plans } = catalogue.bundle;
    catalogue.bundle = {
      ...catalogue.bundle,
      plans: [standard, plan('端数', { baseMinor: 30_005, includedUnits: 900 })],
    };
    const likely = async (upFrom: string) => {
      rounding.day = upFrom;
      const { effectiveOn, options } = await read.options(client, id);
      return [effectiveOn, options[0]!.monthly.likelyMinor];
    };
    expect(await likely('2027-02-02')).toEqual(['2027-01-01', 33_005]);
    expect(await likely('2027-02-01')).toEqual(['2027-01-01', 33_006]);
    rounding.day = '9999-12-31';
    catalogue.bundle = { ...catalogue.bundle, plans };
  });

  it('asked for on the 31st is in force from the next day on, and the month before keeps its price', async () => {
    const id = await running();
    await setClock('2027-01-31T23:30:00+09:00');
    const options = await read.options(client, id);
    expect(options).toMatchObject({ effectiveOn: '2027-02-01', current: { plan: { name: '標準' } } });
    expect(options.options.map(({ plan: { name } }) => name)).toEqual(['大口', '小口']);
    const [offer, same] = await Promise.all([
      request.execute(client, { contractId: id, planId: large.id }),
      request.execute(client, { contractId: id, planId: large.id }),
    ]);
    expect(same.id).toBe(offer.id);
    expect(offer.textHash).toBe(createHash('sha256').update(offer.amendmentText).digest('hex'));

    const [first, second] = await Promise.all([
      sign.execute(client, signing(offer), place),
      sign.execute({ ...client, personId: 'owner' }, signing(offer), place),
    ]);
    expect([first, second]).toEqual([{ kind: 'signed' }, { kind: 'signed' }]);
    const { plans } = await contract(id);
    expect(plans.map(({ effectiveOn, plan: { name } }) => [effectiveOn, name])).toEqual([
      ['2026-12-16', '標準'],
      ['2027-02-01', '大口'],
    ]);
    expect(
      [planOn(plans, '2026-12-16'), planOn(plans, '2027-01-31'), planOn(plans, '2027-02-01')].map(
        ({ name }) => name,
      ),
    ).toEqual(['標準', '標準', '大口']);
    expect((await contract(id)).plan.name).toBe('標準');
    await setClock('2027-02-01T00:00:00+09:00');
    const after = await contract(id);
    // Minimum term and notice are what was signed, not what the new plan would ask.
    expect(after.plan).toMatchObject({
      name: '大口',
      baseMinor: 30_000,
      minimumTermMonths: 3,
      noticeDays: 30,
    });
    const details = await readContracts.one(client, id);
    expect(details.minimumTermEndsOn).toBe('2027-03-15');

    const { rows: events } = await db.owner.query(
      `SELECT payload FROM platform.event WHERE type = 'PlanChanged' AND payload->>'contractId' = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
    const { rows: audit } = await db.owner.query(
      `SELECT person_id, details FROM platform.audit_entry WHERE action = 'contract.change_plan' AND subject = $1`,
      [id],
    );
    expect(audit).toEqual([
      {
        person_id: 'owner',
        details: expect.objectContaining({ from: '標準', to: '大口', textHash: offer.textHash }),
      },
    ]);
    const [known] = details.planChanges;
    expect(known).toMatchObject({
      status: 'signed',
      amendment: { signerName: '北見 太郎', ipAddress: '203.0.113.7', sequence: 1, signedBy: 'owner' },
    });

    const tell = new TellWhenPlanChanged(contracts, amendments, identity, config);
    await db.unitOfWork.run(systemActor('test'), (tx) => tell.react(events[0].payload as PlanChanged, tx));
    const { rows: mails } = await db.owner.query(
      `SELECT payload->>'to' AS "to", payload->>'subject' AS subject FROM graphile_worker._private_jobs WHERE payload->>'text' LIKE '%' || $1 || '%' AND payload->>'subject' LIKE '%料金プラン%' ORDER BY 1`,
      [id],
    );
    expect(mails.map(({ to }) => to as string)).toEqual([
      'kitami@example.com',
      'manager@example.com',
      'producer@example.com',
    ]);
    expect(mails[0].subject).toBe(`2027年2月1日から料金プランが変わります（契約 ${after.number}）`);
  });

  it('is not signed over a limit it would pass, unless the owner raises it or lets it stay', async () => {
    const id = await running();
    const offer = await request.execute(client, { contractId: id, planId: large.id });
    limit.tooLow = true;
    await expect(sign.execute(client, signing(offer), place)).rejects.toMatchObject({
      details: { fields: [{ path: 'raiseLimitToMinor', reason: 'limitBelowPlan' }] },
    });
    expect((await contract(id)).plans).toHaveLength(1);
    const keep = { ...signing(offer), limit: { raiseToMinor: null, keep: true } };
    expect(await sign.execute(client, keep, place)).toEqual({ kind: 'signed' });
    limit.tooLow = false;
    expect(limit.asked.at(-1)).toEqual({ baseMinor: 30_000, answer: { raiseToMinor: null, keep: true } });
    expect((await contract(id)).plans).toHaveLength(2);
  });

  it('is seen by producer and operator once it is signed, by nobody else, and changed by nobody', async () => {
    const id = await running();
    const offer = await request.execute(client, { contractId: id, planId: small.id });
    for (const other of [producer, supervisor, stranger])
      expect(await refusal(read.one(other, offer.id))).toMatchObject({ code: 'NOT_FOUND' });
    for (const actor of [stranger, producer]) {
      expect(await refusal(request.execute(actor, { contractId: id, planId: small.id }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await refusal(read.options(actor, id))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await refusal(sign.execute(stranger, signing(offer), place))).toMatchObject({ code: 'NOT_FOUND' });
    await sign.execute(client, signing(offer), place);
    expect((await read.one(producer, offer.id)).status).toBe('signed');
    expect((await read.one(supervisor, offer.id)).status).toBe('signed');
    expect(await refusal(read.one(stranger, offer.id))).toMatchObject({ code: 'NOT_FOUND' });
    const as = (work: string) => db.unitOfWork.run(client, (tx) => tx.query(work, [id]));
    await expect(
      as(`UPDATE contracting.amendment SET signer_name = 'x' WHERE contract_id = $1`),
    ).rejects.toThrow(/never changes/);
    await expect(as(`DELETE FROM contracting.amendment WHERE contract_id = $1`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(as(`UPDATE contracting.contract SET plan_changes = '[]' WHERE id = $1`)).rejects.toThrow(
      /never change/,
    );
  });

  it('may be changed back before it counts: the later amendment holds for the same day', async () => {
    const id = await running();
    await setClock('2027-01-10T10:00:00+09:00');
    const first = await request.execute(client, { contractId: id, planId: large.id });
    await sign.execute(client, signing(first), place);
    expect((await read.options(client, id)).current.plan.name).toBe('大口');
    expect(await refusal(request.execute(client, { contractId: id, planId: large.id }))).toMatchObject({
      reason: 'planInForce',
    });
    const back = await request.execute(client, { contractId: id, planId: standard.id });
    expect(back.amendmentText).toContain('料金プラン：標準（変更前：大口）');
    await sign.execute(client, signing(back), place);
    expect(planOn((await contract(id)).plans, '2027-02-01').name).toBe('標準');
  });

  it('is refused with what to do: too late, another text, replaced, or a contract that does not run', async () => {
    const id = await running();
    await setClock('2027-01-31T23:59:00+09:00');
    const offer = await request.execute(client, { contractId: id, planId: large.id });
    expect(await sign.execute(client, signing(offer, { textHash: 'x' }), place)).toMatchObject({
      kind: 'text-changed',
    });
    expect(
      (
        await refusal(
          Promise.resolve().then(() =>
            sign.execute(client, signing(offer, { signerName: ' ', consent: false }), place),
          ),
        )
      ).details.fields?.map(({ path }) => path),
    ).toEqual(['signerName', 'consent']);
    await setClock('2027-02-01T00:00:01+09:00');
    expect(await sign.execute(client, signing(offer), place)).toMatchObject({ kind: 'expired' });
    expect((await read.one(client, offer.id)).status).toBe('expired');
    const later = await request.execute(client, { contractId: id, planId: large.id });
    expect([later.id === offer.id, later.effectiveOn]).toEqual([false, '2027-03-01']);
    const other = await request.execute(client, { contractId: id, planId: small.id });
    expect(await refusal(sign.execute(client, signing(later), place))).toMatchObject({
      reason: 'planChangeWithdrawn',
    });
    expect(await refusal(request.execute(client, { contractId: id, planId: randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await new CancelContract(db.unitOfWork, contracts, identity, config).execute(client, id, null);
    expect(await refusal(sign.execute(client, signing(other), place))).toMatchObject({
      reason: 'contractCancelling',
    });
    const waiting = await running(false);
    expect(await refusal(request.execute(client, { contractId: waiting, planId: large.id }))).toMatchObject({
      reason: 'contractAwaitsPaymentMethod',
    });
  });

  it('may be one of a newer version when that differs in nothing but prices', async () => {
    const id = await running();
    const signed = catalogue.bundle;
    const fresh = plan('新標準', { baseMinor: 11_000 });
    const newer = { ...signed, id: randomUUID(), number: 2, plans: [fresh] };
    catalogue.published = async () => [newer];
    expect((await read.options(client, id)).options.map(({ plan: { name } }) => name)).toEqual([
      '大口',
      '小口',
      '新標準',
    ]);
    catalogue.published = async () => [{ ...newer, hours: hoursFromWords('24時間') }];
    expect((await read.options(client, id)).options.map(({ plan: { name } }) => name)).toEqual([
      '大口',
      '小口',
    ]);
  });
});
