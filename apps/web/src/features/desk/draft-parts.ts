import { groupIn, grouped, type DraftKind } from '../workplace/draft/draft-merge';
import { type Draft, readDraft } from './draft';

const groups = ['notes', 'jumps', 'caseForm'] as const;

/** The draft of a call: each note, each jump and each field of a case is written for itself. */
export const callDraft: DraftKind<Draft> = {
  read: readDraft,
  partsOf: ({ notes, jumps, caseForm, ...fields }) => ({
    ...fields,
    ...grouped('notes', notes),
    ...grouped('jumps', jumps),
    ...grouped('caseForm', caseForm),
  }),
  join: (parts) =>
    readDraft({ ...parts, ...Object.fromEntries(groups.map((group) => [group, groupIn(parts, group)])) }),
};
