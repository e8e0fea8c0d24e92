import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import { type Step, stepId, withoutJump } from './draft';
import type { ScriptWork } from './script-pane';
import { answersOf } from './script-way';

const plain = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const;
const inputs = {
  NUMBER: { type: 'text', inputMode: 'numeric' },
  DATE: { type: 'date' },
  PHONE: { type: 'tel' },
} as const;

interface AnswerFieldProps extends Pick<ScriptWork, 'draft' | 'change' | 'flush'> {
  step: Step;
  label: ReactNode;
  error: string | undefined;
}

/** An answer that goes into the message, in the form its step asks for. */
export const AnswerField = ({ step, label, error, draft, change, flush }: AnswerFieldProps) => {
  const value = draft.notes[step.id] ?? '';
  const note = (typed: string) => change(({ notes }) => ({ notes: { ...notes, [step.id]: typed } }));
  const shared = {
    id: stepId(step),
    label,
    'aria-describedby': `${stepId(step)}-say`,
    value,
    onBlur: flush,
    error,
    ...plain,
  };
  if (step.kind === 'CHOICE' || step.kind === 'YES_NO')
    return <AnswerChoice {...{ step, label, error, draft, change, flush }} />;
  if (step.kind === 'TEXT')
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={8}
        onChange={({ currentTarget }) => note(currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...shared}
      {...inputs[step.kind]}
      onChange={({ currentTarget }) => note(currentTarget.value)}
    />
  );
};

/** A choice decides the way anew: a jump that was made from here before no longer counts. */
const AnswerChoice = ({ step, label, error, draft, change }: AnswerFieldProps) => {
  const { t } = useTranslation('call-desk');
  const words: Record<string, string> = { yes: t('script.yes'), no: t('script.no') };
  const choose = (answer: string) =>
    change((before) => ({
      notes: { ...before.notes, [step.id]: answer },
      jumps: withoutJump(before, step),
    }));
  const errorId = `${stepId(step)}-error`;
  return (
    <fieldset className={styles.choices} aria-describedby={`${stepId(step)}-say`}>
      <legend>{label}</legend>
      {error && (
        <p id={errorId} className={styles.choiceError}>
          {error}
        </p>
      )}
      {answersOf(step).map((answer, index) => {
        const chosen = draft.notes[step.id] === answer;
        return (
          <label key={answer} className={styles.choice} data-chosen={chosen || undefined}>
            <input
              id={index === 0 ? stepId(step) : undefined}
              type="radio"
              name={stepId(step)}
              checked={chosen}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              onChange={() => choose(answer)}
            />
            {step.kind === 'YES_NO' ? words[answer] : answer}
          </label>
        );
      })}
    </fieldset>
  );
};
