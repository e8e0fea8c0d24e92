import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { goTo, type ScriptWork } from './script-pane';

/** Every step at a glance: the way taken is marked, any step can be gone back to or jumped to. */
export const WayStrip = ({ script, way, draft, change }: ScriptWork) => {
  const { t } = useTranslation('call-desk');
  const last = way.steps.at(-1);
  const jump = (id: string) => {
    if (last) change(({ jumps }) => ({ jumps: { ...jumps, [last.id]: id } }));
  };
  const back = () => {
    const before = way.steps.at(-2);
    if (before) goTo(before);
  };
  return (
    <nav aria-label={t('script.way')} className={styles.way}>
      <ol>
        {script.map((step) => {
          const asked = way.steps.includes(step);
          return (
            <li key={step.id}>
              <button
                type="button"
                data-asked={asked || undefined}
                aria-current={step === last ? 'step' : undefined}
                title={t(asked ? 'script.backTo' : 'script.jumpTo', { title: step.title })}
                onClick={() => (asked ? goTo(step) : jump(step.id))}
              >
                {step.title}
                <span className={styles.spoken}>{t(asked ? 'script.isAsked' : 'script.isNotAsked')}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className={styles.row}>
        {way.steps.length > 1 && (
          <ActButton tone="quiet" onClick={back} leftSection={<IconArrowBackUp size={16} aria-hidden />}>
            {t('script.stepBack')}
          </ActButton>
        )}
        {Object.keys(draft.jumps).length > 0 && (
          <ActButton tone="quiet" onClick={() => change({ jumps: {} })}>
            {t('script.undoJumps')}
          </ActButton>
        )}
      </div>
    </nav>
  );
};
