import { useTranslation } from 'react-i18next';
import type { LimitMode } from '../../graphql/generated/graphql';
import { useProductDays } from '../../graphql/product-time';
import { formatDate } from '../../i18n/format';
import { StateLabel } from '../../ui/state-label';

export const DeskState = ({
  desk: { accepting, openFrom, limitedTo },
}: {
  desk: { accepting: boolean; openFrom: string; limitedTo?: LimitMode | null };
}) => {
  const { t } = useTranslation('desk');
  const days = useProductDays();
  const isBefore = !accepting && days !== undefined && openFrom > days.today;
  const tone = limitedTo ? 'paused' : accepting ? 'active' : isBefore ? 'waiting' : 'paused';
  const word = limitedTo
    ? t(`limited.${limitedTo}`)
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
