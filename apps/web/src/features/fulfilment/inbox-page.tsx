import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  CampaignDesksDocument,
  CasesEverDocument,
  DesksDocument,
  type ReportFieldsFragment,
  ReportsDocument,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { Callbacks } from './callbacks';
import styles from './inbox.module.css';
import { JustDone, ReportCard } from './report-card';

const pageSize = 20;
const refreshMs = 20_000;

const Filter = ({
  onlyOpen,
  search,
  onShow,
  onSearch,
}: {
  onlyOpen: boolean;
  search: string;
  onShow: (onlyOpen: boolean) => void;
  onSearch: (search: string) => void;
}) => {
  const { t } = useTranslation('inbox');
  const [typed, setTyped] = useState(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <div className={styles.filter}>
      <div role="group" aria-label={t('show')} className={styles.tabs}>
        {[true, false].map((open) => (
          <button
            key={String(open)}
            type="button"
            aria-pressed={open === onlyOpen}
            onClick={() => onShow(open)}
          >
            {t(open ? 'onlyOpen' : 'all')}
          </button>
        ))}
      </div>
      <form role="search" onSubmit={submit} className={styles.search}>
        <TextInput
          aria-label={t('search')}
          description={t('search')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SecondaryButton>{t('searchSubmit')}</SecondaryButton>
      </form>
    </div>
  );
};

const NothingHere = ({ search, onlyOpen }: { search: string; onlyOpen: boolean }) => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(DesksDocument, {});
  const ever = useAsk(ReportsDocument, { onlyOpen: false, search: null, first: 1, offset: 0 });
  if (search) return <Empty>{t('noneFound', { search })}</Empty>;
  if (data && data.desks.length === 0)
    return (
      <Empty action={<PrimaryButton to="/diagnosis">{t('checkUp')}</PrimaryButton>}>{t('noContract')}</Empty>
    );
  // Before the first call nothing has been taken care of yet.
  return <Empty>{t(onlyOpen && ever.data?.reports.total !== 0 ? 'noneOpen' : 'none')}</Empty>;
};

/** Whoever has people called looks for what came of it here first. */
const ToCampaigns = () => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(CampaignDesksDocument, {});
  if (!data?.desks.some(({ callsPeople }) => callsPeople)) return null;
  return (
    <Link to="/owner/campaigns" data-tall>
      {t('campaigns')}
    </Link>
  );
};

/** Whoever has a consumer desk finds what goes on for longer than one call. */
const ToCases = () => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(CasesEverDocument, {});
  if (!data || data.cases.total + data.closed.total === 0) return null;
  const { asked } = data.cases.counts;
  return (
    <Link to="/owner/cases" data-tall>
      {asked > 0 ? t('casesAsked', { count: asked }) : t('cases')}
    </Link>
  );
};

/** Whoever sells by telephone looks for the orders here first. */
const ToOrders = () => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(CampaignDesksDocument, {});
  if (!data?.desks.some(({ takesOrders }) => takesOrders)) return null;
  return (
    <Link to="/owner/orders" data-tall>
      {t('orders')}
    </Link>
  );
};

/** Those of the server and those ticked off a moment ago, in one order: nothing jumps under the finger. */
const inPlace = (items: readonly ReportFieldsFragment[], kept: readonly ReportFieldsFragment[]) => {
  const known = new Set(items.map(({ id }) => id));
  return [...items, ...kept.filter(({ id }) => !known.has(id))].sort((a, b) => b.at.localeCompare(a.at));
};

const InboxPage = () => {
  const { t } = useTranslation('inbox');
  const [kept, setKept] = useState<readonly ReportFieldsFragment[]>([]);
  const [params, setParams] = useSearchParams();
  const [first, setFirst] = useState(pageSize);
  const onlyOpen = params.get('show') !== 'all';
  const search = params.get('search') ?? '';
  const reports = useAsk(
    ReportsDocument,
    { onlyOpen, search: search || null, first, offset: 0 },
    { refetchEveryMs: refreshMs, keepPrevious: true },
  );
  const change = (name: string, value: string) => {
    setKept([]);
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title={t('title')}>
      <ToCampaigns />
      <Callbacks />
      <ToCases />
      <ToOrders />
      <Filter
        onlyOpen={onlyOpen}
        search={search}
        onShow={(open) => change('show', open ? '' : 'all')}
        onSearch={(text) => change('search', text)}
      />
      <Answered query={reports}>
        {({ reports: { items, total, open } }) => (
          <>
            <p role="status">{open > 0 ? t('open', { count: open }) : t('allDone')}</p>
            <Stacked>
              {inPlace(items, kept).map((report) =>
                items.includes(report) ? (
                  <ReportCard
                    key={report.id}
                    report={report}
                    onDone={onlyOpen ? () => setKept([report, ...kept]) : undefined}
                  />
                ) : (
                  <JustDone key={report.id} report={report} />
                ),
              )}
            </Stacked>
            {items.length === 0 && <NothingHere search={search} onlyOpen={onlyOpen} />}
            {items.length < total && (
              <SecondaryButton onClick={() => setFirst(first + pageSize)} busy={reports.isFetching}>
                {t('more')}
              </SecondaryButton>
            )}
          </>
        )}
      </Answered>
      <p className={styles.links}>
        <Link to="/owner/volume" data-tall>
          {t('volume.link')}
        </Link>
        <Link to="/owner/requests" data-tall>
          {t('request.list')}
        </Link>
      </p>
    </Page>
  );
};

export default InboxPage;
