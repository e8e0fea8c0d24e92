import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import styles from './recorded.module.css';

interface Correction<Said> {
  at: string;
  reason: string;
  personName: string | null;
  /** What the record said before. */
  former: Said;
}

interface CorrectionsProps<Said> {
  of: readonly Correction<Said>[];
  rows: (said: Said) => { label: string; value: ReactNode }[];
}

/** What a record said before, newest first, and why and by whom it was put right; nothing while nobody has touched it. */
export function Corrections<Said>({ of: corrections, rows }: CorrectionsProps<Said>) {
  const { t } = useTranslation('recorded');
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2>{t('history')}</h2>
      <Stacked label={t('history')}>
        {[...corrections].reverse().map(({ at, reason, personName, former }) => (
          <Card key={at}>
            <p className={styles.head}>
              <strong>{t('correctedAt', { moment: formatMoment(at) })}</strong>
              {personName}
            </p>
            <KeyValueList items={[{ label: t('reason'), value: reason }, ...rows(former)]} />
          </Card>
        ))}
      </Stacked>
    </section>
  );
}
