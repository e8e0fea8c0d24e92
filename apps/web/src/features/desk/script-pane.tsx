import { useTranslation } from 'react-i18next';
import { ActButton } from '../workplace/pieces/act-button';
import { leftBehind, noteOf } from './draft';
import styles from './desk.module.css';
import { ScriptStep } from './script-step';
import { branches, type Way } from './script-way';
import { goTo, placeId, type ScriptWork } from './script-work';
import { WayStrip } from './way-strip';

interface ScriptPaneProps extends ScriptWork {
  /** Opens the choice of whom to hand the call to; left out when nobody can be rung now. */
  onEscalate?: (() => void) | undefined;
  /** The answers alone decide the way: no step is jumped to, and what a branch left behind is not kept. */
  followed?: boolean;
}

/** What to say, along the way that the answers take, with the fields to fill where they are heard. The order is free. */
export const ScriptPane = ({ onEscalate, followed = false, ...work }: ScriptPaneProps) => {
  const { t } = useTranslation('call-desk');
  const { script, way } = work;
  return (
    <section aria-label={t('script.label')} className={styles.pane}>
      <h2>{t('script.title')}</h2>
      {!followed && branches(script) && <WayStrip {...work} />}
      <ol className={styles.script}>
        {way.steps.map((step) => (
          <li key={step.id} id={placeId(step)} tabIndex={-1} className={styles.step}>
            <ScriptStep step={step} {...work} />
          </li>
        ))}
      </ol>
      <WayEnd ending={way.ending} onEscalate={onEscalate} />
      {!followed && <LeftBehind {...work} />}
    </section>
  );
};

const WayEnd = ({ ending, onEscalate }: { ending: Way['ending'] } & Pick<ScriptPaneProps, 'onEscalate'>) => {
  const { t } = useTranslation('call-desk');
  switch (ending.kind) {
    case 'end':
      return null;
    case 'open':
      return <p className={styles.sub}>{t('script.open', { title: ending.step.title })}</p>;
    case 'back':
      return (
        <div>
          <ActButton onClick={() => goTo(ending.step)}>
            {t('script.back', { title: ending.step.title })}
          </ActButton>
        </div>
      );
    case 'escalate':
      return (
        <div role="note" className={styles.escalate}>
          <strong>{t('script.escalate')}</strong>
          {onEscalate && <ActButton onClick={onEscalate}>{t('script.escalateTo')}</ActButton>}
        </div>
      );
  }
};

/** Answers of steps that the way no longer passes: kept, and marked as not asked. */
const LeftBehind = ({ script, way, draft }: ScriptWork) => {
  const { t } = useTranslation('call-desk');
  const left = leftBehind(script, way, draft);
  if (left.length === 0) return null;
  const words = { yes: t('script.yes'), no: t('script.no') };
  return (
    <div className={styles.left}>
      <h3>{t('script.left')}</h3>
      <ul>
        {left.map((step) => (
          <li key={step.id}>
            {t('record.titledNote', { title: step.title, note: noteOf(step, draft, words) })}
          </li>
        ))}
      </ul>
      <p className={styles.sub}>{t('script.leftHint')}</p>
    </div>
  );
};
