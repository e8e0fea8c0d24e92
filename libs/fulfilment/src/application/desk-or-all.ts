import { isId, Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { DeskStore } from '../store/desk.store.js';

/** The desk that somebody asks about, or null for all of theirs. @throws Refusal NOT_FOUND for a desk of others */
export async function deskOrAll(
  tx: Tx,
  desks: DeskStore,
  companyId: string,
  deskId: string | null,
): Promise<string | null> {
  if (deskId === null) return null;
  if (!isId(deskId) || (await desks.ofCompany(tx, companyId, [deskId])).length !== 1)
    throw Refusal.notFound();
  return deskId;
}
