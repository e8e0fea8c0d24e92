import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { LedgerEntriesDocument, type LedgerEntriesQuery } from '../../graphql/generated/graphql';
import { useAskPages } from '../../graphql/hooks';
import { formatDate, formatMomentOfYear } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { Bullets } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';
import { dayFrom } from './day-from';

type Entry = LedgerEntriesQuery['ledgerEntries']['items'][number];

/** Every entry of an account, newest first, each with its whole posting and the document that explains it. */
const AccountPage = () => {
  const { t } = useTranslation('admin');
  const { account = '' } = useParams();
  const [params] = useSearchParams();
  const on = dayFrom(params);
  const pages = useAskPages(LedgerEntriesDocument, { account, on }, ({ ledgerEntries: { next } }) => next);
  const label = pages.data?.pages[0]?.ledgerEntries.label;
  return (
    <Page
      title={label ?? t('ledger.entries')}
      width="wide"
      back={on ? `/admin/ledger?on=${on}` : '/admin/ledger'}
    >
      {on && <p>{t('ledger.asOf', { date: formatDate(on) })}</p>}
      <Answered query={pages} lines={8}>
        {({ pages: found }) => {
          const items = found.flatMap(({ ledgerEntries }) => ledgerEntries.items);
          if (items.length === 0) return <Empty>{t('ledger.none')}</Empty>;
          return (
            <>
              <Entries caption={label ?? t('ledger.entries')} items={items} />
              {pages.hasNextPage && (
                <div>
                  <ActButton busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                    {t('ledger.more')}
                  </ActButton>
                </div>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
};

const Entries = ({ caption, items }: { caption: string; items: readonly Entry[] }) => {
  const { t } = useTranslation('admin');
  const side = (amountMinor: number, sign: 1 | -1) =>
    amountMinor * sign > 0 ? <Yen amountMinor={amountMinor * sign} /> : '';
  return (
    <DataTable
      caption={caption}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', head: t('ledger.what'), cell: ({ label }) => label },
        { key: 'at', head: t('ledger.bookedAt'), cell: ({ bookedAt }) => formatMomentOfYear(bookedAt) },
        { key: 'document', head: t('ledger.document'), cell: (entry) => <Explained entry={entry} /> },
        {
          key: 'debit',
          head: t('trial.debits'),
          numeric: true,
          cell: ({ amountMinor }) => side(amountMinor, 1),
        },
        {
          key: 'credit',
          head: t('trial.credits'),
          numeric: true,
          cell: ({ amountMinor }) => side(amountMinor, -1),
        },
        { key: 'posting', head: t('ledger.posting'), cell: ({ entries }) => <Posting entries={entries} /> },
      ]}
    />
  );
};

const Explained = ({ entry: { companyName, contractId, number, pdfUrl } }: { entry: Entry }) => (
  <>
    {pdfUrl && (
      <a href={pdfUrl} target="_blank" rel="noreferrer" className={styles.number}>
        {number}
      </a>
    )}
    {companyName && (
      <span className={styles.company}>
        {contractId ? <Link to={`/admin/contracts/${contractId}`}>{companyName}</Link> : companyName}
      </span>
    )}
  </>
);

const Posting = ({ entries }: Pick<Entry, 'entries'>) => {
  const { t } = useTranslation('admin');
  return (
    <Disclosure label={t('ledger.lines', { count: entries.length })}>
      <Bullets>
        {entries.map(({ label, companyName, amountMinor }, index) => (
          <span key={index}>
            {t(amountMinor > 0 ? 'ledger.debit' : 'ledger.credit', {
              account: companyName ? t('ledger.of', { account: label, company: companyName }) : label,
            })}{' '}
            <Yen amountMinor={Math.abs(amountMinor)} />
          </span>
        ))}
      </Bullets>
    </Disclosure>
  );
};

export default AccountPage;
