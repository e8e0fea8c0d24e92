import { useTranslation } from 'react-i18next';
import type { CallbackFieldsFragment, CallFieldsFragment } from '../../graphql/generated/graphql';
import { DateText } from '../../ui/date-text';
import { Bullets } from '../../ui/lists';
import { CallerHistory } from './call-pane';
import styles from './desk.module.css';
import { NoMoreCallsBack } from './no-more-calls';
import { WorkRights } from './work-rights';

interface CallbackPaneProps {
  callback: CallbackFieldsFragment;
  call: CallFieldsFragment;
}

/** In whose name we call, whom, what they had told, and what must not be said. */
export const CallbackPane = ({ callback, call }: CallbackPaneProps) => {
  const { t } = useTranslation('call-desk');
  return (
    <section aria-label={t('call.label')} className={styles.pane}>
      <h2>{t('callback.calling')}</h2>
      <p className={styles.client}>{call.desk.clientName}</p>
      {!callback.deskName.startsWith(call.desk.clientName) && (
        <p className={styles.sub}>{callback.deskName}</p>
      )}
      <p className={styles.greeting}>{callback.greeting}</p>
      {call.desk.recordingNotice && (
        <p>
          <strong>{t('call.recording')}</strong> {call.desk.recordingNotice}
        </p>
      )}
      <div className={styles.callerLine}>
        <span>{callback.callerName ?? t('callback.unnamed')}</span>
        <strong className={styles.number}>{callback.phone}</strong>
      </div>
      {callback.note && <p>{callback.note}</p>}
      <p className={styles.sub}>
        {t('callback.due')} <DateText instant={callback.dueAt} />{' '}
        {callback.attempts > 0 && t('callback.attempt', { count: callback.attempts })}
      </p>
      {callback.resultNote && (
        <p>
          <strong>{t('callback.lastTry')}</strong> {callback.resultNote}
        </p>
      )}
      <WorkRights kind="callback" id={callback.id} />
      <NoMoreCallsBack key={callback.id} callbackId={callback.id} />
      <FormerCall call={call} />
      <CallerHistory history={call.history} />
      {call.desk.rules.length > 0 && (
        <>
          <h2>{t('call.rules')}</h2>
          <Bullets>{call.desk.rules}</Bullets>
        </>
      )}
    </section>
  );
};

/** The record of the call in which the promise was made. */
const FormerCall = ({ call }: { call: CallFieldsFragment }) => {
  const { t } = useTranslation('call-desk');
  return (
    <>
      <h2>{t('callback.formerCall')}</h2>
      <ul className={styles.history} aria-label={t('callback.formerCall')}>
        <li>
          <strong>
            <DateText instant={call.offeredAt} />{' '}
            {call.outcome ? t(`outcomes.${call.outcome}`) : t(`callback.notRecorded`)}
          </strong>
          {call.urgency && call.urgency !== 'NORMAL' && <span>{t(`urgencies.${call.urgency}`)}</span>}
          {call.message && <span className={styles.typed}>{call.message}</span>}
        </li>
      </ul>
    </>
  );
};
