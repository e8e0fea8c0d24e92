import { Children, type ReactNode } from 'react';
import styles from './plain-list.module.css';

export const Bullets = ({ children, ordered = false }: { children: ReactNode; ordered?: boolean }) => {
  const Tag = ordered ? 'ol' : 'ul';
  return <Tag className={styles.list}>{Children.map(children, (child) => child && <li>{child}</li>)}</Tag>;
};

/** A list of cards: spoken as a list, drawn as a stack. */
export const Stacked = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul className={styles.stack} aria-label={label}>
    {Children.map(children, (child) => child && <li>{child}</li>)}
  </ul>
);
