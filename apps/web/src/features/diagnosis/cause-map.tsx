import { IconArrowsSplit2, IconHome, IconQuote, IconShare3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Advice, DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import styles from './cause-map.module.css';

type Conclusion = NonNullable<DiagnosisFieldsFragment['conclusion']>;

export const adviceIcons: Record<Advice, typeof IconHome> = {
  OUTSOURCE: IconShare3,
  SHARE: IconArrowsSplit2,
  KEEP: IconHome,
};

const shownWords = 3;

/** From words over causes to measures: a list to the ear, three columns to the eye, one column on a phone. */
export const CauseMap = ({ conclusion: { problems, functions } }: { conclusion: Conclusion }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <ol className={styles.map} aria-label={t('map.label')}>
      {problems.map(({ code, name, probability, evidence, functionCodes }) => {
        const words = evidence.filter(({ supports }) => supports).slice(0, shownWords);
        const measures = functions.filter((one) => functionCodes.includes(one.code));
        return (
          <li key={code} className={styles.row}>
            <div className={styles.group}>
              <span className={styles.kind}>{t('map.words')}</span>
              {words.length === 0 && <span className={styles.none}>{t('map.noWords')}</span>}
              {words.map(({ text }, index) => (
                <span key={index} className={styles.word}>
                  <IconQuote size={16} aria-hidden />
                  {text}
                </span>
              ))}
            </div>
            <div className={styles.group} data-arrow>
              <span className={styles.kind}>{t('map.cause')}</span>
              <strong
                className={styles.cause}
                style={{ '--share': `${probability * 100}%` } as React.CSSProperties}
              >
                {name}
                <span className={styles.share}>
                  {t('result.probability', { percent: Math.round(probability * 100) })}
                </span>
              </strong>
            </div>
            <div className={styles.group} data-arrow>
              <span className={styles.kind}>{t('map.measures')}</span>
              {measures.length === 0 && <span className={styles.none}>{t('map.noMeasures')}</span>}
              {measures.map(({ code: measure, name: called, advice }) => {
                const Icon = adviceIcons[advice];
                return (
                  <span key={measure} className={styles.measure} data-advice={advice}>
                    <Icon size={18} aria-hidden />
                    <span>
                      {called}
                      <span className={styles.share}>{t(`result.advice.${advice}`)}</span>
                    </span>
                  </span>
                );
              })}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
