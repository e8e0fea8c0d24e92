import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading, Problem } from './states';

interface AnsweredProps<Result> {
  query: UseQueryResult<Result, Error>;
  lines?: number;
  children: (answer: Result) => ReactNode;
}

/** Draws the three states of a query: on its way, failed with a way to retry, answered. */
export const Answered = <Result,>({ query, lines, children }: AnsweredProps<Result>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading lines={lines} />;
};
