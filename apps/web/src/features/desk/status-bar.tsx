import { IconKeyboard, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskFloorQuery, Presence } from '../../graphql/generated/graphql';
import { ActButton } from '../workplace/pieces/act-button';
import { AgentState } from '../workplace/pieces/agent-state';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import styles from './desk.module.css';

interface StatusBarProps {
  floor: DeskFloorQuery['myDeskFloor'];
  nowMs: number;
  connected: boolean;
  /** For how long nothing was heard of the server. */
  silentSeconds: number;
  busy: boolean;
  onPresence: (presence: Presence) => void;
  onHelp: () => void;
}

/** Always in the same place: my state, who waits, whether the line to the server holds, what I did today. */
export const StatusBar = ({
  floor,
  nowMs,
  connected,
  silentSeconds,
  busy,
  onPresence,
  onHelp,
}: StatusBarProps) => {
  const { t } = useTranslation('call-desk');
  const { presence, waiting, current, completedToday } = floor;
  const longest = Math.max(0, ...waiting.map(({ waitingSince }) => secondsSince(waitingSince, nowMs)));
  const state = current
    ? current.state === 'CONNECTED'
      ? 'on_call'
      : 'wrap_up'
    : floor.offered
      ? 'ringing'
      : presence.toLowerCase();
  return (
    <div className={styles.status}>
      <AgentState state={state} reason={floor.reason} />
      <PresenceButton
        ready={presence === 'READY'}
        onCall={current !== null}
        busy={busy}
        onPresence={onPresence}
      />
      {current && presence !== 'READY' && (
        <span className={styles.statusItem}>
          {floor.reason
            ? t('presence.awayAfterBecause', { reason: t(`reasons.${floor.reason}`) })
            : t('presence.awayAfter')}
        </span>
      )}
      <span className={styles.statusItem} data-alert={waiting.length > 0 || undefined}>
        {waiting.length > 0
          ? t('status.waiting', { count: waiting.length, longest: clockText(longest) })
          : t('status.noneWaiting')}
      </span>
      <span className={styles.statusItem} data-problem={!connected || undefined} role="status">
        {connected ? (
          <IconPlugConnected size={18} aria-hidden />
        ) : (
          <IconPlugConnectedX size={18} aria-hidden />
        )}
        {connected ? t('status.connected') : t('status.disconnected', { count: silentSeconds })}
      </span>
      <span className={styles.statusItem}>{t('status.today', { count: completedToday })}</span>
      <span className={styles.spacer} />
      <ActButton tone="quiet" onClick={onHelp} leftSection={<IconKeyboard size={18} aria-hidden />}>
        {t('keys.title')}
      </ActButton>
    </div>
  );
};

interface PresenceButtonProps {
  ready: boolean;
  onCall: boolean;
  busy: boolean;
  onPresence: (presence: Presence) => void;
}

/** During a call it decides what comes after it, and must not draw the eye from the call. */
const PresenceButton = ({ ready, onCall, busy, onPresence }: PresenceButtonProps) => {
  const { t } = useTranslation('call-desk');
  const word = ready ? (onCall ? 'goAwayAfter' : 'goAway') : onCall ? 'becomeReadyAfter' : 'becomeReady';
  return (
    <ActButton
      tone={!ready && !onCall ? 'primary' : onCall ? 'quiet' : 'plain'}
      busy={busy}
      onClick={() => onPresence(ready ? 'AWAY' : 'READY')}
    >
      {t(`presence.${word}`)}
    </ActButton>
  );
};
