import { IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveDraftDocument } from '../../graphql/generated/graphql';
import { ask } from '../../graphql/hooks';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { type DeviceWords, forgetWords, useDeviceWords } from './device-words';
import type { Draft } from './draft';

const textsOf = ({ notes, caseForm, ...draft }: Draft): string[] =>
  [
    draft.callerName,
    draft.callerKana,
    draft.callbackNumber,
    ...Object.values(notes),
    draft.withWhom,
    draft.appointmentNote,
    caseForm.happened ?? '',
    caseForm.wish ?? '',
    draft.scratch,
  ].filter((text) => text.trim() !== '');

interface WordsOfCallProps {
  words: DeviceWords;
  personId: string;
  connected: boolean;
  onDelivered: () => void;
}

const WordsOfCall = ({ words, personId, connected, onDelivered }: WordsOfCallProps) => {
  const { t } = useTranslation('call-desk');
  const { interactionId, clientName, draft, kept } = words;
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!connected) return;
    void ask(SaveDraftDocument, { interactionId, draft, basedOn: kept.revision }).then(
      () => {
        forgetWords(personId, interactionId);
        onDelivered();
      },
      () => setRefused(true),
    );
    // Once for each time that the line is back.
  }, [connected, interactionId]);
  if (connected && !refused) return null;
  const texts = textsOf(draft);
  return (
    <div
      role="group"
      aria-label={t('unsentWords.title', { client: clientName })}
      className={styles.unsentWords}
    >
      <p className={styles.client}>{t('unsentWords.title', { client: clientName })}</p>
      <p>{t('unsentWords.body')}</p>
      {texts.map((text, index) => (
        <p key={index} className={styles.typed}>
          {text}
        </p>
      ))}
      <div className={styles.row}>
        <ActButton
          tone="primary"
          onClick={() => void navigator.clipboard?.writeText(texts.join('\n'))}
          leftSection={<IconCopy size={16} aria-hidden />}
        >
          {t('save.copy')}
        </ActButton>
        <ActButton onClick={() => forgetWords(personId, interactionId)}>{t('unsentWords.forget')}</ActButton>
      </div>
    </div>
  );
};

interface UnsentWordsProps {
  personId: string;
  /** The call on the screen sends its own words. */
  currentId: string | undefined;
  connected: boolean;
}

/**
 * What was typed while the line was broken for so long that the call went on to somebody else: it is sent after it as long as the call
 * lives, and otherwise shown, to be copied to whoever can use it.
 */
export const UnsentWords = ({ personId, currentId, connected }: UnsentWordsProps) => {
  const { t } = useTranslation('call-desk');
  const [delivered, setDelivered] = useState(false);
  const found = useDeviceWords(personId).filter(({ interactionId }) => interactionId !== currentId);
  return (
    <>
      <p role="status" className={styles.done}>
        {delivered && !currentId && t('unsentWords.delivered')}
      </p>
      {found.map((words) => (
        <WordsOfCall
          key={words.interactionId}
          words={words}
          personId={personId}
          connected={connected}
          onDelivered={() => setDelivered(true)}
        />
      ))}
    </>
  );
};
