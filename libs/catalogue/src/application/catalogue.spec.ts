import { IdentityApi, type CompanyView, type MemberView } from '@madoguchi/identity/contract';
import { hoursFromWords, addMonths, dateAt, startOfMonth, type Refusal, waysToPay } from '@madoguchi/kernel';
import { anonymous, systemActor, type PersonActor } from '@madoguchi/platform/access';
import { PreparedReads } from '@madoguchi/platform/database';
import type { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import type { BundleVersionView } from '../contract/index.js';
import { BundleStore } from '../store/bundle.store.js';
import { CatalogueApiFromStore } from '../store/catalogue-api-from-store.js';
import { PublicShelf } from '../store/public-shelf.store.js';
import { catalogueRows } from '../store/rows.js';
import { StandingStore } from '../store/standing.store.js';
import { ApproveBundle } from './approve-bundle.js';
import { DraftBundle } from './draft-bundle.js';
import { IntroduceProducer } from './introduce-producer.js';
import { MoveVersion } from './move-version.js';
import { PrepareBundle, type BundleWish } from './prepare-bundle.js';
import { ReadBundles } from './read-bundles.js';
import { RejectBundle } from './reject-bundle.js';
import { ReviseBundle } from './revise-bundle.js';
import { SubmitBundle } from './submit-bundle.js';
import { WhenBundlePublished } from './when-bundle-published.js';
import { WhenBundleRejected } from './when-bundle-rejected.js';
import { WhenBundleSubmitted } from './when-bundle-submitted.js';

/** Companies as identity shows them, read from its table; the test arranges them as the owner of the database. */
class Companies extends IdentityApi {
  async companies(tx: Tx, ids: readonly string[]): Promise<Map<string, CompanyView>> {
    const rows = await tx.query<CompanyView>(
      'SELECT id, kind, name, prefecture FROM identity.company WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
  company = () => Promise.reject(new Error('not asked for'));
  companiesOfKind = () => Promise.reject(new Error('not asked for'));
  async membersOf(): Promise<MemberView[]> {
    const [joinedAt, emailVerified] = [new Date(0), true];
    return [
      {
        personId: 'one',
        name: '北見',
        email: 'one@example.com',
        emailVerified,
        role: 'producer',
        language: 'ja',
        joinedAt,
      },
      {
        personId: 'two',
        name: 'Ann',
        email: 'two@example.com',
        emailVerified,
        role: 'admin',
        language: 'en',
        joinedAt,
      },
    ];
  }
  platformCompany = async () => ({ id: '' }) as CompanyView;
}

describe('a bundle from draft to shelf', () => {
  let db: TestDatabase;
  let operatorId: string;
  let clientId: string;
  let producer: PersonActor;
  let rival: PersonActor;
  let admin: PersonActor;
  const store = new BundleStore();
  const identity = new Companies();
  const move = new MoveVersion(store);
  const prepare = new PrepareBundle(store, identity);
  let draft: DraftBundle;
  let revise: ReviseBundle;
  let submit: SubmitBundle;
  let approve: ApproveBundle;
  let reject: RejectBundle;
  let read: ReadBundles;

  const company = async (kind: string, name: string): Promise<string> => {
    const { rows } = await db.owner.query(
      `INSERT INTO identity.company (kind, name, prefecture, created_at) VALUES ($1, $2, 'JP-01', now()) RETURNING id`,
      [kind, name],
    );
    return rows[0].id as string;
  };
  const actor = (
    companyId: string,
    companyKind: 'producer' | 'platform',
    role: 'producer' | 'admin',
  ): PersonActor => ({
    kind: 'person',
    personId: `person-${role}`,
    companyId,
    companyKind,
    role,
  });

  beforeAll(async () => {
    db = await testDatabase(catalogueRows);
    producer = actor(await company('producer', '合同会社オホーツク企画'), 'producer', 'producer');
    rival = actor(await company('producer', '九州窓口工房'), 'producer', 'producer');
    admin = actor(await company('platform', '株式会社まどぐち'), 'platform', 'admin');
    operatorId = await company('operator', '北の声コールセンター');
    clientId = await company('client', '北見設備');
    draft = new DraftBundle(db.unitOfWork, store, prepare);
    revise = new ReviseBundle(db.unitOfWork, store, prepare);
    submit = new SubmitBundle(db.unitOfWork, store, move);
    approve = new ApproveBundle(db.unitOfWork, store, move, identity);
    reject = new RejectBundle(db.unitOfWork, store, move);
    read = new ReadBundles(db.unitOfWork, new PublicShelf(new PreparedReads(db.dataSource)), store);
  });
  afterAll(() => db.close());

  let named = 0;
  const wish = (change: Partial<BundleWish> = {}): BundleWish => ({
    name: `現場の電話番 ${++named}`,
    tagline: '現場に出ている間の電話を聞き逃しません',
    story: '現場中心の会社のために、電話の一次受けと訪問の手配をまとめました。',
    functionCodes: ['secretary_answering', 'dispatch_coordination'],
    prefectures: ['JP-01'],
    hours: hoursFromWords('平日9:00〜18:00'),
    languages: ['ja'],
    capacityPerMonth: 20,
    operatorId,
    operatorShareBps: 5000,
    plans: [plan('標準', 12_000), plan('多め', 20_000)],
    ...change,
  });
  const plan = (name: string, baseMinor: number) => ({
    name,
    baseMinor,
    includedUnits: 50,
    overageMinor: 200,
    overageTiers: null,
    successFeeMinor: 0,
    initialFeeMinor: 10_000,
    minimumMinor: 0,
    baseInAdvance: false,
    asksDeposit: false,
    waysToPay,
    minimumTermMonths: 3,
    noticeDays: 30,
  });
  const publish = async (change: Partial<BundleWish> = {}): Promise<BundleVersionView> => {
    const { id } = await draft.execute(producer, wish(change));
    await submit.execute(producer, id);
    return approve.execute(admin, id);
  };
  const refusal = async (work: Promise<unknown>): Promise<Refusal> =>
    work.then(
      () => Promise.reject(new Error('It was not refused')),
      (error: unknown) => error as Refusal,
    );
  const shelf = (filter = {}, first = 100, offset = 0) => read.publicPage(filter, first, offset);

  it('appears on the shelf only when an admin approved it, with its plans, shares and the price of its parts', async () => {
    const { id, bundleId } = await draft.execute(producer, wish());
    expect(await read.publicBundle(bundleId)).toBeUndefined();
    await submit.execute(producer, id);
    expect(await read.publicBundle(bundleId)).toBeUndefined();
    await approve.execute(admin, id);
    expect(await read.publicBundle(bundleId)).toMatchObject({
      status: 'published',
      producerName: '合同会社オホーツク企画',
      operatorName: '北の声コールセンター',
      partsTotalMinor: 45_000,
      shares: { platformBps: 1500, producerBps: 3500, operatorBps: 5000 },
      plans: [{ name: '標準', baseMinor: 12_000 }, { name: '多め' }],
    });
  });

  it('tells every field to mend at once', async () => {
    const wrong = wish({ name: '', functionCodes: ['magic'], operatorId: clientId, operatorShareBps: 9000 });
    const { code, details } = await refusal(draft.execute(producer, wrong));
    expect(code).toBe('BAD_INPUT');
    expect(details.fields!.map((field) => field.path)).toEqual([
      'name',
      'functions.0',
      'operatorShareBps',
      'operatorId',
    ]);
  });

  it('keeps the steps of a price exactly, and says at least what a call may cost', async () => {
    const steps = [
      { upTo: 100, unitPrice: '0220.50' },
      { upTo: null, unitPrice: '180.25' },
    ];
    const tiered = {
      ...plan('段つき', 12_000),
      overageMinor: 0,
      overageTiers: { mode: 'volume' as const, steps },
    };
    const same = wish({ plans: [tiered] });
    const first = await draft.execute(producer, same);
    expect(first.plans[0]).toMatchObject({
      overageMinor: 221,
      overageTiers: {
        mode: 'volume',
        steps: [
          { upTo: 100, unitPrice: '220.5' },
          { upTo: null, unitPrice: '180.25' },
        ],
      },
    });
    expect((await draft.execute(producer, same)).id).toBe(first.id);
    await submit.execute(producer, first.id);
    await approve.execute(admin, first.id);
    await expect(
      db.owner.query(`UPDATE catalogue.plan SET overage_tiers = NULL WHERE version_id = $1`, [first.id]),
    ).rejects.toThrow('never change');
  });

  it.each([
    ['no mode', { steps: [{ upTo: null, unitPrice: '1' }] }],
    ['no step', { mode: 'volume', steps: [] }],
    ['a number for a price', { mode: 'graduated', steps: [{ upTo: null, unitPrice: 1 }] }],
    ['a last step with an end', { mode: 'graduated', steps: [{ upTo: 5, unitPrice: '1' }] }],
    [
      'an open step in the middle',
      {
        mode: 'graduated',
        steps: [
          { upTo: null, unitPrice: '1' },
          { upTo: null, unitPrice: '1' },
        ],
      },
    ],
    ['five decimals', { mode: 'graduated', steps: [{ upTo: null, unitPrice: '1.00001' }] }],
    ['something else', 'tiers'],
  ])('has no steps with %s in the database', async (_, tiers) => {
    const { id } = await draft.execute(producer, wish());
    await expect(
      db.owner.query('UPDATE catalogue.plan SET overage_tiers = $2 WHERE version_id = $1', [
        id,
        JSON.stringify(tiers),
      ]),
    ).rejects.toThrow('overage_tiers_are_steps');
  });

  it('is drafted once when the same request arrives twice, and refused when only the name is the same', async () => {
    const same = wish();
    const first = await draft.execute(producer, same);
    expect((await draft.execute(producer, same)).id).toBe(first.id);
    expect(await refusal(draft.execute(producer, { ...same, capacityPerMonth: 5 }))).toMatchObject({
      reason: 'bundleNameTaken',
    });
  });

  it('opens version 2 when a published bundle is revised, and version 1 stays on sale until 2 is approved', async () => {
    const first = await publish();
    const second = await revise.execute(
      producer,
      first.bundleId,
      wish({ name: first.name, capacityPerMonth: 7 }),
    );
    expect(second).toMatchObject({ number: 2, status: 'draft' });
    expect((await read.publicBundle(first.bundleId))!.id).toBe(first.id);
    await submit.execute(producer, second.id);
    const [waiting] = (await read.waiting(admin)).filter(({ version }) => version.id === second.id);
    expect(waiting!.previous!.id).toBe(first.id);
    await approve.execute(admin, second.id);
    expect(await read.publicBundle(first.bundleId)).toMatchObject({ id: second.id, capacityPerMonth: 7 });
    const api = new CatalogueApiFromStore(store, new StandingStore());
    const old = await db.unitOfWork.run(anonymous, (tx) => api.version(tx, first.id));
    expect(old).toMatchObject({ status: 'retired', plans: [{ name: '標準' }, { name: '多め' }] });
  });

  it('shows sums of its use, over all versions of a bundle and never of one client', async () => {
    const [first] = await read.mine(producer);
    const bundleId = first!.bundleId;
    const api = new CatalogueApiFromStore(store, new StandingStore());
    const system = systemActor('test');
    const standing = async () =>
      (await db.unitOfWork.run(anonymous, (tx) => api.standings(tx))).get(bundleId);
    expect(await standing()).toBeUndefined();

    const month = await db.unitOfWork.run(system, async (tx) => startOfMonth(dateAt(tx.now)));
    for (const taken of [1, 2, 2])
      await db.unitOfWork.run(system, (tx) => api.recordIntake(tx, bundleId, month, taken));
    await db.unitOfWork.run(system, (tx) => api.recordIntake(tx, bundleId, addMonths(month, -1), 9));
    expect(await standing()).toEqual({ taken: { [month]: 2 }, outcome: null });

    const one = { versionId: first!.id, appointments: 0, accepted: 0 };
    const measured = [
      { ...one, clientId, decided: 40, inTime: 30, rated: 4, helpful: 3 },
      { ...one, clientId, decided: 10, inTime: 10, rated: 0, helpful: 0 },
    ];
    await db.unitOfWork.run(system, (tx) => api.recordOutcomes(tx, 90, measured));
    await db.unitOfWork.run(system, (tx) => api.recordOutcomes(tx, 90, measured));
    const sums = { decided: 50, inTime: 40, rated: 4, helpful: 3, appointments: 0, accepted: 0 };
    expect((await standing())!.outcome).toEqual({
      days: 90,
      decidedClients: 1,
      ratedClients: 1,
      appointmentClients: 0,
      ...sums,
    });
    await db.unitOfWork.run(system, (tx) => api.recordOutcomes(tx, 90, []));
    expect((await standing())!.outcome).toBeNull();
    await expect(
      db.unitOfWork.run(producer, (tx) => api.recordIntake(tx, bundleId, month, 0)),
    ).rejects.toThrow('row-level security');
  });

  it('goes back to the producer with a reason, and can be mended and submitted again', async () => {
    const { id, bundleId } = await draft.execute(producer, wish());
    await submit.execute(producer, id);
    expect(await refusal(reject.execute(admin, id, ' '))).toMatchObject({ code: 'BAD_INPUT' });
    expect(await reject.execute(admin, id, '対応時間を具体的に書いてください。')).toMatchObject({
      status: 'rejected',
    });
    const mended = await revise.execute(
      producer,
      bundleId,
      wish({ hours: hoursFromWords('平日8:30〜17:30') }),
    );
    expect(mended).toMatchObject({
      id,
      number: 1,
      status: 'draft',
      rejectionReason: '対応時間を具体的に書いてください。',
    });
    expect(await submit.execute(producer, id)).toMatchObject({ status: 'submitted', rejectionReason: null });
  });

  it('cannot be touched while it is under review', async () => {
    const { id, bundleId } = await draft.execute(producer, wish());
    await submit.execute(producer, id);
    expect(await refusal(revise.execute(producer, bundleId, wish()))).toMatchObject({
      reason: 'versionUnderReview',
    });
  });

  it('answers a repeated submit or approval without doing it again', async () => {
    const { id } = await draft.execute(producer, wish());
    await submit.execute(producer, id);
    await submit.execute(producer, id);
    const once = await approve.execute(admin, id);
    expect(await approve.execute(admin, id)).toEqual(once);
    const { rows } = await db.owner.query(
      `SELECT type FROM platform.event WHERE payload->>'versionId' = $1 ORDER BY type`,
      [id],
    );
    expect(rows.map((row) => row.type as string)).toEqual(['BundlePublished', 'BundleSubmitted']);
  });

  it('publishes once when two admins press at the same moment', async () => {
    const { id } = await draft.execute(producer, wish());
    await submit.execute(producer, id);
    await Promise.all([approve.execute(admin, id), approve.execute(admin, id), approve.execute(admin, id)]);
    const { rows } = await db.owner.query(
      `SELECT count(*) FROM platform.event WHERE type = 'BundlePublished' AND payload->>'versionId' = $1`,
      [id],
    );
    expect(rows[0].count).toBe(1);
  });

  it('of somebody else is the same as one that does not exist', async () => {
    const mine = await draft.execute(producer, wish());
    const published = await publish();
    const nothing = '00000000-0000-4000-8000-000000000000';
    for (const [versionId, bundleId] of [
      [mine.id, mine.bundleId],
      [published.id, published.bundleId],
      [nothing, nothing],
    ] as const) {
      expect(await refusal(submit.execute(rival, versionId))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(revise.execute(rival, bundleId, wish()))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusal(read.myBundle(rival, bundleId))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await read.mine(rival)).toEqual([]);
  });

  it('that is a draft stays behind its wall even when a query forgets its filter', async () => {
    await draft.execute(producer, wish());
    for (const table of ['bundle_version', 'plan', 'bundle']) {
      const seen = await db.unitOfWork.run(rival, (tx) =>
        tx.query<{ row: { status?: string; is_public?: boolean } }>(
          `SELECT to_jsonb(t) AS row FROM catalogue.${table} t`,
        ),
      );
      expect(
        seen.every(({ row }) => row.status === 'published' || row.status === 'retired' || row.is_public),
      ).toBe(true);
    }
  });

  it('cannot be changed once published, not even by the owner of the database', async () => {
    const { id } = await publish();
    for (const sql of [
      `UPDATE catalogue.bundle_version SET name = 'x' WHERE id = $1`,
      `UPDATE catalogue.bundle_version SET status = 'draft', published_at = NULL WHERE id = $1`,
      `DELETE FROM catalogue.bundle_version WHERE id = $1`,
      `UPDATE catalogue.plan SET base_minor = 1 WHERE version_id = $1`,
      `DELETE FROM catalogue.plan WHERE version_id = $1`,
      `INSERT INTO catalogue.plan SELECT gen_random_uuid(), version_id, producer_id, true, 4, 'x', 1, 1, 1, 1, 1, 1, 1 FROM catalogue.plan WHERE version_id = $1 LIMIT 1`,
    ])
      await expect(db.owner.query(sql, [id])).rejects.toThrow(/never change/);
  });

  it('is found by prefecture and by function, newest first, page by page, with the exact total', async () => {
    const kyoto = await publish({ prefectures: ['JP-26', 'JP-27'], functionCodes: ['order_intake'] });
    const osaka = await publish({ prefectures: ['JP-27'], functionCodes: ['order_intake', 'consumer_desk'] });
    const found = await shelf({ prefecture: 'JP-27', functionCode: 'order_intake' });
    expect(found.items.map(({ id }) => id)).toEqual([osaka.id, kyoto.id]);
    expect(found.total).toBe(2);
    expect(await shelf({ prefecture: 'JP-27' }, 1, 1)).toMatchObject({ items: [{ id: kyoto.id }], total: 2 });
    expect(await shelf({ functionCode: 'consumer_desk' })).toMatchObject({
      items: [{ id: osaka.id }],
      total: 1,
    });
    expect(await shelf({ prefecture: 'JP-47' })).toEqual({ items: [], total: 0 });
    expect(await shelf({}, 5, 9_999)).toMatchObject({ items: [] });
  });

  it('is counted rightly after versions replaced each other', async () => {
    const { rows } = await db.owner.query(`
      SELECT c.prefecture, c.function_code, c.bundles, (SELECT count(*) FROM catalogue.bundle_version v WHERE v.status = 'published'
        AND (c.prefecture = '*' OR c.prefecture = ANY (v.prefectures)) AND (c.function_code = '*' OR c.function_code = ANY (v.function_codes))) AS real
      FROM catalogue.shelf_count c`);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row.bundles).toBe(row.real);
  });

  it('is listed in one statement, whether there is one bundle or a hundred', async () => {
    const statements: string[] = [];
    const counting = new PublicShelf({
      query: (_name: string, sql: string, params: unknown[]) => {
        statements.push(sql);
        return db.dataSource.query(sql, params);
      },
    } as unknown as PreparedReads);
    const { items } = await counting.page({}, 20, 0);
    expect(items.length).toBeGreaterThan(5);
    expect(statements).toHaveLength(1);
  });

  it('carries what its producer says about itself', async () => {
    const { bundleId } = await publish();
    await new IntroduceProducer(db.unitOfWork, store, identity).execute(
      producer,
      ' 北見で20年、工務店の電話を受けてきました。 ',
    );
    expect(await read.publicBundle(bundleId)).toMatchObject({
      producerIntroduction: '北見で20年、工務店の電話を受けてきました。',
    });
  });

  it('is told about by mail: to the admins when it waits, to the producer when it is decided, each in their language', async () => {
    const config = { publicUrl: 'http://localhost:3000' } as Config;
    const { id: versionId, bundleId, name } = await draft.execute(producer, wish());
    const event = { versionId, bundleId, producerId: producer.companyId };
    const [submitted, published, rejected] = [
      WhenBundleSubmitted,
      WhenBundlePublished,
      WhenBundleRejected,
    ].map((Reaction) => new Reaction(store, identity, config)) as [
      WhenBundleSubmitted,
      WhenBundlePublished,
      WhenBundleRejected,
    ];
    await submit.execute(producer, versionId);
    await db.unitOfWork.run(systemActor('test'), async (tx) => {
      await submitted.react(event, tx);
      await published.react(event, tx);
      await rejected.react({ ...event, reason: '対応時間を具体的に書いてください。' }, tx);
    });
    const { rows } = await db.owner.query(
      `SELECT payload->>'to' AS "to", payload->>'subject' AS subject FROM graphile_worker._private_jobs
       WHERE payload->>'text' LIKE '%' || $1 || '%' ORDER BY id`,
      [name],
    );
    expect(rows).toEqual([
      { to: 'two@example.com', subject: `Please review “${name}” by 合同会社オホーツク企画` },
      { to: 'one@example.com', subject: `「${name}」を公開しました` },
      { to: 'two@example.com', subject: `“${name}” is on sale` },
      { to: 'one@example.com', subject: `「${name}」を直して、もう一度申請してください` },
      { to: 'two@example.com', subject: `Please mend “${name}” and submit it again` },
    ]);
  });
});
