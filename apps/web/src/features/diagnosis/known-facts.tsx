import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list';

const sources = ['statement', 'answer', 'profile'] as const;

/** Everything the result rests on, each line with a way to change it. */
export const KnownFacts = ({ diagnosis }: { diagnosis: DiagnosisFieldsFragment }) => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const facts = diagnosis.facts.map(({ fact, label, valueLabel, source }): KeyValue => {
    const known = sources.find((one) => one === source);
    return {
      label,
      value: (
        <>
          {valueLabel}
          {known && <small> {t(`result.source.${known}`)}</small>}
        </>
      ),
      change: {
        label: t('common:change'),
        to: `/diagnosis/facts/${encodeURIComponent(fact)}`,
        spoken: t('result.changeFact', { label }),
      },
    };
  });
  return <KeyValueList items={[{ label: t('result.statement'), value: diagnosis.statement }, ...facts]} />;
};
