import { useTranslation } from 'react-i18next';
import type { PlanFieldsFragment } from '../../graphql/generated/graphql';
import { Yen } from '../../ui/money';
import { OveragePrice } from '../../ui/overage-price';
import { DataTable } from '../workplace/pieces/data-table';

interface OldAndNewProps {
  before: PlanFieldsFragment;
  after: PlanFieldsFragment;
  /** What a usual month comes to with each, tax included. */
  monthly?: { calls: number; beforeMinor: number; afterMinor: number };
}

/** The prices of two plans side by side, before tax as the contract has them. */
export const OldAndNew = ({ before, after, monthly }: OldAndNewProps) => {
  const { t } = useTranslation('contract');
  const yen = (amountMinor: number) => <Yen amountMinor={amountMinor} />;
  const paid = ({ baseInAdvance }: PlanFieldsFragment) =>
    t(baseInAdvance ? 'planChange.inAdvance' : 'planChange.afterwards');
  const rows = [
    { key: 'base', label: t('quote.base'), old: yen(before.baseMinor), next: yen(after.baseMinor) },
    {
      key: 'included',
      label: t('quote.included'),
      old: t('quote.units', { count: before.includedUnits }),
      next: t('quote.units', { count: after.includedUnits }),
    },
    {
      key: 'overage',
      label: t('quote.overage'),
      old: <OveragePrice plan={before} />,
      next: <OveragePrice plan={after} />,
    },
    ...(before.successFeeMinor + after.successFeeMinor > 0
      ? [
          {
            key: 'success',
            label: t('quote.success'),
            old: yen(before.successFeeMinor),
            next: yen(after.successFeeMinor),
          },
        ]
      : []),
    ...(before.minimumMinor + after.minimumMinor > 0
      ? [
          {
            key: 'minimum',
            label: t('quote.minimum'),
            old: yen(before.minimumMinor),
            next: yen(after.minimumMinor),
          },
        ]
      : []),
    ...(before.baseInAdvance || after.baseInAdvance
      ? [{ key: 'paid', label: t('quote.paid'), old: paid(before), next: paid(after) }]
      : []),
    ...(monthly
      ? [
          {
            key: 'monthly',
            label: t('quote.monthly', { count: monthly.calls }),
            old: yen(monthly.beforeMinor),
            next: <strong>{yen(monthly.afterMinor)}</strong>,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('planChange.prices')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', head: t('planChange.item'), cell: ({ label }) => label },
        {
          key: 'old',
          head: t('planChange.old', { plan: before.name }),
          numeric: true,
          cell: ({ old }) => old,
        },
        {
          key: 'next',
          head: t('planChange.next', { plan: after.name }),
          numeric: true,
          cell: ({ next }) => next,
        },
      ]}
    />
  );
};
