import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { clockText } from '../workplace/pieces/server-clock';
import styles from './wall.module.css';

type Desk = LiveFloorQuery['liveFloor']['desks'][number];

/** Each desk in its place, so that the eye finds it again: nothing is sorted by how well it goes. */
export const WallDesks = ({ desks }: { desks: readonly Desk[] }) => {
  const { t } = useTranslation('floor');
  if (desks.length === 0) return <p>{t('byDesk.empty')}</p>;
  const percent = (share: number) => t('percent', { value: formatNumber(share * 100) });
  return (
    <table className={styles.desks}>
      <caption>{t('byDesk.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('byDesk.desk')}</th>
          <th scope="col">{t('tiles.waiting')}</th>
          <th scope="col">{t('tiles.longest')}</th>
          <th scope="col">{t('tiles.serviceLevel')}</th>
        </tr>
      </thead>
      <tbody>
        {desks.map(
          ({ deskId, deskName, waiting, longestWaitSeconds, recentServiceLevel: level, ...promised }) => (
            <tr key={deskId}>
              <th scope="row">{deskName}</th>
              <td>{t('count', { count: waiting })}</td>
              <td data-missed={longestWaitSeconds > promised.levelSeconds || undefined}>
                {waiting > 0 ? clockText(longestWaitSeconds) : t('wall.nobodyWaits')}
                {longestWaitSeconds > promised.levelSeconds && (
                  <>
                    <IconAlertCircle aria-hidden />
                    <small>{t('tiles.missed')}</small>
                  </>
                )}
              </td>
              <td data-missed={(level != null && level * 100 < promised.levelPercent) || undefined}>
                {level == null ? t('noCallsYet') : percent(level)}
                {level != null && <Verdict met={level * 100 >= promised.levelPercent} />}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
};

const Verdict = ({ met }: { met: boolean }) => {
  const { t } = useTranslation('floor');
  const Icon = met ? IconCircleCheck : IconAlertCircle;
  return (
    <>
      <Icon aria-hidden />
      <small>{t(met ? 'tiles.met' : 'tiles.missed')}</small>
    </>
  );
};
