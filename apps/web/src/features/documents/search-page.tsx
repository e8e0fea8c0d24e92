import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type DocumentKind, DocumentsDocument, type DocumentsQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { DocumentLink } from '../../ui/document-link';
import { Yen } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { useSession } from '../identity/session';
import { DataTable } from '../workplace/pieces/data-table';
import { SearchForm } from './search-form';
import { paramsOf, searchOf, wishOf, type Wish } from './wish';

const PAGE = 20;
const owners: readonly DocumentKind[] = [
  'INVOICE',
  'CREDIT_NOTE',
  'RECEIPT',
  'DEPOSIT',
  'DEPOSIT_SETTLEMENT',
];
const kindsOf = (role: string | undefined): readonly DocumentKind[] =>
  role === 'OWNER' ? owners : role === 'ADMIN' ? [...owners, 'STATEMENT'] : ['STATEMENT'];
const backOf = { OWNER: '/owner/bill', PRODUCER: '/studio/payouts', MANAGER: '/floor/payouts' } as const;

/** Everything that is kept, found by day, amount and name, as the law on electronic books asks. */
const SearchPage = () => {
  const { t } = useTranslation('documents');
  const { acting } = useSession();
  const [params, setParams] = useSearchParams();
  const role = acting?.role;
  const kinds = kindsOf(role);
  const wish = wishOf(params, kinds);
  const [asked, setAsked] = useState(0);
  const search = (next: Wish) => {
    setAsked((count) => count + 1);
    setParams(paramsOf(next));
  };
  return (
    <Page
      title={t('title')}
      width="wide"
      {...(role && role in backOf && { back: backOf[role as keyof typeof backOf] })}
    >
      <p>{t(role === 'ADMIN' ? 'leadAdmin' : 'lead')}</p>
      {/* Every search is another form and another list, also when nothing but what was typed is cleared. */}
      <Found key={`${asked} ${params}`} wish={wish} kinds={kinds} onSearch={search} />
    </Page>
  );
};

interface FoundProps {
  wish: Wish;
  kinds: readonly DocumentKind[];
  onSearch: (wish: Wish) => void;
}

const Found = ({ wish, kinds, onSearch }: FoundProps) => {
  const { t } = useTranslation('documents');
  const [shown, setShown] = useState(PAGE);
  const query = useAsk(
    DocumentsDocument,
    { search: searchOf(wish), first: Math.min(shown, 100), offset: 0 },
    { keepPrevious: true },
  );
  return (
    <>
      <SearchForm wish={wish} kinds={kinds} busy={query.isFetching} onSearch={onSearch} />
      <Section title={t('found')} full>
        <Answered query={query}>
          {({ documents: { items, total } }) => (
            <>
              <p role="status">{t('count', { count: total })}</p>
              {items.length === 0 ? <Empty>{t('none')}</Empty> : <FoundTable items={items} />}
              {total > items.length &&
                (items.length < 100 ? (
                  <div>
                    <SecondaryButton
                      busy={query.isFetching}
                      onClick={() => setShown((count) => count + PAGE)}
                    >
                      {t('more', { count: total - items.length })}
                    </SecondaryButton>
                  </div>
                ) : (
                  <p>{t('narrow', { count: items.length })}</p>
                ))}
            </>
          )}
        </Answered>
      </Section>
    </>
  );
};

const FoundTable = ({ items }: { items: DocumentsQuery['documents']['items'] }) => {
  const { t } = useTranslation('documents');
  return (
    <DataTable
      caption={t('found')}
      rows={items}
      rowKey={({ kind, id }) => `${kind}${id}`}
      columns={[
        {
          key: 'document',
          head: t('document'),
          cell: ({ kind, number, pdfUrl, translationUrl, totalMinor }) => (
            <DocumentLink
              pdfUrl={pdfUrl}
              translationUrl={translationUrl}
              spoken={t('spoken', { kind: t(`kinds.${kind}`), number, amount: formatYen(totalMinor) })}
            >
              {t('named', { kind: t(`kinds.${kind}`), number })}
            </DocumentLink>
          ),
        },
        { key: 'issuedOn', head: t('issuedOn'), cell: ({ issuedOn }) => formatDate(issuedOn) },
        { key: 'counterparty', head: t('counterparty'), cell: ({ counterparty }) => counterparty },
        {
          key: 'total',
          head: t('total'),
          numeric: true,
          cell: ({ totalMinor }) => <Yen amountMinor={totalMinor} />,
        },
      ]}
    />
  );
};

export default SearchPage;
