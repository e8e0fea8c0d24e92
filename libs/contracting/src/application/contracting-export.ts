import {
  clientTable,
  type ExportedFile,
  type ExportSource,
  ExportSources,
} from '@madoguchi/identity/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { renderPdf } from '@madoguchi/platform/pdf';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { contractPdf, type ContractDocument } from '../documents/contract-pdf.js';
import { amendmentNumber } from '../domain/plan-change.js';
import { ReadContracts } from './read-contracts.js';
import { ReadPlanChanges } from './read-plan-changes.js';

const tables = [
  clientTable(
    'contracting.quote',
    'quotes',
    '見積',
    {
      id: 'ID',
      number: '番号',
      status: '状態',
      startsOn: '開始日',
      expectedUnits: '見込みの件数',
      terms: '条件',
      textHash: '契約文のハッシュ',
      createdAt: '作成日時',
      expiresAt: '有効期限',
    },
    { order: 'created_at, id' },
  ),
  clientTable(
    'contracting.contract',
    'contracts',
    '契約',
    {
      id: 'ID',
      number: '番号',
      quoteId: '見積ID',
      status: '状態',
      terms: '条件',
      planChanges: '料金の変更',
      startsOn: '開始日',
      endsOn: '終了日',
      signedAt: '署名日時',
      activatedAt: '利用開始日時',
      cancelledAt: '解約日時',
      cancellationReason: '解約の理由',
      suspendedAt: '停止日時',
      endedAt: '終了日時',
    },
    { order: 'signed_at, id' },
  ),
  clientTable(
    'contracting.signature',
    'signatures',
    '署名',
    {
      contractId: '契約ID',
      signerName: '署名した人',
      signedAt: '日時',
      contractText: '契約文',
      textHash: '契約文のハッシュ',
    },
    { order: 'signed_at, contract_id' },
  ),
  clientTable(
    'contracting.amendment',
    'amendments',
    '料金プランの変更覚書',
    {
      id: 'ID',
      contractId: '契約ID',
      sequence: '回',
      status: '状態',
      previousPlan: '変更前',
      plan: '変更後',
      effectiveOn: '適用日',
      amendmentText: '覚書の文',
      textHash: '覚書のハッシュ',
      signerName: '署名した人',
      signedAt: '日時',
    },
    { order: 'contract_id, sequence, id' },
  ),
];

/** A client's quotes and contracts, and the signed papers. */
@Injectable()
export class ContractingExport implements ExportSource {
  readonly tables = tables;

  constructor(
    sources: ExportSources,
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ReadContracts,
    private readonly planChanges: ReadPlanChanges,
  ) {
    sources.add(this);
  }

  async *documents(company: PersonActor): AsyncIterable<ExportedFile> {
    for (const id of await this.idsOf(company, 'contract', 'client_id = $1')) {
      const { contract, signature } = await this.contracts.one(company, id);
      const { number, clientName } = contract;
      yield pdf({ number, clientName, contractText: signature.contractText, signature });
    }
    for (const id of await this.idsOf(company, 'amendment', 'client_id = $1 AND signed_at IS NOT NULL')) {
      const { amendment, contractNumber, clientName } = await this.planChanges.one(company, id);
      const { signerName, signedAt, textHash, sequence, amendmentText: contractText } = amendment;
      if (signerName === null || signedAt === null) continue;
      const number = amendmentNumber(contractNumber, sequence);
      yield pdf({ number, clientName, contractText, signature: { signerName, signedAt, textHash } });
    }
  }

  private idsOf(company: PersonActor, table: 'contract' | 'amendment', where: string): Promise<string[]> {
    return this.unitOfWork.run(company, async (tx) =>
      (
        await tx.query<{ id: string }>(`SELECT id FROM contracting.${table} WHERE ${where} ORDER BY id`, [
          company.companyId,
        ])
      ).map(({ id }) => id),
    );
  }
}

const pdf = async (document: ContractDocument): Promise<ExportedFile> => ({
  name: `contract_${document.number}.pdf`,
  bytes: await renderPdf(contractPdf(document)),
});
