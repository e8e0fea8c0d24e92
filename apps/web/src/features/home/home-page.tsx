import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrimaryButton } from '../../ui/buttons';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { diagnosisToken } from '../diagnosis/diagnosis-session';
import styles from './home-page.module.css';

const examples = ['meeting', 'booking', 'sales', 'complaints', 'night'] as const;
const steps = ['write', 'compare', 'open'] as const;
const promises = ['honest', 'free', 'data', 'contact'] as const;

const HomePage = () => {
  const { t } = useTranslation('home');
  const unfinished = diagnosisToken.get() !== null;
  return (
    <Page title={t('title')}>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.start}>
        <PrimaryButton to="/diagnosis">{t('start')}</PrimaryButton>
        <p className={styles.note}>{t('startNote')}</p>
        {unfinished && (
          <Link to="/diagnosis/resume" className={styles.resume}>
            {t('resume')}
          </Link>
        )}
      </div>
      <Section title={t('examplesTitle')}>
        <p className={styles.note}>{t('examplesNote')}</p>
        <ul className={styles.examples}>
          {examples.map((example) => (
            <li key={example}>
              <Link
                to="/diagnosis"
                state={{ statement: t(`examples.${example}`) }}
                className={styles.example}
                data-plain
              >
                {t(`examples.${example}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('stepsTitle')}>
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <li key={step} className={styles.step}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <span>{t(`steps.${step}`)}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('promisesTitle')}>
        <Bullets>
          {promises.map((promise) => (
            <span key={promise}>{t(`promises.${promise}`)}</span>
          ))}
        </Bullets>
        <Link to="/bundles" className={styles.resume}>
          {t('browse')}
        </Link>
      </Section>
    </Page>
  );
};

export default HomePage;
