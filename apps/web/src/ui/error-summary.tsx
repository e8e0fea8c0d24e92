import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './error-summary.module.css';

export interface FieldProblem {
  /** `id` of the input, so that the link in the summary can move there. */
  fieldId: string;
  message: string;
}

/** Lists what to mend and takes focus each time a new list arrives. */
export const ErrorSummary = ({ problems }: { problems: readonly FieldProblem[] }) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const moveTo = (fieldId: string) => {
    const field = document.getElementById(fieldId);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary}>
      <h2 className={styles.title}>{t('errorSummary')}</h2>
      <ul className={styles.list}>
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                moveTo(fieldId);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
