import {
  clientTable,
  type ExportedFile,
  type ExportSource,
  ExportSources,
} from '@madoguchi/identity/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { DocumentKind } from '../domain/documents.js';
import { ReadDocumentFile } from './read-document-file.js';

const tables = [
  clientTable(
    'billing.invoice',
    'invoices',
    '請求書',
    {
      id: 'ID',
      contractId: '契約ID',
      month: '月',
      status: '状態',
      number: '番号',
      issuedOn: '発行日',
      dueOn: '支払期限',
      periodStartsOn: '期間の初日',
      periodEndsOn: '期間の末日',
      includedUnits: '基本料金に含む件数',
      billableCalls: '請求対象の電話',
      freeCalls: '無料の電話',
      acceptedAppointments: '承認したアポイント',
      taxableMinor: '税抜の合計',
      taxMinor: '消費税',
      totalMinor: '合計',
      paidAt: '支払日時',
      document: '書面の内容',
      hash: '書面のハッシュ',
    },
    { order: 'month, id' },
  ),
  clientTable(
    'billing.invoice_line',
    'invoice_lines',
    '請求書の明細',
    {
      id: 'ID',
      invoiceId: '請求書ID',
      position: '行',
      kind: '種類',
      description: '内容',
      quantity: '数量',
      unitMinor: '単価',
      unitPrice: '細かい単価',
      amountMinor: '金額',
      taxRateBps: '税率（万分率）',
    },
    { order: 'invoice_id, position' },
  ),
  clientTable(
    'billing.credit_note',
    'credit_notes',
    '返還請求書',
    {
      id: 'ID',
      invoiceId: '請求書ID',
      status: '状態',
      number: '番号',
      issuedOn: '発行日',
      reason: '理由',
      taxableMinor: '税抜の合計',
      taxMinor: '消費税',
      totalMinor: '合計',
      document: '書面の内容',
      hash: '書面のハッシュ',
    },
    { order: 'issued_on, id', where: `status = 'issued'` },
  ),
  clientTable(
    'billing.credit_application',
    'credit_uses',
    '返還・保証金の充当と相殺',
    {
      id: 'ID',
      creditNoteId: '返還請求書ID',
      depositId: '保証金ID',
      invoiceId: '充てた請求書ID',
      chargebackId: '相殺した異議ID',
      amountMinor: '金額',
    },
    { order: 'id' },
  ),
  clientTable(
    'billing.receipt',
    'receipts',
    '領収書',
    {
      id: 'ID',
      invoiceId: '請求書ID',
      copy: '回',
      number: '番号',
      issuedOn: '発行日',
      totalMinor: '金額',
      document: '書面の内容',
      hash: '書面のハッシュ',
    },
    { order: 'issued_on, id' },
  ),
  clientTable(
    'billing.spending_rule',
    'spending_rules',
    '利用額のお知らせと上限',
    {
      contractId: '契約ID',
      firstAlertPercent: '1回目のお知らせ（%）',
      secondAlertPercent: '2回目のお知らせ（%）',
      capMinor: '上限',
      capWithTax: '税込',
      atCap: '上限に達したとき',
      updatedAt: '更新日時',
    },
    { order: 'contract_id' },
  ),
  clientTable(
    'billing.contract_payment',
    'ways_to_pay',
    'お支払い方法',
    { contractId: '契約ID', way: '方法', chosenAt: '選んだ日時' },
    { order: 'contract_id' },
  ),
  clientTable(
    'billing.cash_movement',
    'transfers',
    'お振り込みの出入り',
    { id: 'ID', kind: '種類', amountMinor: '金額', invoiceId: '請求書ID', movedAt: '日時' },
    { order: 'moved_at, id' },
  ),
  clientTable(
    'billing.funds_return',
    'returned_transfers',
    'お預かりしたお金の返金',
    { id: 'ID', amountMinor: '金額', status: '状態', askedAt: '申し込みの日時' },
    { order: 'asked_at, id' },
  ),
];

/** A client's bills, and the papers as they were issued. */
@Injectable()
export class BillingExport implements ExportSource {
  readonly tables = tables;

  constructor(
    sources: ExportSources,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: ReadDocumentFile,
  ) {
    sources.add(this);
  }

  async *documents(company: PersonActor): AsyncIterable<ExportedFile> {
    const papers = await this.unitOfWork.run(company, (tx) =>
      tx.query<{ kind: DocumentKind; id: string }>(
        `SELECT 'invoice' AS kind, id, number FROM billing.invoice WHERE client_id = $1 AND number IS NOT NULL
         UNION ALL SELECT 'credit_note', id, number FROM billing.credit_note WHERE client_id = $1 AND number IS NOT NULL
         UNION ALL SELECT 'receipt', id, number FROM billing.receipt WHERE client_id = $1 AND number IS NOT NULL ORDER BY 1, 3`,
        [company.companyId],
      ),
    );
    for (const { kind, id } of papers) {
      const { content, number } = await this.files.execute(company, kind, id);
      yield { name: `${kind}_${number}.pdf`, bytes: content };
    }
  }
}
