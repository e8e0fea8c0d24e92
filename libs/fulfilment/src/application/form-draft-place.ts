import { Refusal } from '@madoguchi/kernel';
import { actingCompany, signedInPerson } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import type { FormKind } from '../domain/draft.js';
import type { DraftPlace, DraftStore } from '../store/draft.store.js';
import { knownId } from './known-id.js';

/** Where a person's unfinished form lies. A call that is logged by hand has nothing yet that it could be about. */
export const loggedCallForm = (tx: Tx): DraftPlace => ({
  kind: 'logged_call',
  subjectId: actingCompany(tx.actor),
  personId: signedInPerson(tx.actor),
  clientId: null,
  operatorId: actingCompany(tx.actor),
});

/** @throws Refusal NOT_FOUND for what is not this operator's */
export async function formDraftPlace(
  tx: Tx,
  drafts: DraftStore,
  { form, subjectId }: { form: FormKind; subjectId: string | null },
): Promise<DraftPlace> {
  if (form === 'logged_call') return loggedCallForm(tx);
  const operatorId = actingCompany(tx.actor);
  const id = knownId(subjectId ?? '');
  const clientId = await drafts.clientOf(tx, operatorId, form, id);
  if (clientId === undefined) throw Refusal.notFound();
  return { kind: form, subjectId: id, personId: signedInPerson(tx.actor), clientId, operatorId };
}
