import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../graphql/generated/graphql';
import { urgencies } from './draft';
import styles from './desk.module.css';

interface UrgencyChoiceProps {
  label: string;
  value: Urgency;
  onChoose: (urgency: Urgency) => void;
}

export const UrgencyChoice = ({ label, value, onChoose }: UrgencyChoiceProps) => {
  const { t } = useTranslation('call-desk');
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {urgencies.map((urgency) => (
        <label key={urgency} className={styles.choice} data-chosen={urgency === value || undefined}>
          <input type="radio" name={name} checked={urgency === value} onChange={() => onChoose(urgency)} />
          {t(`urgencies.${urgency}`)}
        </label>
      ))}
    </fieldset>
  );
};
