import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ContractsDocument, QuotesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatDeadline } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { contractTones, quoteTones } from './quote-states';

const OpenQuotes = () => {
  const { t } = useTranslation('contract');
  const query = useAsk(QuotesDocument, {});
  const open = query.data?.quotes.filter(({ status }) => status === 'OPEN') ?? [];
  if (open.length === 0) return null;
  return (
    <Section title={t('list.quotes')}>
      <Stacked>
        {open.map((quote) => (
          <Card key={quote.id}>
            <StateLabelRow tone={quoteTones[quote.status]} word={t(`status.quote.${quote.status}`)} />
            <Link to={`/quotes/${quote.id}`} data-tall>
              {quote.version.name} {quote.plan.name}
            </Link>
            <small>{t('list.until', { moment: formatDeadline(quote.expiresAt) })}</small>
          </Card>
        ))}
      </Stacked>
    </Section>
  );
};

const StateLabelRow = ({
  tone,
  word,
}: {
  tone: React.ComponentProps<typeof StateLabel>['tone'];
  word: string;
}) => (
  <div>
    <StateLabel tone={tone}>{word}</StateLabel>
  </div>
);

const ContractListPage = () => {
  const { t } = useTranslation('contract');
  const query = useAsk(ContractsDocument, {});
  return (
    <Page title={t('list.title')}>
      <OpenQuotes />
      <Answered query={query}>
        {({ contracts }) =>
          contracts.length === 0 ? (
            <Empty
              action={
                <ButtonRow>
                  <PrimaryButton to="/diagnosis">{t('list.checkUp')}</PrimaryButton>
                  <SecondaryButton to="/bundles">{t('list.browse')}</SecondaryButton>
                </ButtonRow>
              }
            >
              {t('list.none')}
            </Empty>
          ) : (
            <Stacked label={t('list.contracts')}>
              {contracts.map((contract) => (
                <Card key={contract.id}>
                  <StateLabelRow
                    tone={contractTones[contract.status]}
                    word={t(`status.contract.${contract.status}`)}
                  />
                  <Link to={`/owner/contracts/${contract.id}`} data-tall>
                    {contract.version.name} {contract.plan.name}
                  </Link>
                  <small>
                    {contract.number} {t('list.since', { date: formatDate(contract.startsOn) })}
                    {contract.endsOn && ` ${t('list.ends', { date: formatDate(contract.endsOn) })}`}
                  </small>
                </Card>
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

export default ContractListPage;
