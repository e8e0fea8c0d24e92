import { useEffect, useRef, useState } from 'react';

/** Draws again at this pace, so that ages and timers move. */
export const useTick = (everyMs: number): void => {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => draw((count) => count + 1), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
};

/**
 * The server's time in ms since 1970, carried on between answers by the machine's own clock.
 * Timers never trust the machine's date: it may be wrong, and the server's clock may have been moved.
 */
export const useServerNow = (answeredNow: string | undefined, answeredAtMs: number): (() => number) => {
  const last = useRef({ answeredNow, answeredAtMs });
  // The same answer that is kept once more is not younger for it.
  if (answeredNow !== undefined && answeredNow !== last.current.answeredNow)
    last.current = { answeredNow, answeredAtMs };
  return () => {
    const { answeredNow: now, answeredAtMs: at } = last.current;
    return now === undefined ? Date.now() : Date.parse(now) + (Date.now() - at);
  };
};

/** Whole seconds between two instants; never below zero. */
export const secondsSince = (instant: string | null | undefined, nowMs: number): number =>
  instant ? Math.max(0, Math.floor((nowMs - Date.parse(instant)) / 1000)) : 0;

/** 134 -> `2:14`, 3734 -> `1:02:14`. */
export const clockText = (seconds: number): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
};

/** Time of day in Japan, `14:03:22`. */
export const timeOfDay = (atMs: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Tokyo' }).format(atMs);
