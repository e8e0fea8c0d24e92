import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n';
import { Disclosure } from '../../ui/disclosure';
import styles from './billing.module.css';

const encodings = { utf8: 'utf-8', sjis: 'shift_jis' } as const;

/** The month's units as a file, in the two encodings that spreadsheets in Japan expect. */
export const UsageExport = ({ contractId, month }: { contractId: string; month: string }) => {
  const { t } = useTranslation('bill');
  const address = (encoding: string) =>
    `/files/usage/${contractId}/${month}.csv?encoding=${encoding}&language=${currentLanguage()}`;
  return (
    <Disclosure label={t('export.title')}>
      <p className={styles.sub}>{t('export.hint')}</p>
      <p className={styles.files}>
        {(['utf8', 'sjis'] as const).map((name) => (
          <a key={name} href={address(encodings[name])} download>
            {t(`export.${name}`)}
          </a>
        ))}
      </p>
    </Disclosure>
  );
};
