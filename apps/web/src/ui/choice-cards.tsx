import { type ReactNode, useId } from 'react';
import styles from './choice-cards.module.css';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface ChoiceCardsProps {
  /** `id` of the first input, so that an error summary can move there. */
  id: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** Several may be chosen; `alone` names the value that excludes all others. */
  several?: boolean;
  alone?: string;
  error?: string;
  /** `id` of what names the group, when it is not inside a fieldset with a legend. */
  labelledBy?: string;
  label?: string;
  /** Short words side by side, such as the days of a week. */
  inline?: boolean;
}

/** Cards of at least 56 px over native radios or checkboxes; never moves on by itself. */
export const ChoiceCards = ({
  id,
  choices,
  chosen,
  onChoose,
  several = false,
  alone,
  error,
  labelledBy,
  label,
  inline = false,
}: ChoiceCardsProps) => {
  const name = useId();
  const errorId = `${id}-error`;
  const choose = (value: string) => {
    if (!several) return onChoose([value]);
    if (chosen.includes(value)) return onChoose(chosen.filter((one) => one !== value));
    if (value === alone) return onChoose([value]);
    return onChoose([...chosen.filter((one) => one !== alone), value]);
  };
  return (
    <div
      role={several ? 'group' : 'radiogroup'}
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={error ? errorId : undefined}
      className={styles.cards}
      data-inline={inline || undefined}
    >
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      {choices.map(({ value, label, hint }, index) => (
        <label key={value} className={styles.card} data-chosen={chosen.includes(value) || undefined}>
          <input
            id={index === 0 ? id : undefined}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => choose(value)}
            aria-invalid={error ? true : undefined}
            className={styles.input}
          />
          <span>
            <span className={styles.label}>{label}</span>
            {hint && <span className={styles.hint}>{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
};
