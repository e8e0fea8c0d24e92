import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  OrderDesksDocument,
  type OrderFieldsFragment,
  OrderMarksDocument,
  type OrderMarksQueryVariables,
  OrdersDocument,
  type OrderState,
} from '../../graphql/generated/graphql';
import { ask, useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Disclosure } from '../../ui/disclosure';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { OrderFigures } from './figures';
import { MarkedReport, MarksBar } from './marks-bar';
import { OrderCard } from './order-card';
import { orderStates, useShopBase } from './order-words';
import styles from './orders.module.css';
import { type Mark, useMarks } from './use-marks';

const PAGE = 10;
const POLL_MS = 20_000;

const Exports = ({ deskId, query }: { deskId: string; query: URLSearchParams }) => {
  const { t } = useTranslation('orders');
  const address = (encoding: string) => {
    const asked = new URLSearchParams({ encoding });
    for (const name of ['state', 'search']) if (query.get(name)) asked.set(name, query.get(name)!);
    return `/files/desks/${deskId}/orders.csv?${asked.toString()}`;
  };
  return (
    <Disclosure label={t('export.title')}>
      <p>
        {t('export.shopHint')}
        <br />
        <a href={address('shift_jis')} download data-tall>
          {t('export.sjis', { what: t('export.shop') })}
        </a>
        <br />
        <a href={address('utf-8')} download data-tall>
          {t('export.utf8', { what: t('export.shop') })}
        </a>
      </p>
    </Disclosure>
  );
};

const markOf = ({ id, number, state, email }: OrderFieldsFragment): Mark => ({
  id,
  number,
  state,
  hasEmail: Boolean(email),
});

/** The server marks at most so many at once. */
const MAX_MARKED = 500;

interface MarkAllProps {
  filter: OrderMarksQueryVariables;
  total: number;
  onMark: (all: readonly Mark[]) => void;
}

/** Everything that the filter shows, also what is not on the screen yet; what is marked now is what is acted on. */
const MarkAll = ({ filter, total, onMark }: MarkAllProps) => {
  const { t } = useTranslation('shipping');
  const all = useMutation({
    mutationFn: () => ask(OrderMarksDocument, filter),
    onSuccess: ({ orderMarks }) => onMark(orderMarks.items),
  });
  return (
    <>
      {all.isError && <Problem error={all.error} />}
      <div className={styles.row}>
        <ActButton busy={all.isPending} onClick={() => all.mutate()}>
          {total > MAX_MARKED
            ? t('markMost', { max: MAX_MARKED, count: total })
            : t('markAll', { count: total })}
        </ActButton>
      </div>
    </>
  );
};

const OrdersOfDesk = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation(['orders', 'shipping']);
  const mayWrite = useSession().role !== 'MANAGER';
  const marks = useMarks();
  const [done, setDone] = useState<Parameters<typeof MarkedReport>[0] | null>(null);
  const [params, setParams] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const [state, search] = [params.get('state') ?? '', params.get('search') ?? ''];
  const documentsDue = params.get('documents') === 'due';
  const filter = {
    deskId,
    state: (state || null) as OrderState | null,
    documentsDue,
    search: search || null,
  };
  const query = useAsk(
    OrdersDocument,
    { ...filter, from: null, until: null, first },
    { refetchEveryMs: POLL_MS, keepPrevious: true },
  );
  const change = (name: string, value: string) => {
    marks.clear();
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change('search', typed.trim());
  };
  return (
    <>
      <form role="search" onSubmit={submit} className={styles.search}>
        <TextInput
          id="order-search"
          type="search"
          label={t('search')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={t('stateFilter')}
          value={state}
          onChange={({ currentTarget }) => change('state', currentTarget.value)}
          data={[
            { value: '', label: t('anyState') },
            ...orderStates.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
        <SecondaryButton>{t('searchSubmit')}</SecondaryButton>
      </form>
      <Checkbox
        label={t('documentsDue')}
        checked={documentsDue}
        onChange={({ currentTarget }) => change('documents', currentTarget.checked ? 'due' : '')}
      />
      <Answered query={query}>
        {({ orders: { items, total } }) => (
          <>
            <p role="status">{t('found', { count: total })}</p>
            {done && <MarkedReport {...done} />}
            {mayWrite && total > 0 && <MarkAll filter={filter} total={total} onMark={marks.markAll} />}
            {items.length === 0 ? (
              <Empty>{t(state || search || documentsDue ? 'noneFound' : 'none')}</Empty>
            ) : (
              <Stacked label={t('title')}>
                {items.map((order) => (
                  <OrderCard
                    key={order.id}
                    order={order}
                    isMarked={marks.marks.has(order.id)}
                    onMark={
                      mayWrite
                        ? (isRange) => marks.toggle(markOf(order), items.map(markOf), isRange)
                        : undefined
                    }
                  />
                ))}
              </Stacked>
            )}
            {items.length < total && (
              <SecondaryButton onClick={() => setFirst(Math.min(100, first + PAGE))} busy={query.isFetching}>
                {t('more')}
              </SecondaryButton>
            )}
            {total > 0 && mayWrite && <Exports deskId={deskId} query={params} />}
            <MarksBar deskId={deskId} marks={marks} onDone={setDone} />
          </>
        )}
      </Answered>
    </>
  );
};

const Desks = ({ desks }: { desks: readonly { id: string; name: string }[] }) => {
  const { t } = useTranslation(['orders', 'shipping']);
  const mayWrite = useSession().role !== 'MANAGER';
  const base = useShopBase();
  const [params, setParams] = useSearchParams();
  const chosen = desks.find(({ id }) => id === params.get('desk')) ?? desks[0]!;
  return (
    <>
      {desks.length > 1 && (
        <NativeSelect
          label={t('desk')}
          value={chosen.id}
          onChange={({ currentTarget }) => setParams({ desk: currentTarget.value })}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <p>
        {mayWrite && (
          <>
            <Link to={`${base}/shipping/${chosen.id}`} data-tall>
              {t('shipping:page.open')}
            </Link>
            <br />
          </>
        )}
        <Link to={`${base}/goods/${chosen.id}`} data-tall>
          {t('toGoods')}
        </Link>
      </p>
      <OrdersOfDesk key={chosen.id} deskId={chosen.id} />
      <OrderFigures key={`figures ${chosen.id}`} deskId={chosen.id} />
    </>
  );
};

/** Orders of a client's desks, for the owner and for the supervisor who serves them. */
const OrderListPage = () => {
  const { t } = useTranslation('orders');
  const isOwner = useSession().role === 'OWNER';
  const query = useAsk(OrderDesksDocument, {});
  return (
    <Page title={t('title')}>
      <Answered query={query}>
        {({ desks }) => {
          const taking = desks.filter(({ takesOrders }) => takesOrders);
          if (taking.length > 0) return <Desks desks={taking} />;
          const bundles = isOwner && <PrimaryButton to="/bundles">{t('bundles')}</PrimaryButton>;
          return <Empty action={bundles}>{t('noDesk')}</Empty>;
        }}
      </Answered>
    </Page>
  );
};

export default OrderListPage;
