import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

/** Details on demand; native, so it works with any keyboard and without code. */
export const Disclosure = ({
  label,
  children,
  open,
}: {
  label: ReactNode;
  children: ReactNode;
  open?: boolean;
}) => (
  <details className={styles.details} open={open}>
    <summary className={styles.summary}>{label}</summary>
    <div className={styles.content}>{children}</div>
  </details>
);
