import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const volumeKey = 'madoguchi.desk.volume';
export const volumes = ['off', 'low', 'high'] as const;
export type Volume = (typeof volumes)[number];
const gains: Record<Volume, number> = { off: 0, low: 0.08, high: 0.35 };
const RING_EVERY_MS = 2_000;

const storedVolume = (): Volume =>
  volumes.find((known) => known === window.localStorage.getItem(volumeKey)) ?? 'high';

/** When each tone begins, in seconds, and how high it is. */
type Tones = readonly (readonly [offset: number, hertz: number])[];
/** Two soft tones like a desk telephone. */
const BELL: Tones = [
  [0, 880],
  [0.22, 698],
];
/** One tone, lower than the bell: nobody reaches for a call that is none. */
const CALL_FOR_HELP: Tones = [[0, 523]];

/** Made here, so no file has to load before the first ring. */
const play = (audio: AudioContext, gain: number, tones: Tones) => {
  for (const [offset, hertz] of tones) {
    const start = audio.currentTime + offset;
    const tone = audio.createOscillator();
    const level = audio.createGain();
    tone.frequency.value = hertz;
    level.gain.setValueAtTime(0, start);
    level.gain.linearRampToValueAtTime(gain, start + 0.02);
    level.gain.exponentialRampToValueAtTime(0.0001, start + 0.2);
    tone.connect(level).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.2);
  }
};

/** Sound and a notice of the system while calls wait, also when the tab is in front. */
export const useRinger = (ringing: number, caller: string | undefined) => {
  const { t } = useTranslation('call-desk');
  const audio = useRef<AudioContext | null>(null);
  const [volume, setVolume] = useState(storedVolume);
  const [unlocked, setUnlocked] = useState(false);

  /** Browsers play nothing before the person has pressed something. */
  const unlock = useCallback(async () => {
    audio.current ??= new AudioContext();
    await audio.current.resume().catch(() => undefined);
    setUnlocked(audio.current.state === 'running');
  }, []);

  // Any first press will do, so that a reload does not silence the bell; after the press, because the page then reflows.
  useEffect(() => {
    const wake = () => {
      audio.current ??= new AudioContext();
      void audio.current.resume().then(
        () => setUnlocked(true),
        () => undefined,
      );
    };
    window.addEventListener('click', wake, { once: true });
    window.addEventListener('keyup', wake, { once: true });
    return () => {
      window.removeEventListener('click', wake);
      window.removeEventListener('keyup', wake);
    };
  }, []);

  const check = useCallback(async () => {
    await unlock();
    if (audio.current) play(audio.current, gains[volume], BELL);
    // Asked here, in peace, and never while somebody is on the line.
    if ('Notification' in window && Notification.permission === 'default')
      await Notification.requestPermission().catch(() => undefined);
  }, [unlock, volume]);

  const choose = useCallback((chosen: Volume) => {
    window.localStorage.setItem(volumeKey, chosen);
    setVolume(chosen);
  }, []);

  /** Nothing while the bell is off, or before the browser lets us. */
  const sound = useCallback(
    (tones: Tones) => {
      if (audio.current?.state === 'running' && gains[volume] > 0) play(audio.current, gains[volume], tones);
    },
    [volume],
  );
  const callForHelp = useCallback(() => sound(CALL_FOR_HELP), [sound]);

  const isRinging = ringing > 0;
  useEffect(() => {
    if (!isRinging) return;
    const ring = () => sound(BELL);
    ring();
    const timer = window.setInterval(ring, RING_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isRinging, sound]);

  useEffect(() => {
    if (!isRinging || !caller || !('Notification' in window) || Notification.permission !== 'granted') return;
    const notice = new Notification(t('ringing.notice', { client: caller }), { tag: 'madoguchi-ringing' });
    notice.onclick = () => window.focus();
    return () => notice.close();
  }, [isRinging, caller, t]);

  return { volume, choose, check, unlock, unlocked, callForHelp };
};

export type Ringer = ReturnType<typeof useRinger>;
