import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { InvoiceDocument } from '../domain/documents.js';
import { dateText, periodText } from '../domain/wording.js';
import {
  addressee,
  amountBox,
  facts,
  lineTable,
  notes,
  paper,
  roundingText,
  totalsTable,
  writer,
} from './layout.js';

/** 適格請求書 as a person prints it. Everything on it comes from the frozen document. */
export function invoicePdf(document: InvoiceDocument, hash: string): TDocumentDefinitions {
  const { usage } = document;
  const { appliedMinor = 0 } = document;
  const dueMinor = document.totalMinor - appliedMinor;
  const nothingDue = dueMinor === 0;
  return paper('請求書', document, hash, [
    {
      columnGap: 24,
      columns: [
        {
          width: '*',
          stack: [
            addressee(document.recipient, [{ text: '下記のとおりご請求いたします。', margin: [0, 6, 0, 0] }]),
          ],
        },
        {
          width: 205,
          stack: [
            facts([
              ['請求書番号', document.number],
              ['発行日', dateText(document.issuedOn)],
            ]),
            { margin: [0, 6, 0, 0], stack: [writer(document.issuer)] },
          ],
        },
      ],
    },
    { margin: [0, 16, 0, 10], ...amountBox('ご請求金額（税込）', document.totalMinor) },
    {
      margin: [0, 0, 0, 12],
      ...facts([
        ['件名', `電話応対サービス「${document.service}」（${document.plan}）`],
        ['契約番号', document.contractNumber],
        ['ご利用期間', periodText(document.period)],
        ['お支払期限', nothingDue ? 'お支払いはありません' : dateText(document.dueOn)],
        ...(nothingDue ? [] : [['お支払方法', 'ご登録のクレジットカードから引き落とします'] as const]),
      ]),
    },
    lineTable(document.lines),
    { margin: [0, 10, 0, 14], stack: [totalsTable(document, covered(appliedMinor, dueMinor))] },
    notes([
      `この期間の応対は、対象${usage.billableCalls}件（基本件数${usage.includedUnits}件）、無料${usage.freeCalls}件です。迷惑電話、間違い電話、無言電話、つながる前に切れた電話は無料です。`,
      ...(usage.acceptedAppointments > 0
        ? [`承認済みのアポイントは${usage.acceptedAppointments}件です。`]
        : []),
      `消費税は、税率ごとの合計に対して一度だけ計算しています（${roundingText[document.roundingMode]}）。`,
      '1件ごとの記録と理由は、請求の画面で確認できます。',
    ]),
  ]);
}

/** What earlier credit notes cover is a way of paying: it changes neither the price nor its tax. */
const covered = (appliedMinor: number, dueMinor: number): [string, number][] =>
  appliedMinor === 0
    ? []
    : [
        ['返還分の充当', -appliedMinor],
        ['差引お支払額', dueMinor],
      ];
