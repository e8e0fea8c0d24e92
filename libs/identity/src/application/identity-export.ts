import { Injectable } from '@nestjs/common';
import { type ExportSource, ExportSources, type ExportTable } from '../contract/index.js';

const tables: readonly ExportTable[] = [
  {
    name: 'company',
    title: '会社',
    of: 'identity.company',
    sql: `SELECT id, name, name_kana AS "nameKana", prefecture, industry, employees, registration_number AS "registrationNumber",
        postal_code AS "postalCode", address, phone, created_at AS "createdAt" FROM identity.company WHERE id = $1`,
    columns: {
      id: 'ID',
      name: '会社名',
      nameKana: 'ふりがな',
      prefecture: '都道府県',
      industry: '業種',
      employees: '従業員数',
      registrationNumber: '登録番号',
      postalCode: '郵便番号',
      address: '住所',
      phone: '電話番号',
      createdAt: '登録日時',
    },
  },
  {
    name: 'members',
    title: 'メンバー',
    of: 'identity.membership',
    sql: `SELECT m.id, p.name, p.email, m.role, m.joined_at AS "joinedAt" FROM identity.membership m
        JOIN identity.person p ON p.id = m.person_id WHERE m.company_id = $1 ORDER BY m.joined_at, m.id`,
    columns: { id: 'ID', name: '名前', email: 'メールアドレス', role: '役割', joinedAt: '参加日時' },
  },
  {
    name: 'audit_log',
    title: '操作の記録',
    of: 'platform.audit_entry',
    sql: `SELECT id, at, person_id AS "personId", action, subject, details FROM platform.audit_entry WHERE company_id = $1 ORDER BY id`,
    columns: {
      id: 'ID',
      at: '日時',
      personId: '操作した人',
      action: '操作',
      subject: '対象',
      details: '内容',
    },
  },
  {
    name: 'webhooks',
    title: '外部への通知',
    of: 'identity.webhook_endpoint',
    // Without the secret, and without the path that is one for chats.
    sql: `SELECT id, kind, name, substring(url from '^https?://[^/]+') AS place, events, created_at AS "createdAt", removed_at AS "removedAt"
        FROM identity.webhook_endpoint WHERE company_id = $1 ORDER BY created_at, id`,
    columns: {
      id: 'ID',
      kind: '種類',
      name: '名前',
      place: '宛先',
      events: 'できごと',
      createdAt: '登録日時',
      removedAt: '削除日時',
    },
  },
];

/** The company itself, its people, what they did, and where its news go. */
@Injectable()
export class IdentityExport implements ExportSource {
  readonly tables = tables;

  constructor(sources: ExportSources) {
    sources.add(this);
  }
}
