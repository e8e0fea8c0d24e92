import { WHOLE_BPS } from '@madoguchi/kernel';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { StatementDocument } from '../domain/documents.js';
import { dateText, periodText, type Language } from '../domain/wording.js';
import { amountBox, facts, lineTable, notes, paper, rateText, totalsTable } from './layout.js';
import { letterhead } from './letterhead.js';
import { roundingText } from './paper-words.js';

/** 仕入明細書: written by the buyer, checked by the seller. */
export function statementPdf(
  document: StatementDocument,
  hash: string,
  language: Language = 'ja',
): TDocumentDefinitions {
  const words = language === 'en' ? inEnglish(document) : inJapanese(document);
  return paper({ ja: '支払明細書（仕入明細書）', en: 'Purchase statement' }, document, hash, language, [
    letterhead(document, words.letter, words.head, language, { text: words.registered, fontSize: 9 }),
    { margin: [0, 16, 0, 10], ...amountBox(words.amount, document.totalMinor, language) },
    { margin: [0, 0, 0, 12], ...facts(words.facts) },
    lineTable(document, language),
    { margin: [0, 10, 0, 14], stack: [totalsTable(document, language)] },
    notes(words.notes, language),
  ]);
}

const isRegistered = ({ recipient, creditBps }: StatementDocument) =>
  recipient.registrationNumber !== null && creditBps === WHOLE_BPS;

const inJapanese = (document: StatementDocument) => ({
  registered: isRegistered(document)
    ? `登録番号　${document.recipient.registrationNumber}`
    : '適格請求書発行事業者の登録　なし',
  letter: '下記のとおりお支払いいたします。',
  head: [
    ['明細書番号', document.number],
    ['作成日', dateText(document.issuedOn)],
  ] as const,
  amount: 'お支払金額（税込）',
  facts: [
    ['件名', document.role === 'producer' ? 'パッケージの企画と運営の業務委託料' : '電話応対の業務委託料'],
    ['対象期間', periodText(document.period)],
    ['お支払日', dateText(document.payOn)],
    ['お支払方法', 'ご登録の口座への送金（Stripe）'],
  ] as const,
  notes: [
    'この明細書は、仕入税額控除のための仕入明細書を兼ねています。発行から14日以内に誤りのご連絡がないときは、内容を確認いただいたものとします。',
    `消費税は、税率ごとの合計に対して一度だけ計算しています（${roundingText.ja[document.roundingMode]}）。`,
    ...(isRegistered(document)
      ? []
      : [
          `登録のない事業者さまにも、消費税相当額を全額お支払いします。当社が控除できるのは、経過措置により${rateText(document.creditBps)}です。`,
        ]),
  ],
});

const inEnglish = (document: StatementDocument) => ({
  registered: isRegistered(document)
    ? `Registration number ${document.recipient.registrationNumber}`
    : 'Not registered as an issuer of qualified invoices',
  letter: 'We pay you as follows.',
  head: [
    ['Statement', document.number],
    ['Date of issue', dateText(document.issuedOn, 'en')],
  ] as const,
  amount: 'Amount paid, tax included',
  facts: [
    [
      'For',
      document.role === 'producer' ? 'Planning and managing a bundle of call services' : 'Answering calls',
    ],
    ['Period', periodText(document.period, 'en')],
    ['Pay day', dateText(document.payOn, 'en')],
    ['Paid by', 'Transfer to the account on file (Stripe)'],
  ] as const,
  notes: [
    'The Japanese original also serves as the purchase statement for input tax credit. Unless you report an error within 14 days of issue, its content counts as confirmed.',
    `Consumption tax is computed once on the total of each rate (${roundingText.en[document.roundingMode]}).`,
    ...(isRegistered(document)
      ? []
      : [
          `Suppliers without a registration are paid the full amount of the tax as well. Under the transitional rule we may credit ${rateText(document.creditBps)} of it.`,
        ]),
  ],
});
