import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../../ui/field-label';
import { ActButton } from '../workplace/pieces/act-button';
import { AnswerField } from './answer-field';
import { AppointmentFields } from './appointment-fields';
import { kindOf, type Step, stepId, type TextField, withoutJump } from './draft';
import styles from './desk.module.css';
import type { ScriptWork } from './script-work';
import { UrgencyChoice } from './urgency-choice';

const autoCapitalizeOff = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const;

/** One thing to say and, under it, what to note down. */
export const ScriptStep = ({ step, ...work }: ScriptWork & { step: Step }) => {
  const { t } = useTranslation('call-desk');
  const { draft, change } = work;
  const kind = kindOf(step);
  const missing = work.showMissing.some((one) => one.kind !== 'stillTalking' && one.fieldId === stepId(step));
  const error = missing ? t('missing.step', { title: step.title }) : undefined;
  const label = <FieldLabel mark={step.required ? 'required' : undefined}>{step.title}</FieldLabel>;
  const declined = draft.declined.includes(step.id);
  return (
    <>
      {kind === 'say' && <h3 className={styles.stepTitle}>{step.title}</h3>}
      <p className={styles.say} id={`${stepId(step)}-say`}>
        {step.say}
      </p>
      {kind === 'note' && <AnswerField step={step} label={label} error={error} {...work} />}
      {(kind === 'callerName' || kind === 'callerKana' || kind === 'callbackNumber') && (
        <CallerField step={step} field={kind} label={label} error={error ?? work.errorOf(kind)} {...work} />
      )}
      {kind === 'urgency' && (
        <UrgencyChoice
          label={step.title}
          value={draft.urgency}
          onChoose={(urgency) => change((before) => ({ urgency, jumps: withoutJump(before, step) }))}
        />
      )}
      {kind === 'appointment' && <AppointmentFields {...work} />}
      {kind !== 'urgency' && kind !== 'say' && kind !== 'appointment' && (missing || declined) && (
        <Checkbox
          checked={declined}
          label={t('script.declined')}
          onChange={() =>
            change((before) => ({
              declined: declined
                ? before.declined.filter((id) => id !== step.id)
                : [...before.declined, step.id],
            }))
          }
        />
      )}
    </>
  );
};

interface CallerFieldProps extends ScriptWork {
  step: Step;
  field: TextField;
  label: React.ReactNode;
  error: string | undefined;
}

const CallerField = ({ step, field, label, error, callerNumber, draft, change, flush }: CallerFieldProps) => {
  const { t } = useTranslation('call-desk');
  const known = field === 'callbackNumber' ? callerNumber : null;
  return (
    <div className={styles.fields}>
      <TextInput
        id={stepId(step)}
        label={label}
        aria-describedby={`${stepId(step)}-say`}
        value={draft[field]}
        type={field === 'callbackNumber' ? 'tel' : 'text'}
        onChange={({ currentTarget: { value } }) => change({ [field]: value })}
        onBlur={flush}
        error={error}
        {...autoCapitalizeOff}
      />
      {known && draft[field] !== known && (
        <div>
          <ActButton onClick={() => change({ [field]: known })}>
            {t('script.useCallerNumber', { number: known })}
          </ActButton>
        </div>
      )}
    </div>
  );
};
