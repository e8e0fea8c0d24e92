import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language, languages, switchLanguage } from '../i18n/index';
import styles from './language-switch.module.css';

/** Each language is named in itself, so that a reader of only one of them finds it. */
export const LanguageSwitch = () => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const shown = currentLanguage();
  // Names and reasons come from the server in the reader's language, so they are read again.
  const choose = (language: Language) => switchLanguage(language).then(() => client.invalidateQueries());
  return (
    <div role="group" aria-label={t('languageSwitch')} className={styles.group}>
      {languages.map((language: Language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === shown}
          className={styles.choice}
          onClick={() => void choose(language)}
        >
          {t(`languages.${language}`)}
        </button>
      ))}
    </div>
  );
};
