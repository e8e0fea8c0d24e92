import type { FormEvent, ReactNode } from 'react';
import styles from './form.module.css';

/** A form that leaves checking to us: messages stand beside their fields, in the reader's language. */
export const Form = ({
  onSubmit,
  children,
}: {
  onSubmit: (event: FormEvent) => void;
  children: ReactNode;
}) => (
  <form noValidate onSubmit={onSubmit} className={styles.form}>
    {children}
  </form>
);
