import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  type CaseReportLineFieldsFragment,
  CaseReportDocument,
  type CaseReportQuery,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatMonth, formatNumber } from '../../i18n/format';
import { currentLanguage } from '../../i18n/index';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { monthAway } from '../billing/months';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './cases.module.css';
import { useSide } from './use-side';

type Report = CaseReportQuery['caseReport'];
type Line = CaseReportLineFieldsFragment;
const drawn = ['opened', 'closed'] as const;

const usePercent = () => {
  const { t } = useTranslation('cases');
  return (met: number, decided: number): string =>
    decided === 0
      ? t('report.undecided')
      : t('report.percent', { percent: formatNumber((met / decided) * 100), met, decided });
};

const Gauge = ({ label, met, decided }: { label: string; met: number; decided: number }) => {
  const percent = usePercent();
  return (
    <div className={styles.gauge}>
      <p>
        <strong>{label}</strong>
        <br />
        {percent(met, decided)}
      </p>
      {decided > 0 && (
        <div className={styles.gaugeTrack} aria-hidden>
          <span style={{ width: `${(met / decided) * 100}%` }} />
        </div>
      )}
    </div>
  );
};

const Bars = ({ rows }: { rows: readonly { key: string; label: string; count: number }[] }) => {
  const { t } = useTranslation('cases');
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <dl className={styles.bars}>
      {rows.map(({ key, label, count }) => (
        <div key={key} className={styles.bar}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.fill} style={{ width: `${(count / most) * 70}%` }} aria-hidden />
            {t('report.count', { count })}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Lines = ({ caption, rows }: { caption: string; rows: readonly (Line & { label: string })[] }) => {
  const { t } = useTranslation('cases');
  const percent = usePercent();
  return (
    <Disclosure label={t('report.asTable')}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ label }) => label}
        columns={[
          { key: 'label', head: caption, cell: ({ label }) => label },
          {
            key: 'opened',
            head: t('report.opened'),
            numeric: true,
            cell: ({ opened }) => t('report.count', { count: opened }),
          },
          {
            key: 'respond',
            head: t('report.respond'),
            numeric: true,
            cell: ({ respondMet, respondDecided }) => percent(respondMet, respondDecided),
          },
          {
            key: 'resolve',
            head: t('report.resolve'),
            numeric: true,
            cell: ({ resolveMet, resolveDecided }) => percent(resolveMet, resolveDecided),
          },
        ]}
      />
    </Disclosure>
  );
};

/** Every day of the month, also those on which nothing happened. */
const wholeMonth = (month: string, days: Report['byDay']): Report['byDay'] => {
  const [year, count] = month.split('-').map(Number) as [number, number];
  const known = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: new Date(Date.UTC(year, count, 0)).getUTCDate() }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    return known.get(day) ?? { day, opened: 0, closed: 0 };
  });
};

const Days = ({ month, days }: { month: string; days: Report['byDay'] }) => {
  const { t } = useTranslation('cases');
  const shown = wholeMonth(month, days);
  const most = Math.max(1, ...days.flatMap(({ opened, closed }) => [opened, closed]));
  return (
    <>
      <div className={styles.legend} aria-hidden>
        {drawn.map((step) => (
          <span key={step} data-step={step}>
            {t(`report.${step}`)}
          </span>
        ))}
      </div>
      <div role="img" aria-label={t('report.byDaySpoken')} className={styles.days}>
        {shown.map((day) => (
          <div key={day.day} className={styles.day}>
            {drawn.map((step) => (
              <span key={step} data-step={step} style={{ height: `${(day[step] / most) * 100}%` }} />
            ))}
          </div>
        ))}
      </div>
      <p
        className={styles.ticks}
        style={{ gridTemplateColumns: `repeat(${shown.length}, minmax(0, 1fr))` }}
        aria-hidden
      >
        {[1, 8, 15, 22].map((day) => (
          <span key={day} style={{ gridColumnStart: day }}>
            {t('report.dayOfMonth', { day })}
          </span>
        ))}
      </p>
      <Disclosure label={t('report.asTable')}>
        <DataTable
          caption={t('report.byDay')}
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', head: t('report.day'), cell: ({ day }) => formatDate(day, false) },
            ...drawn.map((step) => ({
              key: step,
              head: t(`report.${step}`),
              numeric: true,
              cell: (row: Report['byDay'][number]) => t('report.count', { count: row[step] }),
            })),
          ]}
        />
      </Disclosure>
    </>
  );
};

const Found = ({ report }: { report: Report }) => {
  const { t } = useTranslation('cases');
  const { total, byCategory, bySeverity, byDay, endings, month } = report;
  if (total.opened === 0 && byDay.length === 0)
    return <Empty>{t('report.none', { month: formatMonth(`${month}-01`) })}</Empty>;
  const categories = byCategory.map((line) => ({ ...line, label: line.category ?? '' }));
  const levels = bySeverity.map((line) => ({ ...line, label: t(`severity.${line.severity ?? 'NORMAL'}`) }));
  const asBars = (rows: readonly (Line & { label: string })[]) =>
    rows.map(({ label, opened }) => ({ key: label, label, count: opened }));
  return (
    <>
      <Bars
        rows={[
          { key: 'opened', label: t('report.opened'), count: total.opened },
          { key: 'closed', label: t('report.closed'), count: total.closed },
        ]}
      />
      <Gauge label={t('report.respond')} met={total.respondMet} decided={total.respondDecided} />
      <Gauge label={t('report.resolve')} met={total.resolveMet} decided={total.resolveDecided} />
      <Section title={t('report.byCategory')}>
        <Bars rows={asBars(categories)} />
        <Lines caption={t('report.byCategory')} rows={categories} />
      </Section>
      <Section title={t('report.bySeverity')}>
        <Bars rows={asBars(levels)} />
        <Lines caption={t('report.bySeverity')} rows={levels} />
      </Section>
      <Section title={t('report.byDay')}>
        <Days month={month} days={byDay} />
      </Section>
      {endings.length > 0 && (
        <Section title={t('report.endings')}>
          <Bars rows={endings.map(({ code, count }) => ({ key: code, label: t(`code.${code}`), count }))} />
        </Section>
      )}
      <p>
        <a href={`/files/cases/report.csv?month=${month}&language=${currentLanguage()}`} download data-tall>
          {t('report.csv')}
        </a>
      </p>
      <p className={styles.sub}>{t('report.how')}</p>
    </>
  );
};

/** A month of cases for either side, from the same figures. */
const ReportPage = () => {
  const { t } = useTranslation('cases');
  const { base } = useSide();
  const [params] = useSearchParams();
  const thisMonth = dateInJapan(new Date()).slice(0, 7);
  const asked = params.get('month') ?? thisMonth;
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth;
  const query = useAsk(CaseReportDocument, { month });
  return (
    <Page title={t('report.title')} lead={formatMonth(`${month}-01`)} back={base} focusKey={month}>
      <div className={styles.links}>
        <Link to={`?month=${monthAway(month, -1)}`} data-tall>
          {t('report.previous')}
        </Link>
        {month < thisMonth && (
          <Link to={`?month=${monthAway(month, 1)}`} data-tall>
            {t('report.next')}
          </Link>
        )}
      </div>
      <Answered query={query}>{({ caseReport }) => <Found report={caseReport} />}</Answered>
    </Page>
  );
};

export default ReportPage;
