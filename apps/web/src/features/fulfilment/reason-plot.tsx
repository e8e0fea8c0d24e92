import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallReasonsDocument, type CallReasonsQuery, type ReasonSpan } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMonth } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { chartColours } from '../../ui/tokens';
import { DataTable } from '../workplace/pieces/data-table';
import inbox from './inbox.module.css';
import { DAY_MS } from './period-form';
import { useReasonName } from './reason-name';
import styles from './volume.module.css';

type Cells = CallReasonsQuery['callReasons'];

/** Up to a quarter is told by weeks; more of them would be hairs. */
const MOST_DAYS_BY_WEEK = 92;
const REST = 'rest';
/** The palette's last colour is left for everything that is rare. */
const MOST_REASONS = chartColours.length - 1;

interface Span {
  readonly start: string;
  readonly sums: ReadonlyMap<string, number>;
  readonly calls: number;
  /** Every day of it was asked for. */
  readonly whole: boolean;
}

const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const nextOf = (start: string, by: ReasonSpan) => {
  const at = new Date(start);
  return by === 'WEEK'
    ? isoOf(at.getTime() + 7 * DAY_MS)
    : isoOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
};
const firstOf = (day: string, by: ReasonSpan) => {
  const at = new Date(day);
  return by === 'WEEK' ? isoOf(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY_MS) : `${day.slice(0, 7)}-01`;
};

/** Every span of the time asked for, also those without a call. What is rare is one reason together. */
const spansOf = (
  cells: Cells,
  { from, until, by }: { from: string; until: string; by: ReasonSpan },
): { spans: Span[]; reasons: string[] } => {
  const totals = new Map<string, number>();
  for (const { outcome, calls } of cells) totals.set(outcome, (totals.get(outcome) ?? 0) + calls);
  const ranked = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)!);
  const shown = ranked.length > MOST_REASONS + 1 ? ranked.slice(0, MOST_REASONS) : ranked;
  const reasonOf = (outcome: string) => (shown.includes(outcome) ? outcome : REST);
  const spans: Span[] = [];
  for (let start = firstOf(from, by); start <= until; start = nextOf(start, by)) {
    const sums = new Map<string, number>();
    for (const cell of cells.filter((one) => one.start === start))
      sums.set(reasonOf(cell.outcome), (sums.get(reasonOf(cell.outcome)) ?? 0) + cell.calls);
    const calls = [...sums.values()].reduce((sum, value) => sum + value, 0);
    spans.push({
      start,
      sums,
      calls,
      whole: start >= from && nextOf(start, by) <= isoOf(Date.parse(until) + DAY_MS),
    });
  }
  return { spans, reasons: shown.length < ranked.length ? [...shown, REST] : shown };
};

/** The reason that moved most between the last two whole spans. */
const changeOf = (spans: readonly Span[], reasons: readonly string[]) => {
  const [before, after] = spans.filter(({ whole }) => whole).slice(-2);
  if (!before || !after) return null;
  const moves = reasons.map((reason) => {
    const [was, is] = [before.sums.get(reason) ?? 0, after.sums.get(reason) ?? 0];
    return { reason, was, is, by: Math.abs(is - was) };
  });
  const most = moves.reduce((a, b) => (b.by > a.by ? b : a));
  return { ...most, before: before.start, after: after.start };
};

interface ReasonPlotProps {
  deskId: string | null;
  from: string;
  until: string;
  made: boolean;
}

/** What calls were about, week by week or month by month. */
export const ReasonPlot = ({ deskId, from, until, made }: ReasonPlotProps) => {
  const { t } = useTranslation('inbox');
  const isLong = (Date.parse(until) - Date.parse(from)) / DAY_MS >= MOST_DAYS_BY_WEEK;
  const [chosen, setChosen] = useState<ReasonSpan | null>(null);
  const by = isLong ? 'MONTH' : (chosen ?? 'WEEK');
  const direction = made ? 'OUTBOUND' : 'INBOUND';
  const query = useAsk(CallReasonsDocument, { deskId, from, until, direction, by }, { keepPrevious: true });
  return (
    <>
      {!isLong && (
        <div role="group" aria-label={t('reasons.span')} className={inbox.tabs}>
          {(['WEEK', 'MONTH'] as const).map((span) => (
            <button key={span} type="button" aria-pressed={span === by} onClick={() => setChosen(span)}>
              {t(`reasons.by.${span}`)}
            </button>
          ))}
        </div>
      )}
      <Answered query={query}>
        {({ callReasons }) => <Plot {...spansOf(callReasons, { from, until, by })} by={by} made={made} />}
      </Answered>
    </>
  );
};

interface PlotProps {
  spans: readonly Span[];
  reasons: readonly string[];
  by: ReasonSpan;
  made: boolean;
}

const Plot = ({ spans, reasons, by, made }: PlotProps) => {
  const { t } = useTranslation('inbox');
  const reasonName = useReasonName(made);
  const nameOf = (reason: string) => (reason === REST ? t('reasons.rest') : reasonName(reason));
  const spanName = (start: string) =>
    by === 'WEEK' ? t('reasons.weekFrom', { day: formatDate(start, false) }) : formatMonth(start);
  const most = Math.max(1, ...spans.map(({ calls }) => calls));
  const colourOf = (reason: string) => chartColours[reasons.indexOf(reason)];
  return (
    <>
      <Change spans={spans} reasons={reasons} nameOf={nameOf} spanName={spanName} />
      <ul className={styles.legend} aria-hidden>
        {reasons.map((reason) => (
          <li key={reason}>
            <span style={{ backgroundColor: colourOf(reason) }} />
            {nameOf(reason)}
          </li>
        ))}
      </ul>
      <div className={styles.spans} role="img" aria-label={t(`reasons.spoken.${by}`)}>
        {spans.map(({ start, sums, calls, whole }) => (
          <div key={start} className={styles.span} data-part={!whole || undefined}>
            <span className={styles.tick}>{calls}</span>
            {[...reasons].reverse().map((reason) => {
              const value = sums.get(reason) ?? 0;
              return value === 0 ? null : (
                <div
                  key={reason}
                  title={`${spanName(start)} ${nameOf(reason)} ${t('volume.count', { count: value })}`}
                  style={{ height: `${(value / most) * 10}rem`, backgroundColor: colourOf(reason) }}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{spanName(spans[0]!.start)}</span>
        {spans.length > 1 && <span>{spanName(spans.at(-1)!.start)}</span>}
      </p>
      {spans.some(({ whole }) => !whole) && <p className={styles.note}>{t(`reasons.partly.${by}`)}</p>}
      <Disclosure label={t('volume.asTable')}>
        <DataTable
          caption={t('reasons.title')}
          rows={spans}
          rowKey={({ start }) => start}
          columns={[
            { key: 'start', head: t(`reasons.column.${by}`), cell: ({ start }) => spanName(start) },
            ...reasons.map((reason) => ({
              key: reason,
              head: nameOf(reason),
              numeric: true,
              cell: ({ sums }: Span) => t('volume.count', { count: sums.get(reason) ?? 0 }),
            })),
            {
              key: 'calls',
              head: t('reasons.all'),
              numeric: true,
              cell: ({ calls }) => t('volume.count', { count: calls }),
            },
          ]}
        />
      </Disclosure>
    </>
  );
};

interface ChangeProps {
  spans: readonly Span[];
  reasons: readonly string[];
  nameOf: (reason: string) => string;
  spanName: (start: string) => string;
}

/** What the picture says, in a sentence. */
const Change = ({ spans, reasons, nameOf, spanName }: ChangeProps) => {
  const { t } = useTranslation('inbox');
  const change = changeOf(spans, reasons);
  if (!change) return <p>{t('reasons.tooShort')}</p>;
  const { reason, was, is, before, after } = change;
  const told = {
    reason: nameOf(reason),
    before: spanName(before),
    after: spanName(after),
    was: t('volume.count', { count: was }),
    is: t('volume.count', { count: is }),
  };
  if (is === was) return <p>{t('reasons.same', told)}</p>;
  return <p>{t(is > was ? 'reasons.more' : 'reasons.fewer', told)}</p>;
};
