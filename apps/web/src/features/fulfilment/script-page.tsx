import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  DeskScriptDocument,
  type DeskScriptFieldsFragment,
  ScriptTemplatesDocument,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { FoldedSection } from '../../ui/folded-section';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useDeskAddress } from './desk-address';
import { newStep, type Steps } from './script/edit-steps';
import { FlowPicture } from './script/flow-picture';
import styles from './script/script.module.css';
import { StepList } from './script/step-list';
import { type SaveState, useScriptDraft } from './script/use-script-draft';

// The agent's pane comes along only for who plays the script through.
const TryScript = lazy(() => import('./script/try-script'));

const MAX_STEPS = 30;

const Builder = ({ script }: { script: DeskScriptFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const addressOf = useDeskAddress();
  const { steps, problems, hasDraft, save, canUndo, change, undo, publish, discard } = useScriptDraft(script);
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
    if (await act(publish)) void navigate(addressOf(script.deskId), { state: { saved: true } });
  };
  return (
    <Page title={t('script')} lead={script.deskName} back={addressOf(script.deskId)} width="wide">
      <p>{t('builder.lead')}</p>
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
          />
          {steps.length < MAX_STEPS && <SecondaryButton onClick={add}>{t('addStep')}</SecondaryButton>}
          <PrimaryButton busy={work.busy} onClick={() => void toPublish()}>
            {t('builder.publish')}
          </PrimaryButton>
          {hasDraft && (
            <SecondaryButton onClick={() => setDialog('discard')}>{t('builder.discard')}</SecondaryButton>
          )}
          <Starts script={script} onStart={(start) => change(start)} />
        </div>
        <div className={styles.aside}>
          <FlowPicture steps={steps} />
        </div>
      </div>
      {dialog === 'try' && (
        <Suspense fallback={null}>
          <TryScript steps={steps} onClose={() => setDialog(null)} />
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

/** Other beginnings: templates for the usual services, and what the desk said before. */
const Starts = ({
  script,
  onStart,
}: {
  script: DeskScriptFieldsFragment;
  onStart: (steps: Steps) => void;
}) => {
  const { t } = useTranslation('desk');
  const templates = useAsk(ScriptTemplatesDocument, { deskId: script.deskId });
  return (
    <>
      <FoldedSection title={t('builder.templates')}>
        <p>{t('builder.templatesLead')}</p>
        <Answered query={templates} lines={2}>
          {({ scriptTemplates }) => (
            <div className={styles.starts}>
              {scriptTemplates.map(({ code, steps }) => (
                <SecondaryButton key={code} onClick={() => onStart(steps)}>
                  {t(`builder.template.${code}`)}
                </SecondaryButton>
              ))}
            </div>
          )}
        </Answered>
      </FoldedSection>
      {script.former.length > 0 && (
        <FoldedSection title={t('builder.former')}>
          <ul className={styles.former}>
            {script.former.map(({ version, replacedAt, steps }) => (
              <li key={version}>
                <span>
                  {t('builder.formerVersion', { version, count: steps.length })}{' '}
                  <DateText instant={replacedAt} />
                </span>
                <SecondaryButton
                  ariaLabel={t('builder.formerTakeOf', { version })}
                  onClick={() => onStart(steps)}
                >
                  {t('builder.formerTake')}
                </SecondaryButton>
              </li>
            ))}
          </ul>
        </FoldedSection>
      )}
    </>
  );
};

const ScriptPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(DeskScriptDocument, { deskId: id }, { staleMs: Infinity });
  return (
    <Answered whole query={query}>
      {({ deskScript }) => <Builder script={deskScript} />}
    </Answered>
  );
};

export default ScriptPage;
