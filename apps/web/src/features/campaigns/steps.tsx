import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CampaignDocument,
  type CampaignFieldsFragment,
  CampaignsDocument,
  EndCampaignDocument,
  PauseCampaignDocument,
  RunCampaignDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Problem } from '../../ui/states';

const refreshed = [CampaignDocument, CampaignsDocument];

/** The supervisor starts, stops and ends; the client does not. */
export const Steps = ({ campaign: { id, name, state } }: { campaign: CampaignFieldsFragment }) => {
  const { t } = useTranslation('campaigns');
  const [isAsking, setAsking] = useState(false);
  const run = useTell(RunCampaignDocument, refreshed);
  const pause = useTell(PauseCampaignDocument, refreshed);
  const end = useTell(EndCampaignDocument, refreshed);
  if (state === 'ENDED') return null;
  const error = run.error ?? pause.error;
  return (
    <>
      {error && <Problem error={error} />}
      <ButtonRow>
        {state === 'RUNNING' ? (
          <PrimaryButton onClick={() => pause.mutate({ campaignId: id })} busy={pause.isPending}>
            {t('pause')}
          </PrimaryButton>
        ) : (
          <PrimaryButton onClick={() => run.mutate({ campaignId: id })} busy={run.isPending}>
            {t(state === 'DRAFT' ? 'run' : 'resume')}
          </PrimaryButton>
        )}
        <SecondaryButton onClick={() => setAsking(true)}>{t('end')}</SecondaryButton>
      </ButtonRow>
      <ConfirmDialog
        opened={isAsking}
        question={t('endQuestion', { name })}
        verb={t('end')}
        destructive
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate({ campaignId: id }, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('endEffect')}</p>
      </ConfirmDialog>
    </>
  );
};
