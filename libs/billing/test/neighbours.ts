import type { BundleVersionView, CatalogueApi } from '@madoguchi/catalogue/contract';
import type { ContractingApi, ContractView } from '@madoguchi/contracting/contract';
import type {
  ContractDays,
  FulfilmentApi,
  ServiceLimitWish,
  TallyComparison,
  UnbilledUnitsView,
  UsageView,
} from '@madoguchi/fulfilment/contract';
import type { CompanyView, IdentityApi, MemberView } from '@madoguchi/identity/contract';
import { dateAt, isWithin, Refusal, type Period } from '@madoguchi/kernel';
import type { CompanyKind } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { countUsage } from '../src/domain/rating.js';
import { roles } from './companies.js';

/** Neighbours whose answers a test writes itself; companies are real rows, for the foreign keys. */
export class Neighbours {
  readonly contracts = new Map<string, ContractView>();
  readonly activated = new Set<string>();
  readonly usage: (UsageView & { contractId: string })[] = [];
  readonly companies = new Map<string, CompanyView>();
  /** Further members of a company, beside its first. */
  readonly colleagues = new Map<string, string[]>();
  readonly limits = new Map<string, ServiceLimitWish | null>();
  /** Versions of bundles, by id. */
  readonly versions = new Map<string, BundleVersionView>();
  unfinished = 0;
  undecided = 0;
  /** Contracts and months whose units would be free by now: `<contract> <month>`. */
  readonly billed = new Set<string>();
  unbilled: UnbilledUnitsView[] = [];
  /** Tallies that are not what a count of the units says. */
  miscounted: TallyComparison['differing'] = [];

  visible = (tx: Tx, ids: readonly string[]) =>
    tx.actor.kind === 'system' ||
    (tx.actor.kind === 'person' && (tx.actor.companyKind === 'platform' || ids.includes(tx.actor.companyId)));

  private become(id: string, change: Partial<ContractView>): void {
    this.contracts.set(id, { ...this.contracts.get(id)!, ...change });
  }

  catalogue(): Pick<CatalogueApi, 'version' | 'published'> {
    return {
      version: async (_tx: Tx, id: string) => this.versions.get(id),
      published: async () => [...this.versions.values()].filter(({ status }) => status === 'published'),
    };
  }

  contracting(): ContractingApi {
    const see = (tx: Tx, id: string) => {
      const contract = this.contracts.get(id);
      return contract && this.visible(tx, [contract.clientId, contract.producerId, contract.operatorId])
        ? contract
        : undefined;
    };
    const inForce = (period: Period) =>
      [...this.contracts.values()].filter(
        ({ id, startsOn, endsOn }) =>
          this.activated.has(id) && startsOn <= period.endsOn && (endsOn ?? '9999-12-31') >= period.startsOn,
      );
    return {
      contract: async (tx: Tx, id: string) => see(tx, id),
      contracts: async (tx: Tx, ids: readonly string[]) =>
        new Map(ids.flatMap((id) => (see(tx, id) ? [[id, see(tx, id)!] as const] : []))),
      inForce: async (_tx: Tx, period: Period) => inForce(period),
      idsInForce: async (_tx: Tx, period: Period) => inForce(period).map(({ id }) => id),
      runsUntil: async (_tx: Tx, day: string) =>
        inForce({ startsOn: '0000-01-01', endsOn: day }).map(({ id, startsOn, endsOn }) => ({
          id,
          startsOn,
          endsOn,
        })),
      activate: async (_tx: Tx, id: string) => void this.activated.add(id),
      suspend: async (_tx: Tx, id: string) => this.become(id, { status: 'suspended' }),
      terminate: async (tx: Tx, id: string) => this.become(id, { status: 'ended', endsOn: dateAt(tx.now) }),
      resume: async (_tx: Tx, id: string) => this.become(id, { status: 'active' }),
      recordOutcomes: async () => {},
    };
  }

  fulfilment(): FulfilmentApi {
    return {
      usage: async (_tx: Tx, contractId: string, period: Period) =>
        this.usage.filter(
          (unit) => unit.contractId === contractId && isWithin(dateAt(unit.occurredAt), period),
        ),
      monthUsage: async (_tx: Tx, contracts: readonly ContractDays[], month: Period) =>
        new Map(
          contracts.map(({ contractId, period }) => {
            const all = this.usage.filter((unit) => unit.contractId === contractId);
            const units = all.filter((unit) => isWithin(dateAt(unit.occurredAt), month));
            return [
              contractId,
              {
                ...countUsage(units),
                strayCalls: units.filter(
                  ({ kind, billable, occurredAt }) =>
                    kind === 'call' && billable && !isWithin(dateAt(occurredAt), period),
                ).length,
                unfinishedCalls: this.unfinished,
                undecidedAppointments: this.undecided,
                freed: all
                  .filter(({ freedAt, occurredAt }) => freedAt !== null && dateAt(occurredAt) <= month.endsOn)
                  .map(({ id, kind, occurredAt }) => ({ usageId: id, kind, occurredOn: dateAt(occurredAt) })),
              },
            ] as const;
          }),
        ),
      billMonth: async (_tx: Tx, contracts: readonly { id: string }[], month: string) =>
        contracts.forEach(({ id }) => this.billed.add(`${id} ${month}`)),
      reopenMonth: async (_tx: Tx, ids: readonly string[], month: string) =>
        ids.forEach((id) => this.billed.delete(`${id} ${month}`)),
      unbilledUnits: async () => this.unbilled,
      lateCalls: async (_tx: Tx, contractIds: readonly string[], period: Period) =>
        new Map(
          contractIds.map((id) => [
            id,
            this.usage.filter(
              ({ contractId, rule, occurredAt }) =>
                contractId === id && rule === 'late_free' && isWithin(dateAt(occurredAt), period),
            ).length,
          ]),
        ),
      countedCalls: async (_tx: Tx, contractIds: readonly string[], period: Period) =>
        this.usage
          .filter(
            ({ contractId, kind, billable, occurredAt }) =>
              contractIds.includes(contractId) &&
              kind === 'call' &&
              billable &&
              isWithin(dateAt(occurredAt), period),
          )
          .map(({ id, contractId, occurredAt, freedAt }) => ({
            usageId: id,
            contractId,
            clientId: this.contracts.get(contractId)!.clientId,
            occurredAt,
            freedAt,
          })),
      usageCount: async (_tx: Tx, contractId: string, period: Period) =>
        countUsage(
          this.usage.filter(
            (unit) => unit.contractId === contractId && isWithin(dateAt(unit.occurredAt), period),
          ),
        ),
      openObjections: async () => {
        const open = this.usage.flatMap(({ dispute }) => (dispute?.state === 'open' ? [dispute] : []));
        return { count: open.length, firstDueOn: open.map((each) => each.answerDueOn).sort()[0] ?? null };
      },
      withOpenObjections: async (_tx: Tx, contractIds: readonly string[]) =>
        new Set(
          this.usage
            .filter(
              ({ contractId, dispute }) => contractIds.includes(contractId) && dispute?.state === 'open',
            )
            .map(({ contractId }) => contractId),
        ),
      compareTallies: async () => ({
        tallied: this.usage.length,
        counted: this.usage.length,
        differing: this.miscounted,
      }),
      limitService: async (_tx: Tx, { id }: { id: string }, limit: ServiceLimitWish | null) =>
        void this.limits.set(id, limit),
      serviceLimit: async (_tx: Tx, id: string) => this.limits.get(id)?.mode ?? null,
    };
  }

  identity(): IdentityApi {
    const of = (id: string): CompanyView => {
      const company = this.companies.get(id);
      if (!company) throw Refusal.notFound();
      return company;
    };
    const kind = (wanted: CompanyKind) => [...this.companies.values()].filter((each) => each.kind === wanted);
    return {
      company: async (_tx: Tx, id: string) => of(id),
      companies: async (_tx: Tx, ids: readonly string[]) => new Map(ids.map((id) => [id, of(id)])),
      companiesOfKind: async (_tx: Tx, wanted: CompanyKind) => kind(wanted),
      membersOf: async (_tx: Tx, id: string): Promise<MemberView[]> => [
        ...[`person-${id}`, ...(this.colleagues.get(id) ?? [])].map((personId) => ({
          personId,
          name: '山田 花子',
          email: `${personId}@example.com`,
          role: roles[of(id).kind],
          language: 'ja' as const,
          emailVerified: true,
          joinedAt: new Date(0),
        })),
      ],
      platformCompany: async () => kind('platform')[0]!,
    };
  }
}
