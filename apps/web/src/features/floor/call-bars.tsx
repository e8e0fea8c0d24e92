import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format';
import { Disclosure } from '../../ui/disclosure';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './floor.module.css';

export interface CallSpan {
  from: string;
  offered: number;
  answered: number;
  abandoned: number;
  serviceLevel?: number | null;
}

const drawn = ['offered', 'answered', 'abandoned'] as const;

/** Spans without a call between the first and the last one stand there too, or the time would look shorter than it was. */
export const withoutGaps = (spans: readonly CallSpan[], everyMs: number): CallSpan[] => {
  const known = new Map(spans.map((one) => [Date.parse(one.from), one]));
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
  return Array.from({ length: known.size === 0 ? 0 : (last - first) / everyMs + 1 }, (_, index) => {
    const at = first + index * everyMs;
    const nothing = { offered: 0, answered: 0, abandoned: 0, serviceLevel: null };
    return known.get(at) ?? { from: new Date(at).toISOString(), ...nothing };
  });
};

interface CallBarsProps {
  spans: readonly CallSpan[];
  title: string;
  spoken: string;
  /** The head of the table's first column. */
  head: string;
  labelOf: (span: CallSpan) => string;
  /** The same, short enough to stand below its bars. */
  tickOf?: (span: CallSpan) => string;
}

/** Calls by spans of time: bars for their number, the service level as a figure above them, and the same as a table. */
export const CallBars = ({ spans, title, spoken, head, labelOf, tickOf = labelOf }: CallBarsProps) => {
  const { t } = useTranslation('floor');
  const most = Math.max(1, ...spans.map(({ offered }) => offered));
  const level = ({ serviceLevel }: CallSpan) =>
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
      <div className={styles.plotFrame} tabIndex={0} role="img" aria-label={spoken}>
        {spans.map((one) => (
          <div key={one.from} className={styles.slotOfDay}>
            <small>{level(one)}</small>
            <div className={styles.barsOfSlot}>
              {drawn.map((step) => (
                <span key={step} data-step={step} style={{ height: `${(one[step] / most) * 100}%` }} />
              ))}
            </div>
            <small>{tickOf(one)}</small>
          </div>
        ))}
      </div>
      <Disclosure label={t('halfHours.asTable')}>
        <DataTable
          caption={title}
          rows={spans}
          rowKey={({ from }) => from}
          columns={[
            { key: 'from', head, cell: labelOf },
            ...drawn.map((step) => ({
              key: step,
              head: t(`halfHours.${step}`),
              numeric: true,
              cell: (one: CallSpan) => t('count', { count: one[step] }),
            })),
            { key: 'level', head: t('byDesk.level'), numeric: true, cell: level },
          ]}
        />
      </Disclosure>
    </>
  );
};
