import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { InvoiceDocument } from '../domain/documents.js';
import { dateText, periodText, type Language } from '../domain/wording.js';
import { bankLines } from '../domain/bank-words.js';
import { amountBox, facts, lineTable, notes, paper, totalsTable } from './layout.js';
import { letterhead } from './letterhead.js';
import { roundingText } from './paper-words.js';

/** 適格請求書 as a person prints it. Everything on it comes from the frozen document. */
export function invoicePdf(
  document: InvoiceDocument,
  hash: string,
  language: Language = 'ja',
): TDocumentDefinitions {
  const words = language === 'en' ? inEnglish(document) : inJapanese(document);
  const { appliedMinor = 0, totalMinor } = document;
  return paper({ ja: '請求書', en: 'Invoice' }, document, hash, language, [
    letterhead(document, words.letter, words.head, language),
    { margin: [0, 16, 0, 10], ...amountBox(words.amount, totalMinor, language) },
    { margin: [0, 0, 0, 12], ...facts(words.facts) },
    lineTable(document, language),
    {
      margin: [0, 10, 0, 14],
      stack: [
        totalsTable(
          document,
          language,
          // What earlier credit notes cover is a way of paying: it changes neither the price nor its tax.
          appliedMinor === 0
            ? []
            : [
                [words.covered, -appliedMinor],
                [words.left, totalMinor - appliedMinor],
              ],
        ),
      ],
    },
    notes(words.notes, language),
  ]);
}

const isNothingDue = ({ totalMinor, appliedMinor = 0 }: InvoiceDocument) => totalMinor === appliedMinor;

/** The document before the first month: nothing has been counted yet. */
const isAhead = ({ issuedOn, period }: InvoiceDocument) => issuedOn <= period.endsOn;

const payWords = {
  ja: {
    head: 'お支払方法',
    card: 'ご登録のクレジットカードから引き落とします',
    transfer: '銀行振込（お客さま専用の口座です。振込手数料はご負担ください）',
    konbini: 'コンビニエンスストア（支払い番号は請求の画面で発行できます）',
  },
  en: {
    head: 'Paid by',
    card: 'The credit card on file will be charged',
    transfer: 'Bank transfer, to an account of yours alone; please bear the bank’s fee',
    konbini: 'Convenience store; the bill’s page gives the number to pay with',
  },
} as const;

function howToPay({ payment }: InvoiceDocument, language: Language): readonly (readonly [string, string])[] {
  const words = payWords[language];
  return [
    [words.head, words[payment?.way ?? 'card']],
    ...(payment?.bank ? bankLines(payment.bank, language) : []),
  ];
}

function inJapanese(document: InvoiceDocument) {
  const { usage } = document;
  const nothingDue = isNothingDue(document);
  return {
    letter: '下記のとおりご請求いたします。',
    head: [
      ['請求書番号', document.number],
      ['発行日', dateText(document.issuedOn)],
    ] as const,
    amount: 'ご請求金額（税込）',
    facts: [
      ['件名', `電話応対サービス「${document.service}」（${document.plan}）`],
      ['契約番号', document.contractNumber],
      ['ご利用期間', periodText(document.period)],
      ['お支払期限', nothingDue ? 'お支払いはありません' : dateText(document.dueOn)],
      ...(nothingDue ? [] : howToPay(document, 'ja')),
    ] as const,
    covered: '返還分の充当',
    left: '差引お支払額',
    notes: [
      isAhead(document)
        ? '前払いの請求書です。件数に応じた料金は、その月が終わってから請求します。'
        : `この期間の応対は、対象${usage.billableCalls}件（基本件数${usage.includedUnits}件）、無料${usage.freeCalls}件です。迷惑電話、間違い電話、無言電話、つながる前に切れた電話は無料です。`,
      ...(usage.acceptedAppointments > 0
        ? [`承認済みのアポイントは${usage.acceptedAppointments}件です。`]
        : []),
      `消費税は、税率ごとの合計に対して一度だけ計算しています（${roundingText.ja[document.roundingMode]}）。`,
      ...(isAhead(document) ? [] : ['1件ごとの記録と理由は、請求の画面で確認できます。']),
    ],
  };
}

function inEnglish(document: InvoiceDocument) {
  const { usage } = document;
  const nothingDue = isNothingDue(document);
  return {
    letter: 'We invoice you as follows.',
    head: [
      ['Invoice number', document.number],
      ['Date of issue', dateText(document.issuedOn, 'en')],
    ] as const,
    amount: 'Amount, tax included',
    facts: [
      ['For', `Call service “${document.service}” (${document.plan})`],
      ['Contract', document.contractNumber],
      ['Period of use', periodText(document.period, 'en')],
      ['Due', nothingDue ? 'Nothing is due' : dateText(document.dueOn, 'en')],
      ...(nothingDue ? [] : howToPay(document, 'en')),
    ] as const,
    covered: 'Covered by earlier credit notes',
    left: 'Left to pay',
    notes: [
      isAhead(document)
        ? 'This invoice is paid in advance. What depends on calls is billed after the month.'
        : `Calls of this period: ${usage.billableCalls} counted (${usage.includedUnits} included), ${usage.freeCalls} free. Spam, wrong numbers, silent calls and calls that end before we answer are free.`,
      ...(usage.acceptedAppointments > 0 ? [`Accepted appointments: ${usage.acceptedAppointments}.`] : []),
      `Consumption tax is computed once on the total of each rate (${roundingText.en[document.roundingMode]}).`,
      ...(isAhead(document) ? [] : ['The record of every call and its reason is on the bill’s page.']),
    ],
  };
}
