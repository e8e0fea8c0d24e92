import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MoneyCockpitDocument,
  ReturnFundsDocument,
  TransfersDocument,
  type TransfersQuery,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatDate, formatMomentOfYear, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Yen } from '../../ui/money';
import { Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Clear } from '../../ui/states';
import { invoiceTones } from '../billing/invoice-states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import { OfferedWays } from './offered-ways';

/** Money that clients send themselves: what is awaited, what came without an invoice, and what may be chosen at all. */
export const TransfersPart = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(TransfersDocument, {});
  return (
    <Answered query={query} lines={3}>
      {({ awaitedPayments, unusedTransfers, offeredWaysToPay }) => (
        <>
          <Section title={t('transfers.awaited')} full>
            <Awaited invoices={awaitedPayments} />
          </Section>
          <Section title={t('transfers.unused')} full>
            <Unused funds={unusedTransfers} />
          </Section>
          <Section title={t('transfers.offered')} full>
            <OfferedWays key={offeredWaysToPay.join()} offered={offeredWaysToPay} />
          </Section>
        </>
      )}
    </Answered>
  );
};

const Awaited = ({ invoices }: { invoices: TransfersQuery['awaitedPayments'] }) => {
  const { t } = useTranslation('admin');
  if (invoices.length === 0) return <Clear>{t('transfers.awaitedNone')}</Clear>;
  return (
    <DataTable
      caption={t('transfers.awaited')}
      rows={invoices}
      rowKey={({ id }) => id}
      columns={[
        { key: 'client', head: t('client'), cell: ({ clientName }) => clientName },
        { key: 'number', head: t('invoices.number'), cell: ({ number }) => number },
        { key: 'way', head: t('transfers.way'), cell: ({ way }) => t(`transfers.ways.${way}`) },
        {
          key: 'due',
          head: t('transfers.dueOn'),
          cell: ({ dueOn, status, calendar }) => (
            <>
              {formatDate(dueOn)}
              {calendar && status === 'ISSUED' && (
                <div>
                  {calendar.remindedOn
                    ? t('transfers.remindedOn', { date: formatDate(calendar.remindedOn) })
                    : t('transfers.remindOn', { date: formatDate(calendar.remindOn) })}
                </div>
              )}
              {status === 'PAYMENT_FAILED' && (
                <div>
                  <StateLabel tone={invoiceTones[status]}>{t('transfers.late')}</StateLabel>
                </div>
              )}
            </>
          ),
        },
        {
          key: 'arrived',
          head: t('transfers.arrived'),
          numeric: true,
          cell: ({ transferredMinor }) => <Yen amountMinor={transferredMinor} />,
        },
        {
          key: 'left',
          head: t('transfers.left'),
          numeric: true,
          cell: ({ leftMinor }) => <Yen amountMinor={leftMinor} />,
        },
      ]}
    />
  );
};

type Kept = TransfersQuery['unusedTransfers'][number];

const Unused = ({ funds }: { funds: readonly Kept[] }) => {
  const { t } = useTranslation('admin');
  const [chosen, setChosen] = useState<Kept>();
  const giveBack = useTell(ReturnFundsDocument, [TransfersDocument, MoneyCockpitDocument]);
  if (funds.length === 0) return <Clear>{t('transfers.unusedNone')}</Clear>;
  const words = { client: chosen?.clientName ?? '', amount: formatYen(chosen?.keptMinor ?? 0) };
  return (
    <>
      <p>{t('transfers.unusedLead')}</p>
      <DataTable
        caption={t('transfers.unused')}
        rows={funds}
        rowKey={({ clientId }) => clientId}
        columns={[
          { key: 'client', head: t('client'), cell: ({ clientName }) => clientName },
          {
            key: 'since',
            head: t('transfers.since'),
            cell: ({ since }) => (since ? formatMomentOfYear(since) : ''),
          },
          {
            key: 'kept',
            head: t('transfers.kept'),
            numeric: true,
            cell: ({ keptMinor }) => <Yen amountMinor={keptMinor} />,
          },
          {
            key: 'act',
            head: t('transfers.act'),
            cell: (kept) =>
              kept.returnStatus === 'ASKED' ? (
                t('transfers.asked')
              ) : (
                <ActButton
                  onClick={() => setChosen(kept)}
                  ariaLabel={t('transfers.returnOf', { client: kept.clientName })}
                >
                  {t('transfers.return')}
                </ActButton>
              ),
          },
        ]}
      />
      <ConfirmDialog
        opened={chosen !== undefined}
        question={t('transfers.returnQuestion', words)}
        verb={t('transfers.return')}
        busy={giveBack.isPending}
        error={giveBack.error}
        onConfirm={() =>
          chosen && giveBack.mutate({ clientId: chosen.clientId }, { onSuccess: () => setChosen(undefined) })
        }
        onClose={() => setChosen(undefined)}
      >
        <p>{t('transfers.returnEffect')}</p>
      </ConfirmDialog>
    </>
  );
};
