import { useTranslation } from 'react-i18next';
import { formatYen } from '../../i18n/format';
import styles from './orders.module.css';

export interface Totals {
  pricesIncludeTax: boolean;
  goodsMinor: number;
  shippingMinor: number;
  codFeeMinor: number;
  rates: readonly { rateBps: number; taxableMinor: number; taxMinor: number }[];
  totalMinor: number;
}

/** From the goods to what is paid, with the tax of each rate. */
export const OrderTotals = ({ totals }: { totals: Totals }) => {
  const { t } = useTranslation('orders');
  const { pricesIncludeTax, goodsMinor, shippingMinor, codFeeMinor } = totals;
  const basis = pricesIncludeTax ? 'In' : 'Ex';
  const rows = [
    { label: t(`totals.goods${basis}`), amount: goodsMinor },
    ...(shippingMinor > 0 ? [{ label: t(`totals.shipping${basis}`), amount: shippingMinor }] : []),
    ...(codFeeMinor > 0 ? [{ label: t(`totals.cod${basis}`), amount: codFeeMinor }] : []),
  ];
  return (
    <>
      <dl className={styles.totals}>
        {rows.map(({ label, amount }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatYen(amount)}</dd>
          </div>
        ))}
        <div className={styles.sum}>
          <dt>{t('totals.total')}</dt>
          <dd>{formatYen(totals.totalMinor)}</dd>
        </div>
      </dl>
      <p className={styles.sub}>
        {totals.rates.map(({ rateBps, taxableMinor, taxMinor }) => (
          <span key={rateBps}>
            {t('totals.rate', {
              rate: rateBps / 100,
              gross: formatYen(taxableMinor + taxMinor),
              tax: formatYen(taxMinor),
            })}
            <br />
          </span>
        ))}
      </p>
    </>
  );
};
