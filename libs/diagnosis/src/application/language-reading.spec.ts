import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { anonymous } from '@madoguchi/platform/access';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { ChatCompletionsReader } from '../gateways/chat-completions-reader.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { KnownFactType } from '../graphql/known-fact.type.js';
import { SessionStore } from '../store/session.store.js';
import { diagnosisRows } from '../store/rows.js';
import { ReaderEndpoint } from '../testing/reader-endpoint.js';
import { AnswerQuestion } from './answer-question.js';
import { CorrectFact } from './correct-fact.js';
import { DeleteDiagnosis } from './delete-diagnosis.js';
import { HearStatement } from './hear-statement.js';
import { ReadDiagnoses } from './read-diagnoses.js';
import { SettleDiagnosis } from './settle-diagnosis.js';
import { StartDiagnosis } from './start-diagnosis.js';
import { UndoAnswer } from './undo-answer.js';

class NoBundles extends CatalogueApi {
  version = async () => undefined;
  versions = async () => new Map();
  published = async () => [];
  functions = () => [];
  standings = async () => new Map();
  recordIntake = async () => {};
  recordOutcomes = async () => {};
}

const story = {
  statement: '佐藤様、うちは3人でやっています。あの件が落ち着くまで、みんなピリピリしています。',
  industry: 'ec',
  employees: 3,
  language: 'ja' as const,
  withReader: true,
};
const answer = {
  facts: {
    staff_stress: { value: true, words: 'みんなピリピリしています' },
    temporary_need: { value: true, words: 'あの件が落ち着くまで' },
    missed_calls: { value: true, words: '電話に出られない' },
  },
  measures: { campaign_desk: { fit: 0.7, words: 'あの件が落ち着くまで' }, consumer_desk: 0.2 },
};

describe('a check-up with a reader of language', () => {
  let db: TestDatabase;
  let endpoint: ReaderEndpoint;
  let start: StartDiagnosis;
  const sessions = new SessionStore();
  const settle = new SettleDiagnosis(sessions, new NoBundles());
  const knowledge = loadKnowledge();
  beforeAll(async () => {
    db = await testDatabase(diagnosisRows);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    endpoint = await new ReaderEndpoint().open();
    endpoint.says(answer);
    const reader = new ChatCompletionsReader(endpoint.settings(), knowledge, () => undefined);
    start = new StartDiagnosis(db.unitOfWork, sessions, settle, new HearStatement(reader));
  });
  afterEach(() => endpoint.close());

  it('sends the words masked, keeps what is believed, and shows it like everything else that was read', async () => {
    const { view } = await start.execute(anonymous, story);
    const sent = JSON.stringify(endpoint.asked);
    expect(endpoint.asked).toHaveLength(1);
    expect(sent).toContain('●●●様、うちは3人');
    expect(sent).not.toContain('佐藤');
    expect(view.session.reading).toMatchObject({
      reader: 'やさしいAI',
      model: 'small',
      edition: 'r1',
      dropped: 1,
    });
    const shown = KnownFactType.allOf(view, 'ja');
    expect(shown.find(({ fact }) => fact === 'temporary_need')).toMatchObject({
      value: true,
      source: 'statement',
      words: [expect.stringContaining('落ち着くまで')],
    });
    expect(shown.some(({ fact }) => fact === 'missed_calls')).toBe(false);
  });

  it('asks nobody without the owner’s yes, in danger, or about what is no story', async () => {
    const withoutIt = await start.execute(anonymous, { ...story, withReader: false });
    expect(withoutIt.view.session.reading).toBeNull();
    const danger = await start.execute(anonymous, {
      ...story,
      statement: '父が倒れて息をしていません。助けて',
    });
    expect(danger.view.session).toMatchObject({ status: 'danger', reading: null });
    for (const statement of [
      '电话太多，我们的员工没有时间接听，客人总是等待很久',
      '電話代行、予約代行、コールセンター、テレアポ、ヘルプデスク、多言語対応、24時間対応',
      '!!!! ???? 😀😀',
    ])
      expect((await start.execute(anonymous, { ...story, statement })).view.session.reading).toBeNull();
    expect(endpoint.asked).toEqual([]);
  });

  it('goes on without it when it fails, exactly as if nobody had been asked', async () => {
    endpoint.does((response) => response.writeHead(500).end());
    const failed = await start.execute(anonymous, story);
    const alone = await start.execute(anonymous, { ...story, withReader: false });
    expect(failed.view.session.reading).toBeNull();
    expect(failed.view.session.asking).toBe(alone.view.session.asking);
  });

  it('makes one call of a double press and of a second tab', async () => {
    const both = await Promise.all([start.execute(anonymous, story), start.execute(anonymous, story)]);
    const tab = await start.execute(anonymous, story);
    expect(endpoint.asked).toHaveLength(1);
    for (const { view } of [...both, tab]) expect(view.session.reading?.reader).toBe('やさしいAI');
    await start.execute(anonymous, { ...story, statement: `${story.statement}電話も鳴ります。` });
    expect(endpoint.asked).toHaveLength(2);
  });

  it('is read once: back, forth and resuming ask nobody again and come to the same', async () => {
    const { view, token } = await start.execute(anonymous, story);
    const first = view.session.asking!;
    const steps = new AnswerQuestion(db.unitOfWork, settle);
    const once = await steps.execute(anonymous, { token, questionId: first, value: null });
    await new UndoAnswer(db.unitOfWork, settle).execute(anonymous, token);
    const again = await steps.execute(anonymous, { token, questionId: first, value: null });
    const resumed = await new ReadDiagnoses(db.unitOfWork, sessions, settle).byToken(anonymous, token);
    expect(again.session.asking).toBe(once.session.asking);
    expect(resumed.session.reading).toEqual(view.session.reading);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('lets the owner correct what it read, and forgets the reading with the check-up', async () => {
    const { token } = await start.execute(anonymous, story);
    const corrected = await new CorrectFact(db.unitOfWork, settle).execute(
      anonymous,
      token,
      'temporary_need',
      false,
    );
    const shown = KnownFactType.allOf(corrected, 'ja').filter(({ fact }) => fact === 'temporary_need');
    expect(shown).toMatchObject([{ value: false, source: 'answer' }]);
    await new DeleteDiagnosis(db.unitOfWork, sessions, settle).execute(anonymous, token);
    const { rows } = await db.owner.query(`SELECT 1 FROM diagnosis.session WHERE id = $1`, [
      corrected.session.id,
    ]);
    expect(rows).toEqual([]);
  });
});
