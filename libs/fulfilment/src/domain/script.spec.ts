import { cleanScript, problemsOfScript, type ScriptStep } from './script.js';
import { scriptTemplates } from './script-templates.js';
import { Problems } from './words.js';

const step = (id: string, change: Partial<ScriptStep> = {}): ScriptStep => ({
  id,
  title: `「${id}」`,
  say: 'お話しください。',
  field: 'message',
  required: false,
  kind: 'text',
  choices: [],
  branches: [],
  next: null,
  ...change,
});
const choice = (id: string, ...ways: [string, string][]) =>
  step(id, {
    kind: 'choice',
    choices: ways.map(([answer]) => answer),
    branches: ways.map(([answer, goTo]) => ({ answer, goTo })),
  });
const found = (...steps: ScriptStep[]) =>
  problemsOfScript(steps, 'steps').map(({ path, reason }) => `${path} ${reason}`);

describe('a script with branches', () => {
  it('may lead forward, back, to the end and to who is on call', () => {
    expect(
      found(
        choice('what', ['予約', 'book'], ['急病', '_escalate'], ['もう一度', 'what']),
        step('other', { next: '_end' }),
        step('book'),
      ),
    ).toEqual([]);
  });

  it('tells the step that no way leads to', () => {
    const steps = [step('a', { next: 'c' }), step('b'), step('c')];
    expect(problemsOfScript(steps, 'steps')).toEqual([
      { path: 'steps.1', reason: 'stepNeverReached', params: { number: 2, title: '「b」' } },
    ]);
  });

  it('tells every step of a circle without a way out, and none of one that has one', () => {
    expect(found(step('a'), step('b', { next: 'a' }))).toEqual([
      'steps.0 stepWithoutWayOut',
      'steps.1 stepWithoutWayOut',
    ]);
    expect(
      found(step('a'), step('b', { kind: 'yes_no', branches: [{ answer: 'yes', goTo: '_end' }], next: 'a' })),
    ).toEqual([]);
  });

  it('tells a target, an answer or a choice that is missing or there twice', () => {
    expect(found(choice('a', ['はい', 'gone'], ['いいえ', '_end']), step('b', { next: 'nowhere' }))).toEqual([
      'steps.0.branches.0.goTo branchTargetGone',
      'steps.1.next branchTargetGone',
    ]);
    expect(
      found(
        step('a', {
          kind: 'yes_no',
          branches: [
            { answer: 'maybe', goTo: '_end' },
            { answer: 'yes', goTo: '_end' },
            { answer: 'yes', goTo: '_end' },
          ],
        }),
      ),
    ).toEqual(['steps.0.branches.0.answer branchAnswerGone', 'steps.0.branches.2.answer branchTwice']);
    expect(found(step('a', { kind: 'choice', choices: ['一つだけ'] }))).toEqual([
      'steps.0.choices choicesMissing',
    ]);
    expect(found(step('a', { kind: 'choice', choices: ['同じ', '同じ'] }))).toEqual([
      'steps.0.choices choiceTwice',
    ]);
  });

  it('keeps what is unfinished and refuses what could not be kept', () => {
    const keep = (...steps: ScriptStep[]) => {
      const problems = new Problems();
      const kept = cleanScript(steps, 'steps', problems);
      problems.refuse();
      return kept;
    };
    const unfinished = step('a', { title: ' ', say: '', next: 'later' });
    expect(keep(unfinished)).toEqual([{ ...unfinished, title: '' }]);
    expect(found({ ...unfinished, title: '' })).toEqual([
      'steps.0.title stepTitleMissing',
      'steps.0.say stepSayMissing',
      'steps.0.next branchTargetGone',
    ]);
    for (const steps of [
      [step('a'), step('a')],
      [step('_end')],
      [step('a', { say: 'a\u0000b' })],
      [step('a', { choices: Array.from({ length: 11 }, String) })],
      Array.from({ length: 31 }, (_, i) => step(`s${i}`)),
    ])
      expect(() => keep(...steps)).toThrow('BAD_INPUT');
  });

  it('starts from templates that could be read to callers at once', () => {
    for (const { steps } of scriptTemplates('お電話ありがとうございます。さくら歯科でございます。'))
      expect(problemsOfScript(steps, 'steps')).toEqual([]);
  });
});
