import { problemsOfScript, type ScriptStep } from './script.js';
import { cleanTopics, MOST_TOPICS, tellingChange, topicChanges, topicsOf, usualTopics } from './topic.js';
import { Problems } from './words.js';

const step = (part: Partial<ScriptStep>): ScriptStep => ({
  ...{ id: 'one', title: 'ご用件', say: 'ご用件は。', field: null, required: false, kind: 'text' },
  ...{ choices: [], branches: [], next: null },
  ...part,
});
const asking = (id: string, choices = ['予約', '苦情']) =>
  step({ id, field: 'topic', kind: 'choice', choices });

describe('what a call was about', () => {
  it('is a choice of the step that asks it, otherwise of the list of the desk', () => {
    const topics = ['問い合わせ', 'その他'];
    expect(topicsOf({ script: [step({})], topics })).toEqual(topics);
    expect(topicsOf({ script: [step({}), asking('two')], topics })).toEqual(['予約', '苦情']);
  });

  it('is asked by one step alone, which offers choices and may branch on them', () => {
    const reasons = (steps: readonly ScriptStep[]) =>
      problemsOfScript(steps, 'steps').map(({ reason }) => reason);
    const branching = { ...asking('one'), branches: [{ answer: '苦情', goTo: '_escalate' }] };
    expect(reasons([branching])).toEqual([]);
    expect(reasons([asking('one'), asking('two')])).toEqual(['topicTwice']);
    expect(reasons([asking('one', [])])).toEqual(['choicesMissing']);
  });

  it('starts as what the functions of a desk bring and what comes everywhere, no more than there are keys', () => {
    expect(usualTopics([])).toEqual(['問い合わせ', '苦情', '営業電話', 'その他']);
    expect(usualTopics(['reservation_intake', 'unknown']).slice(0, 3)).toEqual([
      '予約',
      '予約の変更・取り消し',
      '問い合わせ',
    ]);
    const all = [
      'reservation_intake',
      'order_intake',
      'technical_helpdesk',
      'consumer_desk',
      'campaign_desk',
    ];
    const many = usualTopics(all);
    expect(many).toHaveLength(MOST_TOPICS);
    expect(many.at(-1)).toBe('その他');
  });

  it('cannot be told apart when it is there twice', () => {
    const problems = new Problems();
    cleanTopics(['予約', ' 予約 ', ''], 'topics', problems);
    expect(() => problems.refuse()).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({
          fields: [
            expect.objectContaining({ path: 'topics.2' }),
            expect.objectContaining({ path: 'topics.1', reason: 'duplicate' }),
          ],
        }),
      }) as Error,
    );
  });

  describe('against as many days before', () => {
    const told = (was: number, is: number) =>
      tellingChange(topicChanges([{ topic: '予約', calls: was }], [{ topic: '予約', calls: is }]));

    it('is told where chance does not do as much, and not before', () => {
      expect(told(10, 30)).toEqual({ topic: '予約', was: 10, is: 30 });
      expect(told(30, 10)).toEqual({ topic: '予約', was: 30, is: 10 });
      expect(told(10, 25)).toBeNull();
      expect(told(1, 5)).toBeNull();
      expect(told(1000, 1080)).toBeNull();
      expect(told(0, 0)).toBeNull();
      expect(tellingChange([])).toBeNull();
    });

    it('is the one that moved most for how often it comes, and never that nobody said', () => {
      const before = [
        { topic: '予約', calls: 100 },
        { topic: '苦情', calls: 5 },
        { topic: null, calls: 0 },
      ];
      const after = [
        { topic: '予約', calls: 90 },
        { topic: '予約', calls: 55 },
        { topic: '苦情', calls: 30 },
        { topic: null, calls: 400 },
      ];
      expect(tellingChange(topicChanges(before, after))).toEqual({ topic: '苦情', was: 5, is: 30 });
    });
  });
});
