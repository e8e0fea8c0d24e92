import { hoursInWords, prefectures, type PrefectureCode } from '@madoguchi/kernel';
import type { LanguageCode } from '@madoguchi/platform/graphql';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { unitYen, yen } from '../domain/wording.js';
import type { DiagnosisType } from '../graphql/diagnosis.type.js';
import { comparisonWords, extras } from './comparison-words.js';
import { grey, type Range, rule } from './layout.js';

type Result = NonNullable<DiagnosisType['conclusion']>;
type Option = Result['options'][number];
type Words = (typeof comparisonWords)[LanguageCode];
type Row = readonly [label: string, cell: (option: Option) => Content, note?: string | false];

/** One column per proposal: every row of the page, the equal ones too as paper has no toggle, and then what costs nothing. */
export function optionTable(result: Result, range: Range, language: LanguageCode): Content {
  const words: Words = comparisonWords[language];
  const { options } = result;
  const rows = [...worth(result, range, words, language), ...price(words, language)];
  return {
    table: {
      widths: ['20%', ...options.map(() => '*')],
      // The names stand again where the table goes on over the page.
      headerRows: 1,
      dontBreakRows: true,
      body: [
        ...rows.map(([label, cell, note]) => [head(label, note || undefined), ...options.map(cell)]),
        ...forAll(options.length, words.extras, yen(0, language)),
      ],
    },
    layout: rule,
    fontSize: 8.5,
  };
}

const small = (text: string): Content => ({ text, color: grey, fontSize: 7.5 });
const head = (label: string, note?: string): TableCell =>
  note ? { stack: [{ text: label, color: grey }, small(note)] } : { text: label, color: grey };

/** What one gets, what it costs in a month, how it begins and ends. */
function worth({ options, volume }: Result, range: Range, words: Words, language: LanguageCode): Row[] {
  const money = (amount: number): string => yen(amount, language);
  const lines = (items: readonly string[]): string => items.join('\n') || words.nothingMissing;
  return [
    [
      words.bundle,
      ({ version, recommended }) => ({
        stack: [...(recommended ? [small(words.recommended)] : []), { text: version.name, bold: true }],
      }),
    ],
    [
      volume?.told && !volume.band ? words.usualTold : words.usual,
      ({ monthlyWithTax }) => ({ text: money(monthlyWithTax.likelyMinor), bold: true }),
    ],
    [words.low, ({ monthlyWithTax }) => money(monthlyWithTax.lowMinor)],
    [words.high, ({ monthlyWithTax }) => money(monthlyWithTax.highMinor)],
    [words.guessedBill, ({ guessedBill }) => bothEnds(guessedBill, words, money)],
    [words.reasons, ({ reasons }) => lines(reasons)],
    [words.saves, (option) => saved(option, range, words)],
    [words.pays, ({ effect }) => paysFrom(effect, words)],
    [words.overage, ({ plan }) => overage(plan, words, language)],
    [words.initial, ({ initialFeeMinor }) => money(initialFeeMinor)],
    [
      words.hours,
      ({ version: { hours } }) =>
        [hoursInWords(hours, language), ...(hours.note ? [hours.note] : [])].join('\n'),
    ],
    [words.functions, ({ version }) => lines(version.functions.map(({ name }) => name))],
    [words.notSolved, ({ notSolved }) => lines(notSolved)],
    [words.leaving, ({ plan }) => leaving(plan, words)],
    [words.start, () => words.startText],
    [
      words.expected,
      ({ expectedUnits }) => words.units(expectedUnits),
      new Set(options.map(({ expectedUnits }) => expectedUnits)).size > 1 && words.expectedNote,
    ],
  ];
}

/** The plan in detail, and whose it is. */
function price(words: Words, language: LanguageCode): Row[] {
  const money = (amount: number): string => yen(amount, language);
  return [
    [words.base, ({ plan }) => money(plan.baseMinor)],
    [words.included, ({ plan }) => words.units(plan.includedUnits)],
    [words.success, ({ plan }) => money(plan.successFeeMinor)],
    [words.minimum, ({ plan }) => money(plan.minimumMinor)],
    [words.paid, ({ plan }) => (plan.baseInAdvance ? words.paidBefore : words.paidAfter)],
    [words.ways, ({ plan }) => ways(plan, words, language)],
    [words.deposit, ({ plan }) => money(plan.depositMinor)],
    [words.producer, ({ version }) => producer(version, language)],
    [words.coverage, ({ coverage }) => words.coveragePercent(Math.round(coverage * 100))],
  ];
}

/** What owners meet as an extra elsewhere: nothing with any bundle (decision 140). */
const forAll = (columns: number, words: Words['extras'], nothing: string): TableCell[][] => {
  const covered = Array.from({ length: columns - 1 }, () => ({}));
  return [
    [{ stack: [{ text: words.title, bold: true }, small(words.lead)], colSpan: columns + 1 }, ...covered, {}],
    ...extras.map((extra) => [
      head(words[extra]),
      { text: [{ text: nothing, bold: true }, `　${words[`${extra}Why`]}`], colSpan: columns },
      ...covered,
    ]),
  ];
};

const bothEnds = (bill: Option['guessedBill'], words: Words, money: (amount: number) => string): string =>
  bill
    ? [
        words.atCalls(bill.fewestCalls, money(bill.lowMinor)),
        words.atCalls(bill.mostCalls, money(bill.highMinor)),
      ].join('\n')
    : '―';

const saved = ({ effect, monthlyWithTax }: Option, range: Range, words: Words): Content =>
  effect
    ? {
        stack: [
          { text: range(effect.saved) },
          ...(effect.saved.likelyMinor < monthlyWithTax.likelyMinor ? [small(words.savesLess)] : []),
        ],
      }
    : words.savesUnknown;

const paysFrom = (effect: Option['effect'], words: Words): string =>
  effect
    ? effect.paysFromCallsPerDay === null
      ? words.never
      : words.from(effect.paysFromCallsPerDay)
    : words.savesUnknown;

/** One price, or a line for each step. */
function overage(
  { overageMinor, overageTiers }: Option['plan'],
  words: Words,
  language: LanguageCode,
): string {
  if (!overageTiers) return yen(overageMinor, language);
  const { mode, steps } = overageTiers;
  return steps
    .map(({ upTo, unitPrice }, index) => {
      const amount = unitYen(unitPrice, language);
      if (steps.length === 1) return amount;
      const from = String((steps[index - 1]?.upTo ?? 0) + 1);
      return upTo === null
        ? words.steps[`${mode}Last`](from, amount)
        : words.steps[mode](from, String(upTo), amount);
    })
    .join('\n');
}

const leaving = ({ minimumTermMonths, noticeDays }: Option['plan'], words: Words): Content => ({
  stack: [
    { text: minimumTermMonths === 0 ? words.noTerm : words.termMonths(minimumTermMonths) },
    small(
      (noticeDays === 0 ? words.noNotice : words.noticeDays(noticeDays)) +
        (minimumTermMonths > 0 ? words.notBeforeTerm : ''),
    ),
  ],
});

const ways = ({ waysToPay }: Option['plan'], words: Words, language: LanguageCode): string => {
  const names = waysToPay.map((way) => words.wayOf[way]).join(language === 'ja' ? '、' : ', ');
  return waysToPay.length === 1 ? words.onlyWay(names) : names;
};

const producer = ({ producer: { name, prefecture } }: Option['version'], language: LanguageCode): string =>
  prefecture ? `${name}\n${prefectures[prefecture as PrefectureCode][language]}` : name;
