import { useTranslation } from 'react-i18next';
import type {
  BuyerLanguage,
  Carrier,
  OrderFieldsFragment,
  OrderPayment,
  OrderState,
  ParcelProblem,
  TimeBand,
} from '../../graphql/generated/graphql';
import { formatDate, formatYen } from '../../i18n/format';
import type { StateTone } from '../../ui/state-label';
import { usePrefectureName } from '../../ui/prefectures';
import { useSession } from '../identity/session';

export const payments: readonly OrderPayment[] = ['CASH_ON_DELIVERY', 'LINK', 'INVOICE'];
export const languages: readonly BuyerLanguage[] = ['JA', 'EN'];
export const carriers: readonly Carrier[] = ['YAMATO', 'SAGAWA', 'JAPAN_POST', 'OTHER'];
export const timeBands: readonly TimeBand[] = ['MORNING', 'FROM_14', 'FROM_16', 'FROM_18', 'FROM_19'];
export const orderStates: readonly OrderState[] = [
  'RECEIVED',
  'CONFIRMED',
  'SHIPPED',
  'COMPLETED',
  'CANCELLED',
];
export const stateTones: Record<OrderState, StateTone> = {
  RECEIVED: 'waiting',
  CONFIRMED: 'active',
  SHIPPED: 'active',
  COMPLETED: 'done',
  CANCELLED: 'paused',
};

export const numberText = (number: number): string => String(number).padStart(4, '0');
export const postalText = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

/** Owner and supervisor look at the same orders, each within their own frame. */
export const useShopBase = (): string => (useSession().role === 'OWNER' ? '/owner' : '/floor');

/** As the report of a file names it. */
export type ParcelReason = Lowercase<ParcelProblem>;
export const reasonOf = (problem: ParcelProblem): ParcelReason => problem.toLowerCase() as ParcelReason;

type Delivered = Pick<OrderFieldsFragment, 'deliverOn' | 'timeBand'>;
type Addressed = Pick<OrderFieldsFragment, 'prefecture' | 'address' | 'building'>;

/** How parts of an order are written, the same on every screen. */
export const useOrderWords = () => {
  const { t } = useTranslation('orders');
  const prefectureOf = usePrefectureName();
  const deliveryOf = ({ deliverOn, timeBand }: Delivered): string => {
    const day = deliverOn ? formatDate(deliverOn, false) : t('detail.anyDay');
    return timeBand ? t('deliveryText', { day, band: t(`band.${timeBand}`) }) : day;
  };
  const addressOf = ({ prefecture, address, building }: Addressed): string =>
    `${prefecture ? prefectureOf(prefecture) : ''}${address}${building ? ` ${building}` : ''}`;
  /** A value of the history in words. */
  const valueOf = (field: string, value: string | null | undefined): string => {
    if (!value) return t('nothing');
    if (field === 'totalMinor') return formatYen(Number(value));
    if (field === 'deliverOn') return formatDate(value, false);
    if (field === 'prefecture') return prefectureOf(value);
    if (field === 'payment') return t(`payment.${value.toUpperCase() as OrderPayment}`);
    if (field === 'language') return t(`language.${value.toUpperCase() as BuyerLanguage}`);
    if (field === 'carrier') return t(`carrier.${value.toUpperCase() as Carrier}`);
    if (field === 'timeBand') return bandOf[value] ? t(`band.${bandOf[value]}`) : value;
    return value;
  };
  return { deliveryOf, addressOf, valueOf };
};

/** As the history keeps it. */
const bandOf: Readonly<Record<string, TimeBand>> = {
  morning: 'MORNING',
  '14-16': 'FROM_14',
  '16-18': 'FROM_16',
  '18-20': 'FROM_18',
  '19-21': 'FROM_19',
};
