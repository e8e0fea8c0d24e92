import { checkAnswers, type GivenAnswer, notOfACampaign, sameAnswers, stepsAsked } from './answers.js';
import { campaignTemplates } from './campaign-templates.js';
import { problemsOfScript, type ScriptStep } from './script.js';
import { Problems } from './words.js';

const step = (id: string, change: Partial<ScriptStep> = {}): ScriptStep => ({
  id,
  title: `「${id}」`,
  say: 'お聞かせください。',
  field: 'message',
  required: false,
  kind: 'text',
  choices: [],
  branches: [],
  next: null,
  ...change,
});
const steps = [
  step('used', {
    kind: 'yes_no',
    required: true,
    branches: [
      { answer: 'yes', goTo: 'rating' },
      { answer: 'no', goTo: 'why' },
    ],
  }),
  step('why', { next: '_end' }),
  step('rating', { kind: 'choice', required: true, choices: ['良い', '悪い'] }),
  step('spoken', { field: null }),
  step('times', { kind: 'number' }),
];
const check = (given: Record<string, string | null>, wholly = true) => {
  const problems = new Problems();
  const typed = Object.entries(given).map(([stepId, answer]) => ({ stepId, answer }));
  const answers = checkAnswers(typed, steps, wholly, problems);
  problems.refuse();
  return answers;
};
const refusedAs = (reason: string, path: string) =>
  expect.objectContaining({ details: { fields: [expect.objectContaining({ path, reason })] } });

describe('the answers of a call', () => {
  it('are asked along the way that they lead', () => {
    const way = (given: [string, string | null][]) => stepsAsked(steps, new Map(given)).map(({ id }) => id);
    expect(way([])).toEqual(['used']);
    expect(way([['used', 'no']])).toEqual(['used', 'why']);
    expect(way([['used', 'yes']])).toEqual(['used', 'rating', 'spoken', 'times']);
    // Declined: no branch is named, so the next step in the list is.
    expect(way([['used', null]])).toEqual(['used', 'why']);
  });

  it('end where a way goes round', () => {
    const round = [step('a'), step('b', { next: 'a' })];
    expect(stepsAsked(round, new Map()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are kept clean, in the order of the questions, with what was declined', () => {
    expect(check({ times: ' １，２００ ', rating: null, used: 'yes' })).toEqual([
      { stepId: 'used', answer: 'yes' },
      { stepId: 'rating', answer: null },
      { stepId: 'times', answer: '1200' },
    ]);
  });

  it.each([
    [{}, 'questionOpen', 'answers.used'],
    [{ used: 'yes' }, 'questionOpen', 'answers.rating'],
    [{ used: 'maybe' }, 'answerNotOffered', 'answers.used'],
    [{ used: 'yes', rating: 'ふつう' }, 'answerNotOffered', 'answers.rating'],
    [{ used: 'yes', rating: '良い', times: '何度も' }, 'answerNotANumber', 'answers.times'],
    [{ used: 'no', rating: '良い' }, 'questionNotAsked', 'answers.1'],
    [{ used: 'no', gone: '良い' }, 'questionNotAsked', 'answers.1'],
    [{ used: 'no', why: 'カードは 4111 1111 1111 1111 です' }, 'cardNumber', 'answers.why'],
    [{ used: 'no', why: 'あ'.repeat(1001) }, 'tooLong', 'answers.why'],
  ])('%j are refused: %s at %s', (given, reason, path) => {
    expect(() => check(given as Record<string, string>)).toThrow(refusedAs(reason, path));
  });

  it('may stop in the middle when the call did', () => {
    expect(check({ used: 'yes' }, false)).toEqual([{ stepId: 'used', answer: 'yes' }]);
    expect(check({}, false)).toEqual([]);
  });

  it('are the same in any order, and not with another word', () => {
    const [a, b]: GivenAnswer[] = [
      { stepId: 'a', answer: '1' },
      { stepId: 'b', answer: null },
    ];
    expect(sameAnswers([a!, b!], [b!, a!])).toBe(true);
    expect(sameAnswers([a!, b!], [a!])).toBe(false);
    expect(sameAnswers([a!], [{ stepId: 'a', answer: '2' }])).toBe(false);
  });

  it('are of a kind that a campaign has', () => {
    expect(notOfACampaign([step('a'), step('b', { field: 'urgency' })], 'steps')).toEqual([
      { path: 'steps.1.field', reason: 'askingNotHere', params: { number: 2, title: '「b」' } },
    ]);
    expect(notOfACampaign([step('a', { next: '_escalate' })], 'steps')).toMatchObject([
      { path: 'steps.0.next', reason: 'noHandOverHere' },
    ]);
  });

  it('start from templates that could be asked at once', () => {
    for (const template of campaignTemplates('工事のお見積り')) {
      expect(problemsOfScript(template.steps, 'steps')).toEqual([]);
      expect(notOfACampaign(template.steps, 'steps')).toEqual([]);
    }
  });
});
