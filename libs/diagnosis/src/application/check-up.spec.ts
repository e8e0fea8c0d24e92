import { hoursFromWords } from '@madoguchi/kernel';
import { CatalogueApi, type BundleVersionView } from '@madoguchi/catalogue/contract';
import { anonymous, type Actor, type PersonActor } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { DiagnosisApiFromStore } from '../store/diagnosis-api-from-store.js';
import { diagnosisRows } from '../store/rows.js';
import { SessionStore } from '../store/session.store.js';
import { AnswerQuestion } from './answer-question.js';
import { ClaimDiagnosis } from './claim-diagnosis.js';
import { CorrectFact } from './correct-fact.js';
import { DeleteDiagnosis } from './delete-diagnosis.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { EraseOldDiagnoses } from './erase-old-diagnoses.js';
import { ReadDiagnoses } from './read-diagnoses.js';
import { NoReader } from '../gateways/no-reader.js';
import { HearStatement } from './hear-statement.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { StartDiagnosis } from './start-diagnosis.js';
import { UndoAnswer } from './undo-answer.js';

const plan = {
  id: 'p',
  name: '標準',
  baseMinor: 10000,
  includedUnits: 20,
  overageMinor: 300,
  successFeeMinor: 0,
  initialFeeMinor: 5000,
  minimumTermMonths: 3,
  noticeDays: 30,
};
const version = {
  id: '11111111-1111-4111-8111-111111111111',
  functionCodes: [
    'secretary_answering',
    'after_hours_reception',
    'reservation_intake',
    'automated_answering',
    'consumer_desk',
    'overflow_answering',
  ],
  prefectures: ['JP-13'],
  hours: hoursFromWords('平日9:00〜18:00'),
  capacityPerMonth: 5,
  producerPrefecture: 'JP-13',
  plans: [plan],
} as unknown as BundleVersionView;

class OneBundle extends CatalogueApi {
  version = async () => version;
  versions = async (_tx: Tx, ids: readonly string[]) => new Map(ids.map((id) => [id, version]));
  published = async () => [version];
  functions = () => [];
  standings = async () => new Map();
  recordIntake = async () => {};
  recordOutcomes = async () => {};
}

const away = {
  statement:
    '建築の設計をしています。打ち合わせで外に出ている間の電話に出られず、折り返すと「もう他に頼みました」と言われます。',
  industry: 'professional_services',
  employees: 2,
  prefecture: 'JP-13',
  language: 'ja' as const,
};
const vague = { statement: '電話のことで困っています。', language: 'ja' as const };

describe('a check-up', () => {
  let db: TestDatabase;
  let start: StartDiagnosis;
  let answer: AnswerQuestion;
  let undo: UndoAnswer;
  let correct: CorrectFact;
  let claim: ClaimDiagnosis;
  let read: ReadDiagnoses;
  let erase: EraseOldDiagnoses;
  let remove: DeleteDiagnosis;
  const sessions = new SessionStore();
  const api = new DiagnosisApiFromStore(sessions);

  beforeAll(async () => {
    db = await testDatabase(diagnosisRows);
    const settle = new SettleDiagnosis(sessions, new OneBundle());
    start = new StartDiagnosis(db.unitOfWork, sessions, settle, new HearStatement(new NoReader()));
    answer = new AnswerQuestion(db.unitOfWork, settle);
    undo = new UndoAnswer(db.unitOfWork, settle);
    correct = new CorrectFact(db.unitOfWork, settle);
    claim = new ClaimDiagnosis(db.unitOfWork, sessions, settle);
    read = new ReadDiagnoses(db.unitOfWork, sessions, settle);
    remove = new DeleteDiagnosis(db.unitOfWork, sessions, settle);
    erase = new EraseOldDiagnoses(db.unitOfWork, sessions);
  });
  afterAll(() => db.close());

  const owner = async (name: string): Promise<PersonActor> => {
    const { rows } = await db.owner.query(
      `INSERT INTO identity.company (kind, name, prefecture, created_at) VALUES ('client', $1, 'JP-13', now()) RETURNING id`,
      [name],
    );
    return {
      kind: 'person',
      personId: `owner-${name}`,
      companyId: rows[0].id,
      companyKind: 'client',
      role: 'owner',
    };
  };
  const finish = async (
    token: string,
    view: DiagnosisView,
    actor: Actor = anonymous,
  ): Promise<DiagnosisView> => {
    let now = view;
    for (let step = 0; now.session.asking !== null; step += 1) {
      expect(step).toBeLessThan(9);
      now = await answer.execute(actor, { token, questionId: now.session.asking, value: null });
    }
    return now;
  };

  it('leads from words to a result without an account, and the result proposes a bundle of the prefecture', async () => {
    const { view, token } = await start.execute(anonymous, away);
    const end = await finish(token, view);
    expect(end.session.status).toBe('concluded');
    expect(end.session.conclusion?.functions[0]?.code).toBe('secretary_answering');
    expect(end.session.conclusion?.end).toBe('bundles');
    expect(end.session.conclusion?.options).toHaveLength(1);
    const again = await read.byToken(anonymous, token);
    expect(again.session.conclusion).toEqual(end.session.conclusion);
  });

  it('proposes no bundle where none serves the prefecture, and says so', async () => {
    const { view, token } = await start.execute(anonymous, { ...away, prefecture: 'JP-47' });
    const end = await finish(token, view);
    expect(end.session.conclusion).toMatchObject({ end: 'no_bundle_available', options: [] });
  });

  it('never stores the secret, a telephone number or a mail address', async () => {
    const { token } = await start.execute(anonymous, {
      ...vague,
      statement: '田中様の携帯090-1234-5678とhana@example.jpに電話のことで毎日連絡しています。',
    });
    const { rows } = await db.owner.query(
      `SELECT * FROM diagnosis.session WHERE statement LIKE '%毎日連絡%'`,
    );
    expect(rows).toHaveLength(1);
    // An id and a hash may hold any digits.
    const { id: _, token_hash: hash, ...told } = rows[0];
    const stored = JSON.stringify(told);
    expect(hash).not.toContain(token);
    for (const secret of [token, '090', '1234', 'example', '田中']) expect(stored).not.toContain(secret);
  });

  it('asks, goes back, and takes the same answer twice as once', async () => {
    const { view, token } = await start.execute(anonymous, vague);
    const first = view.session.asking!;
    const one = await answer.execute(anonymous, { token, questionId: first, value: null });
    const retried = await answer.execute(anonymous, { token, questionId: first, value: null });
    expect(retried.session.answers).toEqual(one.session.answers);
    const back = await undo.execute(anonymous, token);
    expect(back.session).toMatchObject({ asking: first, answers: [], status: 'asking' });
    expect((await undo.execute(anonymous, token)).session.asking).toBe(first);
  });

  it('refuses what is not the question, not an option, or not a check-up', async () => {
    const { view, token } = await start.execute(anonymous, vague);
    const other = view.knowledge.questions.find(({ fact }) => fact !== view.session.asking)!.fact;
    await expect(answer.execute(anonymous, { token, questionId: other, value: true })).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'questionMoved',
    });
    await expect(
      answer.execute(anonymous, { token, questionId: view.session.asking!, value: { deep: [1] } }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(
      answer.execute(anonymous, { token, questionId: 'no_such', value: true }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read.byToken(anonymous, 'x'.repeat(43))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      start.execute(anonymous, { ...vague, statement: ' \n ', employees: -3 }),
    ).rejects.toMatchObject({
      details: { fields: [{ path: 'statement' }, { path: 'employees' }] },
    });
  });

  it('lets two devices answer at the same moment without losing the check-up', async () => {
    const { view, token } = await start.execute(anonymous, vague);
    const asked = view.session.asking!;
    await Promise.all(
      [1, 2, 3, 4].map(() => answer.execute(anonymous, { token, questionId: asked, value: null })),
    );
    expect((await read.byToken(anonymous, token)).session.answers).toHaveLength(1);
  });

  it('changes the result when the owner sets a fact right', async () => {
    const { view, token } = await start.execute(anonymous, away);
    await finish(token, view);
    const changed = await correct.execute(anonymous, token, 'wants_inhouse', 'own');
    const end = await finish(token, changed);
    expect(end.session.conclusion?.end).toBe('inhouse_build');
    const elsewhere = await finish(token, await correct.execute(anonymous, token, 'prefecture', 'JP-01'));
    expect(elsewhere.session.prefecture).toBe('JP-01');
    await expect(correct.execute(anonymous, token, 'prefecture', 'Mars')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('stops with a notice when somebody is in danger', async () => {
    const { view, token } = await start.execute(anonymous, {
      ...vague,
      statement: '今、店に刃物を持った男がいます。警察を呼んでください。',
    });
    expect(view.session).toMatchObject({ status: 'danger', asking: null, conclusion: null });
    await expect(undo.execute(anonymous, token)).rejects.toMatchObject({ reason: 'diagnosisStopped' });
  });

  it('is claimed once, stays behind the wall of that company, and is erased after its day', async () => {
    const [sakura, hinode] = [await owner('さくら'), await owner('日の出')];
    const { view, token } = await start.execute(anonymous, away);
    await finish(token, view);
    await claim.execute(sakura, token);
    await claim.execute(sakura, token);
    await expect(claim.execute(hinode, token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await read.mine(sakura)).toHaveLength(1);
    expect(await read.mine(hinode)).toHaveLength(0);
    const id = view.session.id;
    const asks = (actor: Actor, clientId: string) =>
      db.unitOfWork.run(actor, (tx) => api.claimedBy(tx, clientId, id));
    expect(await asks(sakura, sakura.companyId)).toBe(true);
    expect(await asks(hinode, sakura.companyId)).toBe(false);
    expect(await asks(hinode, hinode.companyId)).toBe(false);
    expect(
      await db.unitOfWork.run(hinode, (tx) => tx.query('SELECT id FROM diagnosis.session')),
    ).toHaveLength(0);
    const proposal = await db.unitOfWork.run(sakura, (tx) => api.proposal(tx, sakura.companyId, id));
    expect(proposal).toMatchObject({ end: 'bundles', facts: { missed_calls: true } });
    const { rows } = await db.owner.query(
      `SELECT count(*)::int AS n FROM platform.event WHERE type = 'DiagnosisClaimed'`,
    );
    expect(rows[0].n).toBe(1);

    // On another device the owner has the id from the list, and no secret.
    expect((await read.byToken(sakura, id)).session.id).toBe(id);
    expect((await correct.execute(sakura, id, 'complaints', 'yes')).session.corrections).toEqual({
      complaints: true,
    });
    const strangers: Actor[] = [
      anonymous,
      hinode,
      { ...sakura, role: 'agent' },
      { ...hinode, role: 'admin' },
    ];
    for (const stranger of strangers) {
      await expect(read.byToken(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(remove.execute(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const unclaimed = await start.execute(anonymous, vague);
    await expect(read.byToken(sakura, unclaimed.view.session.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const other = await start.execute(anonymous, vague);
    await claim.execute(sakura, other.token);
    await remove.execute(sakura, other.view.session.id);
    await expect(read.byToken(anonymous, other.token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await read.mine(sakura)).toHaveLength(1);

    await db.owner.query(`UPDATE diagnosis.session SET erase_on = '2020-01-01'`);
    await erase.run();
    await expect(read.byToken(anonymous, token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
