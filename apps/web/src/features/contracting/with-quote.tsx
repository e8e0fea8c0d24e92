import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { QuoteDocument, type QuoteFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { askAgain } from './terms';

/** Pages on the way to a signature: only an open quote goes on; others say what to do instead. */
export const WithOpenQuote = ({ children }: { children: (quote: QuoteFieldsFragment) => ReactNode }) => {
  const { t } = useTranslation('contract');
  const { id = '' } = useParams();
  const query = useAsk(QuoteDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ quote }) => {
        if (quote.status === 'OPEN') return children(quote);
        const isSigned = quote.status === 'SIGNED';
        return (
          <Page title={t('quote.title', { number: quote.number })}>
            <p>{t(isSigned ? 'quote.signed' : 'quote.expired')}</p>
            {isSigned ? (
              <PrimaryButton to="/owner/contracts">{t('quote.toContracts')}</PrimaryButton>
            ) : (
              <PrimaryButton to={askAgain(quote)}>{t('quote.again')}</PrimaryButton>
            )}
          </Page>
        );
      }}
    </Answered>
  );
};
