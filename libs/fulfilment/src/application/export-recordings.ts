import { clientTable, type ExportTable } from '@madoguchi/identity/contract';

/** Sounds stay where they lie: the list says where each is heard, by an owner who is signed in or by an API key. */
export const recordingTables = (publicUrl: string): ExportTable[] => [
  {
    name: 'recordings',
    title: '録音（聞ける場所の一覧）',
    of: 'fulfilment.recording',
    sql: `SELECT id, interaction_id AS "interactionId", desk_id AS "deskId", announced, reported_at AS "reportedAt", removed_at AS "removedAt",
        removal, CASE WHEN removed_at IS NULL THEN '${publicUrl.replaceAll("'", "''")}/recordings/' || id END AS address
      FROM fulfilment.recording WHERE client_id = $1 ORDER BY reported_at, id`,
    columns: {
      id: 'ID',
      interactionId: '電話ID',
      deskId: '窓口ID',
      announced: '録音のご案内あり',
      reportedAt: '録音の日時',
      removedAt: '削除日時',
      removal: '削除のしかた',
      address: '聞ける場所',
    },
  },
  clientTable(
    'fulfilment.recording_rules',
    'recording_rules',
    '録音の決まり',
    {
      deskId: '窓口ID',
      keepDays: '保存する日数',
      ownerMayHear: '依頼企業が聞ける',
      agentMayHear: '担当者が自分の電話を聞ける',
      updatedAt: '更新日時',
    },
    { order: 'desk_id' },
  ),
];
