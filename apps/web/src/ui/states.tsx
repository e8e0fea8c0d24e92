import { IconAlertTriangle, IconCheck, IconInbox } from '@tabler/icons-react';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../graphql/client';
import { SecondaryButton } from './buttons';
import styles from './states.module.css';

/** Shapes of what will come; announced once to screen readers. */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const { t } = useTranslation();
  return (
    <div role="status" className={styles.loading}>
      <span className={styles.spoken}>{t('loading')}</span>
      <Skeleton height={32} width="70%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={56} />
      ))}
    </div>
  );
};

/** Nothing here yet: why, and the first step. */
export const Empty = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <div className={styles.empty}>
    <IconInbox size={32} stroke={1.5} aria-hidden />
    <p>{children}</p>
    {action}
  </div>
);

/** Nothing waits here, which is good: one quiet line, where a page has many such places. */
export const Clear = ({ children }: { children: ReactNode }) => (
  <p className={styles.clear}>
    <IconCheck size={20} aria-hidden />
    {children}
  </p>
);

/** The words for a failure: the server's own if it has some, else cause, what is safe, what next. */
export const useProblemText = () => {
  const { t } = useTranslation();
  return (error: unknown): string => {
    if (!(error instanceof RequestFailed)) return t('problem.unknown');
    if (error.code === 'OFFLINE') return t('problem.offline');
    return error.message || t('problem.unknown');
  };
};

/** A failure that stops the page or an act, with a way to try again. */
export const Problem = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const reference = error instanceof RequestFailed ? error.correlationId : undefined;
  return (
    <div role="alert" className={styles.problem}>
      <IconAlertTriangle size={24} aria-hidden className={styles.problemIcon} />
      <div className={styles.problemBody}>
        <p>{problemText(error)}</p>
        {reference && <p className={styles.reference}>{t('problem.reference', { reference })}</p>}
        {onRetry && <SecondaryButton onClick={onRetry}>{t('tryAgain')}</SecondaryButton>}
      </div>
    </div>
  );
};
