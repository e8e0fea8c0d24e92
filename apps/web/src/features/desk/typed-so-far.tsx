import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import { readDraft } from './draft';

/** What a colleague typed before the call came here; nothing for a call that nobody has answered yet. */
export const TypedSoFar = ({ draft: stored }: { draft: unknown }) => {
  const { t } = useTranslation('call-desk');
  const draft = readDraft(stored);
  const typed = [draft.callerName, draft.callbackNumber, ...Object.values(draft.notes), draft.late].filter(
    (text) => text.trim(),
  );
  if (typed.length === 0) return null;
  return (
    <span className={styles.sub}>
      {t('handover.typed')}
      {typed.map((text, index) => (
        <span key={index} className={styles.typed}>
          {text}
        </span>
      ))}
    </span>
  );
};
