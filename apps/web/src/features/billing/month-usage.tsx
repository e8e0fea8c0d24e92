import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  SpendingDocument,
  UsageDocument,
  UsageToldDocument,
  type UsageQuery,
  type UsageToldSubscription,
} from '../../graphql/generated/graphql';
import { ask, keyOf, useAsk } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { useTold } from '../../graphql/use-told';
import { formatDate, formatMonth, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';
import { BillChange } from './bill-change';
import styles from './billing.module.css';
import { ForecastPlot } from './forecast-plot';
import { InvoiceLines } from './invoice-lines';
import { monthAway } from './months';
import { SuccessFeesAhead } from './success-fees-ahead';
import { UsageExport } from './usage-export';
import { UsageRecords } from './usage-records';

type Usage = UsageQuery['usage'];

const answerOf = (told: UsageToldSubscription): UsageQuery => told;

const Totals = ({ usage, startsOn }: { usage: Usage; startsOn: string }) => {
  const { t } = useTranslation(['bill', 'common']);
  const today = useProductDays()?.today;
  const beginsLater = today !== undefined && today < startsOn;
  const { includedUnits, billableUnits } = usage;
  const share = includedUnits > 0 ? Math.min(100, Math.round((billableUnits / includedUnits) * 100)) : 0;
  // A month that is over comes to what it comes to.
  const isOver = today !== undefined && usage.month < today.slice(0, 7);
  if (beginsLater && usage.month < startsOn.slice(0, 7))
    return <Card tone="brand">{t('beginsOn', { date: formatDate(startsOn) })}</Card>;
  return (
    <Card tone="brand">
      <p>
        {t(isOver ? 'monthTotal' : beginsLater ? 'beforeStart' : 'soFar')}
        <br />
        <Yen amountMinor={usage.soFarWithTax} size="hero" />
      </p>
      {beginsLater && <p>{t('beginsOn', { date: formatDate(startsOn) })}</p>}
      <p className={styles.sub}>
        {t('period', { from: formatDate(usage.period.startsOn), to: formatDate(usage.period.endsOn, false) })}
      </p>
      {includedUnits > 0 && (
        <div className={styles.meter} aria-hidden>
          <div style={{ width: `${share}%` }} />
        </div>
      )}
      <KeyValueList
        items={[
          {
            label: t('includedUsed'),
            value: t('includedUsedValue', {
              included: includedUnits,
              used: Math.min(billableUnits, includedUnits),
            }),
          },
          { label: t('overage'), value: t('units', { count: usage.overageUnits }) },
          { label: t('freeUnits'), value: t('units', { count: usage.freeUnits }) },
          ...(isOver ? [] : [{ label: t('forecast'), value: forecastText(usage, t) }]),
        ]}
      />
    </Card>
  );
};

const forecastText = ({ forecastWithTax }: Usage, t: TFunction<['bill', 'common']>) => {
  const { lowMinor, likelyMinor, highMinor } = forecastWithTax;
  const likely = formatYen(likelyMinor);
  if (lowMinor === highMinor) return likely;
  const range = t('common:range', { from: formatYen(lowMinor), to: formatYen(highMinor) });
  return t('forecastValue', { range, likely });
};

interface MonthUsageProps {
  contractId: string;
  /** The contract's first day. */
  startsOn: string;
  /** YYYY-MM; null is the month that runs now. */
  month: string | null;
  onMonth: (month: string) => void;
}

/** One month: total first, then the lines, then the reason for every single call. */
export const MonthUsage = ({ contractId, startsOn, month, onMonth }: MonthUsageProps) => {
  const { t } = useTranslation('bill');
  const variables = { contractId, month };
  const { query } = useTold({
    key: keyOf(UsageDocument, variables),
    subscription: UsageToldDocument,
    variables,
    answerOf,
    ask: () => ask(UsageDocument, variables),
    askEveryMs: 30_000,
    keepPrevious: true,
  });
  const spending = useAsk(SpendingDocument, { contractId });
  const limitedTo = spending.data?.spending.limitedTo;
  const days = useProductDays();
  const isPast = (shown: string) => days !== undefined && shown < days.today.slice(0, 7);
  const mayDispute = (usage: Usage) => days !== undefined && days.today <= usage.disputableUntil;
  return (
    <Answered query={query}>
      {({ usage }) => (
        <Section title={t('month', { month: formatMonth(`${usage.month}-01`) })}>
          {limitedTo && usage.month === days?.today.slice(0, 7) && (
            <Card tone="notice">
              <strong role="status">{t(`spending.limited.${limitedTo}`)}</strong>
              <Link to={`/owner/bill/limit?contract=${contractId}`}>{t('spending.change')}</Link>
            </Card>
          )}
          <Totals usage={usage} startsOn={startsOn} />
          {usage.month === days?.today.slice(0, 7) && <SuccessFeesAhead contractId={contractId} />}
          <div className={styles.months}>
            <button type="button" onClick={() => onMonth(monthAway(usage.month, -1))}>
              {t('previous')}
            </button>
            {isPast(usage.month) && (
              <button type="button" onClick={() => onMonth(monthAway(usage.month, 1))}>
                {t('nextMonth')}
              </button>
            )}
          </div>
          {days && usage.days.length + usage.includedUnits > 0 && (
            <>
              <h3>{t('plot.title')}</h3>
              <ForecastPlot
                usage={usage}
                today={days.today}
                capUnits={usage.month === days.today.slice(0, 7) ? spending.data?.spending.capUnits : null}
              />
            </>
          )}
          <h3>{t('lines')}</h3>
          <InvoiceLines lines={usage.lines} />
          <h3>{t('change.title')}</h3>
          <BillChange contractId={contractId} month={usage.month} />
          <h3>{t('records')}</h3>
          {usage.records.length > 0 && (
            <p className={styles.sub}>
              {t(mayDispute(usage) ? 'dispute.until' : 'dispute.over', {
                date: formatDate(usage.disputableUntil),
              })}
            </p>
          )}
          <UsageRecords key={usage.month} records={usage.records} mayDispute={mayDispute(usage)} />
          {usage.records.length > 0 && <UsageExport contractId={contractId} month={usage.month} />}
        </Section>
      )}
    </Answered>
  );
};
