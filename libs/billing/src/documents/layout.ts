import type { RoundingMode } from '@madoguchi/kernel';
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { percentText, yen } from '../domain/wording.js';
import type { DocumentLine, IssuedDocument, Party } from '../domain/documents.js';

const ink = '#1a1a1a';
const quiet = '#4d4d4d';
const rule = '#8c8c8c';
const shade = '#f2f4f7';

export const rateText = (rateBps: number): string => percentText(rateBps);

export const roundingText: Readonly<Record<RoundingMode, string>> = {
  down: '1円未満切り捨て',
  half_up: '1円未満四捨五入',
  up: '1円未満切り上げ',
};

const postal = (code: string | null): string[] =>
  code === null ? [] : [`〒${code.slice(0, 3)}-${code.slice(3)}`];

/** 0312345678 as it is written on paper; numbers of an unknown shape stay as they are. */
export function phoneText(phone: string): string {
  const toll = /^(0120|0800|0570)(\d{3})(\d{3})$/.exec(phone);
  const mobile = /^(0[5789]0)(\d{4})(\d{4})$/.exec(phone);
  const city = /^(0[36])(\d{4})(\d{4})$/.exec(phone);
  const parts = toll ?? mobile ?? city;
  return parts ? parts.slice(1).join('-') : phone;
}

/** The company the paper is addressed to. */
export const addressee = (party: Party, more: Content[] = []): Content => ({
  stack: [
    ...[...postal(party.postalCode), ...(party.address === null ? [] : [party.address])].map((text) => ({
      text,
      color: quiet,
    })),
    { text: `${party.name}　御中`, fontSize: 14, bold: true, margin: [0, 4, 0, 4] },
    ...more,
  ],
});

/** The company that writes the paper. */
export const writer = (party: Party, more: Content[] = []): Content => ({
  stack: [
    { text: party.name, bold: true, fontSize: 11 },
    ...[
      ...(party.registrationNumber === null ? [] : [`登録番号　${party.registrationNumber}`]),
      ...postal(party.postalCode),
      ...(party.address === null ? [] : [party.address]),
      ...(party.phone === null ? [] : [`電話　${phoneText(party.phone)}`]),
    ].map((text) => ({ text, fontSize: 9 })),
    ...more,
  ],
});

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
export const amountBox = (label: string, amountMinor: number): ContentTable => ({
  table: {
    widths: ['auto', '*'],
    body: [
      [
        { text: label, bold: true, fontSize: 11, margin: [6, 7, 0, 0] },
        {
          text: yen(amountMinor),
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

/** Lines without tax; the rate stands on every line, as the law of qualified invoices asks. Quantities only where there are any. */
export function lineTable(lines: readonly DocumentLine[]): ContentTable {
  const counted = lines.some((line) => line.unitMinor !== null);
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
          [head('内容')],
          [head('数量', 'right'), head('単価', 'right')],
          [head('税率', 'right'), head('金額（税抜）', 'right')],
        ),
        ...lines.map((line) =>
          row(
            [{ text: line.description, fontSize: 9 }],
            [number(String(line.quantity)), number(line.unitMinor === null ? '' : yen(line.unitMinor))],
            [number(rateText(line.taxRateBps)), number(yen(line.amountMinor))],
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
  document: Pick<IssuedDocument, 'rates' | 'taxableMinor' | 'taxMinor' | 'totalMinor'>,
  more: readonly (readonly [label: string, amountMinor: number])[] = [],
): Content {
  const row = (label: string, amountMinor: number, strong = false): TableCell[] => [
    { text: label, fontSize: strong ? 10 : 9, bold: strong },
    { text: yen(amountMinor), fontSize: strong ? 10 : 9, bold: strong, alignment: 'right', noWrap: true },
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
            ...document.rates.flatMap(({ rateBps, taxableMinor, taxMinor }) => [
              row(`${rateText(rateBps)}対象　計（税抜）`, taxableMinor),
              row(`${rateText(rateBps)}対象　消費税額`, taxMinor),
            ]),
            row('合計（税込）', document.totalMinor, true),
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

export const notes = (texts: readonly string[]): Content => ({
  stack: texts.map((text) => ({ text: `・${text}`, fontSize: 8.5, color: quiet, margin: [0, 1, 0, 1] })),
});

/** What every paper of ours has in common: title on top, number and page below. */
export const paper = (
  title: string,
  document: IssuedDocument,
  hash: string,
  content: Content[],
): TDocumentDefinitions => ({
  info: { title: `${title} ${document.number}`, author: document.issuer.name },
  language: 'ja-JP',
  pageMargins: [56, 48, 56, 64],
  defaultStyle: { color: ink, lineHeight: 1.15 },
  content: [
    { text: title, fontSize: 20, bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
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
      { text: `文書の照合値（SHA-256）　${hash}`, fontSize: 6.5, color: quiet },
    ],
  }),
});
