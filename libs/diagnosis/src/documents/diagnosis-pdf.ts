import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { yen } from '../domain/wording.js';
import type { DiagnosisType } from '../graphql/diagnosis.type.js';
import { grey, type Range, rule } from './layout.js';
import { optionTable } from './option-table.js';
import { pdfWords } from './pdf-words.js';

type Result = NonNullable<DiagnosisType['conclusion']>;
type Words = (typeof pdfWords)[LanguageCode];

/** The result page on paper, for its owner or for whoever was shown it: what is wrong and why, what it costs, what we advise and advise against, the proposals, what comes next. */
export function diagnosisPdf(
  diagnosis: DiagnosisType,
  language: LanguageCode,
  reader: 'owner' | 'other',
): TDocumentDefinitions {
  const words = pdfWords[language];
  const conclusion = diagnosis.conclusion!;
  const range: Range = ({ lowMinor, highMinor }) =>
    `${yen(lowMinor, language)}${language === 'ja' ? '〜' : ' – '}${yen(highMinor, language)}`;
  return {
    info: { title: words.title, author: 'Madoguchi' },
    content: [
      { text: words.title, fontSize: 9, color: grey },
      { text: conclusion.headline, fontSize: 15, bold: true, margin: [0, 2, 0, 8] },
      ...(conclusion.ownNumbers ? [{ text: conclusion.ownNumbers }] : []),
      ...section(words.told, [{ text: diagnosis.statement }, factTable(diagnosis)]),
      ...section(
        words.why,
        conclusion.problems.map((problem) => problemBlock(problem, conclusion, words)),
      ),
      ...section(words.lacks, [
        list(
          conclusion.resourceGaps.map(
            ({ label, shownBy }) => `${label}${words.colon}${shownBy.join(words.comma)}`,
          ),
        ),
      ]),
      ...section(words.steps, [list(conclusion.insteadSteps, true)]),
      ...section(words.cost, [
        ...(conclusion.costToday ? [costBlock(conclusion.costToday, range, words)] : []),
        ...strainBlock(conclusion, words),
      ]),
      ...section(
        words.advice,
        conclusion.functions.map((entry) => adviceBlock(entry, words)),
      ),
      ...section(words.against, [
        list([
          ...conclusion.notRecommended.map(({ name, reason }) => `${name}${words.colon}${reason}`),
          ...conclusion.passedOver.map(({ name, reason }) => `${name}${words.colon}${reason}`),
        ]),
      ]),
      ...section(
        words.proposals,
        conclusion.options.length > 0
          ? [...volumeLine(conclusion, words), optionTable(conclusion, range, language)]
          : [],
      ),
      ...section(
        words.compare,
        comparesWays(conclusion)
          ? [
              { text: words.hiring(range(conclusion.hiring.monthly)) },
              { text: figureTexts(conclusion.hiring.assumptions, words), color: grey, fontSize: 8.5 },
              ...(conclusion.options.length > 0 ? [{ text: words.nothing }] : []),
            ]
          : [],
      ),
      ...section(words.turning, [list(conclusion.turningPoints.map(({ text }) => text))]),
      ...section(words.next, [nextSteps(conclusion, words, reader)]),
      { text: words.estimate, color: grey, fontSize: 8.5, margin: [0, 12, 0, 0] },
    ],
    footer: (page: number, pages: number): Content => ({
      text: `Madoguchi　${page} / ${pages}`,
      alignment: 'right',
      fontSize: 8,
      color: grey,
      margin: [56, 20, 56, 0],
    }),
  };
}

/** Whoever was shown the result through a link decides nothing, so they are told what they can do for its owner. */
const nextSteps = ({ end }: Result, words: Words, reader: 'owner' | 'other'): Content =>
  reader === 'owner'
    ? list(words.nextSteps[end], end === 'bundles')
    : list([...words.othersSteps[end], words.othersLast]);

/** Hiring is set against a proposal, or against a desk of one's own; whoever needs neither is not told what it costs. */
const comparesWays = ({ options, end }: Result): boolean =>
  options.length > 0 || end === 'inhouse_build' || end === 'no_bundle_available';

/** A heading with what stands under it; nothing where there is nothing to say. */
const section = (title: string, content: readonly Content[]): Content[] => {
  const filled = content.filter(
    (one) =>
      !(typeof one === 'object' && 'ul' in one && (one.ul as unknown[]).length === 0) &&
      !(typeof one === 'object' && 'ol' in one && (one.ol as unknown[]).length === 0),
  );
  if (filled.length === 0) return [];
  const [first, ...rest] = filled;
  return [
    {
      stack: [{ text: title, bold: true, fontSize: 12, margin: [0, 12, 0, 3] }, first!],
      unbreakable: rest.length > 0,
    },
    ...rest,
  ];
};

const list = (items: readonly string[], ordered = false): Content =>
  ordered ? { ol: [...items] } : { ul: [...items] };

/** What was read between the lines stands with the evidence. */
const told = ({ facts }: DiagnosisType) => facts.filter(({ kind }) => kind !== 'cue');

const factTable = (diagnosis: DiagnosisType): Content =>
  told(diagnosis).length === 0
    ? { text: '' }
    : {
        table: {
          widths: ['45%', '*'],
          body: told(diagnosis).map(({ label, valueLabel }) => [
            { text: label, color: grey },
            { text: valueLabel },
          ]),
        },
        layout: rule,
        margin: [0, 6, 0, 0],
        fontSize: 9,
      };

const problemBlock = (problem: Result['problems'][number], { functions }: Result, words: Words): Content => ({
  unbreakable: true,
  margin: [0, 0, 0, 6],
  stack: [
    { text: `${problem.name}${words.likely(Math.trunc(problem.probability * 100 + 0.5))}`, bold: true },
    { text: problem.description },
    {
      ul: problem.evidence.map(
        ({ text, supports }) => `${supports ? words.for : words.notFor}${words.colon}${text}`,
      ),
      fontSize: 9,
    },
    {
      text: functions
        .filter(({ code }) => problem.functionCodes.includes(code))
        .map(({ name }) => `→ ${name}`)
        .join('　'),
      color: grey,
    },
  ],
});

const costBlock = (cost: NonNullable<Result['costToday']>, range: Range, words: Words): Content => ({
  stack: [
    { text: `${words.monthly}${range(cost.monthly)}`, bold: true, fontSize: 11 },
    { ul: cost.parts.map(({ label, monthly }) => `${label}${words.colon}${range(monthly)}`) },
    {
      text: `${words.assumptions}${words.colon}${figureTexts(cost.assumptions, words)}`,
      color: grey,
      fontSize: 8.5,
    },
  ],
});

const strainBlock = ({ strains }: Result, words: Words): Content[] =>
  strains.length === 0 ? [] : [{ stack: [{ text: words.strains }, list(strains)], margin: [0, 4, 0, 0] }];

const figureTexts = (
  figures: readonly { label: string; value: string; source: string }[],
  { aside, comma }: Words,
): string => figures.map(({ label, value, source }) => `${label} ${value}${aside(source)}`).join(comma);

const adviceBlock = ({ name, advice, reason }: Result['functions'][number], words: Words): Content => ({
  unbreakable: true,
  margin: [0, 0, 0, 4],
  text: [{ text: `${name}${words.colon}${words.adviceOf[advice]}　`, bold: true }, reason],
});

const volumeLine = ({ volume }: Result, words: Words): Content[] =>
  volume ? [{ text: words.volume(volume.callsPerDay, volume.source), margin: [0, 0, 0, 4] }] : [];
