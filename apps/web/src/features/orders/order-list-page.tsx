import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  OrderDesksDocument,
  type OrderFieldsFragment,
  OrdersDocument,
  type OrderState,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { useSession } from '../identity/session';
import { OrderFigures } from './figures';
import { OrderStateLabels } from './order-state';
import { numberText, orderStates, useOrderWords, useShopBase } from './order-words';
import styles from './orders.module.css';

const PAGE = 10;
const POLL_MS = 20_000;

const OrderCard = ({ order }: { order: OrderFieldsFragment }) => {
  const { t } = useTranslation('orders');
  const base = useShopBase();
  const { deliveryOf } = useOrderWords();
  const number = numberText(order.number);
  return (
    <Card>
      <div className={styles.head}>
        <OrderStateLabels order={order} />
        <span className={styles.sub}>{formatMoment(order.takenAt)}</span>
      </div>
      <Link to={`${base}/orders/${order.id}`} data-tall>
        {t('numberSpoken', { number, name: order.buyerName })}
      </Link>
      <p>
        {order.lines.map(({ goodsId, name, quantity }) => (
          <span key={goodsId}>
            {t('goodsLine', { name, quantity })}
            <br />
          </span>
        ))}
        <strong>{formatYen(order.totalMinor)}</strong> {t(`payment.${order.payment}`)}
        <br />
        <span className={styles.sub}>
          {t('detail.delivery')} {deliveryOf(order)}
        </span>
      </p>
    </Card>
  );
};

const Exports = ({ deskId, query }: { deskId: string; query: URLSearchParams }) => {
  const { t } = useTranslation('orders');
  const address = (format: string, encoding: string) => {
    const asked = new URLSearchParams({ format, encoding });
    for (const name of ['state', 'search']) if (query.get(name)) asked.set(name, query.get(name)!);
    return `/files/desks/${deskId}/orders.csv?${asked.toString()}`;
  };
  return (
    <Disclosure label={t('export.title')}>
      {(['shop', 'parcel'] as const).map((format) => (
        <p key={format}>
          {t(`export.${format}Hint`)}
          <br />
          <a href={address(format, 'shift_jis')} download data-tall>
            {t('export.sjis', { what: t(`export.${format}`) })}
          </a>
          <br />
          <a href={address(format, 'utf-8')} download data-tall>
            {t('export.utf8', { what: t(`export.${format}`) })}
          </a>
        </p>
      ))}
    </Disclosure>
  );
};

const OrdersOfDesk = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('orders');
  const { role } = useSession();
  const [params, setParams] = useSearchParams();
  const [first, setFirst] = useState(PAGE);
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const [state, search] = [params.get('state') ?? '', params.get('search') ?? ''];
  const documentsDue = params.get('documents') === 'due';
  const query = useAsk(
    OrdersDocument,
    {
      deskId,
      state: (state || null) as OrderState | null,
      documentsDue,
      search: search || null,
      from: null,
      until: null,
      first,
    },
    { refetchEveryMs: POLL_MS, keepPrevious: true },
  );
  const change = (name: string, value: string) => {
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
            {items.length === 0 ? (
              <Empty>{t(state || search || documentsDue ? 'noneFound' : 'none')}</Empty>
            ) : (
              <Stacked label={t('title')}>
                {items.map((order) => (
                  <OrderCard key={order.id} order={order} />
                ))}
              </Stacked>
            )}
            {items.length < total && (
              <SecondaryButton onClick={() => setFirst(Math.min(100, first + PAGE))} busy={query.isFetching}>
                {t('more')}
              </SecondaryButton>
            )}
            {total > 0 && role !== 'MANAGER' && <Exports deskId={deskId} query={params} />}
          </>
        )}
      </Answered>
    </>
  );
};

const Desks = ({ desks }: { desks: readonly { id: string; name: string }[] }) => {
  const { t } = useTranslation('orders');
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
      <Link to={`${base}/goods/${chosen.id}`} data-tall>
        {t('toGoods')}
      </Link>
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
