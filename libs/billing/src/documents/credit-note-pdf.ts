import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { CreditNoteDocument } from '../domain/documents.js';
import { dateText, periodText, type Language } from '../domain/wording.js';
import { amountBox, facts, lineTable, notes, paper, totalsTable } from './layout.js';
import { letterhead } from './letterhead.js';
import { roundingText } from './paper-words.js';

/** 適格返還請求書: what is given back, per rate, and of which invoice. */
export function creditNotePdf(
  document: CreditNoteDocument,
  hash: string,
  language: Language = 'ja',
): TDocumentDefinitions {
  const words = language === 'en' ? inEnglish(document) : inJapanese(document);
  return paper({ ja: '返還請求書（適格返還請求書）', en: 'Credit note' }, document, hash, language, [
    letterhead(document, words.letter, words.head, language),
    { margin: [0, 16, 0, 10], ...amountBox(words.amount, document.totalMinor, language) },
    { margin: [0, 0, 0, 12], ...facts(words.facts) },
    lineTable(document, language),
    { margin: [0, 10, 0, 14], stack: [totalsTable(document, language)] },
    notes(words.notes, language),
  ]);
}

const inJapanese = (document: CreditNoteDocument) => ({
  letter: '下記のとおり返還いたします。',
  head: [
    ['番号', document.number],
    ['発行日', dateText(document.issuedOn)],
  ] as const,
  amount: '返還金額（税込）',
  facts: [
    ['もとの請求書', `${document.original.number}（${dateText(document.original.issuedOn)}発行）`],
    ['契約番号', document.contractNumber],
    ['もとの取引期間', periodText(document.period)],
    ['返還の理由', document.reason],
  ] as const,
  notes: [
    `消費税は、税率ごとの合計に対して一度だけ計算しています（${roundingText.ja[document.roundingMode]}）。もとの請求書の残りをすべて返還するときは、残りの税額を返還します。`,
    'もとの請求書は、この書類と合わせて保存してください。',
  ],
});

const inEnglish = (document: CreditNoteDocument) => ({
  letter: 'We give back the following.',
  head: [
    ['Number', document.number],
    ['Date of issue', dateText(document.issuedOn, 'en')],
  ] as const,
  amount: 'Amount given back, tax included',
  facts: [
    ['Of invoice', `${document.original.number} of ${dateText(document.original.issuedOn, 'en')}`],
    ['Contract', document.contractNumber],
    ['Of the period', periodText(document.period, 'en')],
    ['Reason', document.reason],
  ] as const,
  notes: [
    `Consumption tax is computed once on the total of each rate (${roundingText.en[document.roundingMode]}). When all that is left of an invoice is given back, so is the tax that is left.`,
    'Please keep the original invoice together with this document.',
  ],
});
