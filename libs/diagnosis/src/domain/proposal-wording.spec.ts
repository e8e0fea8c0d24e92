import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { Conclusion } from './conclusion.js';
import { gapText, headline } from './proposal-wording.js';

const knowledge = loadKnowledge();
const concluded = (
  end: Conclusion['end'],
  ...problems: [code: string, probability: number][]
): Conclusion => ({
  end,
  problems: problems.map(([code, probability]) => ({ code, probability, evidence: [] })),
  functions: [{ code: 'secretary_answering', probability: 0.5, advice: 'outsource' }],
  notRecommended: [],
  probabilities: {} as Conclusion['probabilities'],
  costToday: null,
  options: [],
  insteadOf: end === 'no_outsourcing' ? 'no_outsourcing' : null,
});
const nameOf = (code: string) => knowledge.problems.find((one) => one.code === code)!.name.ja;
const [first, second] = knowledge.problems.map(({ code }) => code) as [string, string];

describe('the sentence above a result', () => {
  it('names one cause when it stands out, and both when they are about as likely', () => {
    const clear = headline(knowledge, concluded('bundles', [first, 0.6], [second, 0.2]), 'ja');
    expect(clear).toContain(nameOf(first));
    expect(clear).not.toContain(nameOf(second));
    const close = headline(knowledge, concluded('bundles', [first, 0.31], [second, 0.29]), 'ja');
    expect(close).toMatch(new RegExp(`^${nameOf(first)}ことと、${nameOf(second)}ことが、`));
  });

  it('says that it is unsure when even the likeliest cause is a guess', () => {
    const guessed = concluded('no_outsourcing', [first, 0.11], [second, 0.05]);
    expect(headline(knowledge, guessed, 'ja')).toMatch(
      /^いただいた内容だけでは、原因をはっきりとは言えません。外に頼まなくても/,
    );
    expect(headline(knowledge, guessed, 'en')).toMatch(
      /^What you told us is too little to be sure of the cause\. You/,
    );
  });

  it('tells somebody with a handful of calls that it is not worth it', () => {
    const few = concluded('no_outsourcing', ['small_volume', 0.89]);
    expect(headline(knowledge, few, 'ja')).toBe('いまの電話の数なら、外に頼むほどではなさそうです。');
  });

  it('names no cause beside a service that it speaks against', () => {
    for (const code of ['small_volume', 'own_visit_follow_up'])
      for (const end of ['bundles', 'no_bundle_available'] as const) {
        const text = headline(knowledge, concluded(end, [code, 0.5], ['owner_away', 0.2]), 'ja');
        expect(text).not.toContain(nameOf(code));
        expect(text).toContain('「秘書・電話代行」が合う');
      }
    const close = headline(
      knowledge,
      concluded('bundles', ['owner_away', 0.31], ['small_volume', 0.3]),
      'ja',
    );
    expect(close).toContain(nameOf('owner_away'));
    expect(close).not.toContain(nameOf('small_volume'));
  });
});

describe('what a proposal leaves open', () => {
  it('is said so that it is true of calls in and calls out, and of a business', () => {
    const missing = { code: 'functionMissing', functions: ['appointment_setting'] } as const;
    expect(gapText(knowledge, missing, 'ja')).toBe(
      '「テレアポ・新規開拓」は含みません。必要な場合は、自社で行うか、別に頼むことになります。',
    );
    expect(gapText(knowledge, { code: 'prefectureUnknown' }, 'ja')).not.toContain('お住まい');
  });
});
