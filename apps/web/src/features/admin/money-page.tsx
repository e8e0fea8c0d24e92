import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  BundleApprovalsDocument,
  MoneyCockpitDocument,
  type MoneyCockpitQuery,
  PayoutRunsDocument,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { AgeingPart } from './ageing-part';
import { AwaitingClose } from './awaiting-close';
import { FailedRefunds } from './failed-refunds';
import { FirstQuestions } from './first-questions';
import { InvoiceTable, IssuedInvoices } from './issued-invoices';
import { LastNight } from './last-night';
import { LentInvoices } from './lent-invoices';
import { ContestedPayments, UnitObjections } from './open-objections';
import { TaxRounding } from './tax-rounding';
import { TransfersPart } from './transfers-part';
import { TrialBalance } from './trial-balance';

/** Is anything waiting, wrong, late or broken; then the books that prove it. */
const MoneyPage = () => {
  const { t } = useTranslation('admin');
  const cockpit = useAsk(MoneyCockpitDocument, {}, { staleMs: 0, refetchEveryMs: 30_000 });
  const approvals = useAsk(BundleApprovalsDocument, {});
  const runs = useAsk(PayoutRunsDocument, {});
  return (
    <Page title={t('money.title')} width="wide">
      <Answered query={cockpit} lines={8}>
        {({ now, moneyCockpit }) => (
          <Cockpit
            today={dateInJapan(new Date(now))}
            cockpit={moneyCockpit}
            approvals={approvals.data?.bundleApprovals.length}
            prepared={runs.data?.payoutRuns.filter(({ status }) => status === 'PREPARED').length}
          />
        )}
      </Answered>
    </Page>
  );
};

const Cockpit = ({
  today,
  cockpit,
  approvals,
  prepared,
}: {
  today: string;
  cockpit: MoneyCockpitQuery['moneyCockpit'];
  approvals: number | undefined;
  prepared: number | undefined;
}) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <FirstQuestions cockpit={cockpit} approvals={approvals} prepared={prepared} />
      <Section title={t('differences.title')} full>
        {cockpit.differences.length === 0 ? (
          <div>
            <StateLabel tone="done">{t('differences.none')}</StateLabel>
          </div>
        ) : (
          <Bullets>{cockpit.differences}</Bullets>
        )}
      </Section>
      <Section title={t('night.title')} full>
        <LastNight lastNight={cockpit.lastNight} held={cockpit.held} />
      </Section>
      <Section title={t('contested.title')} full>
        <ContestedPayments chargebacks={cockpit.chargebacks} />
      </Section>
      <Section title={t('objectionsOpen.title')} full>
        <UnitObjections objections={cockpit.objections} />
      </Section>
      <Section title={t('close.title')} full>
        <AwaitingClose months={cockpit.awaitingClose} />
      </Section>
      {cockpit.failedInvoices.length > 0 && (
        <Section title={t('failed.title')} full>
          <InvoiceTable caption={t('failed.title')} invoices={cockpit.failedInvoices} />
        </Section>
      )}
      <AgeingPart />
      <Section title={t('refunds.title')} full>
        <FailedRefunds today={today} />
      </Section>
      <Section title={t('lent.title')} full>
        <LentInvoices lent={cockpit.lent} />
      </Section>
      <TransfersPart />
      <Section title={t('rounding.title')} full>
        <TaxRounding />
      </Section>
      <Section title={t('trial.title')} full>
        <p>
          <Link to="/admin/ledger">{t('ledger.anyDay')}</Link>
        </p>
        <TrialBalance balance={cockpit.trialBalance} />
      </Section>
      <Section title={t('invoices.title')} full>
        <IssuedInvoices />
      </Section>
    </>
  );
};

export default MoneyPage;
