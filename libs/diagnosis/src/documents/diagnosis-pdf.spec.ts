import { hoursFromWords } from '@madoguchi/kernel';
import { renderPdf } from '@madoguchi/platform/pdf';
import { conclude } from '../domain/conclusion.js';
import { observe, type SessionState } from '../domain/session.js';
import { DiagnosisType } from '../graphql/diagnosis.type.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { SessionRow } from '../store/session.row.js';
import { diagnosisPdf } from './diagnosis-pdf.js';
import { pdfWords } from './pdf-words.js';
import { PrintQueue } from './print-queue.js';

const knowledge = loadKnowledge();
const version = {
  id: 'v',
  bundleId: 'b',
  name: '現場の電話番',
  functionCodes: ['secretary_answering', 'overflow_answering'],
  prefectures: ['JP-13'],
  hours: hoursFromWords('毎日 9:00〜21:00'),
  languages: ['ja'],
  capacityPerMonth: 5,
  producerId: 'p',
  producerName: '浅草企画',
  producerPrefecture: 'JP-13',
  shares: { platformBps: 1500, producerBps: 3500, operatorBps: 5000 },
  plans: [
    {
      id: 'plan',
      name: '標準',
      baseMinor: 12_000,
      includedUnits: 50,
      overageMinor: 200,
      successFeeMinor: 0,
      initialFeeMinor: 5_000,
      minimumTermMonths: 3,
      noticeDays: 30,
    },
  ],
};

const printed = (statement: string, language: 'ja' | 'en', reader: 'owner' | 'other' = 'owner') => {
  const state: SessionState = {
    statement,
    industry: 'construction',
    employees: 2,
    prefecture: 'JP-13',
    answers: [],
    corrections: {},
    asking: null,
  };
  const conclusion = conclude(knowledge, observe(knowledge, state), {
    bundles: [{ ...version, placesFree: [5, 5], trackRecord: null }],
    prefecture: 'JP-13',
  });
  const session = Object.assign(new SessionRow(), state, {
    language,
    status: 'concluded',
    assumptions: {},
    conclusion,
    clientId: null,
  });
  const view = { session, knowledge, versions: new Map([['v', version as never]]) };
  const diagnosis = DiagnosisType.from(view, language);
  return { diagnosis, definition: diagnosisPdf(diagnosis, language, reader) };
};

/** Every text of a definition in reading order. */
function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(texts);
  if (node === null || typeof node !== 'object') return [];
  const { text, stack, ul, ol, table, body, content } = node as Record<string, unknown>;
  return [text, stack, ul, ol, table, body, content].flatMap(texts);
}

const away =
  '建築の設計をしています。打ち合わせで外に出ている間の電話に出られず、折り返すと「もう他に頼みました」と言われます。';

describe('the result on paper', () => {
  it.each(['ja', 'en'] as const)('says in %s all that the page says', async (language) => {
    const { diagnosis, definition } = printed(away, language);
    const words = texts(definition).join('\n');
    const { headline, problems, options, costToday, hiring, turningPoints } = diagnosis.conclusion!;
    expect(options).toHaveLength(1);
    for (const said of [
      away,
      headline,
      problems[0]!.name,
      ...problems[0]!.evidence.map(({ text }) => text),
      '現場の電話番',
      ...options[0]!.reasons,
      ...costToday!.assumptions.map(({ value }) => value),
      hiring.assumptions[0]!.value,
      ...turningPoints.map(({ text }) => text),
      language === 'ja' ? 'このあとの流れ' : 'What happens next',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/undefined|null|NaN|\{\w+\}/);
    expect((await renderPdf(definition)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['bundles', away],
    [
      'no_outsourcing',
      '電話は一日に一、二本で、事務の人もいるので困っていませんが、売り込みの電話が多いです。',
    ],
  ] as const)('tells a reader who is not the owner what comes next where the end is %s', (end, statement) => {
    for (const language of ['ja', 'en'] as const) {
      const { diagnosis, definition } = printed(statement, language, 'other');
      const words = texts(definition).join('\n');
      const { nextSteps, othersSteps, othersLast, next } = pdfWords[language];
      expect(diagnosis.conclusion!.end).toBe(end);
      for (const said of [next, ...othersSteps[end], othersLast]) expect(words).toContain(said);
      for (const ownersOnly of nextSteps[end]) expect(words).not.toContain(ownersOnly);
    }
  });

  it('tells what weighs on people where there is no amount', () => {
    const { diagnosis, definition } = printed('苦情の電話でスタッフが疲れ切っています。', 'ja');
    const { costToday, strains } = diagnosis.conclusion!;
    expect(costToday).toBeNull();
    expect(strains).toHaveLength(2);
    const words = texts(definition).join('\n');
    for (const said of [...strains, '金額に換算できない負担']) expect(words).toContain(said);
  });

  it('has the steps and no proposal where no service is needed', () => {
    const { diagnosis, definition } = printed(
      '電話は一日に一、二本で、事務の人もいるので困っていませんが、売り込みの電話が多いです。',
      'ja',
    );
    const words = texts(definition).join('\n');
    expect(diagnosis.conclusion!.end).toBe('no_outsourcing');
    for (const step of diagnosis.conclusion!.insteadSteps) expect(words).toContain(step);
    expect(words).not.toContain('いつもの月（税込）');
  });
});

describe('printing', () => {
  it('goes one after the other, and refuses a long queue', async () => {
    const queue = new PrintQueue();
    let open = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (open += 1));
      await Promise.resolve();
      open -= 1;
    };
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => queue.print(work)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    expect(most).toBe(1);
    await expect(queue.print(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.print(async () => 'after')).resolves.toBe('after');
  });
});
