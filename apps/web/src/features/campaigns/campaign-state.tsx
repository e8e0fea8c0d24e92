import { useTranslation } from 'react-i18next';
import type { CampaignState } from '../../graphql/generated/graphql';
import { StateLabel, type StateTone } from '../../ui/state-label';

const tones: Record<CampaignState, StateTone> = {
  DRAFT: 'before',
  RUNNING: 'active',
  PAUSED: 'paused',
  ENDED: 'done',
};

export const CampaignStateLabel = ({ state }: { state: CampaignState }) => {
  const { t } = useTranslation('campaigns');
  return <StateLabel tone={tones[state]}>{t(`state.${state}`)}</StateLabel>;
};
