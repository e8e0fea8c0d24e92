import { useTranslation } from 'react-i18next';
import { dateInJapan, formatDate } from '../../i18n/format';
import { StateLabel } from '../../ui/state-label';

export const DeskState = ({
  desk: { accepting, openFrom },
}: {
  desk: { accepting: boolean; openFrom: string };
}) => {
  const { t } = useTranslation('desk');
  const isBefore = !accepting && openFrom > dateInJapan(new Date());
  const tone = accepting ? 'active' : isBefore ? 'waiting' : 'paused';
  const word = accepting ? t('open') : isBefore ? t('before', { date: formatDate(openFrom) }) : t('paused');
  return (
    <div>
      <StateLabel tone={tone}>{word}</StateLabel>
    </div>
  );
};
