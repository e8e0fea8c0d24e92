import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { dateAt, isId, Refusal, type CalendarDate, type Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  ContractActivated,
  ContractCancelled,
  ContractingApi,
  type ContractOutcome,
  type ContractRunView,
  type ContractView,
} from '../contract/index.js';
import { moveContract } from '../domain/contract-states.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore, contractView } from '../store/contract.store.js';

/** The face of the context, on its own tables and inside the caller's transaction. */
@Injectable()
export class ContractingApiFromStore extends ContractingApi {
  constructor(
    private readonly store: ContractStore,
    private readonly catalogue: CatalogueApi,
  ) {
    super();
  }

  async contract(tx: Tx, contractId: string): Promise<ContractView | undefined> {
    const row = isId(contractId) ? await this.store.get(tx, contractId) : undefined;
    return row && contractView(dateAt(tx.now), row);
  }

  async contracts(tx: Tx, contractIds: readonly string[]): Promise<Map<string, ContractView>> {
    const rows = await this.store.some(tx, [...new Set(contractIds)].filter(isId));
    const today = dateAt(tx.now);
    return new Map(rows.map((row) => [row.id, contractView(today, row)]));
  }

  async inForce(tx: Tx, period: Period): Promise<ContractView[]> {
    const today = dateAt(tx.now);
    return (await this.store.inForce(tx, period)).map((row) => contractView(today, row));
  }

  idsInForce(tx: Tx, period: Period): Promise<string[]> {
    return this.store.idsInForce(tx, period);
  }

  runsUntil(tx: Tx, day: CalendarDate): Promise<ContractRunView[]> {
    return this.store.runsUntil(tx, day);
  }

  async activate(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.lock(tx, contractId);
    if (contract.activatedAt !== null) return;
    const status = moveContract(contract, 'activate');
    const today = dateAt(tx.now);
    // The signed text: service begins when the payment method is stored, if that is later.
    const startsOn = contract.startsOn < today ? today : contract.startsOn;
    await this.store.change(tx, contractId, { status, startsOn, activatedAt: tx.now });
    await tx.publish(ContractActivated, { contractId, clientId: contract.clientId, startsOn });
    await tx.audit('contract.activate', contractId, { number: contract.number, startsOn });
  }

  async suspend(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.lock(tx, contractId);
    if (contract.status === 'suspended') return;
    await this.store.change(tx, contractId, {
      status: moveContract(contract, 'suspend'),
      suspendedAt: tx.now,
    });
    await tx.audit('contract.suspend', contractId, { number: contract.number });
  }

  async terminate(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.lock(tx, contractId);
    const endsOn = dateAt(tx.now);
    if (contract.endsOn !== null && contract.endsOn <= endsOn) return;
    const status = moveContract({ ...contract, endsOn }, 'terminate');
    await this.store.change(tx, contractId, {
      status,
      endsOn,
      cancelledAt: contract.cancelledAt ?? tx.now,
      cancellationReason: contract.cancellationReason ?? '料金の支払いが確認できないため',
    });
    await tx.publish(ContractCancelled, { contractId, clientId: contract.clientId, endsOn });
    await tx.audit('contract.terminate', contractId, { number: contract.number, endsOn });
  }

  async resume(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.lock(tx, contractId);
    if (contract.status === 'active' || contract.status === 'cancelling') return;
    await this.store.change(tx, contractId, { status: moveContract(contract, 'resume'), suspendedAt: null });
    await tx.audit('contract.resume', contractId, { number: contract.number });
  }

  async recordOutcomes(tx: Tx, days: number, outcomes: readonly ContractOutcome[]): Promise<void> {
    const contracts = await this.contracts(
      tx,
      outcomes.map(({ contractId }) => contractId),
    );
    const known = outcomes.flatMap(({ contractId, ...counts }) => {
      const contract = contracts.get(contractId);
      return contract ? [{ ...counts, versionId: contract.versionId, clientId: contract.clientId }] : [];
    });
    await this.catalogue.recordOutcomes(tx, days, known);
  }

  private async lock(tx: Tx, contractId: string): Promise<ContractRow> {
    const contract = isId(contractId) ? await this.store.lock(tx, contractId) : undefined;
    if (!contract) throw Refusal.notFound();
    return contract;
  }
}
