import { useTranslation } from 'react-i18next';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';
import { clockText } from '../workplace/pieces/server-clock';

type Desk = LiveFloorQuery['liveFloor']['desks'][number];

/** Each desk beside what it promises; who waits now comes first. */
export const DeskFigures = ({ desks }: { desks: readonly Desk[] }) => {
  const { t } = useTranslation('floor');
  if (desks.length === 0) return <Empty>{t('byDesk.empty')}</Empty>;
  const percent = (share: number) => t('percent', { value: formatNumber(share * 100) });
  return (
    <DataTable
      caption={t('byDesk.title')}
      rows={[...desks].sort((a, b) => b.longestWaitSeconds - a.longestWaitSeconds)}
      rowKey={({ deskId }) => deskId}
      columns={[
        { key: 'desk', head: t('byDesk.desk'), cell: ({ deskName }) => deskName },
        {
          key: 'waiting',
          head: t('byDesk.waiting'),
          numeric: true,
          cell: ({ waiting }) => t('count', { count: waiting }),
        },
        {
          key: 'longest',
          head: t('byDesk.longest'),
          numeric: true,
          cell: ({ waiting, longestWaitSeconds }) => (waiting > 0 ? clockText(longestWaitSeconds) : ''),
        },
        {
          key: 'calls',
          head: t('byDesk.calls'),
          numeric: true,
          cell: ({ offered, answered }) => t('byDesk.answeredOf', { offered, answered }),
        },
        {
          key: 'abandoned',
          head: t('byDesk.abandoned'),
          numeric: true,
          cell: ({ offered, abandoned }) => (offered === 0 ? t('noCallsYet') : percent(abandoned / offered)),
        },
        {
          key: 'speed',
          head: t('byDesk.speed'),
          numeric: true,
          cell: ({ averageSpeedOfAnswerSeconds: speed }) =>
            speed == null ? '' : t('byDesk.secondsValue', { seconds: formatNumber(speed, 1) }),
        },
        {
          key: 'handling',
          head: t('byDesk.handling'),
          numeric: true,
          cell: ({ handling: { averageSeconds } }) =>
            averageSeconds == null ? '' : clockText(Math.round(averageSeconds)),
        },
        {
          key: 'handedOn',
          head: t('byDesk.handedOn'),
          numeric: true,
          cell: ({ handling: { handedOn } }) => (handedOn === 0 ? '' : formatNumber(handedOn)),
        },
        {
          key: 'level',
          head: t('byDesk.level'),
          numeric: true,
          cell: ({ serviceLevel }) => (serviceLevel == null ? t('noCallsYet') : percent(serviceLevel)),
        },
        {
          key: 'target',
          head: t('byDesk.target'),
          cell: ({ levelPercent, levelSeconds, serviceLevel }) => (
            <>
              {t('byDesk.targetValue', { percent: levelPercent, seconds: levelSeconds })}{' '}
              {serviceLevel != null && (
                <StateLabel tone={serviceLevel * 100 >= levelPercent ? 'done' : 'waiting'}>
                  {t(serviceLevel * 100 >= levelPercent ? 'tiles.met' : 'tiles.missed')}
                </StateLabel>
              )}
            </>
          ),
        },
      ]}
    />
  );
};
