import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CloseMonthDocument,
  type CloseMonthMutation,
  IssuedInvoicesDocument,
  MoneyCockpitDocument,
  type MoneyCockpitQuery,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMonth, formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Bullets } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import { Clear } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';

type ContractMonth = MoneyCockpitQuery['moneyCockpit']['awaitingClose'][number];

const total = (rows: readonly { totalMinor: number }[]) =>
  rows.reduce((sum, { totalMinor }) => sum + totalMinor, 0);

/** Months that ended and are not billed yet; closing one issues its invoices and collects them. */
export const AwaitingClose = ({ months }: { months: readonly ContractMonth[] }) => {
  const { t } = useTranslation('admin');
  const [chosen, setChosen] = useState<string>();
  const close = useTell(CloseMonthDocument, [MoneyCockpitDocument, IssuedInvoicesDocument]);
  const names = [...new Set(months.map(({ month }) => month))].sort();
  const nameOf = (month: string) => formatMonth(`${month}-01`);
  const rowsOf = (month: string) => months.filter((row) => row.month === month);
  const pending = chosen ? rowsOf(chosen) : [];
  return (
    <>
      {close.data && <ClosedResult result={close.data.closeMonth} nameOf={nameOf} />}
      {names.length === 0 && <Clear>{t('close.empty')}</Clear>}
      {names.map((month) => (
        <Card key={month}>
          <div className={styles.row}>
            <h3>{t('close.month', { month: nameOf(month) })}</h3>
            <span>
              {t('close.sum', { count: rowsOf(month).length, amount: formatYen(total(rowsOf(month))) })}
            </span>
            <ActButton tone="primary" onClick={() => setChosen(month)}>
              {t('close.act', { month: nameOf(month) })}
            </ActButton>
          </div>
          <DataTable
            caption={t('close.month', { month: nameOf(month) })}
            rows={rowsOf(month)}
            rowKey={({ contractId }) => contractId}
            columns={[
              {
                key: 'client',
                head: t('client'),
                cell: ({ contractId, contractNumber, clientName }) => (
                  <Client id={contractId} number={contractNumber} name={clientName} />
                ),
              },
              {
                key: 'state',
                head: t('close.state'),
                cell: ({ parkReason }) => (
                  <>
                    <StateLabel tone={parkReason ? 'failed' : 'waiting'}>
                      {t(parkReason ? 'close.held' : 'close.open')}
                    </StateLabel>
                    {parkReason && <div>{parkReason}</div>}
                  </>
                ),
              },
              {
                key: 'total',
                head: t('close.expected'),
                numeric: true,
                cell: ({ totalMinor }) => <Yen amountMinor={totalMinor} />,
              },
            ]}
          />
        </Card>
      ))}
      <ConfirmDialog
        opened={chosen !== undefined}
        question={t('close.question', { month: nameOf(chosen ?? '2000-01') })}
        verb={t('close.act', { month: nameOf(chosen ?? '2000-01') })}
        busy={close.isPending}
        error={close.error}
        onConfirm={() => chosen && close.mutate({ month: chosen }, { onSuccess: () => setChosen(undefined) })}
        onClose={() => setChosen(undefined)}
      >
        <p>{t('close.effect', { count: pending.length, amount: formatYen(total(pending)) })}</p>
      </ConfirmDialog>
    </>
  );
};

const Client = ({ id, number, name }: { id: string; number: string; name: string }) => (
  <>
    <Link to={`/admin/contracts/${id}`}>{name}</Link>
    <span className={styles.company}>{number}</span>
  </>
);

const ClosedResult = ({
  result,
  nameOf,
}: {
  result: CloseMonthMutation['closeMonth'];
  nameOf: (month: string) => string;
}) => {
  const { t } = useTranslation('admin');
  const { invoices, parked } = result;
  return (
    <Card tone={parked.length > 0 ? 'notice' : 'brand'}>
      <p role="status">{t('close.done', { count: invoices.length, amount: formatYen(total(invoices)) })}</p>
      {parked.length > 0 && (
        <>
          <h3>{t('close.parked', { count: parked.length })}</h3>
          <Bullets>
            {parked.map(({ contractId, contractNumber, clientName, month, reason }) => (
              <span key={contractId}>
                <Client id={contractId} number={contractNumber} name={clientName} />
                <span className={styles.company}>
                  {t('close.parkedLine', { month: nameOf(month), reason })}
                </span>
              </span>
            ))}
          </Bullets>
        </>
      )}
    </Card>
  );
};
