import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RequestFailed } from '../../graphql/client';
import {
  DeskDocument,
  type DeskFieldsFragment,
  type DeskInput,
  DesksDocument,
  UpdateDeskDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { useDeskAddress } from './desk-address';

/** A desk is saved as a whole; what a page does not change is sent as it was. The script has a page and a draft of its own. */
const inputOf = (desk: DeskFieldsFragment): DeskInput => ({
  name: desk.name,
  greeting: desk.greeting,
  hours: desk.hours.map(({ weekday, opensAt, closesAt }) => ({ weekday, opensAt, closesAt })),
  closedOnHolidays: desk.closedOnHolidays,
  knowledge: desk.knowledge.map(({ question, answer }) => ({ question, answer })),
  reportEmails: desk.reportEmails,
  rules: desk.rules,
});

type Changes = Partial<DeskInput>;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
/** Whether somebody else has changed what this page changes. */
const collides = (changes: Changes, read: DeskFieldsFragment, newest: DeskFieldsFragment): boolean =>
  (Object.keys(changes) as (keyof Changes & keyof DeskFieldsFragment)[]).some(
    (part) => !same(read[part], newest[part]),
  );

/** What a page changes goes onto the newest desk, unless somebody else has changed that very part meanwhile. */
async function put(read: DeskFieldsFragment, changes: Changes): Promise<void> {
  const send = (desk: DeskFieldsFragment) =>
    ask(UpdateDeskDocument, {
      deskId: desk.id,
      version: desk.version,
      input: { ...inputOf(desk), ...changes },
    });
  try {
    await send(read);
  } catch (error) {
    if (!(error instanceof RequestFailed) || error.code !== 'CONFLICT') throw error;
    const { desk: newest } = await ask(DeskDocument, { id: read.id });
    if (collides(changes, read, newest)) throw error;
    await send(newest);
  }
}

export const useDeskChange = (desk: DeskFieldsFragment) => {
  // The form began with this one; what is read anew behind it is not what was typed over.
  const [read] = useState(desk);
  const navigate = useNavigate();
  const addressOf = useDeskAddress();
  const client = useQueryClient();
  const update = useMutation<void, Error, Changes>({
    mutationFn: (changes) => put(read, changes),
    onSuccess: async () => {
      for (const queryKey of [keyOf(DeskDocument), keyOf(DesksDocument)])
        await client.invalidateQueries({ queryKey });
      void navigate(addressOf(desk.id), { state: { saved: true } });
    },
  });
  const save = (changes: Changes) => update.mutate(changes);
  return { save, isSaving: update.isPending, error: update.error };
};
