import { useTranslation } from 'react-i18next';
import type { QuoteFieldsFragment } from '../../graphql/generated/graphql';
import { formatDeadline, formatYen } from '../../i18n/format';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { OveragePrice } from '../../ui/overage-price';
import { withTax } from '../../ui/tax';
import { useWaysToPay } from '../../ui/ways-to-pay';

/** The six things a buyer must see on the last page: what, price, payment, start, time to apply, cancelling. */
export const FinalTerms = ({
  quote: { version, plan, startsOn, expiresAt },
}: {
  quote: QuoteFieldsFragment;
}) => {
  const { t } = useTranslation('contract');
  const ways = useWaysToPay();
  const amount = (amountMinor: number) => formatYen(withTax(amountMinor));
  return (
    <KeyValueList
      items={[
        {
          label: t('sign.quantity'),
          value: t('sign.quantityValue', {
            bundle: version.name,
            plan: plan.name,
            included: plan.includedUnits,
          }),
        },
        {
          label: t('sign.price'),
          value: (
            <>
              <p>
                {plan.overageTiers
                  ? t('sign.priceBase', { base: amount(plan.baseMinor) })
                  : t('sign.priceValue', {
                      base: amount(plan.baseMinor),
                      overage: amount(plan.overageMinor),
                    })}
              </p>
              {plan.overageTiers && (
                <p>
                  {t('sign.priceSteps')}
                  <br />
                  <OveragePrice plan={plan} taxIncluded />
                </p>
              )}
              {plan.successFeeMinor > 0 && (
                <p>{t('sign.priceSuccess', { success: amount(plan.successFeeMinor) })}</p>
              )}
              {plan.minimumMinor > 0 && (
                <p>{t('sign.priceMinimum', { minimum: amount(plan.minimumMinor) })}</p>
              )}
              {plan.depositMinor > 0 && (
                <p>{t('sign.priceDeposit', { deposit: formatYen(plan.depositMinor) })}</p>
              )}
              {plan.initialFeeMinor > 0 && (
                <p>{t('sign.priceInitial', { initial: amount(plan.initialFeeMinor) })}</p>
              )}
            </>
          ),
        },
        {
          label: t('sign.payment'),
          value: (
            <>
              <p>{t(plan.baseInAdvance ? 'sign.paymentAdvance' : 'sign.paymentValue')}</p>
              <p>{t('sign.ways', { ways: ways(plan.waysToPay) })}</p>
            </>
          ),
        },
        { label: t('sign.start'), value: <DateText date={startsOn} /> },
        { label: t('sign.period'), value: t('quote.validUntilValue', { moment: formatDeadline(expiresAt) }) },
        {
          label: t('sign.cancel'),
          value:
            plan.minimumTermMonths === 0
              ? plan.noticeDays === 0
                ? t('sign.cancelAnyTime')
                : t('sign.cancelNoTerm', { days: plan.noticeDays })
              : t('sign.cancelTerm', { count: plan.minimumTermMonths, days: plan.noticeDays }),
        },
      ]}
    />
  );
};
