import { useEffect, useRef } from 'react';

const WINDOW_MS = 60_000;

interface Sample<Values> {
  atMs: number;
  values: Values;
}

/** The values of about a minute ago; undefined until the page has watched for a few answers. */
export const useMinuteAgo = <Values>(values: Values, answeredAtMs: number): Values | undefined => {
  const samples = useRef<Sample<Values>[]>([]);
  useEffect(() => {
    const kept = samples.current.filter(({ atMs }) => answeredAtMs - atMs <= WINDOW_MS);
    samples.current = [...kept, { atMs: answeredAtMs, values }];
    // Only a new answer is a new sample; `values` is rebuilt on every draw.
  }, [answeredAtMs]);
  return samples.current[0]?.values;
};
