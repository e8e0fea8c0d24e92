import { useTranslation } from 'react-i18next';

/** ISO 3166-2:JP codes JP-01 to JP-47; their names are messages. */
export const prefectureCodes = Array.from(
  { length: 47 },
  (_, index) => `JP-${String(index + 1).padStart(2, '0')}`,
);

/** The name of a prefecture; an unknown code is shown as it is. */
export const usePrefectureName = () => {
  const { t } = useTranslation();
  return (code: string): string => t(`prefectures.${code as 'JP-01'}`, { defaultValue: code });
};

/** Names joined as the language joins them; all 47 become one word. */
export const usePrefectureList = () => {
  const { t } = useTranslation();
  const nameOf = usePrefectureName();
  return (codes: readonly string[]): string =>
    codes.length >= prefectureCodes.length ? t('nationwide') : codes.map(nameOf).join(t('listSeparator'));
};
