import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { CreditNoteDocument } from '../domain/documents.js';
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

/** 適格返還請求書: what is given back, per rate, and of which invoice. */
export function creditNotePdf(document: CreditNoteDocument, hash: string): TDocumentDefinitions {
  const { original } = document;
  return paper('返還請求書（適格返還請求書）', document, hash, [
    {
      columnGap: 24,
      columns: [
        {
          width: '*',
          stack: [
            addressee(document.recipient, [{ text: '下記のとおり返還いたします。', margin: [0, 6, 0, 0] }]),
          ],
        },
        {
          width: 205,
          stack: [
            facts([
              ['番号', document.number],
              ['発行日', dateText(document.issuedOn)],
            ]),
            { margin: [0, 6, 0, 0], stack: [writer(document.issuer)] },
          ],
        },
      ],
    },
    { margin: [0, 16, 0, 10], ...amountBox('返還金額（税込）', document.totalMinor) },
    {
      margin: [0, 0, 0, 12],
      ...facts([
        ['もとの請求書', `${original.number}（${dateText(original.issuedOn)}発行）`],
        ['契約番号', document.contractNumber],
        ['もとの取引期間', periodText(document.period)],
        ['返還の理由', document.reason],
      ]),
    },
    lineTable(document.lines),
    { margin: [0, 10, 0, 14], stack: [totalsTable(document)] },
    notes([
      `消費税は、税率ごとの合計に対して一度だけ計算しています（${roundingText[document.roundingMode]}）。もとの請求書の残りをすべて返還するときは、残りの税額を返還します。`,
      'もとの請求書は、この書類と合わせて保存してください。',
    ]),
  ]);
}
