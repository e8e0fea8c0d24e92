import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import type { CallStore, LockedCall } from '../store/call.store.js';
import { knownId } from './known-id.js';

/** The call that this agent holds, locked. @throws Refusal NOT_FOUND, also when a colleague holds it */
export async function ownCall(
  calls: CallStore,
  tx: Tx,
  actor: Actor,
  interactionId: string,
): Promise<LockedCall> {
  const call = await calls.lock(tx, actingCompany(actor), knownId(interactionId));
  if (!call || call.view.agentId !== signedInPerson(actor)) throw Refusal.notFound();
  return call;
}
