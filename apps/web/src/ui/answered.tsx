import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from './page';
import { Loading, Problem } from './states';

/** As much of a query as is drawn, whether its answer is one or comes in pages. */
interface Asked<Result> {
  readonly data: Result | undefined;
  readonly error: Error | null;
  readonly isError: boolean;
  readonly refetch: () => unknown;
}

interface AnsweredProps<Result> {
  query: Asked<Result>;
  lines?: number;
  /** The answer is the whole page: a failure then needs a title of its own. */
  whole?: boolean;
  children: (answer: Result) => ReactNode;
}

/** Draws the three states of a query: on its way, failed with a way to retry, answered. */
export const Answered = <Result,>({ query, lines, whole = false, children }: AnsweredProps<Result>) => {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    const problem = <Problem error={query.error} onRetry={() => void query.refetch()} />;
    return whole ? (
      <Page title={t('problem.title')} back>
        {problem}
      </Page>
    ) : (
      problem
    );
  }
  return <Loading lines={lines} />;
};
