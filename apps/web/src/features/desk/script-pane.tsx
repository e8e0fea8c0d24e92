import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment } from '../../graphql/generated/graphql';
import type { Draft, Missing } from './draft';
import styles from './desk.module.css';
import { ScriptStep } from './script-step';

export interface WorkPaneProps {
  call: CallFieldsFragment;
  draft: Draft;
  change: (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  flush: () => void;
  /** The server's message for a field of the record, by the end of its path. */
  errorOf: (path: string) => string | undefined;
  showMissing: readonly Missing[];
}

/** What to say, in order, with the fields to fill where they are heard. The order is free. */
export const ScriptPane = (props: WorkPaneProps) => {
  const { t } = useTranslation('call-desk');
  return (
    <section aria-label={t('script.label')} className={styles.pane}>
      <h2>{t('script.title')}</h2>
      <ol className={styles.script}>
        {props.call.desk.script.map((step) => (
          <li key={step.id} className={styles.step}>
            <ScriptStep step={step} {...props} />
          </li>
        ))}
      </ol>
    </section>
  );
};
