import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type OrderDetailQuery, OrderDetailDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment, formatMomentOfYear, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { useSession } from '../identity/session';
import { OrderStateLabels } from './order-state';
import { OrderLaw, OrderSteps } from './order-steps';
import { OrderPaid } from './order-paid';
import { numberText, postalText, useOrderWords, useShopBase } from './order-words';
import styles from './orders.module.css';
import { OrderTotals } from './totals';

type Order = OrderDetailQuery['order'];

const Goods = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  return (
    <>
      <ul className={styles.lines}>
        {order.lines.map(({ goodsId, sku, name, priceMinor, quantity, taxRateBps }) => (
          <li key={goodsId} className={styles.line}>
            <span className={styles.lineName}>
              {name}
              <br />
              <span className={styles.sub}>
                {sku} {taxRateBps === 800 && t('detail.reduced')}
              </span>
            </span>
            <span>
              {t('detail.unit', { price: formatYen(priceMinor), quantity })}
              <br />
              <strong>{formatYen(priceMinor * quantity)}</strong>
            </span>
          </li>
        ))}
      </ul>
      <OrderTotals totals={order} />
    </>
  );
};

const Buyer = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const { deliveryOf, addressOf } = useOrderWords();
  return (
    <KeyValueList
      items={[
        {
          label: t('detail.name'),
          value: (
            <>
              {t('sama', { name: order.buyerName })}
              <br />
              <span className={styles.sub}>{order.buyerKana}</span>
            </>
          ),
        },
        { label: t('detail.phone'), value: <a href={`tel:${order.phone}`}>{order.phone}</a> },
        ...(order.email
          ? [
              { label: t('detail.email'), value: order.email },
              { label: t('field.language'), value: t(`language.${order.language}`) },
            ]
          : []),
        {
          label: t('detail.address'),
          value: (
            <>
              〒{postalText(order.postalCode)}
              <br />
              {addressOf(order)}
            </>
          ),
        },
        { label: t('detail.delivery'), value: deliveryOf(order) },
        ...(order.carrier ? [{ label: t('field.carrier'), value: t(`carrier.${order.carrier}`) }] : []),
        ...(order.trackingNumber
          ? [{ label: t('field.trackingNumber'), value: <Tracking order={order} /> }]
          : []),
        ...(order.shippedAt
          ? [{ label: t('detail.shipped'), value: formatMomentOfYear(order.shippedAt) }]
          : []),
        { label: t('detail.payment'), value: t(`payment.${order.payment}`) },
        ...(order.paidAt ? [{ label: t('paid.at'), value: formatMomentOfYear(order.paidAt) }] : []),
        ...(order.note
          ? [{ label: t('detail.note'), value: <span className={styles.note}>{order.note}</span> }]
          : []),
        ...(order.cancelReason ? [{ label: t('detail.cancelReason'), value: order.cancelReason }] : []),
        { label: t('detail.taken'), value: <Taken order={order} /> },
      ]}
    />
  );
};

/** The parcel's number, with the carrier's page when the shop has told where that is. */
const Tracking = ({ order }: { order: Order }) => {
  const { t } = useTranslation('shipping');
  return (
    <>
      {order.trackingNumber}
      {order.trackingUrl && (
        <>
          <br />
          <a href={order.trackingUrl} target="_blank" rel="noreferrer" data-tall>
            {t('follow')}
          </a>
        </>
      )}
    </>
  );
};

/** When it was taken; an owner reads the report of that call as well. */
const Taken = ({ order }: { order: Order }) => {
  const { t } = useTranslation('orders');
  const isOwner = useSession().role === 'OWNER';
  return (
    <>
      {formatMomentOfYear(order.takenAt)}
      {isOwner && (
        <>
          <br />
          <Link to={`/owner/calls/${order.interactionId}`} data-tall>
            {t('detail.call')}
          </Link>
        </>
      )}
    </>
  );
};

const History = ({ history }: { history: Order['history'] }) => {
  const { t } = useTranslation('orders');
  const { valueOf } = useOrderWords();
  return (
    <ul className={styles.lines}>
      {history.map(({ version, kind, at, byClient, byName, changes }) => {
        const side = t(byClient ? 'byClient' : 'byOperator');
        return (
          <li key={version}>
            <strong>{t(`change.${kind}`)}</strong> {formatMoment(at)}{' '}
            <span className={styles.sub}>{byName ? t('by', { side, name: byName }) : side}</span>
            <Bullets>
              {changes.map(({ field, before, after }) => (
                <span key={field} className={styles.note}>
                  {t('beforeAfter', {
                    field: t(`field.${field as 'phone'}`),
                    before: valueOf(field, before),
                    after: valueOf(field, after),
                  })}
                </span>
              ))}
            </Bullets>
          </li>
        );
      })}
    </ul>
  );
};

/** One order: what to do next, what was ordered, by whom, and everything that happened to it. */
const OrderPage = () => {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const base = useShopBase();
  const mayWrite = useSession().role !== 'MANAGER';
  const query = useAsk(OrderDetailDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ order }) => (
        <Page
          title={t('number', { number: numberText(order.number) })}
          lead={order.deskName}
          back={`${base}/orders`}
        >
          <div className={styles.head} role="status">
            <OrderStateLabels order={order} />
          </div>
          <OrderLaw order={order} mayWrite={mayWrite} />
          {mayWrite && <OrderSteps order={order} />}
          {mayWrite && <OrderPaid order={order} />}
          <Section title={t('detail.goods')}>
            <Goods order={order} />
          </Section>
          <Section title={t('detail.buyer')}>
            <Buyer order={order} />
          </Section>
          <Section title={t('detail.history')}>
            <History history={order.history} />
          </Section>
        </Page>
      )}
    </Answered>
  );
};

export default OrderPage;
