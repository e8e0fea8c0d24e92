import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type OrderPayment, PriceOrderDocument, type TimeBand } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { wantedOf } from './order-lines';
import { postalText, useOrderWords } from './order-words';
import { inputOf, type OrderValues } from './order-values';
import styles from './orders.module.css';

/** The whole order in words to read aloud, in letters that can be read across a desk. */
export const ReadBack = ({ deskId, values }: { deskId: string; values: OrderValues }) => {
  const { t } = useTranslation('orders');
  const { deliveryOf, addressOf } = useOrderWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const order = inputOf(values);
  const query = useAsk(
    PriceOrderDocument,
    { deskId, lines: order.lines, payment: values.payment as OrderPayment, orderId: null },
    { staleMs: 2_000 },
  );
  const quantities = wantedOf(values.lines);
  return (
    <div className={styles.read}>
      <h3 ref={title} tabIndex={-1}>
        {t('read.title')}
      </h3>
      <p>{t('read.begin')}</p>
      <ul className={styles.lines}>
        {values.lines.map(({ goodsId, name }, index) => (
          <li key={goodsId}>{t('read.line', { name, quantity: quantities[index]?.quantity ?? 0 })}</li>
        ))}
      </ul>
      <Answered query={query} lines={1}>
        {({ priceOrder }) => (
          <p>
            <strong>{t('read.total', { amount: formatYen(priceOrder.totalMinor) })}</strong>
          </p>
        )}
      </Answered>
      <p>
        {t('read.address', {
          postal: postalText(order.postalCode),
          address: addressOf(order),
          name: order.buyerName,
        })}
      </p>
      <p>{t('read.phone', { phone: order.phone })}</p>
      <p>
        {t('read.delivery', {
          delivery: deliveryOf({ deliverOn: order.deliverOn, timeBand: order.timeBand as TimeBand | null }),
        })}
      </p>
      <p>{t('read.payment', { payment: t(`payment.${order.payment}`) })}</p>
      <p>{t('read.end')}</p>
    </div>
  );
};
