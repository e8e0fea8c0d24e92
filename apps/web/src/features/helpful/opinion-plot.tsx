import { useTranslation } from 'react-i18next';
import type { HelpfulFiguresFieldsFragment } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { Disclosure } from '../../ui/disclosure';
import { DAY_MS } from '../fulfilment/period-form';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './helpful.module.css';

export interface OpinionDay {
  readonly day: string;
  readonly figures: HelpfulFiguresFieldsFragment;
}
interface Bucket {
  readonly from: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** More bars than that are hairs. */
const MOST_BARS = 62;
const WEEK = 7;

/** Days, or weeks where there are too many days; also those without an opinion. */
const bucketsOf = (days: readonly OpinionDay[], from: string, until: string): Bucket[] => {
  const count = (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;
  const size = count > MOST_BARS ? WEEK : 1;
  const buckets = Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
    from: new Date(Date.parse(from) + i * size * DAY_MS).toISOString().slice(0, 10),
    helpful: 0,
    unhelpful: 0,
  }));
  for (const { day, figures } of days) {
    const bucket = buckets[Math.floor((Date.parse(day) - Date.parse(from)) / DAY_MS / size)];
    if (!bucket) continue;
    bucket.helpful += figures.helpful;
    bucket.unhelpful += figures.unhelpful;
  }
  return buckets;
};

/** Opinions over time: how many found a report helpful, and how many not enough. */
export const OpinionPlot = ({
  days,
  from,
  until,
}: {
  days: readonly OpinionDay[];
  from: string;
  until: string;
}) => {
  const { t } = useTranslation('helpful');
  const buckets = bucketsOf(days, from, until);
  const most = Math.max(1, ...buckets.map(({ helpful, unhelpful }) => helpful + unhelpful));
  const isByWeek = buckets.length > 1 && Date.parse(buckets[1]!.from) - Date.parse(buckets[0]!.from) > DAY_MS;
  return (
    <>
      <p className={styles.legend} aria-hidden>
        <span data-kind="helpful">{t('helpful')}</span>
        <span data-kind="unhelpful">{t('unhelpful')}</span>
        <span>{t(isByWeek ? 'byWeek' : 'byDay')}</span>
      </p>
      <div className={styles.plot} role="img" aria-label={t('spoken')}>
        {buckets.map(({ from: at, helpful, unhelpful }) => (
          <div key={at} className={styles.bucket} title={`${at} ${helpful} / ${unhelpful}`}>
            {unhelpful > 0 && (
              <div className={styles.unhelpful} style={{ height: `${(unhelpful / most) * 100}%` }} />
            )}
            {helpful > 0 && (
              <div className={styles.helpful} style={{ height: `${(helpful / most) * 100}%` }} />
            )}
          </div>
        ))}
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{formatDate(from, false)}</span>
        <span>{formatDate(until, false)}</span>
      </p>
      <Disclosure label={t('asTable')}>
        <DataTable
          caption={t('overTime')}
          rows={buckets.filter(({ helpful, unhelpful }) => helpful + unhelpful > 0)}
          rowKey={({ from: at }) => at}
          columns={[
            {
              key: 'from',
              head: t(isByWeek ? 'week' : 'day'),
              cell: ({ from: at }) => formatDate(at, false),
            },
            {
              key: 'helpful',
              head: t('helpful'),
              numeric: true,
              cell: ({ helpful }) => t('count', { count: helpful }),
            },
            {
              key: 'unhelpful',
              head: t('unhelpful'),
              numeric: true,
              cell: ({ unhelpful }) => t('count', { count: unhelpful }),
            },
          ]}
        />
      </Disclosure>
    </>
  );
};
