import { useTranslation } from 'react-i18next';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { Disclosure } from '../../ui/disclosure';
import { DataTable } from '../workplace/pieces/data-table';
import { timeOfDay } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';

type HalfHour = LiveFloorQuery['liveFloor']['halfHours'][number];
const HALF_HOUR_MS = 30 * 60_000;
const drawn = ['offered', 'answered', 'abandoned'] as const;

/** Half-hours without a call between the first and the last one stand there too, or the day would look shorter than it was. */
export const withoutGaps = (halfHours: readonly HalfHour[]): HalfHour[] => {
  const known = new Map(halfHours.map((one) => [Date.parse(one.from), one]));
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
  return Array.from({ length: known.size === 0 ? 0 : (last - first) / HALF_HOUR_MS + 1 }, (_, index) => {
    const at = first + index * HALF_HOUR_MS;
    const nothing = { offered: 0, answered: 0, abandoned: 0, serviceLevel: null };
    return known.get(at) ?? { from: new Date(at).toISOString(), ...nothing };
  });
};

/** The day by half-hours: bars for calls, the service level as a figure above them. */
export const HalfHours = ({ halfHours }: { halfHours: readonly HalfHour[] }) => {
  const { t } = useTranslation('floor');
  const all = withoutGaps(halfHours);
  if (all.length === 0) return <p>{t('halfHours.empty')}</p>;
  const most = Math.max(1, ...all.map(({ offered }) => offered));
  const hour = ({ from }: HalfHour) => timeOfDay(Date.parse(from)).replace(/^(\d+:\d+).*$/, '$1');
  const level = ({ serviceLevel }: HalfHour) =>
    serviceLevel == null ? '' : t('percent', { value: formatNumber(serviceLevel * 100) });
  return (
    <>
      <div className={styles.legend} aria-hidden>
        {drawn.map((step) => (
          <span key={step} data-step={step}>
            {t(`halfHours.${step}`)}
          </span>
        ))}
        <span>{t('halfHours.above')}</span>
      </div>
      <div className={styles.plotFrame} tabIndex={0} role="img" aria-label={t('halfHours.spoken')}>
        {all.map((one) => (
          <div key={one.from} className={styles.slotOfDay}>
            <small>{level(one)}</small>
            <div className={styles.barsOfSlot}>
              {drawn.map((step) => (
                <span key={step} data-step={step} style={{ height: `${(one[step] / most) * 100}%` }} />
              ))}
            </div>
            <small>{hour(one)}</small>
          </div>
        ))}
      </div>
      <Disclosure label={t('halfHours.asTable')}>
        <DataTable
          caption={t('halfHours.title')}
          rows={all}
          rowKey={({ from }) => from}
          columns={[
            { key: 'from', head: t('halfHours.from'), cell: hour },
            ...drawn.map((step) => ({
              key: step,
              head: t(`halfHours.${step}`),
              numeric: true,
              cell: (one: HalfHour) => t('count', { count: one[step] }),
            })),
            { key: 'level', head: t('byDesk.level'), numeric: true, cell: level },
          ]}
        />
      </Disclosure>
    </>
  );
};
