import type { CalendarDate, Opening } from '@madoguchi/kernel';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { openingWords, type PriceRow } from '../domain/opening-words.js';
import type { SummaryLine } from '../domain/quote-summary.js';
import type { SignedPlan } from '../domain/terms.js';
import { day, dayEn } from '../domain/wording.js';
import { grey, rule } from './contract-pdf.js';

export interface QuoteDocument {
  readonly number: string;
  readonly quotedOn: CalendarDate;
  readonly validThrough: CalendarDate;
  readonly clientName: string;
  readonly platform: { readonly name: string; readonly address: string | null };
  readonly bundleName: string;
  readonly plan: SignedPlan;
  readonly opening: Opening;
  readonly summary: readonly SummaryLine[];
}

type Language = 'ja' | 'en';

/** 見積書: what is paid with the contract as one sum, when the rest comes, and the terms in short. */
export function quotePdf(quote: QuoteDocument, language: Language = 'ja'): TDocumentDefinitions {
  const words = texts[language];
  const asked = openingWords(quote.opening, quote.plan, language);
  const { number, clientName, platform } = quote;
  return {
    info: { title: `${words.title} ${number}`, author: 'Madoguchi', subject: clientName },
    pageMargins: [56, 50, 56, 56],
    content: [
      { text: words.title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 12] },
      {
        columns: [
          { text: words.addressed(clientName), fontSize: 12, bold: true, width: '*' },
          {
            width: 'auto',
            alignment: 'right',
            fontSize: 9,
            stack: [
              words.number(number),
              words.quotedOn(quote.quotedOn),
              { text: platform.name, margin: [0, 6, 0, 0] },
              ...(platform.address ? [platform.address] : []),
            ],
          },
        ],
        margin: [0, 0, 0, 10],
      },
      facts([
        [words.service, words.named(quote.bundleName, quote.plan.name)],
        [words.validThrough, words.day(quote.validThrough)],
      ]),
      sumBox(asked.title, asked.total),
      asked.rows.length > 0 ? parts(asked.heads, asked.rows) : { text: asked.nothing, margin: [0, 0, 0, 10] },
      heading(asked.laterTitle),
      facts(asked.later),
      ...asked.notes.map((note): Content => ({ text: note, fontSize: 8, color: grey })),
      heading(words.terms),
      facts(quote.summary.map(({ label, value }) => [label, value])),
      { text: words.counts, fontSize: 8, color: grey },
    ],
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: number, width: '*' },
        { text: `${page} / ${pages}`, width: 'auto' },
      ],
      margin: [56, 20, 56, 0],
      fontSize: 8,
      color: grey,
    }),
    defaultStyle: { fontSize: 9.5, lineHeight: 1.3 },
  };
}

const heading = (text: string): Content => ({ text, bold: true, fontSize: 11, margin: [0, 12, 0, 4] });

const facts = (rows: readonly (readonly [string, string])[]): Content => ({
  table: {
    widths: [130, '*'],
    dontBreakRows: true,
    body: rows.map(([label, value]) => [{ text: label, color: grey }, { text: value }]),
  },
  layout: rule,
  margin: [0, 0, 0, 8],
});

const sumBox = (title: string, total: string): Content => ({
  table: {
    widths: ['*', 'auto'],
    body: [
      [
        { text: title, bold: true, margin: [4, 6, 0, 0] },
        { text: total, bold: true, fontSize: 18, alignment: 'right', margin: [0, 0, 4, 0] },
      ],
    ],
  },
  layout: { ...rule, fillColor: () => '#f2f4f7' },
  margin: [0, 6, 0, 8],
});

function parts(heads: PriceRow, rows: readonly PriceRow[]): Content {
  const cells = (row: PriceRow, head: boolean): TableCell[] =>
    row.map((text, column) => ({
      text,
      ...(head && { color: grey, fontSize: 8.5 }),
      ...(column > 0 && { alignment: 'right' as const, noWrap: true }),
    }));
  return {
    table: {
      widths: ['*', 'auto', 'auto', 'auto'],
      body: [cells(heads, true), ...rows.map((row) => cells(row, false))],
    },
    layout: rule,
    margin: [0, 0, 0, 4],
  };
}

const texts = {
  ja: {
    title: '見積書',
    addressed: (name: string) => `${name}　御中`,
    number: (number: string) => `見積番号：${number}`,
    quotedOn: (date: CalendarDate) => `見積日：${day(date)}`,
    service: '商品と料金プラン',
    named: (bundle: string, plan: string) => `${bundle}（${plan}）`,
    validThrough: '有効期限',
    day,
    terms: '条件の要点',
    counts: '契約の内容は、契約書の全文によります。料金はいずれも、この見積もりの時点の消費税率によります。',
  },
  en: {
    title: 'Quote',
    addressed: (name: string) => name,
    number: (number: string) => `Quote ${number}`,
    quotedOn: (date: CalendarDate) => dayEn(date),
    service: 'Bundle and plan',
    named: (bundle: string, plan: string) => `${bundle} (${plan})`,
    validThrough: 'Valid through',
    day: dayEn,
    terms: 'Terms in short',
    counts:
      'For reference: the Japanese contract text is what is signed. Prices follow the consumption tax of the day of this quote.',
  },
} as const satisfies Record<Language, object>;
