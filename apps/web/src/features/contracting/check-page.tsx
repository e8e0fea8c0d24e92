import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../../ui/buttons';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Page } from '../../ui/page';
import { useSession } from '../identity/session';
import { askAgain, usePlanTerms } from './terms';
import { WithOpenQuote } from './with-quote';

const CheckPage = () => {
  const { t } = useTranslation('contract');
  const planTerms = usePlanTerms();
  const { acting } = useSession();
  return (
    <WithOpenQuote>
      {(quote) => (
        <Page title={t('check.title')} back={`/quotes/${quote.id}`}>
          <p>{t('check.lead')}</p>
          <KeyValueList
            items={[
              { label: t('check.company'), value: acting?.company.name },
              {
                label: t('quote.bundle'),
                value: quote.version.name,
                change: { label: t('check.change'), to: '/bundles', spoken: t('check.changeBundle') },
              },
              {
                label: t('quote.plan'),
                value: quote.plan.name,
                change: { label: t('check.change'), to: askAgain(quote), spoken: t('check.changePlan') },
              },
              {
                label: t('quote.startsOn'),
                value: <DateText date={quote.startsOn} />,
                change: { label: t('check.change'), to: askAgain(quote), spoken: t('check.changeStart') },
              },
              {
                label: t('quote.monthly', { count: quote.expectedUnits }),
                value: <Yen amountMinor={quote.monthly.likelyMinor} />,
              },
              ...planTerms(quote.plan),
            ]}
          />
          <PrimaryButton to={`/quotes/${quote.id}/contract`}>{t('check.next')}</PrimaryButton>
        </Page>
      )}
    </WithOpenQuote>
  );
};

export default CheckPage;
