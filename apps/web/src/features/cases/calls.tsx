import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseQuery } from '../../graphql/generated/graphql';
import { DateText } from '../../ui/date-text';
import { Transfers } from '../../ui/transfers';
import styles from './cases.module.css';
import { useSide } from './use-side';

/** The calls of a case as they were reported; an owner goes on to the report itself. */
export const Calls = ({ of: calls }: { of: CaseQuery['caseCalls'] }) => {
  const { t } = useTranslation('cases');
  const { isOwner } = useSide();
  return (
    <ol className={styles.story}>
      {calls.map(
        ({ interactionId, at, outcome, urgency, callerName, callbackNumber, message, transfers }) => (
          <li key={interactionId} className={styles.entry}>
            <div className={styles.entryHead}>
              <strong>{outcome ? t(`calls.outcome.${outcome}`) : t('calls.running')}</strong>
              <DateText instant={at} />
              {urgency && urgency !== 'NORMAL' && <span>{t(`calls.urgency.${urgency}`)}</span>}
            </div>
            {(callerName || callbackNumber) && (
              <p className={styles.sub}>{[callerName, callbackNumber].filter(Boolean).join(' ')}</p>
            )}
            {message && <p className={styles.text}>{message}</p>}
            <Transfers of={transfers} />
            {isOwner && outcome && (
              <Link to={`/owner/calls/${interactionId}`} data-tall>
                {t('calls.report')}
              </Link>
            )}
          </li>
        ),
      )}
    </ol>
  );
};
