import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  CampaignDocument,
  CampaignScriptDocument,
  type CampaignScriptFieldsFragment,
  CampaignTemplatesDocument,
  DiscardCampaignScriptDocument,
  PublishCampaignScriptDocument,
  SaveCampaignScriptDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { FoldedSection } from '../../ui/folded-section';
import { Builder } from '../fulfilment/script/builder';
import type { Steps } from '../fulfilment/script/edit-steps';
import { FormerScripts } from '../fulfilment/script/former-scripts';
import styles from '../fulfilment/script/script.module.css';
import type { ScriptHome } from '../fulfilment/script/use-script-draft';

interface TemplatesProps {
  campaignId: string;
  open: boolean;
  onStart: (steps: Steps) => void;
}

/** Beginnings for the kinds that solicit nothing. */
const Templates = ({ campaignId, open, onStart }: TemplatesProps) => {
  const { t } = useTranslation(['campaigns', 'desk']);
  const templates = useAsk(CampaignTemplatesDocument, { campaignId });
  return (
    <FoldedSection title={t('desk:builder.templates')} open={open}>
      <p>{t('desk:builder.templatesLead')}</p>
      <Answered query={templates} lines={2}>
        {({ campaignTemplates }) => (
          <div className={styles.starts}>
            {campaignTemplates.map(({ kind, steps }) => (
              <SecondaryButton key={kind} onClick={() => onStart(steps)}>
                {t(`kinds.${kind}`)}
              </SecondaryButton>
            ))}
          </div>
        )}
      </Answered>
    </FoldedSection>
  );
};

/** The questions of a campaign are kept on the server. */
const useCampaignHome = (campaignId: string): ScriptHome => {
  const client = useQueryClient();
  return useMemo(
    () => ({
      save: async (revision, steps) =>
        (await ask(SaveCampaignScriptDocument, { campaignId, revision, input: { steps } })).saveCampaignScript
          .draft,
      publish: async (revision) => {
        await ask(PublishCampaignScriptDocument, { campaignId, revision });
        await client.invalidateQueries({ queryKey: keyOf(CampaignDocument) });
      },
      discard: async () =>
        (await ask(DiscardCampaignScriptDocument, { campaignId })).discardCampaignScript.steps,
      forget: () => client.removeQueries({ queryKey: keyOf(CampaignScriptDocument) }),
    }),
    [client, campaignId],
  );
};

const CampaignQuestions = ({ script }: { script: CampaignScriptFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const { campaignId } = script;
  return (
    <Builder
      inCampaign
      script={script}
      home={useCampaignHome(campaignId)}
      title={t('questions.title')}
      lead={script.campaignName}
      about={t('questions.lead')}
      back={`/owner/campaigns/${campaignId}`}
      starts={(onStart) => (
        <>
          <Templates campaignId={campaignId} open={script.version === 0} onStart={onStart} />
          <FormerScripts former={script.former} onStart={onStart} />
        </>
      )}
    />
  );
};

/** What is asked in the calls of a campaign, and where each answer leads. */
const QuestionsPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(CampaignScriptDocument, { campaignId: id }, { staleMs: Infinity });
  return (
    <Answered whole query={query}>
      {({ campaignScript }) => <CampaignQuestions script={campaignScript} />}
    </Answered>
  );
};

export default QuestionsPage;
