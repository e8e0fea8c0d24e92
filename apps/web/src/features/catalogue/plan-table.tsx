import { useTranslation } from 'react-i18next';
import type { BundleQuery, PlanFieldsFragment } from '../../graphql/generated/graphql';
import { PrimaryButton } from '../../ui/buttons';
import { Yen } from '../../ui/money';
import { OveragePrice } from '../../ui/overage-price';
import { useWaysToPay } from '../../ui/ways-to-pay';
import styles from './plan-table.module.css';

type Row = [label: string, value: (plan: PlanFieldsFragment) => React.ReactNode];

/** Plans as columns of a table; on phones one card per plan. A success fee nobody pays has no row: zero would promise free appointments. */
export const PlanTable = ({ bundle }: { bundle: NonNullable<BundleQuery['bundle']> }) => {
  const { t } = useTranslation('bundles');
  const quoteAddress = (plan: PlanFieldsFragment) =>
    `/quotes/new?${new URLSearchParams({ bundle: bundle.bundleId, version: bundle.id, plan: plan.id })}`;
  const ways = useWaysToPay();
  const yen = (amountMinor: number) => <Yen amountMinor={amountMinor} />;
  const rows: Row[] = [
    [t('page.base'), ({ baseMinor }) => <strong>{yen(baseMinor)}</strong>],
    [t('page.included'), ({ includedUnits }) => t('page.units', { count: includedUnits })],
    [t('page.overage'), (plan) => <OveragePrice plan={plan} />],
    ...(bundle.plans.some(({ successFeeMinor }) => successFeeMinor > 0)
      ? [[t('page.success'), ({ successFeeMinor }: PlanFieldsFragment) => yen(successFeeMinor)] satisfies Row]
      : []),
    [t('page.minimum'), ({ minimumMinor }) => (minimumMinor > 0 ? yen(minimumMinor) : t('page.noMinimum'))],
    [t('page.paid'), ({ baseInAdvance }) => t(baseInAdvance ? 'page.paidBefore' : 'page.paidAfter')],
    [t('page.waysToPay'), ({ waysToPay }) => ways(waysToPay)],
    ...(bundle.plans.some(({ depositMinor }) => depositMinor > 0)
      ? [[t('page.deposit'), ({ depositMinor }: PlanFieldsFragment) => yen(depositMinor)] satisfies Row]
      : []),
    [t('page.initial'), ({ initialFeeMinor }) => yen(initialFeeMinor)],
    [
      t('page.term'),
      ({ minimumTermMonths }) =>
        minimumTermMonths === 0 ? t('page.noTerm') : t('page.months', { count: minimumTermMonths }),
    ],
    [
      t('page.notice'),
      ({ noticeDays }) => (noticeDays === 0 ? t('page.anyTime') : t('page.days', { count: noticeDays })),
    ],
  ];
  return (
    <ul className={styles.plans}>
      {bundle.plans.map((plan) => (
        <li key={plan.id} className={styles.plan}>
          <h3 className={styles.name}>{plan.name}</h3>
          <dl className={styles.rows}>
            {rows.map(([label, value]) => (
              <div key={label} className={styles.row}>
                <dt>{label}</dt>
                <dd>{value(plan)}</dd>
              </div>
            ))}
          </dl>
          <PrimaryButton to={quoteAddress(plan)} ariaLabel={t('page.quoteFor', { plan: plan.name })}>
            {t('page.quote')}
          </PrimaryButton>
        </li>
      ))}
    </ul>
  );
};
