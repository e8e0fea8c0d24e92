import { CatalogueApi, type BundleVersionView } from '@madoguchi/catalogue/contract';
import { dateAt, isId, Refusal, type CalendarDate } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { ContractView } from '../contract/index.js';
import { earliestEndOn, minimumTermEndsOn } from '../domain/term.js';
import { AmendmentStore } from '../store/amendment.store.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore, contractView } from '../store/contract.store.js';
import type { SignatureRow } from '../store/signature.row.js';
import { planChangeDetails, type PlanChangeDetails } from './read-plan-changes.js';

export interface ContractDetails {
  readonly contract: ContractView;
  readonly version: BundleVersionView;
  readonly signature: SignatureRow;
  /** Signed ones, oldest first. */
  readonly planChanges: readonly PlanChangeDetails[];
  readonly minimumTermEndsOn: CalendarDate;
  /** The last day if it were cancelled now; the agreed last day once it is cancelled. */
  readonly earliestEndOn: CalendarDate;
}

/** Contracts as their parties read them; a list needs four statements however long it is. */
@Injectable()
export class ReadContracts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly catalogue: CatalogueApi,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async one(actor: Actor, contractId: string): Promise<ContractDetails> {
    if (!isId(contractId)) throw Refusal.notFound();
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracts.get(tx, contractId);
      if (!contract) throw Refusal.notFound();
      return (await this.details(tx, [contract]))[0]!;
    });
  }

  async list(actor: Actor): Promise<ContractDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => this.details(tx, await this.contracts.list(tx)));
  }

  private async details(tx: Tx, rows: readonly ContractRow[]): Promise<ContractDetails[]> {
    if (rows.length === 0) return [];
    const versions = await this.catalogue.versions(
      tx,
      rows.map(({ versionId }) => versionId),
    );
    const signatures = await this.contracts.signatures(
      tx,
      rows.map(({ id }) => id),
    );
    const amendments = await this.amendments.signed(
      tx,
      rows.map(({ id }) => id),
    );
    const today = dateAt(tx.now);
    return rows.map((row) => {
      const rule = { startsOn: row.startsOn, ...row.terms.plan };
      return {
        contract: contractView(today, row),
        version: versions.get(row.versionId)!,
        signature: signatures.get(row.id)!,
        planChanges: amendments
          .filter(({ contractId }) => contractId === row.id)
          .map((amendment) => planChangeDetails(amendment, row, tx)),
        minimumTermEndsOn: minimumTermEndsOn(rule),
        earliestEndOn: row.endsOn ?? earliest(row, rule, today),
      };
    });
  }
}

const earliest = (
  row: ContractRow,
  rule: Parameters<typeof earliestEndOn>[0],
  today: CalendarDate,
): CalendarDate => (row.status === 'awaiting_payment_method' ? today : earliestEndOn(rule, today));
