import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { TypedDocumentString } from './generated/graphql';
import { line, lineState, watchLine } from './live-line';

const AGAIN_MS = 10_000;

interface ToldWishes<Result, Answer, Variables> {
  /** Under which the answer stands in the cache, for acts that change it. */
  key: readonly unknown[];
  subscription: TypedDocumentString<Result, Variables>;
  /** Of a telling that is about one thing; another thing is listened to anew. */
  variables?: Variables & Record<string, unknown>;
  /** The told result in the shape in which asking answers. */
  answerOf: (told: Result) => Answer;
  /** How to ask, before the line is open and while it is broken. */
  ask: () => Promise<Answer>;
  askEveryMs: number;
  /** Shows the last answer while the next one, for other variables, is on its way. */
  keepPrevious?: boolean;
}

export interface Told<Answer> {
  query: UseQueryResult<Answer, Error>;
  /** The moment up to which the answer is known to be true. */
  trueAtMs: number;
}

/** Reads by being told: the state at once and after each change. While the line is broken it asks instead, as often as it must. */
export const useTold = <Result, Answer, Variables = Record<string, never>>({
  key,
  subscription,
  variables,
  answerOf,
  ask,
  askEveryMs,
  keepPrevious = false,
}: ToldWishes<Result, Answer, Variables>): Told<Answer> => {
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  const [round, setRound] = useState(0);
  const tellings = useRef(0);
  const { open, heardAtMs } = useSyncExternalStore(watchLine, lineState);
  const isTold = open && told;
  const about = JSON.stringify(variables);
  useEffect(() => {
    let timer = 0;
    const end = () => {
      setTold(false);
      timer = window.setTimeout(() => setRound((count) => count + 1), AGAIN_MS);
    };
    const leave = line().subscribe<Result>(
      { query: subscription.toString(), variables },
      {
        next: ({ data, errors }) => {
          if (!data || errors) return setTold(false);
          tellings.current += 1;
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
      setTold(false);
    };
    // The other wishes are constants of the page that has them.
  }, [round, about]);
  /** What was told while an answer was on its way stays: that answer may be older, and whatever is newer will be told. */
  const askUnlessTold = async () => {
    const before = tellings.current;
    const answer = await ask();
    return tellings.current === before ? answer : (client.getQueryData<Answer>(key) ?? answer);
  };
  const query = useQuery({
    queryKey: key,
    queryFn: askUnlessTold,
    // Also while the tab is behind others: a call must ring there too.
    refetchInterval: isTold ? false : askEveryMs,
    refetchIntervalInBackground: true,
    staleTime: 0,
    ...(keepPrevious ? { placeholderData: (previous: Answer | undefined) => previous as never } : {}),
  });
  return { query, trueAtMs: isTold ? Math.max(heardAtMs, query.dataUpdatedAt) : query.dataUpdatedAt };
};
