import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askingOf, move, remove, replace, type Step, type Steps } from './edit-steps';
import styles from './script.module.css';
import { StepForm } from './step-form';
import { useWaysText } from './step-text';

interface StepListProps {
  steps: Steps;
  /** Indexes of steps that have to be mended. */
  wrong: ReadonlySet<number>;
  opened: string | null;
  onOpen: (id: string | null) => void;
  onChange: (steps: Steps, key?: string) => void;
  inCampaign: boolean;
}

/** The script as an outline: each step opens in place, and moves by dragging or by its arrows. */
export const StepList = ({ steps, wrong, opened, onOpen, onChange, inCampaign }: StepListProps) => {
  const [dragged, setDragged] = useState<string | null>(null);
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          id={`step-${step.id}`}
          className={styles.step}
          data-wrong={wrong.has(index) || undefined}
          data-dragged={dragged === step.id || undefined}
          onDragOver={(event) => dragged && event.preventDefault()}
          onDrop={(event: DragEvent) => {
            event.preventDefault();
            if (dragged && dragged !== step.id) onChange(move(steps, dragged, index));
            setDragged(null);
          }}
        >
          <StepHead
            {...{ steps, step, index, onChange }}
            isOpen={opened === step.id}
            onToggle={() => onOpen(opened === step.id ? null : step.id)}
            onDrag={setDragged}
          />
          {opened === step.id && (
            <div className={styles.form}>
              <StepForm
                steps={steps}
                step={step}
                inCampaign={inCampaign}
                onChange={(changed, key) => onChange(replace(steps, changed), key)}
              />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
};

interface StepHeadProps {
  steps: Steps;
  step: Step;
  index: number;
  isOpen: boolean;
  onToggle: () => void;
  onDrag: (id: string | null) => void;
  onChange: (steps: Steps) => void;
}

const StepHead = ({ steps, step, index, isOpen, onToggle, onDrag, onChange }: StepHeadProps) => {
  const { t } = useTranslation('desk');
  const waysText = useWaysText();
  const number = index + 1;
  const title = step.title || t('builder.untitled');
  return (
    <div className={styles.head}>
      <span
        className={styles.grip}
        draggable
        aria-hidden
        onDragStart={() => onDrag(step.id)}
        onDragEnd={() => onDrag(null)}
      >
        <IconGripVertical size={20} />
      </span>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
        <strong>{t('builder.place', { number, title })}</strong>
        <span className={styles.sub}>{t(`builder.askings.${askingOf(step)}`)}</span>
        {waysText(steps, step).map((way) => (
          <span key={way} className={styles.wayLine}>
            {way}
          </span>
        ))}
      </button>
      <div className={styles.acts}>
        <button
          type="button"
          aria-label={t('moveUp', { number })}
          aria-disabled={index === 0}
          onClick={() => onChange(move(steps, step.id, index - 1))}
        >
          <IconArrowUp size={20} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('builder.moveDown', { number })}
          aria-disabled={number === steps.length}
          onClick={() => onChange(move(steps, step.id, index + 1))}
        >
          <IconArrowDown size={20} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.remove}
          aria-label={t('removeStep', { number })}
          onClick={() => onChange(remove(steps, step.id))}
        >
          {t('builder.remove')}
        </button>
      </div>
    </div>
  );
};
