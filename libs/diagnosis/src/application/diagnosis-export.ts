import { clientTable, type ExportSource, ExportSources } from '@madoguchi/identity/contract';
import { Injectable } from '@nestjs/common';

const tables = [
  clientTable(
    'diagnosis.session',
    'check_ups',
    '診断（困りごとと答え）',
    {
      id: 'ID',
      statement: '困りごと',
      industry: '業種',
      employees: '従業員数',
      prefecture: '都道府県',
      status: '状態',
      reading: '外部の読み取り',
      answers: '答え',
      corrections: '訂正',
      assumptions: '仮の数字',
      conclusion: '結果',
      knowledgeVersion: '知識の版',
      startedAt: '開始日時',
      changedAt: '更新日時',
    },
    { order: 'started_at, id' },
  ),
];

/** The check-ups that a client has taken over as its own. */
@Injectable()
export class DiagnosisExport implements ExportSource {
  readonly tables = tables;

  constructor(sources: ExportSources) {
    sources.add(this);
  }
}
