import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './reading-help.module.css';

/** Who outside helps to read the words, what is sent, and the way to decline. */
export const ReadingHelp = ({
  name,
  declined,
  onDecline,
}: {
  name: string;
  declined: boolean;
  onDecline: (declined: boolean) => void;
}) => {
  const { t } = useTranslation('diagnosis');
  return (
    <section className={styles.help} aria-labelledby="reading-help">
      <h2 id="reading-help" className={styles.title}>
        {t('reader.title', { name })}
      </h2>
      <p>{t('reader.sent', { name })}</p>
      <p>{t('reader.kept')}</p>
      <Checkbox
        size="md"
        classNames={{ body: styles.choice, label: styles.label }}
        label={t('reader.decline', { name })}
        checked={declined}
        onChange={(event) => onDecline(event.currentTarget.checked)}
      />
      <p role="status" className={styles.said}>
        {declined && t('reader.declined')}
      </p>
    </section>
  );
};
