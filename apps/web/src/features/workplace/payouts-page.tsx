import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PayoutsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { PayoutAccount } from './payout-account';
import { PayoutCard } from './payout-card';
import { Revenue } from './revenue-plot';

/** What a producer or an operator earned, statement by statement, and the account it goes to. */
const PayoutsPage = () => {
  const { t } = useTranslation('workplace');
  const { pathname } = useLocation();
  const payouts = useAsk(PayoutsDocument, {});
  return (
    <Page title={t('payouts.title')} width="wide">
      <p>{t('payouts.lead')}</p>
      <Section title={t('account.title')} full>
        <PayoutAccount />
      </Section>
      <Revenue />
      <Section title={t('payouts.statements')} full>
        <p>
          <Link to={pathname.replace('payouts', 'documents')} data-tall>
            {t('payouts.find')}
          </Link>
        </p>
        <Answered query={payouts}>
          {(answer) =>
            answer.payouts.length === 0 ? (
              <Empty>{t('payouts.empty')}</Empty>
            ) : (
              <Stacked label={t('payouts.statements')}>
                {answer.payouts.map((payout) => (
                  <PayoutCard key={payout.id} payout={payout} />
                ))}
              </Stacked>
            )
          }
        </Answered>
      </Section>
    </Page>
  );
};

export default PayoutsPage;
