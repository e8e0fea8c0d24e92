import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '../../i18n/format';
import { HoursWeek } from '../../ui/hours-week';
import { usePrefectureName } from '../../ui/prefectures';
import { Bullets } from '../../ui/lists';
import { Yen, YenRange } from '../../ui/money';
import { OveragePrice } from '../../ui/overage-price';
import { useWaysToPay } from '../../ui/ways-to-pay';
import type { ProposalOption } from './comparison';
import styles from './comparison.module.css';

export interface ComparisonRow {
  label: string;
  /** Why the columns differ, where that is not plain. */
  note?: string;
  values: ReactNode[];
  /** One key per column; equal keys mean the row tells nothing apart. */
  keys: string[];
  /** Shown even where it tells nothing apart. */
  always?: boolean;
  /** Left to those who ask for all rows, where the screen is small. */
  detail?: boolean;
}

const Months = ({ option: { monthlyWithTax: range } }: { option: ProposalOption }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <dl className={styles.months}>
      {(['low', 'likely', 'high'] as const).map((month) => (
        <div key={month}>
          <dt>{t(`compare.${month}`)}</dt>
          <dd>
            <Yen amountMinor={range[`${month}Minor`]} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** What the same month costs should our guess of the calls be wrong. */
const GuessedBill = ({ option: { guessedBill } }: { option: ProposalOption }) => {
  const { t } = useTranslation('diagnosis');
  if (!guessedBill) return null;
  const { fewestCalls, mostCalls, lowMinor, highMinor } = guessedBill;
  return (
    <small className={styles.note}>
      {t('volume.bill', {
        fewest: fewestCalls,
        most: mostCalls,
        low: formatYen(lowMinor),
        high: formatYen(highMinor),
      })}
    </small>
  );
};

/** How long it binds and how one leaves, as the contract will say it. */
const Leaving = ({ option: { plan } }: { option: ProposalOption }) => {
  const { t } = useTranslation('diagnosis');
  const { minimumTermMonths, noticeDays } = plan;
  return (
    <>
      {minimumTermMonths === 0 ? t('compare.noTerm') : t('compare.termMonths', { count: minimumTermMonths })}
      <small className={styles.note}>
        {noticeDays === 0 ? t('compare.noNotice') : t('compare.noticeDays', { count: noticeDays })}
        {minimumTermMonths > 0 && t('compare.notBeforeTerm')}
      </small>
    </>
  );
};

/**
 * Fixed rows in a fixed order. `countTold`: the owner said how many calls there are. What costs nothing with any of them stands
 * below the rows (`HiddenExtras`).
 */
export const useComparisonRows = (
  options: readonly ProposalOption[],
  countTold: boolean,
): ComparisonRow[] => {
  const { t } = useTranslation('diagnosis');
  const prefectureName = usePrefectureName();
  const ways = useWaysToPay();
  const row = (
    label: string,
    value: (option: ProposalOption) => ReactNode,
    key: (option: ProposalOption) => unknown,
  ): ComparisonRow => ({
    label,
    values: options.map(value),
    keys: options.map((option) => JSON.stringify(key(option))),
  });
  const list = (items: readonly string[]) =>
    items.length === 0 ? (
      t('compare.nothingMissing')
    ) : (
      <Bullets>
        {items.map((item) => (
          <span key={item}>{item}</span>
        ))}
      </Bullets>
    );
  const yen = (amountMinor: number) => <Yen amountMinor={amountMinor} />;
  const plan = (option: ProposalOption) => option.plan;

  return [
    row(
      t(countTold ? 'compare.monthlyTold' : 'compare.monthly'),
      (option) => (
        <>
          <strong className={styles.amount}>{yen(option.monthlyWithTax.likelyMinor)}</strong>
          <GuessedBill option={option} />
        </>
      ),
      ({ monthlyWithTax }) => monthlyWithTax.likelyMinor,
    ),
    row(
      t('compare.months'),
      (option) => <Months option={option} />,
      ({ monthlyWithTax }) => monthlyWithTax,
    ),
    {
      ...row(
        t('compare.reasons'),
        ({ reasons }) => list(reasons),
        ({ reasons }) => reasons,
      ),
      always: true,
    },
    row(
      t('compare.saves'),
      ({ effect, monthlyWithTax }) =>
        effect ? (
          <>
            <YenRange lowMinor={effect.saved.lowMinor} highMinor={effect.saved.highMinor} />
            {effect.saved.likelyMinor < monthlyWithTax.likelyMinor && (
              <small className={styles.note}>{t('compare.savesLess')}</small>
            )}
          </>
        ) : (
          t('compare.savesUnknown')
        ),
      ({ effect }) => effect?.saved,
    ),
    row(
      t('compare.overage'),
      (option) => <OveragePrice plan={plan(option)} />,
      (option) => [plan(option).overageMinor, plan(option).overageTiers],
    ),
    row(
      t('compare.initial'),
      ({ initialFeeMinor }) => yen(initialFeeMinor),
      ({ initialFeeMinor }) => initialFeeMinor,
    ),
    row(
      t('compare.hours'),
      ({ version }) => <HoursWeek hours={version.hours} />,
      ({ version }) => version.hours,
    ),
    row(
      t('compare.functions'),
      ({ version }) => list(version.functions.map(({ name }) => name)),
      ({ version }) => version.functions,
    ),
    row(
      t('compare.notSolved'),
      ({ notSolved }) => list(notSolved),
      ({ notSolved }) => notSolved,
    ),
    row(
      t('compare.leaving'),
      (option) => <Leaving option={option} />,
      (option) => [plan(option).minimumTermMonths, plan(option).noticeDays],
    ),
    row(
      t('compare.start'),
      () => t('compare.startText'),
      () => null,
    ),
    {
      ...row(
        t('compare.expected'),
        ({ expectedUnits }) => t('compare.units', { count: expectedUnits }),
        ({ expectedUnits }) => expectedUnits,
      ),
      note: t('compare.expectedNote'),
    },
    ...[
      row(
        t('compare.base'),
        (option) => yen(plan(option).baseMinor),
        (option) => plan(option).baseMinor,
      ),
      row(
        t('compare.included'),
        (option) => t('compare.units', { count: plan(option).includedUnits }),
        (option) => plan(option).includedUnits,
      ),
      row(
        t('compare.success'),
        (option) => yen(plan(option).successFeeMinor),
        (option) => plan(option).successFeeMinor,
      ),
      row(
        t('compare.minimum'),
        (option) => yen(plan(option).minimumMinor),
        (option) => plan(option).minimumMinor,
      ),
      row(
        t('compare.paid'),
        (option) => t(plan(option).baseInAdvance ? 'compare.paidBefore' : 'compare.paidAfter'),
        (option) => plan(option).baseInAdvance,
      ),
      row(
        t('compare.ways'),
        (option) => ways(plan(option).waysToPay),
        (option) => plan(option).waysToPay,
      ),
      row(
        t('compare.deposit'),
        (option) => yen(plan(option).depositMinor),
        (option) => plan(option).depositMinor,
      ),
      row(
        t('compare.producer'),
        ({ version: { producer } }) => (
          <>
            {producer.name}
            {producer.prefecture && <small> {prefectureName(producer.prefecture)}</small>}
          </>
        ),
        ({ version }) => version.producer.id,
      ),
      row(
        t('compare.coverage'),
        ({ coverage }) => t('compare.coveragePercent', { percent: Math.round(coverage * 100) }),
        ({ coverage }) => coverage,
      ),
    ].map((each) => ({ ...each, detail: true })),
  ];
};
