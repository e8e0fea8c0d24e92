import { Refusal, type DocumentRounding } from '@madoguchi/kernel';
import { PlanLimit, TaxRounding, type LimitAnswer } from '../src/contract/index.js';
import {
  CatalogueApi,
  type BundleStanding,
  type BundleVersionView,
  type VersionOutcome,
} from '@madoguchi/catalogue/contract';
import { DiagnosisApi } from '@madoguchi/diagnosis/contract';
import { IdentityApi, type CompanyView, type MemberView } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { randomUUID } from 'node:crypto';

/** Companies are real rows, for the foreign keys. */
export class Companies extends IdentityApi {
  async companies(tx: Tx, ids: readonly string[]): Promise<Map<string, CompanyView>> {
    const rows = await tx.query<CompanyView>(
      'SELECT id, kind, name, address FROM identity.company WHERE id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
  async platformCompany(tx: Tx): Promise<CompanyView> {
    return (
      await tx.query<CompanyView>(
        `SELECT id, kind, name, address FROM identity.company WHERE kind = 'platform'`,
      )
    )[0]!;
  }
  confirmed = true;
  async membersOf(tx: Tx, companyId: string): Promise<MemberView[]> {
    const joinedAt = new Date(0);
    const [company] = await tx.query<{ kind: string }>('SELECT kind FROM identity.company WHERE id = $1', [
      companyId,
    ]);
    const role =
      company?.kind === 'producer' ? 'producer' : company?.kind === 'operator' ? 'manager' : undefined;
    if (role)
      return [
        {
          personId: role,
          name: role,
          email: `${role}@example.com`,
          emailVerified: true,
          role,
          language: 'ja',
          joinedAt,
        },
      ];
    return [
      {
        personId: 'owner',
        name: '北見太郎',
        email: 'kitami@example.com',
        emailVerified: this.confirmed,
        role: 'owner',
        language: 'ja',
        joinedAt,
      },
    ];
  }
  company = () => Promise.reject(new Error('not asked for'));
  companiesOfKind = () => Promise.reject(new Error('not asked for'));
}

export class OneBundle extends CatalogueApi {
  bundle: BundleVersionView;
  async version(_: Tx, id: string): Promise<BundleVersionView | undefined> {
    return id === this.bundle.id ? this.bundle : undefined;
  }
  async versions(_: Tx, ids: readonly string[]): Promise<Map<string, BundleVersionView>> {
    return new Map(ids.includes(this.bundle.id) ? [[this.bundle.id, this.bundle]] : []);
  }
  published = async () => [this.bundle];
  /** First day of a month → clients who begin in it, as the catalogue was told. */
  readonly intake = new Map<string, number>();
  readonly outcomes: VersionOutcome[] = [];
  standings = async () => new Map<string, BundleStanding>();
  async recordIntake(_: Tx, _bundleId: string, month: string, taken: number): Promise<void> {
    this.intake.set(month, taken);
  }
  async recordOutcomes(_: Tx, _days: number, outcomes: readonly VersionOutcome[]): Promise<void> {
    this.outcomes.splice(0, Infinity, ...outcomes);
  }
  functions = () => [
    {
      code: 'secretary_answering',
      name: { ja: '秘書・電話代行', en: 'Secretary answering' },
      description: { ja: '会社の名前で電話に出ます。', en: 'We answer in your name.' },
      referenceMonthlyMinor: 10_000,
    },
  ];
}

export class OneDiagnosis extends DiagnosisApi {
  readonly id = randomUUID();
  ownerId = '';
  async claimedBy(_: Tx, companyId: string, id: string): Promise<boolean> {
    return id === this.id && companyId === this.ownerId;
  }
  readonly taken: string[] = [];
  async takenUp(_: Tx, companyId: string, id: string, step: string): Promise<void> {
    this.taken.push([companyId, id, step].join(' '));
  }
  proposal = () => Promise.reject(new Error('not asked for'));
}

/** Remembers what it was asked; refuses when told to, as billing does for a limit below the plan. */
export class AnyLimit extends PlanLimit {
  readonly asked: { baseMinor: number; answer: LimitAnswer }[] = [];
  tooLow = false;
  async admit(_tx: Tx, _contract: unknown, { baseMinor }: { baseMinor: number }, answer: LimitAnswer) {
    this.asked.push({ baseMinor, answer });
    if (this.tooLow && !answer.keep && answer.raiseToMinor === null)
      throw Refusal.field('raiseLimitToMinor', 'limitBelowPlan', { min: 1 });
  }
}

/** Rounds up from a day on, as billing does once an admin has chosen so. */
export class UpFrom extends TaxRounding {
  day = '9999-12-31';
  toCome = async (): Promise<DocumentRounding> => (on) => (on !== null && on >= this.day ? 'up' : 'down');
}
