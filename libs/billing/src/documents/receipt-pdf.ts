import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ReceiptDocument } from '../domain/documents.js';
import { dateText, periodText, yen, type Language } from '../domain/wording.js';
import { amountBox, facts, notes, paper, totalsTable } from './layout.js';
import { letterhead } from './letterhead.js';

/** 領収書: that the money came in by card, so that no revenue stamp is due. */
export function receiptPdf(
  document: ReceiptDocument,
  hash: string,
  language: Language = 'ja',
): TDocumentDefinitions {
  const words = language === 'en' ? inEnglish(document) : inJapanese(document);
  const titles =
    document.copy > 1
      ? { ja: '領収書（再発行）', en: 'Receipt (issued again)' }
      : { ja: '領収書', en: 'Receipt' };
  const parts: Content[] =
    document.rates.length > 0 ? [{ margin: [0, 0, 0, 14], stack: [totalsTable(document, language)] }] : [];
  return paper(titles, document, hash, language, [
    letterhead(document, words.letter, words.head, language),
    { margin: [0, 16, 0, 10], ...amountBox(words.amount, document.totalMinor, language) },
    { margin: [0, 0, 0, 12], ...facts(words.facts) },
    ...parts,
    notes(words.notes, language),
  ]);
}

const isPart = ({ totalMinor, invoice }: ReceiptDocument) => totalMinor < invoice.totalMinor;

/** A paper given out as a file needs no stamp whatever it was paid by; for a card it has always been said so. */
const paidBy = {
  ja: {
    credit_card: {
      by: 'クレジットカード',
      fact: 'クレジットカード利用',
      stamp: 'クレジットカード利用のため、収入印紙は不要です。',
    },
    bank_transfer: {
      by: '銀行振込',
      fact: '銀行振込',
      stamp: '電子データで発行したため、収入印紙は不要です。',
    },
    konbini: {
      by: 'コンビニエンスストアでのお支払い',
      fact: 'コンビニエンスストア払い',
      stamp: '電子データで発行したため、収入印紙は不要です。',
    },
  },
  en: {
    credit_card: {
      by: 'by credit card',
      fact: 'Credit card',
      stamp: 'Paid by credit card: no revenue stamp is needed.',
    },
    bank_transfer: {
      by: 'by bank transfer',
      fact: 'Bank transfer',
      stamp: 'Issued as a file: no revenue stamp is needed.',
    },
    konbini: {
      by: 'at a convenience store',
      fact: 'Convenience store',
      stamp: 'Issued as a file: no revenue stamp is needed.',
    },
  },
} as const;

const inJapanese = (document: ReceiptDocument) => ({
  letter: `${paidBy.ja[document.paidBy].by}により領収いたしました。`,
  head: [
    ['領収書番号', document.number],
    [document.copy > 1 ? '再発行日' : '発行日', dateText(document.issuedOn)],
    ...(document.copy > 1 ? [['最初の発行日', dateText(document.firstIssuedOn)] as const] : []),
  ] as const,
  amount: '領収金額（税込）',
  facts: [
    ['但し書き', `電話応対サービス「${document.service}」利用料（${periodText(document.period)}分）として`],
    ['領収日', dateText(document.receivedOn)],
    ['お支払方法', paidBy.ja[document.paidBy].fact],
    [
      'もとの請求書',
      `${document.invoice.number}（${dateText(document.invoice.issuedOn)}発行、${yen(document.invoice.totalMinor)}）`,
    ],
  ] as const,
  notes: [
    ...(document.copy > 1 ? ['この領収書は再発行です。最初の領収書と合わせて1件のお支払いです。'] : []),
    ...(isPart(document)
      ? [
          'ご請求額との差額は、返還分を充てたため、領収していません。消費税の内訳は、もとの請求書と返還請求書をご覧ください。',
        ]
      : []),
    paidBy.ja[document.paidBy].stamp,
    'この領収書は適格請求書ではありません。仕入税額控除には、もとの請求書（適格請求書）を保存してください。',
  ],
});

const inEnglish = (document: ReceiptDocument) => ({
  letter: `We have received the following amount ${paidBy.en[document.paidBy].by}.`,
  head: [
    ['Receipt number', document.number],
    [document.copy > 1 ? 'Issued again on' : 'Date of issue', dateText(document.issuedOn, 'en')],
    ...(document.copy > 1 ? [['First issued on', dateText(document.firstIssuedOn, 'en')] as const] : []),
  ] as const,
  amount: 'Amount received, tax included',
  facts: [
    ['For', `Call service “${document.service}”, ${periodText(document.period, 'en')}`],
    ['Received on', dateText(document.receivedOn, 'en')],
    ['Paid by', paidBy.en[document.paidBy].fact],
    [
      'Of invoice',
      `${document.invoice.number} of ${dateText(document.invoice.issuedOn, 'en')}, ${yen(document.invoice.totalMinor, 'en')}`,
    ],
  ] as const,
  notes: [
    ...(document.copy > 1
      ? ['This receipt was issued again. Together with the first one it stands for one payment.']
      : []),
    ...(isPart(document)
      ? [
          'Credit notes covered the rest of the invoice, which was not received. For the tax, see the invoice and the credit notes.',
        ]
      : []),
    paidBy.en[document.paidBy].stamp,
    'This receipt is not a qualified invoice. For input tax credit, keep the invoice itself.',
  ],
});
