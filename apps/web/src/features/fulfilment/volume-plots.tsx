import { useTranslation } from 'react-i18next';
import type { CallVolumeQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { Disclosure } from '../../ui/disclosure';
import { DataTable } from '../workplace/pieces/data-table';
import { weekdays } from '../../ui/hours-rows';
import { useReasonName } from './reason-name';
import styles from './volume.module.css';

type Cells = CallVolumeQuery['callVolume'];
const DAY_MS = 86_400_000;

const sumBy = <Key extends string | number>(cells: Cells, keyOf: (cell: Cells[number]) => Key) => {
  const sums = new Map<Key, number>();
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.calls);
  return sums;
};
const busiestOf = <Key,>(sums: ReadonlyMap<Key, number>) =>
  [...sums].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
/** 1 = Monday … 7 = Sunday. */
const weekdayOf = (day: string) => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** A bar a day, also for days without a call. */
export const ByDay = ({ cells, from, until }: { cells: Cells; from: string; until: string }) => {
  const { t } = useTranslation('inbox');
  const sums = sumBy(cells, ({ day }) => day);
  const count = (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;
  const days = Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * DAY_MS).toISOString().slice(0, 10),
  );
  const most = Math.max(1, ...sums.values());
  return (
    <>
      <div
        className={styles.days}
        role="img"
        aria-label={t('volume.daySpoken', { busiest: formatDate(busiestOf(sums), false) })}
      >
        {days.map((day) => (
          <span
            key={day}
            title={`${day} ${sums.get(day) ?? 0}`}
            style={{ height: `${((sums.get(day) ?? 0) / most) * 100}%` }}
          />
        ))}
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{formatDate(from, false)}</span>
        <span>{formatDate(until, false)}</span>
      </p>
      <Disclosure label={t('volume.asTable')}>
        <DataTable
          caption={t('volume.byDay')}
          rows={days.filter((day) => sums.has(day))}
          rowKey={(day) => day}
          columns={[
            { key: 'day', head: t('volume.day'), cell: (day) => formatDate(day, false) },
            {
              key: 'calls',
              head: t('volume.calls'),
              numeric: true,
              cell: (day) => t('volume.count', { count: sums.get(day) ?? 0 }),
            },
          ]}
        />
      </Disclosure>
    </>
  );
};

/** When the telephone rings: a square per weekday and hour, darker where there are more calls. */
export const ByHour = ({ cells }: { cells: Cells }) => {
  const { t } = useTranslation(['inbox', 'hours']);
  const sums = sumBy(cells, ({ day, hour }) => `${weekdayOf(day)} ${hour}`);
  // A year has more cells than a function takes arguments.
  const first = cells.reduce((least, { hour }) => Math.min(least, hour), 23);
  const last = cells.reduce((most, { hour }) => Math.max(most, hour), 0);
  const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const most = Math.max(...sums.values());
  const [busyDay, busyHour] = busiestOf(sums).split(' ').map(Number);
  const at = (day: number, hour: number) =>
    t('volume.at', { day: t(`hours:weekdays.${weekdays[day - 1]!}`), hour });
  return (
    <div
      className={styles.hours}
      role="img"
      aria-label={t('volume.hourSpoken', { busiest: at(busyDay!, busyHour!) })}
      style={{ gridTemplateColumns: `auto repeat(${shown.length}, minmax(0, 1fr))` }}
    >
      <span />
      {shown.map((hour) => (
        <span key={hour} className={styles.tick}>
          {shown.length <= 14 || hour % 3 === 0 ? hour : ''}
        </span>
      ))}
      {weekdays.map((day) => [
        <span key={day} className={styles.dayName}>
          {t(`hours:weekdays.${day}`).slice(0, 3)}
        </span>,
        ...shown.map((hour) => {
          const calls = sums.get(`${day} ${hour}`) ?? 0;
          return (
            <span
              key={`${day} ${hour}`}
              className={styles.cell}
              title={`${at(day, hour)} ${t('volume.count', { count: calls })}`}
              style={{
                backgroundColor: calls === 0 ? undefined : `rgb(0 85 173 / ${0.2 + 0.8 * (calls / most)})`,
              }}
            />
          );
        }),
      ])}
    </div>
  );
};

/** What the calls were about, most first. */
export const ByReason = ({ cells, made }: { cells: Cells; made: boolean }) => {
  const { t } = useTranslation('inbox');
  const nameOf = useReasonName(made);
  const sums = [...sumBy(cells, ({ outcome }) => outcome)].sort((a, b) => b[1] - a[1]);
  const most = Math.max(...sums.map(([, calls]) => calls));
  return (
    <dl className={styles.reasons}>
      {sums.map(([outcome, calls]) => (
        <div key={outcome}>
          <dt>{nameOf(outcome)}</dt>
          <dd>
            <span className={styles.bar} style={{ width: `${(calls / most) * 100}%` }} aria-hidden />
            {t('volume.count', { count: calls })}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The same figures for a spreadsheet; the mark in front lets Excel read Japanese. */
export const Download = ({ cells, made, name }: { cells: Cells; made: boolean; name: string }) => {
  const { t } = useTranslation('inbox');
  const nameOf = useReasonName(made);
  const save = () => {
    const head = [
      t('volume.day'),
      t('volume.hour'),
      t(made ? 'volume.byOutcome' : 'volume.byReason'),
      t('volume.calls'),
    ];
    const rows = cells.map(({ day, hour, outcome, calls }) => [day, hour, nameOf(outcome), calls]);
    const text = [head, ...rows].map((row) => row.join(',')).join('\r\n');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' }));
    link.download = `${made ? 'calls-made' : 'calls'}_${name}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return <SecondaryButton onClick={save}>{t('volume.download')}</SecondaryButton>;
};
