import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CallDraftDocument,
  type CallFieldsFragment,
  SaveDraftDocument,
  type UrgencyHintFieldsFragment,
} from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { type KeptDraft, useKeptDraft } from '../workplace/draft/use-kept-draft';
import { type Draft, withMemo } from './draft';
import { useSession } from '../identity/session';
import { deviceCopy } from './device-words';
import { callDraft } from './draft-parts';

/** The draft of one call. What another screen wrote and was not chosen goes to the agent's own memo. */
export const useDraft = (call: CallFieldsFragment) => {
  const { t } = useTranslation('call-desk');
  const { id: interactionId, draft: stored, draftRevision: storedRevision } = call;
  const { person } = useSession();
  /** What the desk's rules say of what was saved last. */
  const [hint, setHint] = useState<UrgencyHintFieldsFragment | null>(call.urgencyHint ?? null);
  const inHand = useKeptDraft<Draft>(
    {
      name: `call.${interactionId}`,
      kind: callDraft,
      device: deviceCopy(person?.id ?? '', call),
      read: async () => {
        const { interaction } = await ask(CallDraftDocument, { id: interactionId });
        return { stored: interaction.draft, revision: interaction.draftRevision };
      },
      write: async (draft, basedOn) => {
        const { saveDraft } = await ask(SaveDraftDocument, { interactionId, draft, basedOn });
        setHint(saveDraft.urgencyHint ?? null);
        return saveDraft.draftRevision;
      },
      setAside: (draft, notChosen) =>
        withMemo(
          draft,
          notChosen
            // A time is chosen anew from what is free by then.
            .flatMap(({ part, value }) => (part === 'slotId' ? [] : shownPart(value)))
            .map((text) => text && t('clash.memo', { text })),
        ),
    },
    () => ({ draft: callDraft.read(stored), revision: storedRevision }),
  );
  return { ...inHand, hint };
};

/** What a part of a call's draft says, for people. */
export const shownPart = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value.trim() : '';

export type DraftInHand = KeptDraft<Draft> & { hint: UrgencyHintFieldsFragment | null };
