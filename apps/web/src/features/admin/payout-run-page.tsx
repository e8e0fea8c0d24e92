import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MoneyCockpitDocument,
  NowDocument,
  PayoutPreviewDocument,
  type PayoutPreviewQuery,
  PayoutsDocument,
  RunPayoutsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Yen } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import { PayoutState } from '../workplace/payout-card';
import styles from './admin.module.css';

/** See what a pay day would send, then send it. */
const PayoutRunPage = () => {
  const { t } = useTranslation('admin');
  const now = useAsk(NowDocument, {}, { staleMs: 0 });
  const payouts = useAsk(PayoutsDocument, {});
  return (
    <Page title={t('payouts.title')} width="wide">
      <Answered query={now}>{(answer) => <Run today={dateInJapan(new Date(answer.now))} />}</Answered>
      <Section title={t('payouts.history')} full>
        <Answered query={payouts}>
          {(answer) =>
            answer.payouts.length === 0 ? (
              <Empty>{t('payouts.noHistory')}</Empty>
            ) : (
              <DataTable
                caption={t('payouts.history')}
                rows={answer.payouts}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'payee', head: t('payouts.payee'), cell: ({ payeeName }) => payeeName },
                  { key: 'payOn', head: t('payouts.payOn'), cell: ({ payOn }) => formatDate(payOn) },
                  {
                    key: 'state',
                    head: t('payouts.state'),
                    cell: ({ status, failureReason }) => (
                      <>
                        <PayoutState status={status} />
                        {failureReason && <div>{failureReason}</div>}
                      </>
                    ),
                  },
                  {
                    key: 'amount',
                    head: t('payouts.amount'),
                    numeric: true,
                    cell: ({ amountMinor }) => <Yen amountMinor={amountMinor} />,
                  },
                  {
                    key: 'statement',
                    head: t('payouts.statement'),
                    cell: ({ statementPdfUrl, payeeName }) =>
                      statementPdfUrl && (
                        <a
                          href={statementPdfUrl}
                          target="_blank"
                          rel="noreferrer"
                          aria-label={t('payouts.statementSpoken', { payee: payeeName })}
                        >
                          {t('payouts.statementLink')}
                        </a>
                      ),
                  },
                ]}
              />
            )
          }
        </Answered>
      </Section>
    </Page>
  );
};

const Run = ({ today }: { today: string }) => {
  const { t } = useTranslation('admin');
  const [payOn, setPayOn] = useState(today);
  const [asking, setAsking] = useState(false);
  const preview = useAsk(
    PayoutPreviewDocument,
    { payOn },
    { enabled: payOn !== '', staleMs: 0, keepPrevious: true },
  );
  const run = useTell(RunPayoutsDocument, [PayoutPreviewDocument, PayoutsDocument, MoneyCockpitDocument]);
  return (
    <>
      <div className={styles.row}>
        <TextInput
          type="date"
          label={t('payouts.payOn')}
          description={t('payouts.payOnHint')}
          value={payOn}
          max={today}
          onChange={(event) => {
            run.reset();
            setPayOn(event.currentTarget.value);
          }}
        />
      </div>
      <p role="status">{run.data && t('payouts.done', { day: formatDate(payOn) })}</p>
      <Answered query={preview}>
        {({ payoutPreview }) => (
          <>
            <PlanTable plan={payoutPreview} />
            {payoutPreview.payouts.some(({ status }) => status !== 'sent') && (
              <div>
                <ActButton tone="primary" onClick={() => setAsking(true)}>
                  {t('payouts.run')}
                </ActButton>
              </div>
            )}
            <ConfirmDialog
              opened={asking}
              question={t('payouts.question', { day: formatDate(payOn) })}
              verb={t('payouts.run')}
              busy={run.isPending}
              error={run.error}
              onConfirm={() => run.mutate({ payOn }, { onSuccess: () => setAsking(false) })}
              onClose={() => setAsking(false)}
            >
              <p>
                {t('payouts.effect', {
                  count: payoutPreview.payouts.filter(({ status }) => status !== 'sent').length,
                  amount: formatYen(
                    payoutPreview.payouts
                      .filter(({ status }) => status !== 'sent')
                      .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
                  ),
                })}
              </p>
            </ConfirmDialog>
          </>
        )}
      </Answered>
    </>
  );
};

const PlanTable = ({ plan }: { plan: PayoutPreviewQuery['payoutPreview'] }) => {
  const { t } = useTranslation(['admin', 'common']);
  if (plan.payouts.length === 0)
    return <Empty>{t('payouts.nothing', { day: formatDate(plan.payOn) })}</Empty>;
  return (
    <DataTable
      caption={t('payouts.title')}
      rows={plan.payouts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'payee', head: t('payouts.payee'), cell: ({ payeeName }) => payeeName },
        {
          key: 'kind',
          head: t('payouts.kind'),
          cell: ({ payeeKind }) => t(payeeKind === 'OPERATOR' ? 'payouts.operator' : 'payouts.producer'),
        },
        {
          key: 'state',
          head: t('payouts.state'),
          cell: ({ status, failureReason }) => (
            <>
              <PayoutState status={status} />
              {failureReason && <div>{failureReason}</div>}
            </>
          ),
        },
        {
          key: 'net',
          head: t('payouts.net'),
          numeric: true,
          cell: ({ netMinor }) => <Yen amountMinor={netMinor} />,
        },
        {
          key: 'tax',
          head: t('payouts.tax'),
          numeric: true,
          cell: ({ taxMinor }) => <Yen amountMinor={taxMinor} />,
        },
        {
          key: 'amount',
          head: t('payouts.amount'),
          numeric: true,
          cell: ({ amountMinor }) => <Yen amountMinor={amountMinor} />,
        },
      ]}
      foot={
        <tr role="row">
          <th role="rowheader" scope="row" colSpan={5}>
            {t('trial.sum')}
          </th>
          <td role="cell" data-label={t('payouts.amount')} data-numeric>
            <Yen amountMinor={plan.totalMinor} />
          </td>
        </tr>
      }
    />
  );
};

export default PayoutRunPage;
