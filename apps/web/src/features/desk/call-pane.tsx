import { IconPhoneOff } from '@tabler/icons-react';
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallFieldsFragment, CallLineFieldsFragment } from '../../graphql/generated/graphql';
import { DateText } from '../../ui/date-text';
import { Bullets } from '../../ui/lists';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import { NoMoreCalls } from './no-more-calls';
import { OutsideHoursNotice } from './outside-hours';
import { PromiseCallback } from './promise-callback';
import { LinePanel } from './line-panel';
import { HelpButton } from './help-button';
import { CallControls } from './call-controls';
import styles from './desk.module.css';
import { chords, chordText } from './keys';

/** Whoever is on hold for longer than this should hear something. */
const LONG_HOLD_S = 60;

interface CallPaneProps {
  call: CallFieldsFragment;
  state: 'CONNECTED' | 'WRAP_UP';
  hold: { heldAt: string | null; holdSeconds: number };
  help: { helpAskedAt: string | null; helperName: string | null };
  /** How long this desk allows for the record. */
  wrapUpSeconds: number;
  /** What a promise to call back begins with. */
  promise: { phone: string; callerName: string; note: string };
  /** Who else is on the call. */
  lines: readonly CallLineFieldsFragment[];
  keysOn: boolean;
  nowMs: number;
  onHangUp: () => void;
  hangUp: { isPending: boolean; isError: boolean; error: unknown };
}

export const HANG_UP_ID = 'hang-up';

/** In whose name we speak, what must not be said, who calls, and how long it has taken. */
export const CallPane = ({
  call,
  state,
  hold,
  help,
  wrapUpSeconds,
  promise,
  lines,
  keysOn,
  nowMs,
  onHangUp,
  hangUp,
}: CallPaneProps) => {
  const { t } = useTranslation('call-desk');
  const talking = state === 'CONNECTED';
  const talked = talking ? secondsSince(call.connectedAt, nowMs) : (call.talkSeconds ?? 0);
  const onHold = hold.holdSeconds + secondsSince(hold.heldAt, nowMs);
  const wrapping = talking ? 0 : secondsSince(call.endedAt, nowMs);
  return (
    <section aria-label={t('call.label')} className={styles.pane}>
      <p className={styles.client}>{call.desk.clientName}</p>
      {!call.desk.name.startsWith(call.desk.clientName) && <p className={styles.sub}>{call.desk.name}</p>}
      <LinePanel lines={lines} nowMs={nowMs} />
      {call.outsideHours && <OutsideHoursNotice rules={call.desk.urgencyRules} />}
      {call.messageOnly && (
        <p role="note" className={styles.messageOnly}>
          {t('call.messageOnly')}
        </p>
      )}
      {/* Usually the script begins with it, in larger letters. */}
      {!call.script.some(({ say }) => say === call.desk.greeting) && (
        <p className={styles.greeting}>{call.desk.greeting}</p>
      )}
      {call.desk.recordingNotice && (
        <p>
          <strong>{t('call.recording')}</strong> {call.desk.recordingNotice}
        </p>
      )}
      <dl className={styles.timers}>
        <div>
          <dt>{t('call.talk')}</dt>
          <dd>{clockText(talked)}</dd>
        </div>
        {(hold.heldAt !== null || onHold > 0) && (
          <div data-late={(talking && secondsSince(hold.heldAt, nowMs) > LONG_HOLD_S) || undefined}>
            <dt>{t('call.onHold')}</dt>
            <dd>{clockText(onHold)}</dd>
          </div>
        )}
        {!talking && (
          <div data-late={wrapping > wrapUpSeconds || undefined}>
            <dt>{t('call.wrapUp')}</dt>
            <dd>
              {clockText(wrapping)}
              <small> {t('call.wrapUpOf', { time: clockText(wrapUpSeconds) })}</small>
            </dd>
          </div>
        )}
      </dl>
      <CallerLine number={call.callerNumber} before={call.history.length} />
      {talking && (
        <ActButton
          id={HANG_UP_ID}
          tone="danger"
          busy={hangUp.isPending}
          onClick={onHangUp}
          leftSection={<IconPhoneOff size={18} aria-hidden />}
          rightSection={<Kbd aria-hidden>{chordText(chords.hangUp)}</Kbd>}
        >
          {t('call.hangUp')}
        </ActButton>
      )}
      {talking && (
        <CallControls
          interactionId={call.id}
          deskId={call.desk.id}
          messageOnly={call.messageOnly}
          held={hold.heldAt !== null}
          keysOn={keysOn}
        />
      )}
      {talking && <HelpButton interactionId={call.id} help={help} keysOn={keysOn} />}
      <PromiseCallback
        interactionId={call.id}
        phone={promise.phone || (call.callbackNumber ?? call.callerNumber)}
        known={promise}
        nowMs={nowMs}
        label={t('callback.promise')}
      />
      {call.callerNumber && <NoMoreCalls key={call.id} interactionId={call.id} refuses={call.refusesCalls} />}
      {hangUp.isError && <Problem error={hangUp.error} />}
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

const CallerLine = ({ number, before }: { number: string | null; before: number }) => {
  const { t } = useTranslation('call-desk');
  return (
    <div className={styles.callerLine} aria-label={t('caller.title')} role="group">
      <span className={styles.number}>{number ?? t('caller.hidden')}</span>
      {number && (
        <span className={styles.sub}>
          {before > 0 ? t('caller.before', { count: before }) : t('caller.first')}
        </span>
      )}
    </div>
  );
};

export const CallerHistory = ({ history }: { history: CallFieldsFragment['history'] }) => {
  const { t } = useTranslation('call-desk');
  if (history.length === 0) return null;
  return (
    <ul className={styles.history} aria-label={t('caller.before', { count: history.length })}>
      {history.map(({ id, at, outcome, summary, case: ofCase, orders }) => (
        <li key={id}>
          <strong>
            <DateText instant={at} />
            {outcome && ` ${t(`outcomes.${outcome}`)}`}
          </strong>
          {summary && <span>{summary}</span>}
          {ofCase && (
            <Link to={`/desk/cases/${ofCase.id}`} target="_blank" data-tall>
              {t('caller.case', { number: ofCase.number })}
            </Link>
          )}
          {orders.map(({ id: orderId, number }) => (
            <span key={orderId}>{t('caller.order', { number })}</span>
          ))}
        </li>
      ))}
    </ul>
  );
};
