import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Stacked } from '../../ui/lists';
import styles from './result.module.css';

type Problems = NonNullable<DiagnosisFieldsFragment['conclusion']>['problems'];
type Evidence = Problems[number]['evidence'][number];

const shownEvidence = 3;
const kinds = ['words', 'answer', 'industry', 'size'] as const;

const EvidenceLine = ({ kind, text, supports }: Evidence) => {
  const { t } = useTranslation('diagnosis');
  const known = kinds.find((one) => one === kind);
  const Icon = supports ? IconPlus : IconMinus;
  return (
    <li className={styles.evidence} data-against={!supports || undefined}>
      <Icon size={18} aria-label={t(supports ? 'result.supports' : 'result.against')} role="img" />
      <span>
        {known && <span className={styles.kind}>{t(`result.evidence.${known}`)}</span>}
        {text}
      </span>
    </li>
  );
};

const EvidenceList = ({ evidence }: { evidence: readonly Evidence[] }) =>
  evidence.length === 0 ? null : (
    <ul className={styles.evidenceList}>
      {evidence.map((item, index) => (
        <EvidenceLine key={index} {...item} />
      ))}
    </ul>
  );

/** Each cause with its likelihood and what speaks for and against it. */
export const ProblemEvidence = ({ problems }: { problems: Problems }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Stacked>
      {problems.map(({ code, name, description, probability, evidence }) => (
        <Card key={code}>
          <div className={styles.problemHead}>
            <h3 className={styles.name}>{name}</h3>
            <span className={styles.probability}>
              {t('result.probability', { percent: Math.round(probability * 100) })}
            </span>
          </div>
          <div className={styles.meter} aria-hidden>
            <div style={{ width: `${Math.round(probability * 100)}%` }} />
          </div>
          <p>{description}</p>
          <EvidenceList evidence={evidence.slice(0, shownEvidence)} />
          {evidence.length > shownEvidence && (
            <Disclosure label={t('result.moreEvidence', { count: evidence.length - shownEvidence })}>
              <EvidenceList evidence={evidence.slice(shownEvidence)} />
            </Disclosure>
          )}
        </Card>
      ))}
    </Stacked>
  );
};
