import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../../ui/buttons';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { ContractProse } from './contract-prose';
import { WithOpenQuote } from './with-quote';

const ContractTextPage = () => {
  const { t } = useTranslation('contract');
  return (
    <WithOpenQuote>
      {(quote) => (
        <Page title={t('text.title')} back={`/quotes/${quote.id}/check`}>
          <Section title={t('text.summary')}>
            <KeyValueList items={quote.summary} />
          </Section>
          <Section title={t('text.full')}>
            <ContractProse text={quote.contractText} hash={quote.textHash} hashLabel={t('text.hash')} />
          </Section>
          <PrimaryButton to={`/quotes/${quote.id}/sign`}>{t('text.next')}</PrimaryButton>
        </Page>
      )}
    </WithOpenQuote>
  );
};

export default ContractTextPage;
