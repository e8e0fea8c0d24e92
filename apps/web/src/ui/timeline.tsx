import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineDay {
  key: string;
  when: ReactNode;
  what: ReactNode;
  past?: boolean;
}

/** Days in their order, each with what happens on it. */
export const Timeline = ({ days }: { days: readonly TimelineDay[] }) => (
  <ol className={styles.timeline}>
    {days.map(({ key, when, what, past }) => (
      <li key={key} data-past={past || undefined}>
        <span className={styles.when}>{when}</span>
        <div>{what}</div>
      </li>
    ))}
  </ol>
);
