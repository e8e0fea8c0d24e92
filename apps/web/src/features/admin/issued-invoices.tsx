import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type InvoiceRowFieldsFragment, IssuedInvoicesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { invoiceTones } from '../billing/invoice-states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';
import { meansOf } from './credit/means';

/** Ours beside what the payment company collected, so that a difference shows in the row. */
export const InvoiceTable = ({
  caption,
  invoices,
}: {
  caption: string;
  invoices: readonly InvoiceRowFieldsFragment[];
}) => {
  const { t } = useTranslation('admin');
  return (
    <DataTable
      caption={caption}
      rows={invoices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('invoices.number'),
          cell: ({ number, pdfUrl }) =>
            pdfUrl ? (
              <a href={pdfUrl} target="_blank" rel="noreferrer" className={styles.number}>
                {number}
              </a>
            ) : (
              number
            ),
        },
        { key: 'client', head: t('client'), cell: ({ clientName }) => clientName },
        {
          key: 'state',
          head: t('invoices.state'),
          cell: ({ status, failureReason, dunning }) => (
            <>
              <StateLabel tone={invoiceTones[status]}>{t(`invoices.states.${status}`)}</StateLabel>
              {failureReason && <div>{failureReason}</div>}
              {dunning && (
                <div>
                  {t(`dunning.${dunning.stage}`, {
                    failedOn: formatDate(dunning.failedOn),
                    remindOn: formatDate(dunning.remindOn),
                    suspendOn: formatDate(dunning.suspendOn),
                    terminateOn: formatDate(dunning.terminateOn),
                  })}
                </div>
              )}
            </>
          ),
        },
        { key: 'dueOn', head: t('invoices.dueOn'), cell: ({ dueOn }) => formatDate(dueOn) },
        {
          key: 'total',
          head: t('invoices.total'),
          numeric: true,
          cell: ({ totalMinor }) => <Yen amountMinor={totalMinor} />,
        },
        {
          key: 'stripe',
          head: t('invoices.provider'),
          numeric: true,
          cell: ({ stripeTotalMinor }) =>
            stripeTotalMinor == null ? '' : <Yen amountMinor={stripeTotalMinor} />,
        },
        {
          key: 'act',
          head: t('credit.title'),
          cell: ({ id, number, status, way }) =>
            meansOf({ status, way }).length > 0 ? (
              <Link to={`/admin/credits/${id}`} aria-label={t('credit.actSpoken', { number })}>
                {t('credit.act')}
              </Link>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
};

const PAGE = 20;

export const IssuedInvoices = () => {
  const { t } = useTranslation('admin');
  const [shown, setShown] = useState(PAGE);
  const query = useAsk(IssuedInvoicesDocument, { first: shown, offset: 0 }, { keepPrevious: true });
  return (
    <Answered query={query}>
      {({ invoices: { items, total } }) =>
        items.length === 0 ? (
          <Empty>{t('invoices.empty')}</Empty>
        ) : (
          <>
            <InvoiceTable caption={t('invoices.title')} invoices={items} />
            {total > items.length && (
              <div>
                <ActButton busy={query.isFetching} onClick={() => setShown((count) => count + PAGE)}>
                  {t('more', { count: total - items.length })}
                </ActButton>
              </div>
            )}
          </>
        )
      }
    </Answered>
  );
};
