import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AnswerLineDocument, type DeskFloorQuery, DeskFloorDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { TypedSoFar } from './typed-so-far';

type Asked = NonNullable<DeskFloorQuery['myDeskFloor']['handover']>;

/** A colleague asks before handing a call over: who waits, what is known, yes or not now. */
export const Handover = ({ line, call }: Asked) => {
  const { t } = useTranslation('call-desk');
  const answer = useTell(AnswerLineDocument, [DeskFloorDocument]);
  const who = line.agentName ?? '';
  const talking = line.state === 'TALKING';
  return (
    <section className={styles.ringing} data-quiet={talking || undefined} aria-label={t('handover.label')}>
      <IconMessageQuestion size={28} aria-hidden className={styles.ringingIcon} />
      <div className={styles.ringingWho}>
        <h2 role={talking ? undefined : 'alert'}>
          {t(talking ? 'handover.talking' : 'handover.rings', { who })}
        </h2>
        <strong className={styles.client}>{call.desk.clientName}</strong>
        <span>{call.desk.greeting}</span>
        <span>{call.callerNumber ?? t('caller.hidden')}</span>
        <TypedSoFar draft={call.draft} />
        <span className={styles.sub}>{t(talking ? 'handover.next' : 'handover.body', { who })}</span>
      </div>
      {!talking && (
        <div className={styles.row}>
          <ActButton
            tone="primary"
            busy={answer.isPending}
            onClick={() => answer.mutate({ lineId: line.id, news: 'ANSWERED' })}
          >
            {t('handover.accept')}
          </ActButton>
          <ActButton onClick={() => answer.mutate({ lineId: line.id, news: 'REFUSED' })}>
            {t('handover.refuse')}
          </ActButton>
        </div>
      )}
      {answer.isError && <Problem error={answer.error} />}
    </section>
  );
};
