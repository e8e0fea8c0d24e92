import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SpendingDocument, type SpendingFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Section } from '../../ui/page';

const useCapText = ({
  capMinor,
  capWithTax,
  spentMinor,
  capUnits,
  billableCalls,
}: SpendingFieldsFragment) => {
  const { t } = useTranslation('bill');
  if (capMinor == null) return t('spending.capNone');
  const spent = t('spending.capValue', {
    cap: formatYen(capMinor),
    spent: formatYen(spentMinor),
    tax: t(capWithTax ? 'spending.tax.with' : 'spending.tax.without'),
  });
  if (capUnits == null) return spent;
  const left = capUnits - billableCalls;
  return (
    <>
      {spent}
      <br />
      {left > 0 ? t('spending.capLeft', { count: left }) : t('spending.capUnitsOver')}
    </>
  );
};

/** Where the running month stands against alerts and limit. */
export const SpendingNow = ({ spending }: { spending: SpendingFieldsFragment }) => {
  const { t } = useTranslation('bill');
  const { includedUnits, billableCalls, limitedTo } = spending;
  const capText = useCapText(spending);
  return (
    <Card tone={limitedTo ? 'notice' : 'plain'}>
      {limitedTo && <strong role="status">{t(`spending.limited.${limitedTo}`)}</strong>}
      <KeyValueList
        items={[
          {
            label: t('spending.included'),
            value:
              includedUnits > 0
                ? t('spending.includedValue', {
                    included: includedUnits,
                    used: billableCalls,
                    percent: Math.floor((billableCalls / includedUnits) * 100),
                  })
                : t('spending.includedNone'),
          },
          { label: t('spending.cap'), value: capText },
          ...(spending.capMinor == null
            ? []
            : [{ label: t('spending.atCapLabel'), value: t(`spending.atCapChoices.${spending.atCap}`) }]),
          {
            label: t('spending.alerts'),
            value: t('spending.alertsValue', {
              first: spending.firstAlertPercent,
              second: spending.secondAlertPercent,
            }),
          },
        ]}
      />
    </Card>
  );
};

export const SpendingPart = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation('bill');
  const query = useAsk(SpendingDocument, { contractId });
  return (
    <Section title={t('spending.title')}>
      <Answered query={query} lines={2}>
        {({ spending }) => (
          <>
            <SpendingNow spending={spending} />
            <p>
              <Link to={`/owner/bill/limit?contract=${contractId}`}>{t('spending.change')}</Link>
            </p>
          </>
        )}
      </Answered>
    </Section>
  );
};
