import { useTranslation } from 'react-i18next';
import type { PlanFieldsFragment } from '../../graphql/generated/graphql';
import type { KeyValue } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { OveragePrice } from '../../ui/overage-price';
import { useWaysToPay } from '../../ui/ways-to-pay';

/** The lines of a plan, in one order everywhere. A success fee of zero is left out: it would promise free appointments. */
export const usePlanTerms = () => {
  const { t } = useTranslation('contract');
  const ways = useWaysToPay();
  return (plan: PlanFieldsFragment): KeyValue[] => [
    { label: t('quote.base'), value: <Yen amountMinor={plan.baseMinor} /> },
    { label: t('quote.included'), value: t('quote.units', { count: plan.includedUnits }) },
    { label: t('quote.overage'), value: <OveragePrice plan={plan} /> },
    ...(plan.successFeeMinor > 0
      ? [{ label: t('quote.success'), value: <Yen amountMinor={plan.successFeeMinor} /> }]
      : []),
    ...(plan.minimumMinor > 0
      ? [{ label: t('quote.minimum'), value: <Yen amountMinor={plan.minimumMinor} /> }]
      : []),
    { label: t('quote.paid'), value: t(plan.baseInAdvance ? 'quote.paidBefore' : 'quote.paidAfter') },
    { label: t('quote.waysToPay'), value: ways(plan.waysToPay) },
    ...(plan.depositMinor > 0
      ? [{ label: t('quote.deposit'), value: <Yen amountMinor={plan.depositMinor} /> }]
      : []),
    { label: t('quote.initial'), value: <Yen amountMinor={plan.initialFeeMinor} /> },
    {
      label: t('quote.term'),
      value:
        plan.minimumTermMonths === 0
          ? t('quote.noTerm')
          : t('quote.months', { count: plan.minimumTermMonths }),
    },
    {
      label: t('quote.notice'),
      value: plan.noticeDays === 0 ? t('quote.anyTime') : t('quote.days', { count: plan.noticeDays }),
    },
  ];
};

/** Address that asks for a quote again with the same terms. */
export const askAgain = (quote: {
  version: { bundleId: string };
  plan: { id: string };
  startsOn: string;
  expectedUnits: number;
  diagnosisId?: string | null;
}): string =>
  `/quotes/new?${new URLSearchParams({
    bundle: quote.version.bundleId,
    plan: quote.plan.id,
    startsOn: quote.startsOn,
    units: String(quote.expectedUnits),
    ...(quote.diagnosisId ? { from: 'diagnosis' } : {}),
  })}`;
