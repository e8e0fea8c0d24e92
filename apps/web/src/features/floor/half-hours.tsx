import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../workplace/pieces/server-clock';
import { CallBars, type CallSpan, withoutGaps } from './call-bars';

const HALF_HOUR_MS = 30 * 60_000;

export const hourOf = ({ from }: Pick<CallSpan, 'from'>) =>
  timeOfDay(Date.parse(from)).replace(/^(\d+:\d+).*$/, '$1');

/** A day by half-hours. */
export const HalfHours = ({ halfHours, title }: { halfHours: readonly CallSpan[]; title: string }) => {
  const { t } = useTranslation('floor');
  const all = withoutGaps(halfHours, HALF_HOUR_MS);
  if (all.length === 0) return <p>{t('halfHours.empty')}</p>;
  return (
    <CallBars
      spans={all}
      title={title}
      spoken={t('halfHours.spoken')}
      head={t('halfHours.from')}
      labelOf={hourOf}
    />
  );
};
