import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/index';
import { formatMoment } from '../i18n/format';
import styles from './recordings.module.css';

interface Recording {
  id: string;
  address: string;
  keptUntil: string;
  state: 'READY' | 'NOT_ANNOUNCED' | 'OVER';
}

/** What a player cannot say by itself: why nothing is to be heard. One byte is asked for, in the reader's language. */
const reasonAt = async (address: string): Promise<string | undefined> => {
  const answer = await fetch(address, {
    headers: { range: 'bytes=0-0', 'accept-language': currentLanguage() },
  });
  if (answer.ok) return undefined;
  const { error } = (await answer.json()) as { error?: { message?: string } };
  return error?.message;
};

/** What was said in a call, as far as whoever looks may hear it. Nothing is fetched before somebody presses play. */
export const Recordings = ({ of, caller }: { of: readonly Recording[]; caller: string }) => (
  <>
    {of.map((recording, index) => (
      <Player key={recording.id} recording={recording} caller={caller} number={index + 1} of={of.length} />
    ))}
  </>
);

interface PlayerProps {
  recording: Recording;
  caller: string;
  number: number;
  of: number;
}

const Player = ({ recording: { address, keptUntil, state }, caller, number, of }: PlayerProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string>();
  const explain = () =>
    void reasonAt(address)
      .catch(() => undefined)
      .then((said) => setReason(said ?? t('recording.broken')));
  const title = of === 1 ? t('recording.title') : t('recording.numbered', { number });
  return (
    <section className={styles.recording} aria-label={t('recording.spoken', { title, caller })}>
      <strong>{title}</strong>
      {state === 'READY' ? (
        <>
          <audio
            controls
            preload="none"
            src={address}
            className={styles.player}
            aria-label={t('recording.spoken', { title, caller })}
            onError={explain}
            onPlaying={() => setReason(undefined)}
          />
          {reason && <p role="alert">{reason}</p>}
          <small>{t('recording.kept', { moment: formatMoment(keptUntil) })}</small>
        </>
      ) : (
        <p>{t(state === 'OVER' ? 'recording.over' : 'recording.notAnnounced')}</p>
      )}
    </section>
  );
};
