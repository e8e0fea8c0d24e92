import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DeskScriptFieldsFragment } from '../../../graphql/generated/graphql';
import { PrimaryButton, SecondaryButton } from '../../../ui/buttons';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/states';
import { newStep, type Steps } from './edit-steps';
import { FlowPicture } from './flow-picture';
import styles from './script.module.css';
import { StepList } from './step-list';
import { type SaveState, type ScriptHome, useScriptDraft } from './use-script-draft';

// The agent's pane comes along only for who plays the script through.
const TryScript = lazy(() => import('./try-script'));

const MAX_STEPS = 30;

interface BuilderProps {
  script: Pick<DeskScriptFieldsFragment, 'steps' | 'draft'>;
  home: ScriptHome;
  title: string;
  lead: string;
  /** Said above the steps. */
  about: string;
  /** Where one comes from, and goes to once it is published. */
  back: string;
  inCampaign?: boolean;
  /** Other beginnings. */
  starts: (onStart: (steps: Steps) => void) => ReactNode;
}

/** Steps, problems and the flow of one script; what is typed is kept as a draft until it is published. */
export const Builder = ({
  script,
  home,
  title,
  lead,
  about,
  back,
  inCampaign = false,
  starts,
}: BuilderProps) => {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { steps, problems, hasDraft, save, canUndo, change, undo, publish, discard } = useScriptDraft(
    script,
    home,
  );
  const [opened, setOpened] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'try' | 'discard' | null>(null);
  const [work, setWork] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const indexOf = (path: string) => Number(path.split('.')[1]);
  const add = () => {
    const step = newStep();
    change([...steps, step]);
    setOpened(step.id);
    window.setTimeout(() => document.getElementById(`title-${step.id}`)?.focus());
  };
  const mend = (index: number) => {
    const step = steps[index];
    if (!step) return;
    setOpened(step.id);
    window.setTimeout(() => document.getElementById(`title-${step.id}`)?.focus());
  };
  const act = async (one: () => Promise<boolean | void>): Promise<boolean> => {
    setWork({ busy: true });
    try {
      const done = await one();
      setWork({ busy: false });
      return done !== false;
    } catch (error) {
      setWork({ busy: false, error });
      return false;
    }
  };
  const toPublish = async () => {
    if (work.busy) return;
    if (problems.length > 0) return mend(indexOf(problems[0]!.path));
    if (await act(publish)) void navigate(back, { state: { saved: true } });
  };
  return (
    <Page title={title} lead={lead} back={back} width="wide">
      <p>{about}</p>
      {work.error ? <Problem error={work.error} /> : null}
      <div className={styles.toolbar}>
        <SecondaryButton onClick={() => setDialog('try')}>{t('builder.try')}</SecondaryButton>
        {canUndo && <SecondaryButton onClick={undo}>{t('builder.undo')}</SecondaryButton>}
        <SaveLine save={save} hasDraft={hasDraft} />
      </div>
      {problems.length > 0 && (
        <section className={styles.problems} aria-label={t('builder.problems')}>
          <h2>{t('builder.problems')}</h2>
          <ul>
            {problems.map(({ path, message }) => (
              <li key={path + message}>
                <button type="button" onClick={() => mend(indexOf(path))}>
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <StepList
            steps={steps}
            wrong={new Set(problems.map(({ path }) => indexOf(path)))}
            opened={opened}
            onOpen={setOpened}
            onChange={change}
            inCampaign={inCampaign}
          />
          {steps.length < MAX_STEPS && <SecondaryButton onClick={add}>{t('addStep')}</SecondaryButton>}
          <PrimaryButton busy={work.busy} onClick={() => void toPublish()}>
            {t('builder.publish')}
          </PrimaryButton>
          {hasDraft && (
            <SecondaryButton onClick={() => setDialog('discard')}>{t('builder.discard')}</SecondaryButton>
          )}
          {starts((start) => change(start))}
        </div>
        <div className={styles.aside} role="region" aria-label={t('builder.flow')} tabIndex={0}>
          <FlowPicture steps={steps} />
        </div>
      </div>
      {dialog === 'try' && (
        <Suspense fallback={null}>
          <TryScript steps={steps} inCampaign={inCampaign} onClose={() => setDialog(null)} />
        </Suspense>
      )}
      <ConfirmDialog
        opened={dialog === 'discard'}
        question={t('builder.discardQuestion')}
        verb={t('builder.discard')}
        destructive
        busy={work.busy}
        onConfirm={() => void act(discard).then(() => setDialog(null))}
        onClose={() => setDialog(null)}
      >
        <p>{t('builder.discardEffect')}</p>
      </ConfirmDialog>
    </Page>
  );
};

const SaveLine = ({ save, hasDraft }: { save: SaveState; hasDraft: boolean }) => {
  const { t } = useTranslation('desk');
  if (save.kind === 'failed') return <Problem error={save.error} />;
  const word = save.kind === 'untouched' ? (hasDraft ? 'saved' : 'published') : save.kind;
  return (
    <p role="status" className={styles.sub}>
      {t(`builder.state.${word}`)}
    </p>
  );
};
