import { useTranslation } from 'react-i18next';
import { usePrefectureName } from '../../ui/prefectures';
import type { Industry } from './industries';

/** The words for one possible value of a fact. */
export const useFactValueLabel = () => {
  const { t } = useTranslation('diagnosis');
  const prefectureName = usePrefectureName();
  return (fact: string, value: string): string => {
    if (fact === 'prefecture') return prefectureName(value);
    if (fact === 'industry') return t(`industries.${value as Industry}`, { defaultValue: value });
    if (value === 'yes' || value === 'no') return t(`fact.${value}`);
    return t(`fact.values.${value as 'owner'}`, { defaultValue: value });
  };
};
