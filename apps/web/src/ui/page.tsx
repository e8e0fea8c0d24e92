import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from './back-link';
import styles from './page.module.css';

// The browser announces the first page itself; only later pages move focus to their title.
let shownBefore = false;

/** The one h1 of a page. Takes focus when a new page appears, so that screen readers start there. */
export const PageTitle = ({ children, focusKey }: { children: ReactNode; focusKey?: string }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore) title.current?.focus({ preventScroll: true });
    shownBefore = true;
  }, [focusKey]);
  return (
    <h1 ref={title} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
};

export interface PageProps {
  title: string;
  /** Text before the title, small: where in the product this is. */
  lead?: ReactNode;
  back?: string | true;
  /** `column` is one phone-first column; `wide` is for lists and comparisons. */
  width?: 'column' | 'wide';
  /** A page that changes its question under one address gives a new key per question. */
  focusKey?: string;
  children: ReactNode;
}

export const Page = ({ title, lead, back, width = 'column', focusKey, children }: PageProps) => {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('documentTitle', { title });
  }, [title, t]);
  return (
    <div className={width === 'wide' ? styles.wide : styles.column}>
      {back && <BackLink to={back === true ? undefined : back} />}
      {lead && <div className={styles.lead}>{lead}</div>}
      <PageTitle focusKey={focusKey ?? title}>{title}</PageTitle>
      <div className={styles.body}>{children}</div>
    </div>
  );
};

interface SectionProps {
  title: string;
  aside?: ReactNode;
  /** Tables and comparisons may use the whole page; text keeps to a readable width. */
  full?: boolean;
  children: ReactNode;
}

/** A part of a page with its own heading. */
export const Section = ({ title, aside, full = false, children }: SectionProps) => (
  <section className={styles.section} data-full={full || undefined}>
    <div className={styles.sectionHead}>
      <h2 className={styles.sectionTitle}>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
