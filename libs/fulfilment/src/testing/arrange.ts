import { usualHours } from '@madoguchi/kernel';
import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import {
  type Announcement,
  IdentityApi,
  type WebhookApi,
  type CompanyView,
  type MemberView,
} from '@madoguchi/identity/contract';
import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import type { TestDatabase } from '@madoguchi/platform/testing';
import { randomUUID } from 'node:crypto';
import type { WhenContractSigned } from '../application/when-contract-signed.js';

type Contract = { -readonly [K in keyof ContractView]: ContractView[K] };

/** Contracts and people as the neighbours would answer, kept in memory; everything of fulfilment itself is real. */
export class Neighbours {
  readonly contracts = new Map<string, Contract>();
  readonly members = new Map<string, MemberView[]>();
  phone: string | null = '0312340000';
  readonly announced: Announcement[] = [];

  readonly webhooks = {
    announce: async (_: unknown, announcement: Announcement) => void this.announced.push(announcement),
  } as unknown as WebhookApi;

  readonly contracting = {
    contract: async (_: unknown, id: string) => this.contracts.get(id),
    contracts: async (_: unknown, ids: readonly string[]) =>
      new Map(ids.flatMap((id) => (this.contracts.has(id) ? [[id, this.contracts.get(id)!] as const] : []))),
  } as unknown as ContractingApi;

  readonly identity = {
    company: async (_: unknown, id: string) => ({ id, phone: this.phone }) as CompanyView,
    membersOf: async (_: unknown, id: string) => this.members.get(id) ?? [],
  } as unknown as IdentityApi;
}

/** Companies, people and contracts for a test. */
export class Arrange {
  private people = 0;

  constructor(
    private readonly db: TestDatabase,
    private readonly neighbours: Neighbours,
    private readonly whenSigned: WhenContractSigned,
  ) {}

  async setNow(iso: string): Promise<void> {
    await this.db.owner.query(
      `UPDATE platform.clock SET offset_ms = ceil(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)`,
      [iso],
    );
  }

  async company(kind: 'client' | 'producer' | 'operator', name: string = kind): Promise<string> {
    const id = randomUUID();
    await this.db.owner.query(
      'INSERT INTO identity.company (id, kind, name, created_at) VALUES ($1, $2, $3, now())',
      [id, kind, name],
    );
    return id;
  }

  person(companyId: string, role: PersonActor['role'], email = `p${this.people}@example.jp`): PersonActor {
    const personId = `person-${++this.people}`;
    const member: MemberView = {
      personId,
      name: `山田 ${this.people}`,
      email,
      emailVerified: true,
      role,
      language: 'ja',
      joinedAt: new Date(0),
    };
    this.neighbours.members.set(companyId, [...(this.neighbours.members.get(companyId) ?? []), member]);
    const companyKind = role === 'owner' ? 'client' : role === 'producer' ? 'producer' : 'operator';
    return { kind: 'person', personId, companyId, companyKind, role };
  }

  key(companyId: string): Actor {
    return { kind: 'key', keyId: randomUUID(), companyId, companyKind: 'operator', scopes: ['call.ingress'] };
  }

  /** A signed and paid contract with its desk; returns contract and desk. */
  async contract(
    parties: { clientId: string; operatorId: string; producerId: string },
    change: Partial<Contract> = {},
  ) {
    const id = randomUUID();
    const contract = {
      id,
      number: 'C-2026-0001',
      status: 'active',
      ...parties,
      ...{ clientName: 'さくら歯科', producerName: '窓口工房', operatorName: 'みなとコール' },
      functionCodes: ['secretary_answering'],
      hours: { spans: usualHours, closedOnHolidays: true, note: null },
      dispute: { days: 45, answerDays: 10 },
      dunning: { remindBeforeDays: 5, remindAfterDays: 3, suspendAfterDays: 7, terminateAfterDays: 30 },
      startsOn: '2026-11-01',
      endsOn: null,
      ...change,
    } as Contract;
    this.neighbours.contracts.set(id, contract);
    const { clientId, operatorId, producerId, startsOn } = contract;
    const signed = { contractId: id, clientId, operatorId, producerId, startsOn };
    await this.db.unitOfWork.run(systemActor('test'), (tx) => this.whenSigned.react(signed, tx));
    await this.db.unitOfWork.run(systemActor('test'), (tx) => this.whenSigned.react(signed, tx));
    const { rows } = await this.db.owner.query('SELECT id FROM fulfilment.desk WHERE contract_id = $1', [id]);
    return { contract, deskId: rows[0].id as string, desksOpened: rows.length };
  }
}
