import { hoursFromWords } from '@madoguchi/kernel';
import { CatalogueApi, type BundleVersionView, type FunctionView } from '@madoguchi/catalogue/contract';
import type { IdentityApi } from '@madoguchi/identity/contract';
import { anonymous, systemActor, type PersonActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { randomUUID } from 'node:crypto';
import { ConsultationType } from '../graphql/sharing.type.js';
import { ConsultationStore } from '../store/consultation.store.js';
import { DiagnosisApiFromStore } from '../store/diagnosis-api-from-store.js';
import { FunnelStore } from '../store/funnel.store.js';
import { diagnosisRows } from '../store/rows.js';
import { SessionStore } from '../store/session.store.js';
import { ShareLinkStore } from '../store/share-link.store.js';
import { AnswerConsultation } from './answer-consultation.js';
import { AnswerQuestion } from './answer-question.js';
import { AssumeFigure } from './assume-figure.js';
import { ClaimDiagnosis } from './claim-diagnosis.js';
import { ConsultProducer, type ConsultationWish } from './consult-producer.js';
import { CorrectFact } from './correct-fact.js';
import { DeleteDiagnosis } from './delete-diagnosis.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { type ConsultationView, ReadConsultations } from './read-consultations.js';
import { ReadDiagnoses } from './read-diagnoses.js';
import { ReadFunnel } from './read-funnel.js';
import { ReadShared } from './read-shared.js';
import { ReduceOption } from './reduce-option.js';
import { RevokeShareLink } from './revoke-share-link.js';
import { NoReader } from '../gateways/no-reader.js';
import { HearStatement } from './hear-statement.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { ShareDiagnosis } from './share-diagnosis.js';
import { StartDiagnosis } from './start-diagnosis.js';
import { TraceDiagnosis } from './trace-diagnosis.js';
import { WhenConsultationAnswered } from './when-consultation-answered.js';
import { WithdrawConsultation } from './withdraw-consultation.js';

const versionId = randomUUID();
const plan = {
  id: randomUUID(),
  name: '標準',
  baseMinor: 12_000,
  includedUnits: 50,
  overageMinor: 200,
  successFeeMinor: 0,
  initialFeeMinor: 5_000,
  minimumTermMonths: 3,
  noticeDays: 30,
};
const functionCodes = ['secretary_answering', 'after_hours_reception', 'overflow_answering'];

class OneBundle extends CatalogueApi {
  producerId = '';
  private get one(): BundleVersionView {
    return {
      id: versionId,
      bundleId: randomUUID(),
      name: '現場の電話番',
      functionCodes,
      prefectures: ['JP-13'],
      hours: hoursFromWords('平日9:00〜18:00'),
      languages: ['ja'],
      capacityPerMonth: 5,
      producerPrefecture: 'JP-13',
      producerId: this.producerId,
      producerName: '浅草企画',
      plans: [plan],
    } as unknown as BundleVersionView;
  }
  version = async () => this.one;
  versions = async (_tx: Tx, ids: readonly string[]) =>
    new Map(ids.filter((id) => id === versionId).map((id) => [id, this.one]));
  published = async () => [this.one];
  standings = async () => new Map();
  recordIntake = async () => {};
  recordOutcomes = async () => {};
  functions = () =>
    functionCodes.map((code) => ({ code, referenceMonthlyMinor: 10_000 }) as unknown as FunctionView);
}

const away = {
  statement:
    '建築の設計をしています。打ち合わせで外に出ている間の電話に出られず、折り返すと「もう他に頼みました」と言われます。',
  industry: 'professional_services',
  employees: 2,
  prefecture: 'JP-13',
  language: 'ja' as const,
};

describe('the result of a check-up', () => {
  let db: TestDatabase;
  const catalogue = new OneBundle();
  const sessions = new SessionStore();
  const links = new ShareLinkStore();
  const consultations = new ConsultationStore();
  const admin = systemActor('test');
  let producer: PersonActor;
  let rival: PersonActor;
  const made = () => {
    const settle = new SettleDiagnosis(sessions, catalogue);
    const reduce = new ReduceOption(db.unitOfWork, sessions, catalogue);
    const read = new ReadConsultations(db.unitOfWork, consultations, sessions, catalogue);
    const funnel = new FunnelStore();
    return {
      start: new StartDiagnosis(db.unitOfWork, sessions, settle, new HearStatement(new NoReader())),
      answer: new AnswerQuestion(db.unitOfWork, settle),
      correct: new CorrectFact(db.unitOfWork, settle),
      claim: new ClaimDiagnosis(db.unitOfWork, sessions, settle),
      diagnoses: new ReadDiagnoses(db.unitOfWork, sessions, settle),
      assume: new AssumeFigure(db.unitOfWork, sessions, settle),
      reduce,
      share: new ShareDiagnosis(db.unitOfWork, links, settle),
      revoke: new RevokeShareLink(db.unitOfWork, links, settle),
      shared: new ReadShared(db.unitOfWork, links, sessions, settle),
      remove: new DeleteDiagnosis(db.unitOfWork, sessions, settle),
      consult: new ConsultProducer(db.unitOfWork, consultations, catalogue, reduce, settle),
      withdraw: new WithdrawConsultation(db.unitOfWork, consultations, settle),
      read,
      reply: new AnswerConsultation(db.unitOfWork, consultations, read),
      funnel: new ReadFunnel(db.unitOfWork, funnel),
      trace: new TraceDiagnosis(db.unitOfWork, funnel, settle),
    };
  };
  let uses: ReturnType<typeof made>;

  const company = async (kind: 'client' | 'producer', name: string): Promise<PersonActor> => {
    const { rows } = await db.owner.query(
      `INSERT INTO identity.company (kind, name, prefecture, created_at) VALUES ($1, $2, 'JP-13', now()) RETURNING id`,
      [kind, name],
    );
    const role = kind === 'client' ? 'owner' : 'producer';
    return { kind: 'person', personId: name, companyId: rows[0].id, companyKind: kind, role };
  };

  beforeAll(async () => {
    db = await testDatabase(diagnosisRows);
    [producer, rival] = [await company('producer', '浅草企画'), await company('producer', 'よその企画')];
    catalogue.producerId = producer.companyId;
    uses = made();
  });
  afterAll(() => db.close());

  const concluded = async (told: Parameters<StartDiagnosis['execute']>[1] = away) => {
    const { view, token } = await uses.start.execute(anonymous, told);
    let now: DiagnosisView = view;
    for (let step = 0; now.session.asking !== null && step < 9; step += 1)
      now = await uses.answer.execute(anonymous, { token, questionId: now.session.asking, value: null });
    return { token, id: view.session.id, view: now };
  };

  it('takes the owner’s own figure at once, keeps it through later answers, and gives it back', async () => {
    const { token, view } = await concluded();
    const before = view.session.conclusion!.costToday!.monthly;
    const own = await uses.assume.execute(anonymous, token, 'enquiryValue', 500_000);
    const after = own.session.conclusion!.costToday!;
    expect(after.monthly.likelyMinor).toBeGreaterThan(before.likelyMinor);
    expect(after.assumptions.find(({ code }) => code === 'enquiryValue')).toMatchObject({
      low: 500_000,
      source: 'own',
    });
    expect(own.session.conclusion!.options).toEqual(view.session.conclusion!.options);
    await uses.correct.execute(anonymous, token, 'staff_stress', true);
    const later = await uses.diagnoses.byToken(anonymous, token);
    expect(later.session.assumptions).toEqual({ enquiryValue: 500_000 });
    const usual = await uses.assume.execute(anonymous, token, 'enquiryValue', null);
    expect(usual.session.assumptions).toEqual({});
  });

  it('refuses a figure that nobody has, or that cannot be true, and says which', async () => {
    const { token } = await concluded();
    for (const [code, value, reason] of [
      ['temper', 3, 'oneOf'],
      ['__proto__', 3, 'oneOf'],
      ['missedShare', 101, 'tooLarge'],
      ['hourlyValue', -1, 'tooSmall'],
    ] as const)
      await expect(uses.assume.execute(anonymous, token, code, value)).rejects.toMatchObject({
        details: { fields: [{ reason }] },
      });
  });

  it('is read through a private link that has its own secret, changes nothing, and stops when revoked', async () => {
    const { token, view } = await concluded();
    const { link, secret } = await uses.share.execute(anonymous, token, 7);
    expect(secret).not.toBe(token);
    const { rows } = await db.owner.query('SELECT * FROM diagnosis.share_link WHERE id = $1', [link.id]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const seen = await uses.shared.bySecret(anonymous, secret);
    expect(seen.session.conclusion).toEqual(view.session.conclusion);
    const owner = await company('client', 'よその店');
    for (const attempt of [
      () => uses.diagnoses.byToken(anonymous, secret),
      () => uses.correct.execute(anonymous, secret, 'missed_calls', false),
      () => uses.claim.execute(owner, secret),
      () => uses.remove.execute(anonymous, secret),
      () => uses.shared.linksOf(anonymous, secret),
      () => uses.shared.bySecret(anonymous, token),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await uses.shared.linksOf(anonymous, token))[0]).toMatchObject({ opened: 1 });
    await uses.revoke.execute(anonymous, token, link.id);
    await uses.revoke.execute(anonymous, token, link.id);
    await expect(uses.shared.bySecret(anonymous, secret)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets the reader of a link change no row, even past the use cases', async () => {
    const { token, id } = await concluded();
    const { secret } = await uses.share.execute(anonymous, token, 7);
    const touched = await db.unitOfWork.run(anonymous, async (tx) => {
      await links.open(tx, (await import('./token.js')).hashToken(secret));
      expect(await tx.query('SELECT id FROM diagnosis.session')).toEqual([{ id }]);
      const [, updated] = await tx.query<unknown>(
        `UPDATE diagnosis.session SET statement = 'x' RETURNING id`,
      );
      const [, deleted] = await tx.query<unknown>('DELETE FROM diagnosis.session RETURNING id');
      return [updated, deleted];
    });
    expect(touched).toEqual([0, 0]);
  });

  it('ends a link by itself, allows few at a time, and slows down one that is opened too often', async () => {
    const { token } = await concluded();
    const first = await uses.share.execute(anonymous, token, 7);
    await expect(uses.share.execute(anonymous, token, 365)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (let more = 0; more < 4; more += 1) await uses.share.execute(anonymous, token, 30);
    await expect(uses.share.execute(anonymous, token, 7)).rejects.toMatchObject({ reason: 'tooManyLinks' });
    await db.owner.query(
      'UPDATE diagnosis.share_link SET opened_in_minute = 30, last_opened_at = now() WHERE id = $1',
      [first.link.id],
    );
    await expect(uses.shared.bySecret(anonymous, first.secret)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
    await db.owner.query(
      `UPDATE diagnosis.share_link SET created_at = '2020-01-01', expires_at = '2020-01-08' WHERE id = $1`,
      [first.link.id],
    );
    await expect(uses.shared.bySecret(anonymous, first.secret)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('prices a bundle without a part, names what comes back, and keeps the part it is about', async () => {
    const { token, view } = await concluded();
    const main = view.session.conclusion!.functions[0]!.code;
    const other = functionCodes.find((code) => code !== main)!;
    const { scope } = await uses.reduce.execute(anonymous, token, versionId, [other]);
    // A third of what the parts cost alone comes off the base fee.
    expect(scope).toMatchObject({ leftOut: [other], takenOffMinor: 3_999, baseMinor: 8_001 });
    await expect(uses.reduce.execute(anonymous, token, versionId, [main])).rejects.toMatchObject({
      details: { fields: [{ path: 'leftOut', reason: 'mainStays' }] },
    });
    await expect(uses.reduce.execute(anonymous, token, randomUUID(), [other])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('goes to the producer only with consent, shows no rival, is answered, and can be taken back', async () => {
    const { token } = await concluded();
    const wish = {
      token,
      versionId,
      leftOut: [],
      message: '夜は要りません。田中様 090-1234-5678',
      consent: false,
    };
    await expect(uses.consult.execute(anonymous, wish)).rejects.toMatchObject({
      details: { fields: [{ path: 'consent', reason: 'consentMissing' }] },
    });
    expect(await uses.read.mine(producer)).toEqual([]);
    const sent = await uses.consult.execute(anonymous, { ...wish, consent: true });
    expect((await uses.consult.execute(anonymous, { ...wish, consent: true })).id).toBe(sent.id);
    const another = { ...wish, consent: true, message: '昼だけお願いします。' };
    await expect(uses.consult.execute(anonymous, another)).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'consultationOpen',
    });
    const [got] = await uses.read.mine(producer);
    expect(got?.diagnosis?.session).toMatchObject({ statement: away.statement, prefecture: 'JP-13' });
    expect(got?.row.message).not.toMatch(/田中|090/);
    expect(await uses.read.mine(rival)).toEqual([]);
    await expect(uses.read.one(rival, sent.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(uses.reply.execute(rival, sent.id, '安くします')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await uses.reply.execute(producer, sent.id, '月8,800円でお受けできます。');
    expect((await uses.read.sentBy(anonymous, token))[0]?.row.reply).toBe('月8,800円でお受けできます。');
    await uses.withdraw.execute(anonymous, token, sent.id);
    await uses.withdraw.execute(anonymous, token, sent.id);
    const [gone] = await uses.read.mine(producer);
    expect(gone).toMatchObject({ diagnosis: undefined, row: { content: null, message: '' } });
    await expect(uses.reply.execute(producer, sent.id, 'もう一度')).rejects.toMatchObject({
      reason: 'consultationWithdrawn',
    });
    const { rows } = await db.owner.query(
      `SELECT count(*)::int AS n FROM platform.event WHERE type = 'ConsultationSent'`,
    );
    expect(rows[0].n).toBe(1);
    expect((await uses.consult.execute(anonymous, another)).id).not.toBe(sent.id);
    await uses.assume.execute(anonymous, token, 'enquiryValue', 40_000);
    // The same words about a check-up that has changed are another consultation too.
    await expect(uses.consult.execute(anonymous, another)).rejects.toMatchObject({
      reason: 'consultationOpen',
    });
  });

  it('gives a number only with the choice, to the producer who was asked, and erases it with the withdrawal', async () => {
    const { token } = await concluded();
    const wish = { token, versionId, leftOut: [], message: '', consent: true };
    const contact = { channel: 'phone' as const, phone: '090-1234-5678', hours: '平日の午後' };
    const contactOf = (view: ConsultationView, toBeReached = false) =>
      ConsultationType.from({ ...view, diagnosis: undefined }, 'ja', toBeReached).contact;
    const quiet = await uses.consult.execute(anonymous, wish);
    expect(contactOf(await uses.read.one(producer, quiet.id), true)).toEqual({
      channel: 'page',
      email: null,
      phone: null,
      hours: null,
    });
    // To be called is something else than to be left alone: the open one is not changed without a word.
    await expect(uses.consult.execute(anonymous, { ...wish, contact })).rejects.toMatchObject({
      reason: 'consultationOpen',
    });
    await uses.withdraw.execute(anonymous, token, quiet.id);
    const { id } = await uses.consult.execute(anonymous, { ...wish, contact });
    expect((await uses.consult.execute(anonymous, { ...wish, contact })).id).toBe(id);
    expect(contactOf(await uses.read.one(producer, id), true)).toMatchObject({
      phone: '09012345678',
      hours: '平日の午後',
    });
    const masked = { channel: 'phone', phone: '●●●5678' };
    const [own] = await uses.read.sentBy(anonymous, token);
    expect(contactOf(own!)).toMatchObject(masked);
    const [listed] = await uses.read.mine(producer);
    expect(contactOf(listed!)).toMatchObject(masked);
    await expect(uses.read.one(rival, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const held = () =>
      db.owner.query(
        `SELECT (SELECT count(*)::int FROM diagnosis.consultation WHERE contact IS NOT NULL) AS kept,
                (SELECT count(*)::int FROM platform.event WHERE payload::text LIKE '%09012345678%') AS told`,
      );
    expect((await held()).rows[0]).toEqual({ kept: 1, told: 0 });
    await uses.withdraw.execute(anonymous, token, id);
    expect((await held()).rows[0]).toEqual({ kept: 0, told: 0 });
  });

  it('is deleted with its links and with what was sent, and a second time it is not there', async () => {
    const { token, id } = await concluded();
    const { secret } = await uses.share.execute(anonymous, token, 7);
    await uses.consult.execute(anonymous, { token, versionId, leftOut: [], message: '', consent: true });
    await uses.remove.execute(anonymous, token);
    for (const attempt of [
      () => uses.remove.execute(anonymous, token),
      () => uses.diagnoses.byToken(anonymous, token),
      () => uses.shared.bySecret(anonymous, secret),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { rows } = await db.owner.query(
      `SELECT (SELECT count(*) FROM diagnosis.share_link WHERE session_id = $1) + (SELECT count(*) FROM diagnosis.consultation WHERE session_id = $1) AS n`,
      [id],
    );
    expect(Number(rows[0].n)).toBe(0);
  });

  it('is counted by week, and its trace shows each question with its gain and what was believed after it', async () => {
    const { rows } = await db.owner.query('SELECT count(*)::int AS n FROM diagnosis.session');
    const owner = await company('client', '花田整骨院');
    const { token, id, view } = await concluded({ ...away, statement: '電話のことで困っています。' });
    await uses.claim.execute(owner, token);
    const api = new DiagnosisApiFromStore(sessions);
    await db.unitOfWork.run(owner, (tx) => api.takenUp(tx, owner.companyId, id, 'quoted'));
    await db.unitOfWork.run(owner, (tx) => api.takenUp(tx, owner.companyId, id, 'signed'));
    await db.unitOfWork.run(rival, (tx) => api.takenUp(tx, rival.companyId, id, 'signed'));
    const weeks = await uses.funnel.weeks(admin, 4);
    expect(weeks).toHaveLength(4);
    expect(weeks.at(-1)).toMatchObject({ started: rows[0].n + 1, claimed: 1, quoted: 1, signed: 1 });
    const { total, items } = await uses.funnel.sessions(admin, 2, 0);
    expect([total, items.length, items[0]?.id]).toEqual([rows[0].n + 1, 2, id]);
    const { steps } = await uses.trace.execute(admin, id);
    expect(steps).toHaveLength(view.session.answers.length + 1);
    expect(steps[0]?.asked).toBeNull();
    for (const step of steps.slice(1)) expect(step.asked?.gain).toEqual(expect.any(Number));
    expect(steps.at(-1)?.functions[0]?.code).toBe(
      Object.entries(view.session.conclusion!.probabilities).sort((a, b) => b[1] - a[1])[0]![0],
    );
    const audit = await db.owner.query(
      `SELECT count(*)::int AS n FROM platform.audit_entry WHERE action = 'diagnosis.trace' AND subject = $1`,
      [id],
    );
    expect(audit.rows[0].n).toBe(1);
    await expect(uses.trace.execute(admin, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('an answer to a consultation', () => {
    const member = (personId: string, role: string, language: string) => ({
      ...{ personId, role, language, name: personId, email: `${personId}@example.jp` },
    });
    const identity = {
      company: async () => ({ name: '浅草企画' }),
      membersOf: async (_tx: Tx, companyId: string) => [
        member(`owner-${companyId}`, 'owner', 'ja'),
        member(`second-${companyId}`, 'owner', 'en'),
        member(`other-${companyId}`, 'viewer', 'ja'),
      ],
    } as unknown as IdentityApi;
    const mailsTo = async (companyId: string) => {
      const { rows } = await db.owner.query(
        `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'to' LIKE $1 ORDER BY payload->>'to'`,
        [`%${companyId}%`],
      );
      return rows.map(({ payload }) => payload as { to: string; subject: string; text: string });
    };
    const told = async (id: string) =>
      (
        await db.owner.query(
          `SELECT payload FROM platform.event WHERE type = 'ConsultationAnswered' AND payload->>'consultationId' = $1`,
          [id],
        )
      ).rows.map(({ payload }) => payload as { consultationId: string; producerId: string });
    const react = async (id: string) => {
      const settings = { publicUrl: 'https://madoguchi.example' } as Config;
      const reaction = new WhenConsultationAnswered(consultations, identity, settings);
      for (const event of await told(id)) await db.unitOfWork.run(admin, (tx) => reaction.react(event, tx));
    };
    let clients = 0;
    const asked = async (contact: ConsultationWish['contact'], kept = true) => {
      const client = await company('client', `相談した会社${(clients += 1)}`);
      const { token, id } = await concluded();
      if (kept) await uses.claim.execute(client, token);
      const wish = { token, versionId, leftOut: [], message: '', consent: true, contact: contact ?? null };
      const sent = await uses.consult.execute(anonymous, wish);
      return { token, id, companyId: client.companyId, sent };
    };
    const byMail = { channel: 'mail' as const, email: 'typed@example.jp' };

    it('is mailed to the owners who chose mail and keep the check-up, once, and says nothing of it', async () => {
      const { id, companyId, sent } = await asked(byMail);
      await uses.reply.execute(producer, sent.id, '月8,800円でお受けできます。');
      await uses.reply.execute(producer, sent.id, ' 月8,800円でお受けできます。');
      expect(await told(sent.id)).toHaveLength(1);
      await react(sent.id);
      await react(sent.id);
      const mails = await mailsTo(companyId);
      expect(mails.map(({ to }) => to)).toEqual([
        `owner-${companyId}@example.jp`,
        `second-${companyId}@example.jp`,
      ]);
      expect(mails.map(({ subject }) => subject)).toEqual([
        '浅草企画から、ご相談への返事が届きました',
        '浅草企画 has answered your consultation',
      ]);
      for (const { text } of mails) {
        expect(text).toContain(`https://madoguchi.example/owner/check-ups?open=${id}\n`);
        expect(text).not.toMatch(/8,800|打ち合わせ|typed/);
      }
      await uses.reply.execute(producer, sent.id, '月9,000円でした。');
      expect(await told(sent.id)).toHaveLength(2);
    });

    it('is mailed to nobody who chose the page or the telephone, keeps nothing, or asks no more', async () => {
      const phone = { channel: 'phone' as const, phone: '090-1234-5678', hours: '午後' };
      const quiet = [await asked(undefined), await asked(phone), await asked(byMail, false)];
      const gone = await asked(byMail);
      for (const { companyId, sent } of [...quiet, gone]) {
        await uses.reply.execute(producer, sent.id, 'お受けできます。');
        if (sent === gone.sent) await uses.withdraw.execute(anonymous, gone.token, sent.id);
        expect(await told(sent.id)).toHaveLength(1);
        await react(sent.id);
        expect(await mailsTo(companyId)).toEqual([]);
      }
      expect(await mailsTo('typed')).toEqual([]);
    });
  });
});
