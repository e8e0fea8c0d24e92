import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  DeskDocument,
  DeskScriptDocument,
  type DeskScriptFieldsFragment,
  DiscardScriptDraftDocument,
  PublishScriptDocument,
  SaveScriptDraftDocument,
  ScriptTemplatesDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { FoldedSection } from '../../ui/folded-section';
import { useDeskAddress } from './desk-address';
import { Builder } from './script/builder';
import type { Steps } from './script/edit-steps';
import { FormerScripts } from './script/former-scripts';
import styles from './script/script.module.css';
import type { ScriptHome } from './script/use-script-draft';

/** Templates for the usual services. */
const Templates = ({ deskId, onStart }: { deskId: string; onStart: (steps: Steps) => void }) => {
  const { t } = useTranslation('desk');
  const templates = useAsk(ScriptTemplatesDocument, { deskId });
  return (
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
  );
};

/** The script of a desk is kept on the server. */
const useDeskHome = (deskId: string): ScriptHome => {
  const client = useQueryClient();
  return useMemo(
    () => ({
      save: async (revision, steps) =>
        (await ask(SaveScriptDraftDocument, { deskId, revision, input: { steps } })).saveScriptDraft.draft,
      publish: async (revision) => {
        await ask(PublishScriptDocument, { deskId, revision });
        await client.invalidateQueries({ queryKey: keyOf(DeskDocument) });
      },
      discard: async () => (await ask(DiscardScriptDraftDocument, { deskId })).discardScriptDraft.steps,
      forget: () => client.removeQueries({ queryKey: keyOf(DeskScriptDocument) }),
    }),
    [client, deskId],
  );
};

const DeskScript = ({ script }: { script: DeskScriptFieldsFragment }) => {
  const { t } = useTranslation('desk');
  const { deskId } = script;
  return (
    <Builder
      script={script}
      home={useDeskHome(deskId)}
      title={t('script')}
      lead={script.deskName}
      about={t('builder.lead')}
      back={useDeskAddress()(deskId)}
      starts={(onStart) => (
        <>
          <Templates deskId={deskId} onStart={onStart} />
          <FormerScripts former={script.former} onStart={onStart} />
        </>
      )}
    />
  );
};

const ScriptPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(DeskScriptDocument, { deskId: id }, { staleMs: Infinity });
  return (
    <Answered whole query={query}>
      {({ deskScript }) => <DeskScript script={deskScript} />}
    </Answered>
  );
};

export default ScriptPage;
