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

const inJapanese = (document: ReceiptDocument) => ({
  letter: '下記の金額を、クレジットカードにより領収いたしました。',
  head: [
    ['領収書番号', document.number],
    [document.copy > 1 ? '再発行日' : '発行日', dateText(document.issuedOn)],
    ...(document.copy > 1 ? [['最初の発行日', dateText(document.firstIssuedOn)] as const] : []),
  ] as const,
  amount: '領収金額（税込）',
  facts: [
    ['但し書き', `電話応対サービス「${document.service}」利用料（${periodText(document.period)}分）として`],
    ['領収日', dateText(document.receivedOn)],
    ['お支払方法', 'クレジットカード利用'],
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
    'クレジットカード利用のため、収入印紙は不要です。',
    'この領収書は適格請求書ではありません。仕入税額控除には、もとの請求書（適格請求書）を保存してください。',
  ],
});

const inEnglish = (document: ReceiptDocument) => ({
  letter: 'We have received the following amount by credit card.',
  head: [
    ['Receipt number', document.number],
    [document.copy > 1 ? 'Issued again on' : 'Date of issue', dateText(document.issuedOn, 'en')],
    ...(document.copy > 1 ? [['First issued on', dateText(document.firstIssuedOn, 'en')] as const] : []),
  ] as const,
  amount: 'Amount received, tax included',
  facts: [
    ['For', `Call service “${document.service}”, ${periodText(document.period, 'en')}`],
    ['Received on', dateText(document.receivedOn, 'en')],
    ['Paid by', 'Credit card'],
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
    'Paid by credit card: no revenue stamp is needed.',
    'This receipt is not a qualified invoice. For input tax credit, keep the invoice itself.',
  ],
});
