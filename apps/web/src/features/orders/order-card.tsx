import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderFieldsFragment } from '../../graphql/generated/graphql';
import { formatMoment, formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { OrderStateLabels } from './order-state';
import { numberText, useOrderWords, useShopBase } from './order-words';
import styles from './orders.module.css';

interface OrderCardProps {
  order: OrderFieldsFragment;
  isMarked: boolean;
  /** Left out for whoever may only read. */
  onMark?: ((isRange: boolean) => void) | undefined;
}

/** An order in a list, to be opened or marked. */
export const OrderCard = ({ order, isMarked, onMark }: OrderCardProps) => {
  const { t } = useTranslation(['orders', 'shipping']);
  const base = useShopBase();
  const { deliveryOf } = useOrderWords();
  const number = numberText(order.number);
  return (
    <Card tone={isMarked ? 'brand' : 'plain'}>
      <div className={styles.head}>
        {onMark && (
          <Checkbox
            checked={isMarked}
            label={t('shipping:mark')}
            aria-label={t('shipping:markSpoken', { number, name: order.buyerName })}
            onChange={({ nativeEvent }) => onMark(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          />
        )}
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
