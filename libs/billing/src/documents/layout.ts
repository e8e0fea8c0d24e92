import type { Minor, Period } from '@madoguchi/kernel';
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { dateText, percentText, unitPriceText, yen, type Language } from '../domain/wording.js';
import { isReducedRate, type RateTotal } from '../domain/document-tax.js';
import type { DocumentLine, IssuedDocument } from '../domain/documents.js';
import { ink, quiet, rule, shade } from './paper-colours.js';
import { paperWords } from './paper-words.js';

export const rateText = (rateBps: number): string => percentText(rateBps);

/** Label and value, one under the other. */
export const facts = (pairs: readonly (readonly [label: string, value: string])[]): ContentTable => ({
  table: {
    widths: [84, '*'],
    body: pairs.map(([label, value]): TableCell[] => [
      { text: label, color: quiet, fontSize: 9 },
      { text: value, fontSize: 9 },
    ]),
  },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingTop: () => 1,
    paddingBottom: () => 1,
    paddingLeft: () => 0,
  },
});

/** The one number that matters, in a box nobody overlooks. */
export const amountBox = (label: string, amountMinor: number, language: Language): ContentTable => ({
  table: {
    widths: ['auto', '*'],
    body: [
      [
        { text: label, bold: true, fontSize: 11, margin: [6, 7, 0, 0] },
        {
          text: yen(amountMinor, language),
          bold: true,
          fontSize: 18,
          alignment: 'right',
          margin: [0, 0, 6, 0],
          lineHeight: 1,
        },
      ],
    ],
  },
  layout: {
    hLineWidth: () => 1.2,
    vLineWidth: () => 0,
    hLineColor: () => ink,
    fillColor: () => shade,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});

const head = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
  text,
  bold: true,
  fontSize: 9,
  alignment,
  noWrap: true,
});
const number = (text: string): TableCell => ({ text, alignment: 'right', noWrap: true, fontSize: 9 });

const unitText = ({ unitMinor, unitPrice }: DocumentLine, language: Language): string =>
  unitPrice !== undefined
    ? unitPriceText(unitPrice, language)
    : unitMinor === null
      ? ''
      : yen(unitMinor, language);

type Taxed = Pick<IssuedDocument, 'issuedOn'> & { readonly period?: Period };

/** The rate of a line is decided by the last day of its period. */
const reducedIn =
  ({ period, issuedOn }: Taxed) =>
  (rateBps: number): boolean =>
    isReducedRate(rateBps, period?.endsOn ?? issuedOn);

/**
 * Lines without tax; the rate stands on every line, as the law of qualified invoices asks, and those at the reduced one are marked.
 * Quantities only where there are any.
 */
export function lineTable(
  document: Taxed & { readonly lines: readonly DocumentLine[] },
  language: Language,
): Content {
  const { lines } = document;
  const isReduced = reducedIn(document);
  const words = paperWords[language];
  const table = lineRows(lines, language, ({ taxRateBps }) =>
    isReduced(taxRateBps) ? words.reducedMark : '',
  );
  const reduced = lines.find(({ taxRateBps }) => isReduced(taxRateBps));
  if (!reduced) return table;
  const legend = words.reducedLegend(rateText(reduced.taxRateBps));
  return { stack: [table, { text: legend, fontSize: 8.5, color: quiet, margin: [0, 4, 0, 0] }] };
}

function lineRows(
  lines: readonly DocumentLine[],
  language: Language,
  markOf: (line: DocumentLine) => string,
): ContentTable {
  const counted = lines.some((line) => unitText(line, language) !== '');
  const [description, quantity, unit, rate, amount] = paperWords[language].lines;
  const row = (cells: TableCell[], unitCells: TableCell[], end: TableCell[]) => [
    ...cells,
    ...(counted ? unitCells : []),
    ...end,
  ];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...(counted ? [40, 64] : []), 32, 72],
      body: [
        row(
          [head(description)],
          [head(quantity, 'right'), head(unit, 'right')],
          [head(rate, 'right'), head(amount, 'right')],
        ),
        ...lines.map((line) =>
          row(
            [
              {
                text: `${language === 'en' ? line.descriptionEn : line.description}${markOf(line)}`,
                fontSize: 9,
              },
            ],
            [number(String(line.quantity)), number(unitText(line, language))],
            [number(rateText(line.taxRateBps)), number(yen(line.amountMinor, language))],
          ),
        ),
      ],
    },
    layout: ruled,
  };
}

const ruled = {
  hLineWidth: (index: number, node: { table: { body: unknown[] } }) =>
    index === 0 || index === 1 || index === node.table.body.length ? 0.9 : 0.4,
  vLineWidth: () => 0,
  hLineColor: () => rule,
  fillColor: (row: number) => (row === 0 ? shade : null),
  paddingTop: () => 4,
  paddingBottom: () => 3,
};

/** Totals by rate, then the whole. */
export function totalsTable(
  document: Taxed & { readonly rates: readonly RateTotal[]; readonly totalMinor: Minor },
  language: Language,
  more: readonly (readonly [label: string, amountMinor: number])[] = [],
): Content {
  const row = (label: string, amountMinor: number, strong = false): TableCell[] => [
    { text: label, fontSize: strong ? 10 : 9, bold: strong },
    {
      text: yen(amountMinor, language),
      fontSize: strong ? 10 : 9,
      bold: strong,
      alignment: 'right',
      noWrap: true,
    },
  ];
  return {
    columns: [
      { text: '', width: '*' },
      {
        width: 250,
        unbreakable: true,
        table: {
          widths: ['*', 'auto'],
          body: [
            ...document.rates.flatMap(({ rateBps, taxableMinor, taxMinor }) => {
              const [net, tax] = paperWords[language].rate(rateText(rateBps), reducedIn(document)(rateBps));
              return [row(net, taxableMinor), row(tax, taxMinor)];
            }),
            row(paperWords[language].total, document.totalMinor, true),
            ...more.map(([label, amountMinor]) => row(label, amountMinor)),
          ],
        },
        layout: {
          ...ruled,
          fillColor: (index: number, node: { table: { body: unknown[] } }) =>
            index === node.table.body.length - 1 ? shade : null,
        },
      },
    ],
  };
}

export const notes = (texts: readonly string[], language: Language): Content => ({
  stack: texts.map((text) => ({
    text: `${paperWords[language].mark}${text}`,
    fontSize: 8.5,
    color: quiet,
    margin: [0, 1, 0, 1],
  })),
});

/** Stands on every translation: which paper counts. */
const translationNotice = (original: string, { number, issuedOn }: IssuedDocument): Content => ({
  text: `English translation for reference. The original is the Japanese document ${original} ${number} of ${dateText(issuedOn, 'en')}; it alone is the document the law asks you to keep.`,
  fontSize: 8.5,
  color: quiet,
  alignment: 'center',
  margin: [24, -8, 24, 14],
});

/** What every paper of ours has in common: title on top, number and page below. */
export const paper = (
  titles: Readonly<Record<Language, string>>,
  document: IssuedDocument,
  hash: string,
  language: Language,
  content: Content[],
): TDocumentDefinitions => ({
  info: { title: `${titles[language]} ${document.number}`, author: document.issuer.name },
  language: language === 'en' ? 'en-GB' : 'ja-JP',
  pageMargins: [56, 48, 56, 64],
  defaultStyle: { color: ink, lineHeight: 1.15 },
  content: [
    { text: titles[language], fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
    ...(language === 'en' ? [translationNotice(titles.ja, document)] : []),
    ...content,
  ],
  footer: (page, pages) => ({
    margin: [56, 12, 56, 0],
    stack: [
      {
        columns: [
          { text: `${document.issuer.name}　${document.number}`, fontSize: 8, color: quiet },
          { text: `${page} / ${pages}`, fontSize: 8, color: quiet, alignment: 'right' },
        ],
      },
      { text: `${paperWords[language].hash}${hash}`, fontSize: 6.5, color: quiet },
    ],
  }),
});
