import { IconPhoneIncoming } from '@tabler/icons-react';
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingCallFieldsFragment } from '../../graphql/generated/graphql';
import { ActButton } from '../workplace/pieces/act-button';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import styles from './desk.module.css';
import { chords, chordText } from './keys';
import { OutsideHours } from './outside-hours';
import { TypedSoFar } from './typed-so-far';

interface RingingCallsProps {
  /** What is offered here comes with what a colleague may have typed. */
  calls: readonly (WaitingCallFieldsFragment & { draft?: unknown })[];
  nowMs: number;
  away: boolean;
  busy: boolean;
  onAnswer: (interactionId: string) => void;
}

/** Every call that waits, longest first; stays until somebody answers it or the caller gives up. */
export const RingingCalls = ({ calls, nowMs, away, busy, onAnswer }: RingingCallsProps) => {
  const { t } = useTranslation('call-desk');
  const ordered = [...calls].sort((a, b) => a.waitingSince.localeCompare(b.waitingSince));
  const first = ordered[0];
  return (
    <section aria-label={t('ringing.label')}>
      <p role="alert" className={styles.spoken}>
        {first && !away ? t('ringing.notice', { client: first.desk.clientName }) : ''}
      </p>
      {away && calls.length > 0 && <p className={styles.hint}>{t('ringing.away')}</p>}
      <ul className={styles.ringingList}>
        {ordered.map((call, index) => (
          <li key={call.id} className={styles.ringing} data-quiet={away || undefined}>
            <IconPhoneIncoming size={28} aria-hidden className={styles.ringingIcon} />
            <div className={styles.ringingWho}>
              <strong id={`who-${call.id}`} className={styles.client}>
                {call.desk.clientName}
              </strong>
              {call.outsideHours && <OutsideHours />}
              <span>{call.desk.greeting}</span>
              <span className={styles.sub}>
                {call.offeredUntil &&
                  t('ringing.until', {
                    count: Math.max(0, Math.ceil((Date.parse(call.offeredUntil) - nowMs) / 1000)),
                  })}
                {t('ringing.from', {
                  number: call.callerNumber ?? t('caller.hidden'),
                  seconds: clockText(secondsSince(call.waitingSince, nowMs)),
                })}
              </span>
              <TypedSoFar draft={call.draft} />
            </div>
            <ActButton
              tone="primary"
              busy={busy && index === 0}
              onClick={() => onAnswer(call.id)}
              rightSection={index === 0 ? <Kbd aria-hidden>{chordText(chords.take)}</Kbd> : undefined}
              describedBy={`who-${call.id}`}
            >
              {t('ringing.answer')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
