import { useTranslation } from 'react-i18next';
import type { HeldAccountFieldsFragment } from '../../graphql/generated/graphql';
import { formatMoment } from '../../i18n/format';
import { Yen } from '../../ui/money';
import { DataTable } from '../workplace/pieces/data-table';

/** Clients that are not billed until their sums agree. */
export const HeldAccounts = ({ held }: { held: readonly HeldAccountFieldsFragment[] }) => {
  const { t } = useTranslation('admin');
  return (
    <>
      <p>{t('reconciliation.heldLead')}</p>
      <DataTable
        caption={t('reconciliation.held')}
        rows={held}
        rowKey={({ clientId }) => clientId}
        columns={[
          { key: 'client', head: t('client'), cell: ({ clientName }) => clientName },
          { key: 'since', head: t('reconciliation.since'), cell: ({ since }) => formatMoment(since) },
          {
            key: 'books',
            head: t('reconciliation.books'),
            numeric: true,
            cell: ({ booksMinor }) => <Yen amountMinor={booksMinor} />,
          },
          {
            key: 'documents',
            head: t('reconciliation.documents'),
            numeric: true,
            cell: ({ documentsMinor }) => <Yen amountMinor={documentsMinor} />,
          },
        ]}
      />
    </>
  );
};
