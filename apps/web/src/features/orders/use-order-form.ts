import { useTranslation } from 'react-i18next';
import { useFields } from '../../ui/use-fields';
import type { OrderValues } from './order-values';

/** The fields of an order with what has to be there before anybody reads it aloud; the server knows the rest. */
export const useOrderForm = (
  initial: OrderValues,
  kept?: { values: OrderValues; change: (part: Partial<OrderValues>) => void },
) => {
  const { t } = useTranslation('orders');
  const filled = (value: unknown) => (String(value).trim() === '' ? t('form.missing') : undefined);
  const checks = {
    lines: (lines: OrderValues['lines']) => (lines.length === 0 ? t('form.linesMissing') : undefined),
    buyerName: filled,
    buyerKana: filled,
    phone: filled,
    postalCode: filled,
    prefecture: filled,
    address: filled,
    disclosed: (disclosed: boolean, { offeredMore }: OrderValues) =>
      offeredMore && !disclosed ? t('form.lawTitle') : undefined,
  };
  return useFields<OrderValues>(initial, checks, kept);
};

export type OrderForm = ReturnType<typeof useOrderForm>;
