import { useTranslation } from 'react-i18next';
import { CaseDraftDocument, SaveCaseDraftDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import type { DraftKind } from '../workplace/draft/draft-merge';
import { useKeptDraft } from '../workplace/draft/use-kept-draft';

const parts = ['reply', 'replyRequestId', 'note', 'noteRequestId'] as const;
/** What is being written into a case, each under the name by which it is sent once, also after a lost answer. */
export type CaseDraft = Record<(typeof parts)[number], string>;

const caseDraft: DraftKind<CaseDraft> = {
  read: (stored) => {
    const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<CaseDraft>;
    const textOf = (part: keyof CaseDraft) => (typeof kept[part] === 'string' ? kept[part] : '');
    return Object.fromEntries(parts.map((part) => [part, textOf(part)])) as CaseDraft;
  },
  partsOf: (draft) => draft,
  join: (parts) => caseDraft.read(parts),
};

/** Reply and note of one case, kept with it for whoever works on it. Words that were not chosen go to the note, which stays inside. */
export const useCaseDraft = (caseId: string, works: boolean) => {
  const { t } = useTranslation('cases');
  return useKeptDraft<CaseDraft>(
    {
      name: `case.${caseId}`,
      kind: caseDraft,
      read: async () => {
        if (!works) return { stored: null, revision: 0 };
        const { caseDraft: kept } = await ask(CaseDraftDocument, { caseId });
        return { stored: kept.draft, revision: kept.revision };
      },
      write: async (draft, basedOn) =>
        (await ask(SaveCaseDraftDocument, { caseId, draft, basedOn })).saveCaseDraft.revision,
      setAside: (draft, notChosen) => {
        const told = notChosen
          .filter(({ part }) => part === 'reply' || part === 'note')
          .map(({ value }) => (typeof value === 'string' ? value.trim() : ''))
          .map((text) => text && t('write.notChosen', { text }));
        return { ...draft, note: [draft.note, ...told].filter(Boolean).join('\n') };
      },
    },
    () => ({ draft: caseDraft.read(null), revision: 0 }),
  );
};

export type CaseDraftInHand = ReturnType<typeof useCaseDraft>;
