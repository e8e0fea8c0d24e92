import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { MembershipView, MemberView } from '../contract/index.js';
import { CompanyRow } from './company.row.js';
import { MembershipRow } from './membership.row.js';

@Injectable()
export class CompanyStore {
  async get(tx: Tx, id: string): Promise<CompanyRow> {
    const found = await tx.manager.findOneBy(CompanyRow, { id });
    if (!found) throw Refusal.notFound();
    return found;
  }

  async some(tx: Tx, ids: readonly string[]): Promise<CompanyRow[]> {
    return ids.length === 0 ? [] : tx.manager.findBy(CompanyRow, { id: In([...new Set(ids)]) });
  }

  ofKind(tx: Tx, kind: CompanyRow['kind']): Promise<CompanyRow[]> {
    return tx.manager.find(CompanyRow, { where: { kind }, order: { name: 'ASC' } });
  }

  async add(tx: Tx, company: Omit<CompanyRow, 'id'>): Promise<CompanyRow> {
    return tx.manager.save(CompanyRow, tx.manager.create(CompanyRow, company));
  }

  save(tx: Tx, company: CompanyRow): Promise<CompanyRow> {
    return tx.manager.save(CompanyRow, company);
  }

  addMember(tx: Tx, membership: Omit<MembershipRow, 'id'>): Promise<MembershipRow> {
    return tx.manager.save(MembershipRow, tx.manager.create(MembershipRow, membership));
  }

  members(tx: Tx, companyId: string): Promise<MemberView[]> {
    return tx.query<MemberView>(
      `SELECT m.person_id AS "personId", p.name, p.email, p.email_verified AS "emailVerified", m.role, p.language, m.joined_at AS "joinedAt"
       FROM identity.membership m JOIN identity.person p ON p.id = m.person_id
       WHERE m.company_id = $1 ORDER BY m.joined_at, p.name`,
      [companyId],
    );
  }

  async membershipsOf(tx: Tx, personId: string): Promise<MembershipView[]> {
    const memberships = await tx.manager.find(MembershipRow, {
      where: { personId },
      order: { joinedAt: 'ASC' },
    });
    const companies = new Map(
      (
        await this.some(
          tx,
          memberships.map((m) => m.companyId),
        )
      ).map((c) => [c.id, c]),
    );
    return memberships.map(({ id, role, companyId }) => ({ id, role, company: companies.get(companyId)! }));
  }
}
