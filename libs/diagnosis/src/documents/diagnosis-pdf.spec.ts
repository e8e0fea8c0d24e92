import { hoursFromWords, type OverageTiers } from '@madoguchi/kernel';
import { renderPdf } from '@madoguchi/platform/pdf';
import { readFileSync } from 'node:fs';
import { conclude } from '../domain/conclusion.js';
import { observe, type SessionState } from '../domain/session.js';
import { DiagnosisType } from '../graphql/diagnosis.type.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { SessionRow } from '../store/session.row.js';
import { comparisonWords, extras } from './comparison-words.js';
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
      overageTiers: null as OverageTiers | null,
      minimumMinor: 8_000,
      baseInAdvance: true,
      depositMinor: 12_000,
      waysToPay: ['card', 'transfer'],
    },
  ],
};

const printed = (
  statement: string,
  language: 'ja' | 'en',
  reader: 'owner' | 'other' = 'owner',
  offered = version,
) => {
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
    bundles: [{ ...offered, placesFree: [5, 5], trackRecord: null }],
    prefecture: 'JP-13',
  });
  const session = Object.assign(new SessionRow(), state, {
    language,
    status: 'concluded',
    assumptions: {},
    conclusion,
    clientId: null,
  });
  const view = { session, knowledge, versions: new Map([['v', offered as never]]) };
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

  it.each(['ja', 'en'] as const)(
    'compares in %s what the page compares, and what costs nothing',
    (language) => {
      const [plan] = version.plans;
      const overageTiers: OverageTiers = {
        mode: 'graduated',
        steps: [
          { upTo: 100, unitPrice: '1200' },
          { upTo: null, unitPrice: '12.5' },
        ],
      };
      const offered = {
        ...version,
        plans: [{ ...plan!, overageTiers, depositMinor: 13_000, minimumMinor: 9_000, waysToPay: ['card'] }],
      };
      const { definition } = printed(away, language, 'owner', offered);
      const words = texts(definition).join('\n');
      const own = comparisonWords[language];
      const free = language === 'ja' ? '0円' : '¥0';
      for (const extra of extras)
        expect(words).toContain(`${own.extras[extra]}\n${free}\n　${own.extras[`${extra}Why`]}`);
      for (const said of [
        own.extras.lead,
        `${own.overage}\n${language === 'ja' ? '1〜100件目 1,200円\n101件目から 12.5円' : 'Calls 1–100: ¥1,200\nFrom call 101: ¥12.5'}`,
        `${own.hours}\n${language === 'ja' ? '毎日 9:00〜21:00' : 'Every day 9:00–21:00'}`,
        `${own.leaving}\n${own.termMonths(3)}\n${own.noticeDays(30)}${own.notBeforeTerm}`,
        `${own.start}\n${own.startText}`,
        `${own.deposit}\n${language === 'ja' ? '13,000円' : '¥13,000'}`,
        `${own.minimum}\n${language === 'ja' ? '9,000円' : '¥9,000'}`,
        `${own.included}\n${own.units(50)}`,
        `${own.paid}\n${own.paidBefore}`,
        `${own.ways}\n${language === 'ja' ? 'カードだけ' : 'Card only'}`,
        `${own.producer}\n浅草企画\n${language === 'ja' ? '東京都' : 'Tokyo'}`,
      ])
        expect(words).toContain(said);
      expect(words).not.toMatch(/undefined|null|NaN|\{\w+\}/);
    },
  );

  it.each(['ja', 'en'] as const)('says it in %s with the words of the page', (language) => {
    const page = JSON.parse(readFileSync(`apps/web/src/i18n/${language}/diagnosis.json`, 'utf8')) as Record<
      'compare' | 'extras',
      Record<string, string>
    >;
    const own = comparisonWords[language];
    expect(own.extras).toEqual(page.extras);
    expect(own.termMonths(2)).toBe(page.compare['termMonths_other']!.replace('{{count}}', '2'));
    expect(own.noticeDays(2)).toBe(page.compare['noticeDays_other']!.replace('{{count}}', '2'));
    expect(own.units(2)).toBe(page.compare['units_other']!.replace('{{count}}', '2'));
    expect(own.coveragePercent(2)).toBe(page.compare['coveragePercent']!.replace('{{percent}}', '2'));
    const { usual, usualTold } = own;
    expect({ usual, usualTold }).toEqual({
      usual: page.compare['monthly'],
      usualTold: page.compare['monthlyTold'],
    });
    const same = Object.entries(own).filter(([key, text]) => typeof text === 'string' && key in page.compare);
    expect(same.length).toBeGreaterThan(25);
    for (const [key, text] of same) expect(text).toBe(page.compare[key]);
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
    expect(words).not.toContain('月額（税込');
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
