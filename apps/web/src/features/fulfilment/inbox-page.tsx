import { TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  AppointmentsToDecideDocument,
  CampaignDesksDocument,
  CasesEverDocument,
  DesksDocument,
  type ReportFieldsFragment,
  ReportsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useAskPages } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { PageKeys, usePageKeys } from '../../ui/page-keys';
import { Empty } from '../../ui/states';
import { Callbacks } from './callbacks';
import styles from './inbox.module.css';
import { Narrowed, narrowedBy } from './inbox-narrowed';
import { InboxFile } from './inbox-file';
import { JustDone, ReportCard } from './report-card';
import { useInboxKeys } from './use-inbox-keys';

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
  const field = useRef<HTMLInputElement>(null);
  usePageKeys([{ key: '/', label: t('keys.search'), run: () => field.current?.focus() }]);
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
          ref={field}
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
  const ever = useAsk(ReportsDocument, { onlyOpen: false, search: null, first: 1, after: null });
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

/** What costs a success fee and waits for a yes or no is found in one place. */
const ToAppointments = () => {
  const { t } = useTranslation('inbox');
  const { data } = useAsk(AppointmentsToDecideDocument, {});
  const count = data?.appointmentPage.toDecide ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/owner/appointments" data-tall>
      {t('meetings.toDecide', { count })}
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

/**
 * Those of the server and those ticked off a moment ago, in one order, urgent first as they were before: nothing jumps under
 * the finger.
 */
const inPlace = (items: readonly ReportFieldsFragment[], kept: readonly ReportFieldsFragment[]) => {
  const known = new Set(items.map(({ id }) => id));
  const stoodFirst = new Set(kept.flatMap(({ id, standsFirst }) => (standsFirst ? [id] : [])));
  const isFirst = ({ id, standsFirst }: ReportFieldsFragment) => Number(standsFirst || stoodFirst.has(id));
  return [...items, ...kept.filter(({ id }) => !known.has(id))].sort(
    (a, b) => isFirst(b) - isFirst(a) || b.at.localeCompare(a.at),
  );
};

const Inbox = () => {
  const { t } = useTranslation('inbox');
  const [kept, setKept] = useState<readonly ReportFieldsFragment[]>([]);
  const [params, setParams] = useSearchParams();
  const onlyOpen = params.get('show') !== 'all';
  const search = params.get('search') ?? '';
  const narrowed = narrowedBy(params);
  const list = useRef<HTMLDivElement>(null);
  const reports = useAskPages(
    ReportsDocument,
    { ...narrowed, onlyOpen, search: search || null, first: pageSize },
    ({ reports: { next } }) => next,
    { refetchEveryMs: refreshMs },
  );
  useInboxKeys(list);
  const change = (name: string, value: string) => {
    setKept([]);
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title={t('title')}>
      <ToAppointments />
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
      {narrowed.topic !== null && <Narrowed {...narrowed} topic={narrowed.topic} />}
      <Answered query={reports}>
        {({ pages }) => {
          const items = pages.flatMap(({ reports: page }) => page.items);
          const { open } = pages[0]!.reports;
          return (
            <div ref={list} className={styles.list}>
              <p role="status">{open > 0 ? t('open', { count: open }) : t('allDone')}</p>
              <Stacked>
                {inPlace(items, kept).map((report) => (
                  <div key={report.id} data-report={report.id} tabIndex={-1} className={styles.report}>
                    {items.includes(report) ? (
                      <ReportCard report={report} onDone={() => setKept([report, ...kept])} />
                    ) : (
                      <JustDone report={report} />
                    )}
                  </div>
                ))}
              </Stacked>
              {items.length === 0 && <NothingHere search={search} onlyOpen={onlyOpen} />}
              {reports.hasNextPage && (
                <SecondaryButton
                  onClick={() => void reports.fetchNextPage()}
                  busy={reports.isFetchingNextPage}
                >
                  {t('more')}
                </SecondaryButton>
              )}
              {items.length > 0 && <InboxFile onlyOpen={onlyOpen} search={search} narrowed={narrowed} />}
            </div>
          );
        }}
      </Answered>
      <p className={styles.links}>
        <Link to="/owner/appointments" data-tall>
          {t('meetings.link')}
        </Link>
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

const InboxPage = () => (
  <PageKeys>
    <Inbox />
  </PageKeys>
);

export default InboxPage;
