import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { StatementDocument } from '../domain/documents.js';
import { WHOLE_BPS } from '@madoguchi/kernel';
import { dateText, periodText } from '../domain/wording.js';
import {
  addressee,
  amountBox,
  facts,
  lineTable,
  notes,
  paper,
  rateText,
  roundingText,
  totalsTable,
  writer,
} from './layout.js';

/** 仕入明細書: written by the buyer, checked by the seller. */
export function statementPdf(document: StatementDocument, hash: string): TDocumentDefinitions {
  const registered = document.recipient.registrationNumber !== null && document.creditBps === WHOLE_BPS;
  return paper('支払明細書（仕入明細書）', document, hash, [
    {
      columnGap: 24,
      columns: [
        {
          width: '*',
          stack: [
            addressee(document.recipient, [
              registered
                ? { text: `登録番号　${document.recipient.registrationNumber}`, fontSize: 9 }
                : { text: '適格請求書発行事業者の登録　なし', fontSize: 9 },
              { text: '下記のとおりお支払いいたします。', margin: [0, 6, 0, 0] },
            ]),
          ],
        },
        {
          width: 205,
          stack: [
            facts([
              ['明細書番号', document.number],
              ['作成日', dateText(document.issuedOn)],
            ]),
            { margin: [0, 6, 0, 0], stack: [writer(document.issuer)] },
          ],
        },
      ],
    },
    { margin: [0, 16, 0, 10], ...amountBox('お支払金額（税込）', document.totalMinor) },
    {
      margin: [0, 0, 0, 12],
      ...facts([
        [
          '件名',
          document.role === 'producer' ? 'パッケージの企画と運営の業務委託料' : '電話応対の業務委託料',
        ],
        ['対象期間', periodText(document.period)],
        ['お支払日', dateText(document.payOn)],
        ['お支払方法', 'ご登録の口座への送金（Stripe）'],
      ]),
    },
    lineTable(document.lines),
    { margin: [0, 10, 0, 14], stack: [totalsTable(document)] },
    notes([
      'この明細書は、仕入税額控除のための仕入明細書を兼ねています。発行から14日以内に誤りのご連絡がないときは、内容を確認いただいたものとします。',
      `消費税は、税率ごとの合計に対して一度だけ計算しています（${roundingText[document.roundingMode]}）。`,
      ...(registered
        ? []
        : [
            `登録のない事業者さまにも、消費税相当額を全額お支払いします。当社が控除できるのは、経過措置により${rateText(document.creditBps)}です。`,
          ]),
    ]),
  ]);
}
