import { JAPAN, type Instant } from '@madoguchi/kernel';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

export interface ContractDocument {
  readonly number: string;
  readonly clientName: string;
  readonly contractText: string;
  readonly signature: { readonly signerName: string; readonly signedAt: Instant; readonly textHash: string };
}

/** An amendment has a number of its own. */
const numberLabel = (title: string): string => (title.endsWith('覚書') ? '変更覚書番号' : '契約番号');

export const grey = '#4d4d4d';
const line = '#999999';

/** The signed text, word for word, followed by the proof of its signing; every page says which contract and which page. */
export function contractPdf(contract: ContractDocument): TDocumentDefinitions {
  const [title = '', ...lines] = contract.contractText.split('\n');
  return {
    info: { title: `${title} ${contract.number}`, author: 'Madoguchi', subject: contract.clientName },
    pageMargins: [62, 54, 62, 60],
    content: [
      { text: title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 4, 0, 2] },
      {
        text: `${numberLabel(title)}：${contract.number}`,
        alignment: 'center',
        color: grey,
        margin: [0, 0, 0, 14],
      },
      particulars(lines),
      ...body(lines),
      signatureBlock(contract),
    ],
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: contract.number, width: '*' },
        { text: `${page} / ${pages}`, width: 'auto' },
      ],
      margin: [62, 22, 62, 0],
      fontSize: 8,
      color: grey,
    }),
    defaultStyle: { fontSize: 9.5, lineHeight: 1.36 },
  };
}

export const rule = {
  hLineColor: () => line,
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 2,
};

/** 「見出し：内容」 lines before the first empty one: who agrees on what. */
function particulars(lines: readonly string[]): Content {
  const rows = lines.slice(0, lines.indexOf('')).map((text) => {
    const at = text.indexOf('：');
    return [{ text: text.slice(0, at), color: grey, noWrap: true }, { text: text.slice(at + 1) }];
  });
  return { table: { widths: ['auto', '*'], body: rows }, layout: rule, margin: [0, 0, 0, 12] };
}

function body(lines: readonly string[]): Content[] {
  const content: Content[] = [];
  let article: Content[] = [];
  const close = () => {
    if (article.length > 0) content.push(...joinHeading(article));
    article = [];
  };
  for (const text of lines.slice(lines.indexOf('') + 1)) {
    if (text === '') close();
    else article.push(paragraph(text));
  }
  close();
  return content;
}

/** A heading never stands alone at the foot of a page. */
const joinHeading = ([heading, first, ...rest]: Content[]): Content[] =>
  first === undefined ? [heading!] : [{ stack: [heading!, first], unbreakable: true }, ...rest];

function paragraph(text: string): Content {
  if (/^第\d+条/.test(text)) return { text, bold: true, fontSize: 10.5, margin: [0, 8, 0, 2] };
  const numbered = /^(\d+)　(.*)$/.exec(text);
  if (numbered) return hanging(numbered[1]!, numbered[2]!, 14, 0);
  const item = /^(\(\d+\)) (.*)$/.exec(text);
  if (item) return hanging(item[1]!, item[2]!, 20, 14);
  return { text, margin: [0, text.startsWith('本契約は電磁的記録') ? 10 : 0, 0, 3] };
}

const hanging = (mark: string, text: string, width: number, indent: number): Content => ({
  columns: [
    { text: mark, width },
    { text, width: '*' },
  ],
  margin: [indent, 0, 0, 2],
});

function signatureBlock({ number, clientName, contractText, signature }: ContractDocument): Content {
  const contractor = /^受託者（乙）：(.*)$/m.exec(contractText)?.[1] ?? '';
  const row = (label: string, value: string, small = false) => [
    { text: label, color: grey, noWrap: true },
    { text: value, ...(small && { fontSize: 8 }) },
  ];
  return {
    unbreakable: true,
    margin: [0, 20, 0, 0],
    stack: [
      { text: '電子署名の記録', bold: true, fontSize: 11, margin: [0, 0, 0, 4] },
      {
        table: {
          widths: ['auto', '*'],
          body: [
            row(numberLabel(contractText.split('\n', 1)[0]!), number),
            row('委託者（甲）', clientName),
            row('受託者（乙）', contractor),
            row('署名者', signature.signerName),
            row('署名の日時', `${momentInJapan(signature.signedAt)}（日本時間）`),
            row('本文のハッシュ値（SHA-256）', signature.textHash, true),
          ],
        },
        layout: rule,
      },
      {
        text: 'ハッシュ値は、表題の下の番号とこの記録を除いた本文から計算したものです。本文が1文字でも変わると、別の値になります。',
        fontSize: 8,
        color: grey,
        margin: [0, 6, 0, 0],
      },
    ],
  };
}

const momentInJapan = (at: Instant): string =>
  at.toLocaleString('ja-JP', { timeZone: JAPAN, dateStyle: 'long', timeStyle: 'medium' });
