import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk-forms.module.css';

interface EditableItemProps {
  legend: string;
  removeLabel: string;
  onRemove: () => void;
  moveUpLabel?: string;
  onMoveUp?: () => void;
  children: ReactNode;
}

/** One entry of a list that a form edits: fields, move, remove. */
export const EditableItem = ({
  legend,
  removeLabel,
  onRemove,
  moveUpLabel,
  onMoveUp,
  children,
}: EditableItemProps) => {
  const { t } = useTranslation(['desk', 'common']);
  return (
    <fieldset className={styles.item}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
      <div className={styles.acts}>
        {onMoveUp && (
          <button type="button" onClick={onMoveUp} className={styles.act}>
            {moveUpLabel}
          </button>
        )}
        <button type="button" onClick={onRemove} aria-label={removeLabel} className={styles.act}>
          {t('common:remove')}
        </button>
      </div>
    </fieldset>
  );
};
