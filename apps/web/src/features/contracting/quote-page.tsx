import { useTranslation } from 'react-i18next';
import { formatDeadline } from '../../i18n/format';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { HoursWeek } from '../../ui/hours-week';
import { DocumentLink } from '../../ui/document-link';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Opening } from './opening';
import { quoteTones } from './quote-states';
import { usePlanTerms } from './terms';
import { WithOpenQuote } from './with-quote';

const QuotePage = () => {
  const { t } = useTranslation('contract');
  const planTerms = usePlanTerms();
  return (
    <WithOpenQuote>
      {(quote) => (
        <Page title={t('quote.title', { number: quote.number })} lead={quote.version.name}>
          <Card tone="brand">
            <p>
              {t('quote.monthly', { count: quote.expectedUnits })}
              <br />
              <Yen amountMinor={quote.monthly.likelyMinor} size="hero" />
            </p>
            <KeyValueList
              items={(['low', 'likely', 'high'] as const).map((month) => ({
                label: t(`quote.${month}`),
                value: <Yen amountMinor={quote.monthly[`${month}Minor`]} />,
              }))}
            />
          </Card>
          <Opening opening={quote.opening} plan={quote.plan} title={t('opening.signing')} />
          <KeyValueList
            items={[
              {
                label: t('quote.state'),
                value: (
                  <StateLabel tone={quoteTones[quote.status]}>{t(`status.quote.${quote.status}`)}</StateLabel>
                ),
              },
              {
                label: t('quote.validUntil'),
                value: t('quote.validUntilValue', { moment: formatDeadline(quote.expiresAt) }),
              },
              { label: t('quote.startsOn'), value: <DateText date={quote.startsOn} /> },
              { label: t('quote.plan'), value: quote.plan.name },
              ...planTerms(quote.plan),
              {
                label: t('quote.functions'),
                value: (
                  <Bullets>
                    {quote.version.functions.map(({ code, name }) => (
                      <span key={code}>{name}</span>
                    ))}
                  </Bullets>
                ),
              },
              { label: t('quote.hours'), value: <HoursWeek hours={quote.version.hours} /> },
              { label: t('quote.producer'), value: quote.version.producer.name },
              ...(quote.version.operatorName
                ? [{ label: t('quote.operator'), value: quote.version.operatorName }]
                : []),
            ]}
          />
          <DocumentLink pdfUrl={quote.pdfUrl} translationUrl={quote.translationUrl}>
            {t('quote.pdf')}
          </DocumentLink>
          <PrimaryButton to={`/quotes/${quote.id}/check`}>{t('quote.check')}</PrimaryButton>
        </Page>
      )}
    </WithOpenQuote>
  );
};

export default QuotePage;
