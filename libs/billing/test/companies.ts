import type { CompanyView } from '@madoguchi/identity/contract';
import type { CompanyKind, PersonActor, Role } from '@madoguchi/platform/access';
import type { TestDatabase } from '@madoguchi/platform/testing';

export const roles: Record<CompanyKind, Role> = {
  client: 'owner',
  producer: 'producer',
  operator: 'manager',
  platform: 'admin',
};

/** A company with its one person: a real row, for the foreign keys, and what identity would say of it. */
export async function addCompany(
  db: TestDatabase,
  neighbours: { readonly companies: Map<string, CompanyView> },
  kind: CompanyKind,
  name: string,
  registrationNumber: string | null,
  id: string = crypto.randomUUID(),
): Promise<PersonActor> {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  await db.owner.query(
    'INSERT INTO identity.company (id, kind, name, registration_number, created_at) VALUES ($1, $2, $3, $4, $5)',
    [id, kind, name, registrationNumber, createdAt],
  );
  neighbours.companies.set(id, {
    id,
    kind,
    name,
    nameKana: null,
    prefecture: 'JP-13',
    industry: null,
    employees: 5,
    registrationNumber,
    postalCode: '1000001',
    address: '東京都千代田区千代田1-1',
    phone: '0312345678',
    createdAt,
  });
  return { kind: 'person', personId: `person-${id}`, companyId: id, companyKind: kind, role: roles[kind] };
}
