import { useTranslation } from 'react-i18next';
import type { LimitMode } from '../../graphql/generated/graphql';
import { useProductDays } from '../../graphql/product-time';
import { formatDate } from '../../i18n/format';
import { StateLabel } from '../../ui/state-label';
import { restName, type RestName } from './rest-days';

export const DeskState = ({
  desk: { accepting, identityMissing, openFrom, limitedTo, restDays = [] },
}: {
  desk: {
    accepting: boolean;
    identityMissing: boolean;
    openFrom: string;
    limitedTo?: LimitMode | null;
    restDays?: readonly (RestName & { day: string })[];
  };
}) => {
  const { t } = useTranslation('desk');
  const days = useProductDays();
  if (identityMissing)
    return (
      <div>
        <StateLabel tone="waiting">{t('identity.waits')}</StateLabel>
      </div>
    );
  const isBefore = !accepting && days !== undefined && openFrom > days.today;
  const rest = restDays.find(({ day }) => day === days?.today);
  const tone = limitedTo
    ? 'paused'
    : rest
      ? 'waiting'
      : accepting
        ? 'active'
        : isBefore
          ? 'waiting'
          : 'paused';
  const word = limitedTo
    ? t(`limited.${limitedTo}`)
    : rest && accepting
      ? t('restsToday', { name: restName(rest) })
      : accepting
        ? t('open')
        : isBefore
          ? t('before', { date: formatDate(openFrom) })
          : t('paused');
  return (
    <div>
      <StateLabel tone={tone}>{word}</StateLabel>
    </div>
  );
};
