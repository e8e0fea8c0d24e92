import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './studio.module.css';

interface CheckGroupProps {
  /** `id` of the first box, so that an error summary can move there. */
  id: string;
  label: string;
  choices: readonly { value: string; label: ReactNode; description?: ReactNode }[];
  chosen: readonly string[];
  error?: string;
  onChoose: (chosen: string[]) => void;
  layout?: 'checks' | 'functions';
}

export const CheckGroup = ({
  id,
  label,
  choices,
  chosen,
  error,
  onChoose,
  layout = 'checks',
}: CheckGroupProps) => (
  <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
    <legend className={styles.legend}>{label}</legend>
    {error && (
      <p id={`${id}-error`} className={styles.error}>
        {error}
      </p>
    )}
    <div className={styles[layout]}>
      {choices.map((choice, index) => (
        <Checkbox
          key={choice.value}
          id={index === 0 ? id : undefined}
          label={choice.label}
          description={choice.description}
          checked={chosen.includes(choice.value)}
          aria-invalid={error ? true : undefined}
          onChange={(event) =>
            onChoose(
              event.currentTarget.checked
                ? [...chosen, choice.value]
                : chosen.filter((value) => value !== choice.value),
            )
          }
        />
      ))}
    </div>
  </fieldset>
);
