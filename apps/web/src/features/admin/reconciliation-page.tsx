import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  MoneyCockpitDocument,
  ReconcileNowDocument,
  ReconciliationDocument,
  type ReconciliationQuery,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment, formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Bullets } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty, Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';
import { HeldAccounts } from './held-accounts';
import { MoneyChain } from './money-chain';

type Report = ReconciliationQuery['reconciliation'];

/** Four sums that follow each other, then every check of the last night. */
const ReconciliationPage = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(ReconciliationDocument, {}, { staleMs: 0 });
  const again = useTell(ReconcileNowDocument, [ReconciliationDocument, MoneyCockpitDocument]);
  return (
    <Page title={t('reconciliation.title')} width="wide">
      <p>{t('reconciliation.lead')}</p>
      <div className={styles.row}>
        <ActButton busy={again.isPending} onClick={() => again.mutate({})}>
          {t('reconciliation.again')}
        </ActButton>
      </div>
      {again.error ? <Problem error={again.error} /> : null}
      <Answered query={query}>{({ reconciliation }) => <Night report={reconciliation} />}</Answered>
    </Page>
  );
};

const Night = ({ report }: { report: Report }) => {
  const { t } = useTranslation('admin');
  const { checks, held, late, ranAt } = report;
  return (
    <>
      <Section title={t('reconciliation.chain')} full>
        <MoneyChain chain={report.chain} checks={checks} />
      </Section>
      {held.length > 0 && (
        <Section title={t('reconciliation.held')} full>
          <HeldAccounts held={held} />
        </Section>
      )}
      <Section title={t('reconciliation.checks')} full>
        {ranAt ? (
          <>
            {late ? (
              <Card tone="urgent">
                <p role="alert">{t('reconciliation.late', { moment: formatMoment(ranAt) })}</p>
              </Card>
            ) : (
              <p>{t('reconciliation.ranAt', { moment: formatMoment(ranAt) })}</p>
            )}
            <Checks checks={checks} />
          </>
        ) : (
          <Empty>{t('reconciliation.never')}</Empty>
        )}
      </Section>
    </>
  );
};

/** Where the things are that a check counts. */
const rooms: Readonly<Record<string, string>> = {
  outbox: '/admin/stopped?side=OUTBOX',
  inbox: '/admin/stopped?side=INBOX',
  months: '/admin/money',
  returns: '/admin/money',
  payees: '/admin/payouts',
  chargebacks: '/admin/chargebacks',
  contested: '/admin/chargebacks',
  evidence: '/admin/chargebacks',
  receivable: '/admin/ledger/customer_receivable',
  payable: '/admin/ledger',
  credit: '/admin/ledger/client_credit',
  advance: '/admin/ledger/advance_received',
  deposit: '/admin/ledger/client_deposit',
  funds: '/admin/ledger/client_funds',
  transferred: '/admin/ledger/transfer_clearing',
  outputTax: '/admin/ledger/jct_output',
  clearing: '/admin/ledger/stripe_clearing',
  balance: '/admin/ledger/stripe_clearing',
};

/** What is compared, what differs, and what to do about it. */
const CheckName = ({ check: { name, label, ok, differing, steps } }: { check: Report['checks'][number] }) => {
  const { t } = useTranslation('admin');
  const room = rooms[name];
  return (
    <>
      {label}
      {differing.length > 0 && <Bullets>{differing}</Bullets>}
      {!ok && room && (
        <div>
          <Link to={room}>{t('reconciliation.look')}</Link>
        </div>
      )}
      <div className={styles.steps}>
        <Disclosure label={t('reconciliation.steps')} open={!ok}>
          {steps}
        </Disclosure>
      </div>
    </>
  );
};

const Checks = ({ checks }: { checks: Report['checks'] }) => {
  const { t } = useTranslation('admin');
  const figure = (value: number, counts: boolean) =>
    counts ? formatNumber(value) : <Yen amountMinor={value} />;
  return (
    <DataTable
      caption={t('reconciliation.checks')}
      rows={[...checks].sort((a, b) => Number(a.ok) - Number(b.ok))}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'label',
          head: t('reconciliation.check'),
          cell: (check) => <CheckName check={check} />,
        },
        {
          key: 'state',
          head: t('reconciliation.state'),
          cell: ({ ok, problem }) => (
            <>
              <span className={styles.state}>
                <StateLabel tone={ok ? 'done' : 'failed'}>
                  {t(
                    ok
                      ? 'reconciliation.agrees'
                      : problem
                        ? 'reconciliation.notMade'
                        : 'reconciliation.differs',
                  )}
                </StateLabel>
              </span>
              {problem && <div>{problem}</div>}
            </>
          ),
        },
        {
          key: 'left',
          head: t('reconciliation.left'),
          numeric: true,
          cell: ({ left, counts, problem }) => (problem ? '' : figure(left, counts)),
        },
        {
          key: 'right',
          head: t('reconciliation.right'),
          numeric: true,
          cell: ({ right, counts, problem }) => (problem ? '' : figure(right, counts)),
        },
        {
          key: 'difference',
          head: t('reconciliation.difference'),
          numeric: true,
          cell: ({ left, right, counts, problem }) => (problem ? '' : figure(left - right, counts)),
        },
      ]}
    />
  );
};

export default ReconciliationPage;
