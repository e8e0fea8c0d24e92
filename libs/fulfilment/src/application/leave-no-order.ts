import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { UnsentPart } from '../domain/draft.js';
import type { DraftStore } from '../store/draft.store.js';
import { orderDraftOf } from './save-order-draft.js';

/** An order that was begun beside a call is placed, or thrown away on purpose. @throws Refusal CONFLICT `unsentOrder` */
export async function leaveNoOrder(
  drafts: DraftStore,
  tx: Tx,
  call: { id: string; clientId: string; operatorId: string },
  throwAway: readonly UnsentPart[],
): Promise<void> {
  const order = orderDraftOf(call);
  const { draft } = await drafts.read(tx, order);
  if (!draft) return;
  if (!throwAway.includes('order')) throw new Refusal('CONFLICT', 'unsentOrder');
  await drafts.forget(tx, order);
}
