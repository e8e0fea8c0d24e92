import { useTranslation } from 'react-i18next';
import type { DiagnosisTraceQuery } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { KeyValueList } from '../../ui/key-value-list';
import { Section } from '../../ui/page';
import { DataTable } from '../workplace/pieces/data-table';

type Reading = NonNullable<DiagnosisTraceQuery['diagnosisTrace']['reading']>;

/** What the reader of language told of the words, as far as it is believed, beside what the product itself read. */
export const TraceReading = ({ reading }: { reading: Reading }) => {
  const { t } = useTranslation('admin');
  return (
    <Section title={t('trace.reading')}>
      <p>{t('trace.readingNote')}</p>
      <KeyValueList
        items={[
          { label: t('trace.reader'), value: reading.reader },
          { label: t('trace.model'), value: reading.model },
          { label: t('trace.edition'), value: reading.edition },
          { label: t('trace.dropped'), value: formatNumber(reading.dropped) },
        ]}
      />
      <DataTable
        caption={t('trace.heardFacts')}
        rows={reading.facts}
        rowKey={({ fact }) => fact}
        columns={[
          { key: 'fact', head: t('trace.fact'), cell: ({ label }) => label },
          { key: 'value', head: t('trace.value'), cell: ({ valueLabel }) => valueLabel },
          { key: 'words', head: t('trace.quote'), cell: ({ words }) => words },
        ]}
      />
      <DataTable
        caption={t('trace.heardFits')}
        rows={reading.measures}
        rowKey={({ code }) => code}
        columns={[
          { key: 'measure', head: t('trace.measure'), cell: ({ name }) => name },
          {
            key: 'fit',
            head: t('trace.fit'),
            cell: ({ fit }) => t('trace.percent', { percent: formatNumber(fit * 100) }),
          },
          { key: 'words', head: t('trace.quote'), cell: ({ words }) => words ?? t('funnel.none') },
        ]}
      />
    </Section>
  );
};
