import type { ReactNode } from 'react';
import styles from './inline-act.module.css';

/** A small act inside a row; `spoken` says on what it acts. */
export const InlineAct = ({
  children,
  onClick,
  spoken,
  tone = 'plain',
}: {
  children: ReactNode;
  onClick: () => void;
  spoken?: string;
  tone?: 'plain' | 'danger';
}) => (
  <button type="button" className={styles.act} data-tone={tone} onClick={onClick} aria-label={spoken}>
    {children}
  </button>
);
