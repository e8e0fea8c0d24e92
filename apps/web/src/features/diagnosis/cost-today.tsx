import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { KeyValueList } from '../../ui/key-value-list';
import { YenRange } from '../../ui/money';
import { Section } from '../../ui/page';

type Cost = NonNullable<NonNullable<DiagnosisFieldsFragment['conclusion']>['costToday']>;

/** What the trouble costs now, as a range with the assumptions in sight. */
export const CostToday = ({ cost: { monthly, assumptions } }: { cost: Cost }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Section title={t('result.costTitle')}>
      <Card>
        <p>
          {t('result.costMonthly')}
          <br />
          <YenRange lowMinor={monthly.lowMinor} highMinor={monthly.highMinor} size="big" />
        </p>
        <p>{t('result.costLikely', { amount: formatYen(monthly.likelyMinor) })}</p>
        {assumptions.length > 0 && (
          <Disclosure label={t('result.assumptions')}>
            <KeyValueList items={assumptions} />
          </Disclosure>
        )}
      </Card>
    </Section>
  );
};
