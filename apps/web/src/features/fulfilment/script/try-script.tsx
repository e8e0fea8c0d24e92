import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondaryButton } from '../../../ui/buttons';
import { type Draft, readDraft } from '../../desk/draft';
import { ScriptPane } from '../../desk/script-pane';
import { wayOf } from '../../desk/script-way';
import { useMessage } from '../../desk/use-message';
import type { Steps } from './edit-steps';
import styles from './script.module.css';

interface TryScriptProps {
  steps: Steps;
  inCampaign: boolean;
  onClose: () => void;
}

/** The script as an agent sees it, to be played through; nothing of it is kept. */
const TryScript = ({ steps, inCampaign, onClose }: TryScriptProps) => {
  const { t } = useTranslation(['desk', 'common']);
  const [draft, setDraft] = useState<Draft>(() => readDraft(null));
  const messageFrom = useMessage();
  const way = wayOf(steps, draft);
  const message = messageFrom(way.steps, draft);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('builder.tryTitle')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close'), size: 44 }}
      styles={{ title: { fontWeight: 700, fontSize: '1.125rem' }, body: { display: 'grid', gap: '1rem' } }}
    >
      <p>{t('builder.tryLead')}</p>
      <ScriptPane
        followed={inCampaign}
        calendarOf={null}
        script={steps}
        way={way}
        callerNumber={null}
        draft={draft}
        change={(part) =>
          setDraft((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }))
        }
        flush={() => undefined}
        errorOf={() => undefined}
        showMissing={[]}
      />
      <section className={styles.answers} aria-live="polite">
        <h3>{t(inCampaign ? 'builder.answersKept' : 'builder.answers')}</h3>
        <p>{message || t('builder.noAnswers')}</p>
      </section>
      <SecondaryButton onClick={() => setDraft(readDraft(null))}>{t('builder.startAgain')}</SecondaryButton>
    </Modal>
  );
};

export default TryScript;
