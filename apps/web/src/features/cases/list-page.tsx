import { IconAlertTriangle } from '@tabler/icons-react';
import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import {
  CaseAlarmsDocument,
  type CaseFieldsFragment,
  type CaseScope,
  CasesDocument,
  type CasesQuery,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { PageKeys, usePageKeys } from '../../ui/page-keys';
import { Empty } from '../../ui/states';
import { CaseStateLabel, Deadlines, RungLabel, SeverityLabel } from './case-labels';
import styles from './cases.module.css';
import { useSide } from './use-side';

const PAGE = 20;
const POLL_MS = 20_000;
const ownersScopes: readonly CaseScope[] = ['OPEN', 'ASKED', 'CLOSED'];
const workersScopes: readonly CaseScope[] = ['MINE', 'OPEN', 'URGENT', 'CLOSED'];
const readersScopes: readonly CaseScope[] = ['OPEN', 'URGENT', 'CLOSED'];

type Counts = CasesQuery['cases']['counts'];
const countOf = (scope: CaseScope, { open, mine, asked, soon, missed }: Counts): number | null =>
  ({ OPEN: open, MINE: mine, ASKED: asked, URGENT: soon + missed, CLOSED: null })[scope];

/** Products that several people reported: client and supervisor see it before anything else. */
const Alarms = () => {
  const { t } = useTranslation('cases');
  const { base } = useSide();
  const { data } = useAsk(CaseAlarmsDocument, {});
  if (!data || data.caseAlarms.length === 0) return null;
  return (
    <Card tone="notice">
      <h2>{t('alarms')}</h2>
      {data.caseAlarms.slice(0, 3).map(({ id, product, category, days, caseIds, deskName }) => (
        <div key={id} className={styles.alarm}>
          <IconAlertTriangle size={20} aria-hidden />
          <div>
            <p>{t('alarmText', { product, category, days, count: caseIds.length, desk: deskName })}</p>
            <div className={styles.links}>
              {caseIds.slice(0, 5).map((caseId, index) => (
                <Link key={caseId} to={`${base}/${caseId}`} data-tall>
                  {t('alarmCase', { index: index + 1 })}
                </Link>
              ))}
            </div>
          </div>
        </div>
      ))}
    </Card>
  );
};

/** Whoever works through the list all day sees more of it at once. */
const Compact = ({ children }: { children: ReactNode }) => <div className={styles.compact}>{children}</div>;

const CaseCard = ({ of }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  const { base, isOwner } = useSide();
  const Frame = isOwner ? Card : Compact;
  return (
    <Frame>
      <div className={styles.head}>
        <CaseStateLabel state={of.state} />
        <SeverityLabel severity={of.severity} />
        <RungLabel of={of} />
        {!isOwner && of.state !== 'CLOSED' && (
          <span className={styles.sub}>
            {t('assignee')} {of.assigneeName ?? t('nobody')}
          </span>
        )}
        {!isOwner && <span className={styles.sub}>{of.deskName}</span>}
      </div>
      <Link to={`${base}/${of.id}`} data-tall>
        {t('number', { number: of.number })} {of.name ?? of.phone ?? t('unknown')} {of.category}
      </Link>
      <p className={`${styles.text} ${styles.clamp}`}>{of.happened}</p>
      {of.state === 'CLOSED' && of.closingCode ? (
        <p className={styles.sub}>
          {t(`code.${of.closingCode}`)} {of.closingLine}
        </p>
      ) : (
        <Deadlines of={of} />
      )}
      {isOwner && <p className={styles.sub}>{of.deskName}</p>}
    </Frame>
  );
};

const Search = ({ search, onSearch }: { search: string; onSearch: (text: string) => void }) => {
  const { t } = useTranslation('cases');
  const [typed, setTyped] = useState(search);
  const field = useRef<HTMLInputElement>(null);
  usePageKeys([{ key: '/', label: t('keys.search'), run: () => field.current?.focus() }]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form role="search" onSubmit={submit} className={styles.search}>
      <TextInput
        ref={field}
        label={t('search')}
        type="search"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <SecondaryButton>{t('searchSubmit')}</SecondaryButton>
    </form>
  );
};

const Cases = () => {
  const { t } = useTranslation('cases');
  const { base, isOwner, works, reports, setsRules } = useSide();
  const scopes = isOwner ? ownersScopes : works ? workersScopes : readersScopes;
  const [params, setParams] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const shown = params.get('show')?.toUpperCase() as CaseScope;
  const scope = scopes.includes(shown) ? shown : 'OPEN';
  const search = params.get('search') ?? '';
  const query = useAsk(
    CasesDocument,
    { scope, search: search || null, first },
    { refetchEveryMs: POLL_MS, keepPrevious: true },
  );
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const navigate = useNavigate();
  usePageKeys([
    ...(works ? [{ key: 'n', label: t('keys.create'), run: () => void navigate(`${base}/new`) }] : []),
    ...scopes.map((one, index) => ({
      key: String(index + 1),
      label: t(`scope.${one}`),
      run: () => change('show', one.toLowerCase()),
    })),
  ]);
  const counts = query.data?.cases.counts;
  const label = (one: CaseScope) => {
    const count = counts ? countOf(one, counts) : null;
    return count === null ? t(`scope.${one}`) : t('scopeCount', { scope: t(`scope.${one}`), count });
  };
  return (
    <Page title={t('title')} width={isOwner ? 'column' : 'wide'}>
      <div className={styles.links}>
        {works && (
          <Link to={`${base}/new`} data-tall>
            {t('create')}
          </Link>
        )}
        {reports && (
          <Link to={`${base}/report`} data-tall>
            {t('toReport')}
          </Link>
        )}
        {setsRules && (
          <Link to={`${base}/rules`} data-tall>
            {t('toRules')}
          </Link>
        )}
      </div>
      {reports && <Alarms />}
      <div className={styles.filter}>
        <div role="group" aria-label={t('show')} className={styles.tabs}>
          {scopes.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === scope}
              onClick={() => change('show', one.toLowerCase())}
            >
              {label(one)}
            </button>
          ))}
        </div>
        <Search search={search} onSearch={(text) => change('search', text)} />
      </div>
      <Answered query={query}>
        {({ cases: { items, total } }) =>
          items.length === 0 ? (
            <Empty>{search ? t('noneFound', { search }) : t(`none.${scope}`)}</Empty>
          ) : (
            <>
              <Stacked label={t('title')}>
                {items.map((item) => (
                  <CaseCard key={item.id} of={item} />
                ))}
              </Stacked>
              {items.length < total && (
                <SecondaryButton
                  onClick={() => setFirst(Math.min(100, first + PAGE))}
                  busy={query.isFetching}
                >
                  {t('more')}
                </SecondaryButton>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
};

/** Owners read on a phone; who works here all day has keys. */
const ListPage = () => {
  const { isOwner } = useSide();
  return isOwner ? (
    <Cases />
  ) : (
    <PageKeys>
      <Cases />
    </PageKeys>
  );
};

export default ListPage;
