import { useTranslation } from 'react-i18next';
import type { WayToPay } from '../graphql/generated/graphql';

/** Ways to pay as a list in words; one alone says that it is the only one. */
export const useWaysToPay = () => {
  const { t } = useTranslation();
  return (ways: readonly WayToPay[]): string => {
    const words = ways.map((way) => t(`waysToPay.${way}`)).join(t('waysToPay.join'));
    return ways.length === 1 ? t('waysToPay.only', { way: words }) : words;
  };
};
