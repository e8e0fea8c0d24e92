import { useTranslation } from 'react-i18next';
import type { BuyerLanguage, OrderPayment, TimeBand } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { usePrefectureName } from '../../ui/prefectures';
import type { PartWords } from '../workplace/draft/draft-notice';
import type { Line } from './order-lines';
import type { textNames } from './order-values';

/** How the parts of an order are called and read. */
export const usePartWords = (): PartWords => {
  const { t } = useTranslation('orders');
  const nameOf = usePrefectureName();
  const textOf = (part: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'form.ticked' : 'form.notTicked');
    if (typeof value !== 'string' || value.trim() === '') return '';
    if (part === 'payment') return t(`payment.${value as OrderPayment}`);
    if (part === 'timeBand') return t(`band.${value as TimeBand}`);
    if (part === 'language') return t(`language.${value as BuyerLanguage}`);
    if (part === 'prefecture') return nameOf(value);
    return part === 'deliverOn' ? formatDate(value) : value;
  };
  return (part, value) => {
    const line = part.startsWith('lines.') && (value as Line | undefined);
    if (line) return { name: line.name, text: t('form.pieces', { quantity: line.quantity }) };
    if (part.startsWith('lines.')) return { text: '' };
    if (part === 'offeredMore' || part === 'disclosed')
      return { name: t(`form.${part}`), text: textOf(part, value) };
    return { name: t(`field.${part as (typeof textNames)[number]}`), text: textOf(part, value) };
  };
};
