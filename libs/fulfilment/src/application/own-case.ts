import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import type { CaseStore } from '../store/case.store.js';
import type { StoredCase } from './case-views.js';
import { knownId } from './known-id.js';

/** The case, locked, when it is one of the actor's company. @throws Refusal NOT_FOUND */
export async function ownCase(cases: CaseStore, tx: Tx, actor: Actor, id: string): Promise<StoredCase> {
  const own = await cases.lock(tx, actingCompany(actor), knownId(id));
  if (!own) throw Refusal.notFound();
  return own;
}

/** What every event about a case says. */
export const eventOf = ({ id, deskId, contractId, clientId, operatorId, number }: StoredCase) => ({
  caseId: id,
  deskId,
  contractId,
  clientId,
  operatorId,
  number,
});
