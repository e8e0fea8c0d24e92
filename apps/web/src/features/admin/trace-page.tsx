import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DiagnosisTraceDocument, type DiagnosisTraceQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment, formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { KnownFacts } from '../diagnosis/known-facts';
import { DataTable } from '../workplace/pieces/data-table';
import { TraceReading } from './trace-reading';
import styles from './trace.module.css';

type Step = DiagnosisTraceQuery['diagnosisTrace']['steps'][number];

const Believed = ({ entries }: { entries: Step['functions'] }) => {
  const { t } = useTranslation('admin');
  return (
    <ol className={styles.believed}>
      {entries.slice(0, 3).map(({ code, name, probability }) => (
        <li key={code}>
          <span
            className={styles.share}
            style={{ width: `${Math.max(2, probability * 100)}%` }}
            aria-hidden
          />
          {t('trace.entry', { name, percent: formatNumber(probability * 100) })}
        </li>
      ))}
    </ol>
  );
};

const Steps = ({ steps }: { steps: readonly Step[] }) => {
  const { t } = useTranslation('admin');
  const numbered = steps.map((step, number) => ({ ...step, number }));
  return (
    <DataTable
      caption={t('trace.steps')}
      rows={numbered}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: 'step',
          head: t('trace.step'),
          cell: ({ label, number }) => (label ? t('trace.question', { number, label }) : t('trace.words')),
        },
        { key: 'answer', head: t('trace.answer'), cell: ({ answer }) => answer ?? t('funnel.none') },
        {
          key: 'gain',
          head: t('trace.gain'),
          cell: ({ gain, label, runnerUp, runnerUpGain }) =>
            gain == null ? (
              t(label ? 'trace.corrected' : 'funnel.none')
            ) : (
              <>
                {formatNumber(gain, 3)}
                {runnerUp && (
                  <small className={styles.other}>
                    {t('trace.runnerUp', { label: runnerUp, gain: formatNumber(runnerUpGain ?? 0, 3) })}
                  </small>
                )}
              </>
            ),
        },
        {
          key: 'functions',
          head: t('trace.functions'),
          cell: ({ functions }) => <Believed entries={functions} />,
        },
        {
          key: 'problems',
          head: t('trace.problems'),
          cell: ({ problems }) => <Believed entries={problems} />,
        },
      ]}
    />
  );
};

/** One check-up step by step: what was read, asked, answered and believed. Opening it is written down. */
const TracePage = () => {
  const { t } = useTranslation('admin');
  const { id = '' } = useParams();
  const query = useAsk(DiagnosisTraceDocument, { id }, { staleMs: Infinity });
  return (
    <Answered whole query={query} lines={8}>
      {({ diagnosisTrace: { diagnosis, reading, steps } }) => (
        <Page title={t('trace.title')} lead={t('trace.lead')} width="wide" back="/admin/check-ups">
          <KeyValueList
            items={[
              { label: t('funnel.startedAt'), value: formatMoment(diagnosis.startedAt) },
              {
                label: t('funnel.end'),
                value: diagnosis.conclusion
                  ? t(`funnel.ends.${diagnosis.conclusion.end}`)
                  : t(`funnel.status.${diagnosis.status}`),
              },
              { label: t('trace.knowledge'), value: diagnosis.knowledgeVersion },
            ]}
          />
          <Section title={t('trace.facts')}>
            <KnownFacts diagnosis={diagnosis} readOnly />
          </Section>
          {reading && <TraceReading reading={reading} />}
          {steps.length > 0 && (
            <Section title={t('trace.steps')} full>
              <p>{t('trace.note')}</p>
              <Steps steps={steps} />
            </Section>
          )}
        </Page>
      )}
    </Answered>
  );
};

export default TracePage;
