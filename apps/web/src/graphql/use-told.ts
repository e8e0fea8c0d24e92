import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TypedDocumentString } from './generated/graphql';
import { line, lineState, watchLine } from './live-line';

const AGAIN_MS = 10_000;

interface ToldWishes<Result, Answer> {
  /** Under which the answer stands in the cache, for acts that change it. */
  key: readonly unknown[];
  subscription: TypedDocumentString<Result, Record<string, never>>;
  /** The told result in the shape in which asking answers. */
  answerOf: (told: Result) => Answer;
  /** How to ask, before the line is open and while it is broken. */
  ask: () => Promise<Answer>;
  askEveryMs: number;
}

export interface Told<Answer> {
  query: UseQueryResult<Answer, Error>;
  /** The moment up to which the answer is known to be true. */
  trueAtMs: number;
}

/** Reads by being told: the state at once and after each change. While the line is broken it asks instead, as often as it must. */
export const useTold = <Result, Answer>({
  key,
  subscription,
  answerOf,
  ask,
  askEveryMs,
}: ToldWishes<Result, Answer>): Told<Answer> => {
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  const [round, setRound] = useState(0);
  const { open, heardAtMs } = useSyncExternalStore(watchLine, lineState);
  const isTold = open && told;
  useEffect(() => {
    let timer = 0;
    const end = () => {
      setTold(false);
      timer = window.setTimeout(() => setRound((count) => count + 1), AGAIN_MS);
    };
    const leave = line().subscribe<Result>(
      { query: subscription.toString() },
      {
        next: ({ data, errors }) => {
          if (!data || errors) return setTold(false);
          client.setQueryData(key, answerOf(data));
          setTold(true);
        },
        error: end,
        complete: end,
      },
    );
    return () => {
      window.clearTimeout(timer);
      leave();
    };
    // The wishes are constants of the page that has them.
  }, [round]);
  const query = useQuery({
    queryKey: key,
    queryFn: ask,
    // Also while the tab is behind others: a call must ring there too.
    refetchInterval: isTold ? false : askEveryMs,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  return { query, trueAtMs: isTold ? Math.max(heardAtMs, query.dataUpdatedAt) : query.dataUpdatedAt };
};
