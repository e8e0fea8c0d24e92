import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field-label.module.css';

/** The field's name with a visible word for required or optional; never a bare star. */
export const FieldLabel = ({ children, mark }: { children: ReactNode; mark?: 'required' | 'optional' }) => {
  const { t } = useTranslation();
  return (
    <>
      {children}
      {mark && (
        <span className={styles.mark} data-mark={mark}>
          {t(mark)}
        </span>
      )}
    </>
  );
};
