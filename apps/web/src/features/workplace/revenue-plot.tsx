import { useTranslation } from 'react-i18next';
import { RevenueDocument, type RevenueQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMonth, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';
import { DataTable } from './pieces/data-table';
import styles from './revenue.module.css';

type Months = RevenueQuery['revenue'];
const series = ['grossMinor', 'shareMinor', 'paidMinor'] as const;
const [width, height, left, bottom, top] = [400, 190, 4, 24, 20];

const isEmpty = (month: Months[number]) => series.every((key) => month[key] === 0);

/** What clients paid, the own part of it, and what came to the account: month by month, drawn and in figures. */
export const Revenue = () => {
  const { t } = useTranslation('workplace');
  const query = useAsk(RevenueDocument, {});
  return (
    <Section title={t('revenue.title')} full>
      <p>{t('revenue.lead')}</p>
      <Answered query={query} lines={3}>
        {({ revenue }) =>
          revenue.every(isEmpty) ? (
            <p>{t('revenue.none')}</p>
          ) : (
            <>
              <Plot months={revenue} />
              <Disclosure label={t('revenue.table')}>
                <Table months={revenue} />
              </Disclosure>
            </>
          )
        }
      </Answered>
    </Section>
  );
};

const Plot = ({ months }: { months: Months }) => {
  const { t } = useTranslation('workplace');
  // A share may come before its client's money. One yen at least: all of it may have gone back.
  const most = Math.max(1, ...months.flatMap((month) => series.map((key) => month[key])));
  const slot = (width - left) / months.length;
  const bar = slot / 4;
  const heightOf = (minor: number) => (Math.max(minor, 0) / most) * (height - bottom - top);
  const sumOf = (key: (typeof series)[number]) =>
    formatYen(months.reduce((sum, month) => sum + month[key], 0));
  const totals = {
    grossMinor: sumOf('grossMinor'),
    shareMinor: sumOf('shareMinor'),
    paidMinor: sumOf('paidMinor'),
  };
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles.plot}
        role="img"
        aria-label={t('revenue.plot', totals)}
      >
        <text x={left} y={12} className={styles.tick}>
          {t('revenue.most', { amount: formatYen(most) })}
        </text>
        <line x1={left} x2={width} y1={height - bottom} y2={height - bottom} className={styles.axis} />
        {months.map((month, index) => (
          <g key={month.month}>
            {series.map((key, place) => (
              <rect
                key={key}
                className={styles[key]}
                x={left + index * slot + (place + 0.5) * bar}
                width={bar - 1}
                y={height - bottom - heightOf(month[key])}
                height={heightOf(month[key])}
              />
            ))}
            {index % 3 === 2 && (
              <text
                x={left + (index + 0.5) * slot}
                y={height - 7}
                textAnchor={index === months.length - 1 ? 'end' : 'middle'}
                className={styles.tick}
              >
                {formatMonth(`${month.month}-01`)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className={styles.legend}>
        {series.map((key) => (
          <span key={key}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
              <rect width="12" height="12" className={styles[key]} />
            </svg>
            {t(`revenue.${key}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
};

const Table = ({ months }: { months: Months }) => {
  const { t } = useTranslation('workplace');
  return (
    <DataTable
      caption={t('revenue.table')}
      rows={[...months].reverse().filter((month) => !isEmpty(month))}
      rowKey={({ month }) => month}
      columns={[
        { key: 'month', head: t('revenue.month'), cell: ({ month }) => formatMonth(`${month}-01`) },
        ...series.map((key) => ({
          key,
          head: t(`revenue.${key}`),
          numeric: true,
          cell: (month: Months[number]) => <Yen amountMinor={month[key]} />,
        })),
      ]}
    />
  );
};
