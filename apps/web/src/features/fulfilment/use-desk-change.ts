import { useNavigate } from 'react-router';
import {
  DeskDocument,
  type DeskFieldsFragment,
  type DeskInput,
  DesksDocument,
  UpdateDeskDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
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

export const useDeskChange = (desk: DeskFieldsFragment) => {
  const navigate = useNavigate();
  const addressOf = useDeskAddress();
  const update = useTell(UpdateDeskDocument, [DeskDocument, DesksDocument]);
  const save = (changes: Partial<DeskInput>) =>
    update.mutate(
      { deskId: desk.id, input: { ...inputOf(desk), ...changes } },
      { onSuccess: () => void navigate(addressOf(desk.id), { state: { saved: true } }) },
    );
  return { save, isSaving: update.isPending, error: update.error };
};
