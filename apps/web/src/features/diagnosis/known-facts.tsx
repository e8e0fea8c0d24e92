import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list';
import styles from './result.module.css';

const sources = ['statement', 'answer', 'profile'] as const;

/** The statement with the words marked that led to a fact. */
const MarkedStatement = ({
  diagnosis: { statement, facts },
  readOnly,
}: {
  diagnosis: DiagnosisFieldsFragment;
  readOnly: boolean;
}) => {
  const { t } = useTranslation('diagnosis');
  const spans = facts
    .flatMap(({ label, spans: places }) => places.map((place) => ({ ...place, label })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, index, all) => all.slice(0, index).every(({ end }) => end <= start));
  let at = 0;
  const pieces = spans.map(({ start, end, label }) => {
    const before = statement.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark className={styles.mark} title={t('result.markMeans', { label })}>
          {statement.slice(start, end)}
        </mark>
      </span>
    );
  });
  return (
    <>
      {pieces}
      {statement.slice(at)}
      {spans.length > 0 && (
        <small className={styles.markNote}>{t(readOnly ? 'result.markNoteRead' : 'result.markNote')}</small>
      )}
    </>
  );
};

export const Quoted = ({ words }: { words: readonly string[] }) => {
  const { t } = useTranslation('diagnosis');
  if (words.length === 0) return null;
  return (
    <small className={styles.words}>
      {words.map((word) => t('result.quote', { word })).join(t('result.quoteComma'))}
    </small>
  );
};

/** Everything the result rests on, each line with the words it was read from and a way to change it. */
export const KnownFacts = ({
  diagnosis,
  readOnly = false,
}: {
  diagnosis: DiagnosisFieldsFragment;
  readOnly?: boolean;
}) => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const told = diagnosis.facts.filter(({ kind }) => kind !== 'cue');
  const facts = told.map(({ fact, label, valueLabel, source, words }): KeyValue => {
    const known = sources.find((one) => one === source);
    return {
      label,
      value: (
        <>
          {valueLabel}
          {known && <small> {t(`result.source.${known}`)}</small>}
          <Quoted words={words} />
        </>
      ),
      ...(readOnly
        ? {}
        : {
            change: {
              label: t('common:change'),
              to: `/diagnosis/facts/${encodeURIComponent(fact)}`,
              spoken: t('result.changeFact', { label }),
            },
          }),
    };
  });
  return (
    <KeyValueList
      items={[
        {
          label: t('result.statement'),
          value: <MarkedStatement diagnosis={diagnosis} readOnly={readOnly} />,
        },
        ...facts,
      ]}
    />
  );
};
