import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDraftDocument, SaveFormDraftDocument, type WorkForm } from '../../../graphql/generated/graphql';
import { ask } from '../../../graphql/hooks';
import type { DraftKind } from './draft-merge';
import { useKeptDraft } from './use-kept-draft';

type Texts = Readonly<Record<string, string>>;

/** Texts by name, each written for itself; what is missing is as it was at first. */
const textsLike = <T extends Texts>(first: T): DraftKind<T> => {
  const read = (stored: unknown): T => {
    const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
    const texts = Object.entries(first).map(([name, text]) => {
      const kept = raw[name];
      return [name, typeof kept === 'string' ? kept : text] as const;
    });
    return Object.fromEntries(texts) as T;
  };
  return { read, partsOf: (draft) => draft, join: read };
};

/**
 * A form beside a call that the server keeps while it is typed, until it is sent. Words that were not chosen are added to the note.
 * @param first what stands there before anything is typed; read once
 */
export const useFormDraft = <T extends Texts & { note: string }>(
  form: WorkForm,
  subjectId: string | null,
  first: () => T,
) => {
  const { t } = useTranslation('call-desk');
  const [empty] = useState(first);
  const kind = textsLike(empty);
  const kept = useKeptDraft<T>(
    {
      name: `form.${form}.${subjectId ?? ''}`,
      kind,
      read: async () => {
        const { formDraft } = await ask(FormDraftDocument, { form, subjectId });
        // Sent by another screen: this one begins anew.
        return { stored: formDraft.draft ?? {}, revision: formDraft.revision };
      },
      write: async (draft, basedOn) =>
        (await ask(SaveFormDraftDocument, { form, subjectId, draft, basedOn })).saveFormDraft.revision,
      setAside: (draft, notChosen) => {
        const told = notChosen
          .filter(({ part }) => part === 'note')
          .map(({ value }) => (typeof value === 'string' ? value.trim() : ''))
          .map((text) => text && t('clash.memo', { text }));
        return { ...draft, note: [draft.note, ...told].filter(Boolean).join('\n') };
      },
    },
    () => ({ draft: empty, revision: 0 }),
  );
  const sending = useRef(false);
  /**
   * Sends the form. The work may take this screen away before its answer is here, and nothing may be kept then of what was sent; what is
   * refused is kept again.
   */
  const submit = async (work: () => Promise<unknown>): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    const now = await kept.newest();
    if (now) {
      kept.discard();
      await work().catch(() => kept.change({}));
    }
    sending.current = false;
  };
  return { ...kept, submit };
};
