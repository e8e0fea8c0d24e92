import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DepositDocument, DepositSettlementDocument } from '../domain/documents.js';
import { dateText, yen, type Language } from '../domain/wording.js';
import { amountBox, facts, notes, paper } from './layout.js';
import { letterhead } from './letterhead.js';

/** 預り証: that we keep the client's money, and 保証金精算書: what became of it. */
export function depositPdf(
  document: DepositDocument | DepositSettlementDocument,
  hash: string,
  language: Language = 'ja',
): TDocumentDefinitions {
  const { titles, letter, amount, rows, rules } =
    document.kind === 'deposit' ? received[language](document) : settled[language](document);
  const head = [
    [language === 'ja' ? '番号' : 'Number', document.number],
    [language === 'ja' ? '発行日' : 'Date of issue', dateText(document.issuedOn, language)],
  ] as const;
  return paper(titles, document, hash, language, [
    letterhead(document, letter, head, language),
    { margin: [0, 16, 0, 10], ...amountBox(amount, document.totalMinor, language) },
    { margin: [0, 0, 0, 12], ...facts(rows) },
    notes(rules, language),
  ]);
}

const receiptTitles = { ja: '預り証（保証金）', en: 'Deposit receipt' };
const settlementTitles = { ja: '保証金精算書', en: 'Deposit settlement' };

const received = {
  ja: (document: DepositDocument) => ({
    titles: receiptTitles,
    letter: '下記の金額を、保証金としてお預かりいたしました。',
    amount: 'お預かりした金額',
    rows: [
      ['内容', `電話応対サービス「${document.service}」の保証金として`],
      ['契約番号', document.contractNumber],
      ['お預かりした日', dateText(document.issuedOn)],
      ['お支払方法', 'クレジットカード利用'],
    ] as const,
    rules: [
      '保証金は料金ではないため、消費税はかかりません。売上にもなりません。',
      '契約が終わり、最後の請求のお支払いが済んだあとにお返しします。お支払いが済んでいない請求があるときは、その金額に充て、残りをお返しします。',
    ],
  }),
  en: (document: DepositDocument) => ({
    titles: receiptTitles,
    letter: 'We have received the following amount as a deposit.',
    amount: 'Amount kept for you',
    rows: [
      ['For', `Deposit for the call service “${document.service}”`],
      ['Contract', document.contractNumber],
      ['Received on', dateText(document.issuedOn, 'en')],
      ['Paid by', 'Credit card'],
    ] as const,
    rules: [
      'A deposit is not a fee: no consumption tax is due on it, and it is not our revenue.',
      'It goes back to you after the contract has ended and the last bill is paid. If a bill is unpaid, it covers that bill first.',
    ],
  }),
};

const settled = {
  ja: (document: DepositSettlementDocument) => ({
    titles: settlementTitles,
    letter: 'お預かりした保証金を、下記のとおり精算いたします。',
    amount: 'お預かりしていた金額',
    rows: [
      ['もとの預り証', `${document.deposit.number}（${dateText(document.deposit.issuedOn)}発行）`],
      ['契約番号', document.contractNumber],
      ...(document.lostMinor === undefined
        ? []
        : [['カード会社を通じて戻った金額（上の金額に含みません）', yen(document.lostMinor)] as const]),
      ...document.applied.map(
        ({ invoiceNumber, amountMinor }) =>
          [`請求書${invoiceNumber}に充当`, yen(amountMinor)] as readonly [string, string],
      ),
      ['お返しする金額', yen(document.refundedMinor)],
    ] as const,
    rules: [
      document.byTransfer
        ? 'お返しする金額は、銀行振り込みでお返しします。振込手数料は当社が負担します。'
        : 'お返しする金額は、保証金のお支払いに使われたカードへ返金します。返金の手数料はかかりません。',
    ],
  }),
  en: (document: DepositSettlementDocument) => ({
    titles: settlementTitles,
    letter: 'Your deposit is settled as follows.',
    amount: 'Amount we kept for you',
    rows: [
      ['Deposit receipt', `${document.deposit.number} of ${dateText(document.deposit.issuedOn, 'en')}`],
      ['Contract', document.contractNumber],
      ...(document.lostMinor === undefined
        ? []
        : [
            ['Given back by the card company, not part of the above', yen(document.lostMinor, 'en')] as const,
          ]),
      ...document.applied.map(
        ({ invoiceNumber, amountMinor }) =>
          [`Covers invoice ${invoiceNumber}`, yen(amountMinor, 'en')] as readonly [string, string],
      ),
      ['Goes back to you', yen(document.refundedMinor, 'en')],
    ] as const,
    rules: [
      document.byTransfer
        ? 'What goes back is sent by bank transfer; we bear its fee.'
        : 'What goes back is refunded to the card that paid the deposit, without a fee.',
    ],
  }),
};
