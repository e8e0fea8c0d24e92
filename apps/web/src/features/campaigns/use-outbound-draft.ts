import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  KeepOutboundCallDocument,
  OutboundDraftDocument,
  type OutboundCallFieldsFragment,
  type OutboundOutcome,
  type OutboundReason,
  SaveOutboundDraftDocument,
} from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { useAnswerText } from '../fulfilment/script/step-text';
import type { PartWords } from '../workplace/draft/draft-notice';
import { useKeptDraft } from '../workplace/draft/use-kept-draft';
import { type OutboundDraft, outboundDraft } from './outbound-draft';

const SIGN_OF_LIFE_MS = 60_000;

/** How the parts of a record are called and read. */
const usePartWords = (steps: OutboundCallFieldsFragment['steps']): PartWords => {
  const { t } = useTranslation('campaigns');
  const answerText = useAnswerText();
  return (part, value) => {
    const text = typeof value === 'string' ? value.trim() : '';
    const question = steps.find(({ id }) => part === `answers.${id}`);
    if (question) return { name: question.title, text: answerText(question, text) };
    if (part === 'declined') return { text: '' };
    if (part === 'outcome')
      return { name: t('desks.outcome'), text: text && t(`desks.outcomes.${text as OutboundOutcome}`) };
    if (part === 'reason')
      return { name: t('desks.reason'), text: text && t(`reason.${text as OutboundReason}`) };
    if (part === 'slotId') return { name: t('desks.slot'), text: text && t('desks.anotherSlot') };
    if (part === 'callbackAt')
      return { name: t('desks.callbackAt'), text: text && formatMoment(`${text}:00+09:00`) };
    return { name: t(`desks.${part as 'note' | 'withWhom' | 'handOver'}`), text };
  };
};

export type OutboundInHand = ReturnType<typeof useOutboundDraft>;

/** The record of a contact while it is typed. Words that were not chosen are added to the note, where the agent sees them. */
export const useOutboundDraft = ({ id: callId, person, kept, steps }: OutboundCallFieldsFragment) => {
  const { t } = useTranslation('call-desk');
  const partWords = usePartWords(steps);
  const kind = outboundDraft(person ?? '');
  const inHand = useKeptDraft<OutboundDraft>(
    {
      name: `outbound.${callId}`,
      kind,
      read: async () => {
        const { current } = (await ask(OutboundDraftDocument, {})).myOutboundDesk;
        // Recorded, or given back to the others: this screen goes away with the next look at the desk.
        if (current?.id !== callId) return { stored: null, revision: 0 };
        return { stored: current.kept.draft, revision: current.kept.revision };
      },
      write: async (draft, basedOn) =>
        (await ask(SaveOutboundDraftDocument, { callId, draft, basedOn })).saveOutboundDraft.revision,
      setAside: (draft, notChosen) => {
        const told = notChosen
          .map(({ part, value }) => partWords(part, value).text)
          .map((text) => text && t('clash.memo', { text }));
        return { ...draft, note: [draft.note, ...told].filter(Boolean).join('\n') };
      },
    },
    () => ({ draft: kind.read(kept.draft), revision: kept.revision }),
  );
  // Tells that this screen is alive, so that the contact stays with the agent while nothing is typed.
  useEffect(() => {
    const keep = () => void ask(KeepOutboundCallDocument, { callId }).catch(() => undefined);
    keep();
    const alive = setInterval(keep, SIGN_OF_LIFE_MS);
    return () => clearInterval(alive);
  }, [callId]);
  return { ...inHand, partWords };
};
