import { useTranslation } from 'react-i18next';
import type { OutboundOutcome, Outcome } from '../../graphql/generated/graphql';

/** How a reason is called. `made`: of calls that were made, which have outcomes of their own. */
export const useReasonName = (made: boolean) => {
  const { t } = useTranslation(['inbox', 'campaigns']);
  return (outcome: string) => {
    if (made) return t(`campaigns:desks.outcomes.${outcome.toUpperCase() as OutboundOutcome}`);
    return outcome === 'abandoned' ? t('volume.abandoned') : t(`outcome.${outcome.toUpperCase() as Outcome}`);
  };
};
