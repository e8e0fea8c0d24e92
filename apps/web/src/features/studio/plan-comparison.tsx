import { useTranslation } from 'react-i18next';
import { Yen } from '../../ui/money';
import { OveragePrice } from '../../ui/overage-price';
import { withTax } from '../../ui/tax';
import { useWaysToPay } from '../../ui/ways-to-pay';
import { DataTable } from '../workplace/pieces/data-table';
import { exampleBill, exampleCalls, type PricedPlan } from './example-bill';
import styles from './studio.module.css';

interface PlanComparisonProps {
  plans: readonly PricedPlan[];
  /** The functions bought one by one, per month before tax. */
  partsTotalMinor: number;
  against?: readonly PricedPlan[];
}

const numbersOf = (plan: PricedPlan) =>
  [
    plan.baseMinor,
    plan.includedUnits,
    plan.overageMinor,
    JSON.stringify(plan.overageTiers),
    plan.successFeeMinor,
    plan.initialFeeMinor,
    plan.minimumMinor,
    plan.baseInAdvance,
    plan.depositMinor,
    plan.waysToPay.join('+'),
    plan.minimumTermMonths,
    plan.noticeDays,
  ].join();

/** Each plan beside the price of its parts, and what a client would pay in three months of different size. */
export const PlanComparison = ({ plans, partsTotalMinor, against }: PlanComparisonProps) => {
  const { t } = useTranslation('studio');
  const ways = useWaysToPay();
  const isChanged = (plan: PricedPlan) => {
    const before = against?.find(({ name }) => name === plan.name);
    return against !== undefined && (before === undefined || numbersOf(before) !== numbersOf(plan));
  };
  const rows = plans.map((plan, index) => ({ ...plan, key: `${index}` }));
  return (
    <>
      <DataTable
        caption={t('plans.title')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            head: t('plans.name'),
            cell: (plan) => (
              <>
                {isChanged(plan) && <strong className={styles.changed}>{t('changed')}</strong>}
                {plan.name || t('plans.unnamed')}
              </>
            ),
          },
          {
            key: 'base',
            head: t('plans.base'),
            numeric: true,
            cell: ({ baseMinor }) => <Yen amountMinor={baseMinor} />,
          },
          {
            key: 'parts',
            head: t('plans.difference'),
            numeric: true,
            cell: ({ baseMinor }) => <Yen amountMinor={baseMinor - partsTotalMinor} />,
          },
          {
            key: 'included',
            head: t('plans.included'),
            numeric: true,
            cell: ({ includedUnits }) => t('calls', { count: includedUnits }),
          },
          {
            key: 'overage',
            head: t('plans.overage'),
            numeric: true,
            cell: (plan) => <OveragePrice plan={plan} />,
          },
          {
            key: 'success',
            head: t('plans.success'),
            numeric: true,
            cell: ({ successFeeMinor }) => <Yen amountMinor={successFeeMinor} />,
          },
          {
            key: 'minimum',
            head: t('plans.minimum'),
            numeric: true,
            cell: ({ minimumMinor }) => <Yen amountMinor={minimumMinor} />,
          },
          {
            key: 'paid',
            head: t('plans.paid'),
            cell: ({ baseInAdvance }) => t(baseInAdvance ? 'plans.paidBefore' : 'plans.paidAfter'),
          },
          { key: 'ways', head: t('plans.ways'), cell: ({ waysToPay }) => ways(waysToPay) },
          {
            key: 'deposit',
            head: t('plans.deposit'),
            numeric: true,
            cell: ({ depositMinor }) => <Yen amountMinor={depositMinor} />,
          },
          {
            key: 'initial',
            head: t('plans.initial'),
            numeric: true,
            cell: ({ initialFeeMinor }) => <Yen amountMinor={initialFeeMinor} />,
          },
          {
            key: 'term',
            head: t('plans.term'),
            numeric: true,
            cell: ({ minimumTermMonths }) =>
              minimumTermMonths === 0 ? t('plans.noTerm') : t('plans.months', { count: minimumTermMonths }),
          },
          {
            key: 'notice',
            head: t('plans.notice'),
            numeric: true,
            cell: ({ noticeDays }) => t('plans.days', { count: noticeDays }),
          },
        ]}
      />
      <h3>{t('plans.examples')}</h3>
      <DataTable
        caption={t('plans.examples')}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: t('plans.name'), cell: ({ name }) => name || t('plans.unnamed') },
          ...exampleCalls.map((calls) => ({
            key: String(calls),
            head: t('plans.exampleHead', { count: calls }),
            numeric: true,
            cell: (plan: PricedPlan) => {
              const bill = exampleBill(plan, calls);
              return bill === undefined ? t('plans.noExample') : <Yen amountMinor={withTax(bill)} />;
            },
          })),
        ]}
      />
      <small>{t('plans.exampleNote')}</small>
    </>
  );
};
