import { useTranslation } from 'react-i18next';
import { NowDocument, PayoutRunsDocument } from '../../../graphql/generated/graphql';
import { useAsk } from '../../../graphql/hooks';
import { dateInJapan } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Stacked } from '../../../ui/lists';
import { Page, Section } from '../../../ui/page';
import { Empty } from '../../../ui/states';
import { DecidedRuns } from './decided-runs';
import { Objections } from './objections';
import { PayeesAbroad } from './payees-abroad';
import { PreparedRun } from './prepared-run';
import { PreparePayDay } from './prepare-pay-day';
import { SentPayouts } from './sent-payouts';

/** What waits for a second person, what a pay day would pay, and what was paid. */
const PayoutsPage = () => {
  const { t } = useTranslation('admin');
  const now = useAsk(NowDocument, {}, { staleMs: 0 });
  const runs = useAsk(PayoutRunsDocument, {}, { staleMs: 0 });
  return (
    <Page title={t('payouts.title')} width="wide">
      <p>{t('payouts.lead')}</p>
      <Answered query={runs}>
        {({ payoutRuns }) => {
          const open = payoutRuns.filter(({ status }) => status === 'PREPARED');
          return (
            <Section title={t('payouts.waiting')} full>
              {open.length === 0 ? (
                <Empty>{t('payouts.nothingWaits')}</Empty>
              ) : (
                <Stacked label={t('payouts.waiting')}>
                  {open.map((run) => (
                    <PreparedRun
                      key={run.id}
                      run={run}
                      today={now.data && dateInJapan(new Date(now.data.now))}
                    />
                  ))}
                </Stacked>
              )}
            </Section>
          );
        }}
      </Answered>
      <Section title={t('payouts.prepareTitle')} full>
        <Answered query={now}>
          {(answer) => <PreparePayDay today={dateInJapan(new Date(answer.now))} />}
        </Answered>
      </Section>
      <PayeesAbroad />
      <Objections />
      <SentPayouts />
      <Answered query={runs}>
        {({ payoutRuns }) => <DecidedRuns runs={payoutRuns.filter(({ status }) => status !== 'PREPARED')} />}
      </Answered>
    </Page>
  );
};

export default PayoutsPage;
