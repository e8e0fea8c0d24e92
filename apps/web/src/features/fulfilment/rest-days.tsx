import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format';
import { currentLanguage } from '../../i18n/index';
import { Bullets } from '../../ui/lists';

export interface RestName {
  ja: string;
  en: string;
}

/** Why a day is off, in the reader's language. */
export const restName = (rest: RestName): string => (currentLanguage() === 'ja' ? rest.ja : rest.en);

const SHOWN = 8;

/** The next days off, each with its name. */
export const RestDays = ({ days, none }: { days: readonly (RestName & { day: string })[]; none: string }) => {
  const { t } = useTranslation('common');
  if (days.length === 0) return <p>{none}</p>;
  return (
    <Bullets>
      {days.slice(0, SHOWN).map((rest) => (
        <span key={rest.day}>{t('restDay', { day: formatDate(rest.day), name: restName(rest) })}</span>
      ))}
    </Bullets>
  );
};
