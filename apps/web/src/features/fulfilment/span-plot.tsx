import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonSpan } from '../../graphql/generated/graphql';
import { formatDate, formatMonth } from '../../i18n/format';
import { Disclosure } from '../../ui/disclosure';
import { chartColours } from '../../ui/tokens';
import { DataTable } from '../workplace/pieces/data-table';
import inbox from './inbox.module.css';
import { DAY_MS } from './period-form';
import styles from './volume.module.css';

/** How many calls of one kind fell into one week or month. */
export interface SpanCell {
  start: string;
  kind: string;
  calls: number;
}

/** Up to a quarter is told by weeks; more of them would be hairs. */
const MOST_DAYS_BY_WEEK = 92;
const REST = ' rest';
/** The palette's last colour is left for everything that is rare. */
const MOST_KINDS = chartColours.length - 1;

export interface Span {
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

/** Every span of the time asked for, also those without a call. What is rare is one kind together. */
const spansOf = (
  cells: readonly SpanCell[],
  { from, until, by }: { from: string; until: string; by: ReasonSpan },
): { spans: Span[]; kinds: string[] } => {
  const totals = new Map<string, number>();
  for (const { kind, calls } of cells) totals.set(kind, (totals.get(kind) ?? 0) + calls);
  const ranked = [...totals.keys()].sort((a, b) => totals.get(b)! - totals.get(a)!);
  const shown = ranked.length > MOST_KINDS + 1 ? ranked.slice(0, MOST_KINDS) : ranked;
  const kindOf = (kind: string) => (shown.includes(kind) ? kind : REST);
  const spans: Span[] = [];
  for (let start = firstOf(from, by); start <= until; start = nextOf(start, by)) {
    const sums = new Map<string, number>();
    for (const cell of cells.filter((one) => one.start === start))
      sums.set(kindOf(cell.kind), (sums.get(kindOf(cell.kind)) ?? 0) + cell.calls);
    const calls = [...sums.values()].reduce((sum, value) => sum + value, 0);
    spans.push({
      start,
      sums,
      calls,
      whole: start >= from && nextOf(start, by) <= isoOf(Date.parse(until) + DAY_MS),
    });
  }
  return { spans, kinds: shown.length < ranked.length ? [...shown, REST] : shown };
};

/** By weeks or by months; long times come by months. */
export const useSpan = (from: string, until: string): [ReasonSpan, ReactNode] => {
  const { t } = useTranslation('inbox');
  const isLong = (Date.parse(until) - Date.parse(from)) / DAY_MS >= MOST_DAYS_BY_WEEK;
  const [chosen, setChosen] = useState<ReasonSpan | null>(null);
  const by = isLong ? 'MONTH' : (chosen ?? 'WEEK');
  return [
    by,
    isLong ? null : (
      <div key="span" role="group" aria-label={t('reasons.span')} className={inbox.tabs}>
        {(['WEEK', 'MONTH'] as const).map((span) => (
          <button key={span} type="button" aria-pressed={span === by} onClick={() => setChosen(span)}>
            {t(`reasons.by.${span}`)}
          </button>
        ))}
      </div>
    ),
  ];
};

export const useSpanName = (by: ReasonSpan) => {
  const { t } = useTranslation('inbox');
  return (start: string) =>
    by === 'WEEK' ? t('reasons.weekFrom', { day: formatDate(start, false) }) : formatMonth(start);
};

interface SpanPlotProps {
  cells: readonly SpanCell[];
  from: string;
  until: string;
  by: ReasonSpan;
  /** Of a kind, as people call it. */
  nameOf: (kind: string) => string;
  rest: string;
  caption: string;
  spoken: string;
  /** What the picture says, in a sentence. */
  children: (spans: readonly Span[], kinds: readonly string[], nameOf: (kind: string) => string) => ReactNode;
}

/** Calls span by span, each bar divided by kind, with the same figures as a table. */
export const SpanPlot = ({
  cells,
  from,
  until,
  by,
  nameOf,
  rest,
  caption,
  spoken,
  children,
}: SpanPlotProps) => {
  const { t } = useTranslation('inbox');
  const spanName = useSpanName(by);
  const { spans, kinds } = spansOf(cells, { from, until, by });
  const nameOfAll = (kind: string) => (kind === REST ? rest : nameOf(kind));
  const most = Math.max(1, ...spans.map(({ calls }) => calls));
  const colourOf = (kind: string) => chartColours[kinds.indexOf(kind)];
  return (
    <>
      {children(spans, kinds, nameOfAll)}
      <ul className={styles.legend} aria-hidden>
        {kinds.map((kind) => (
          <li key={kind}>
            <span style={{ backgroundColor: colourOf(kind) }} />
            {nameOfAll(kind)}
          </li>
        ))}
      </ul>
      <div className={styles.spans} role="img" aria-label={spoken}>
        {spans.map(({ start, sums, calls, whole }) => (
          <div key={start} className={styles.span} data-part={!whole || undefined}>
            <span className={styles.tick}>{calls}</span>
            {[...kinds].reverse().map((kind) => {
              const value = sums.get(kind) ?? 0;
              return value === 0 ? null : (
                <div
                  key={kind}
                  title={`${spanName(start)} ${nameOfAll(kind)} ${t('volume.count', { count: value })}`}
                  style={{ height: `${(value / most) * 10}rem`, backgroundColor: colourOf(kind) }}
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
          caption={caption}
          rows={spans}
          rowKey={({ start }) => start}
          columns={[
            { key: 'start', head: t(`reasons.column.${by}`), cell: ({ start }) => spanName(start) },
            ...kinds.map((kind) => ({
              key: kind,
              head: nameOfAll(kind),
              numeric: true,
              cell: ({ sums }: Span) => t('volume.count', { count: sums.get(kind) ?? 0 }),
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
