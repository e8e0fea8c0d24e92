import type { ReactNode } from 'react';
import styles from './card.module.css';

/** A quiet frame around what belongs together. */
export const Card = ({
  children,
  tone = 'plain',
}: {
  children: ReactNode;
  tone?: 'plain' | 'brand' | 'notice' | 'urgent';
}) => (
  <div className={styles.card} data-tone={tone}>
    {children}
  </div>
);
