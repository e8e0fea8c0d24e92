import { useTranslation } from 'react-i18next';
import type { BundleQuery } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';
import { withTax } from '../../ui/tax';
import { cheapestOf } from './cheapest-plan';

/** The bundle's price beside the sum of its parts, also when the bundle is the dearer one. */
export const SumOfParts = ({ bundle }: { bundle: NonNullable<BundleQuery['bundle']> }) => {
  const { t } = useTranslation('bundles');
  const plan = cheapestOf(bundle.plans);
  if (!plan || plan.baseMinor === 0) return null;
  const bundleMinor = withTax(plan.baseMinor);
  const partsMinor = withTax(bundle.partsTotalMinor);
  const difference = partsMinor - bundleMinor;
  return (
    <Section title={t('page.sum')}>
      <Card tone={difference > 0 ? 'brand' : 'plain'}>
        <p>
          {t('page.bundlePrice')}
          <br />
          <Yen amountMinor={bundleMinor} size="hero" />
        </p>
        <KeyValueList
          items={[
            ...bundle.functions.map(({ name, referenceMonthlyMinor }) => ({
              label: name,
              value: <Yen amountMinor={withTax(referenceMonthlyMinor)} />,
            })),
            { label: t('page.partsPrice'), value: <strong>{formatYen(partsMinor)}</strong> },
          ]}
        />
        <p>
          {bundle.functions.length > 1 &&
            difference > 0 &&
            t('page.saves', { amount: formatYen(difference) })}
          {bundle.functions.length > 1 &&
            difference < 0 &&
            t('page.costs', { amount: formatYen(-difference) })}
        </p>
        <small>{t('page.partsNote')}</small>
      </Card>
    </Section>
  );
};
