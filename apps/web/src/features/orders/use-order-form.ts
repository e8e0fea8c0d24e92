import { useTranslation } from 'react-i18next';
import { useFields } from '../../ui/use-fields';
import type { OrderValues } from './order-values';

/** The fields of an order with what has to be there before anybody reads it aloud; the server knows the rest. */
export const useOrderForm = (initial: OrderValues) => {
  const { t } = useTranslation('orders');
  const filled = (value: unknown) => (String(value).trim() === '' ? t('form.missing') : undefined);
  return useFields<OrderValues>(initial, {
    lines: (lines) => (lines.length === 0 ? t('form.linesMissing') : undefined),
    buyerName: filled,
    buyerKana: filled,
    phone: filled,
    postalCode: filled,
    prefecture: filled,
    address: filled,
    disclosed: (disclosed, { offeredMore }) => (offeredMore && !disclosed ? t('form.lawTitle') : undefined),
  });
};

export type OrderForm = ReturnType<typeof useOrderForm>;
