import type { ReactNode } from 'react';
import styles from './folded-section.module.css';

/** A part of a page that is read on demand: its heading is always in sight, print shows all of it. */
export const FoldedSection = ({
  title,
  open,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) => (
  <section className={styles.section}>
    <details open={open}>
      <summary className={styles.summary}>
        <h2 className={styles.title}>{title}</h2>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  </section>
);
