import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type CallbackFieldsFragment,
  DeskFloorDocument,
  StartCallbackDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { DateText } from '../../ui/date-text';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { CallbackWork } from './callback-work';
import styles from './desk.module.css';

interface CallbackTaskProps {
  callback: CallbackFieldsFragment;
  nowMs: number;
  onBegin: () => void;
}

/** A promise that is due: first the number to call, then the work on the call. */
export const CallbackTask = (props: CallbackTaskProps) => {
  const { t } = useTranslation('call-desk');
  const { callback, nowMs } = props;
  if (callback.state !== 'CALLING') return <DueTask {...props} />;
  return (
    <section aria-label={t('callback.calling')} className={styles.calling}>
      <CallbackWork callback={callback} nowMs={nowMs} />
    </section>
  );
};

const DueTask = ({ callback, nowMs, onBegin }: CallbackTaskProps) => {
  const { t } = useTranslation('call-desk');
  const start = useTell(StartCallbackDocument, [DeskFloorDocument]);
  const left = Math.max(0, Math.ceil((Date.parse(callback.offeredUntil ?? '') - nowMs) / 1000));
  return (
    <section className={styles.ringing} aria-label={t('callback.calling')}>
      <IconPhoneCall size={28} aria-hidden className={styles.ringingIcon} />
      <div className={styles.ringingWho}>
        <h2 role="alert">{t('callback.title')}</h2>
        <strong className={styles.client}>{callback.deskName}</strong>
        <span>{callback.greeting}</span>
        <span>
          {callback.callerName ?? t('callback.unnamed')}{' '}
          <strong className={styles.number}>{callback.phone}</strong>
        </span>
        {callback.note && <span>{callback.note}</span>}
        <span className={styles.sub}>
          {t('callback.due')} <DateText instant={callback.dueAt} />{' '}
          {callback.attempts > 0 && t('callback.attempt', { count: callback.attempts + 1 })}
        </span>
        <span className={styles.sub}>{t('callback.body')}</span>
        <span>{t('callback.left', { count: left })}</span>
      </div>
      <ActButton
        tone="primary"
        busy={start.isPending}
        onClick={() => {
          onBegin();
          start.mutate({ id: callback.id });
        }}
      >
        {t('callback.start')}
      </ActButton>
      {start.isError && <Problem error={start.error} />}
    </section>
  );
};
