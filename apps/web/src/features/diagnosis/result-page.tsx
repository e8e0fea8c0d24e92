import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { DangerNotice } from './danger-notice';
import { addressOf, clearDrafts, useDiagnosis } from './diagnosis-session';
import { DeleteCheckUp } from './delete-check-up';
import { KeepResult } from './keep-result';
import { ResultBody } from './result-body';
import styles from './result.module.css';
import { SentConsultations } from './sent-consultations';

const nextSteps = {
  BUNDLES: ['quote', 'consult', 'nothing'],
  NO_BUNDLE_AVAILABLE: ['browse', 'nothing'],
  NO_OUTSOURCING: ['try', 'again'],
  INHOUSE_BUILD: ['begin', 'again'],
  NOT_A_PHONE_PROBLEM: ['again'],
} as const;

const NextSteps = ({ end }: { end: keyof typeof nextSteps }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Section title={t('next.title')}>
      <Bullets ordered={end === 'BUNDLES'}>
        {nextSteps[end].map((step) => (
          <span key={step}>{t(`next.${step}`)}</span>
        ))}
      </Bullets>
      <p>{t('result.noCalls')}</p>
      {end === 'NOT_A_PHONE_PROBLEM' && <PrimaryButton to="/diagnosis">{t('result.rewrite')}</PrimaryButton>}
    </Section>
  );
};

const ResultPage = () => {
  const { t } = useTranslation('diagnosis');
  const { token, query, diagnosis } = useDiagnosis();
  const { state: arrivedBy } = useLocation() as { state: unknown };
  useEffect(clearDrafts, []);
  // A result that is gone again was changed here: there is something to ask.
  const hadResult = useRef(false);
  if (diagnosis?.conclusion) hadResult.current = true;
  if (token === null) return <Navigate to="/diagnosis" replace />;
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!diagnosis) return <Loading lines={6} />;
  if (diagnosis.status === 'DANGER')
    return (
      <Page title={t('danger.title')}>
        <Card tone="notice">
          <DangerNotice text={diagnosis.dangerNotice ?? ''} />
        </Card>
        <SecondaryButton to="/diagnosis">{t('danger.again')}</SecondaryButton>
        <p>{t('danger.kept')}</p>
        <DeleteCheckUp token={token} />
      </Page>
    );
  const { conclusion } = diagnosis;
  if (!conclusion)
    return <Navigate to={addressOf(diagnosis)} replace state={hadResult.current ? 'changed' : undefined} />;

  return (
    <Page title={conclusion.headline} lead={t('result.name')} width="wide" back={true}>
      {arrivedBy === 'moved' && <p role="status">{t('question.movedToResult')}</p>}
      <SentConsultations token={token} />
      <ResultBody diagnosis={diagnosis} token={token} next={<NextSteps end={conclusion.end} />} />
      <KeepResult token={token} eraseOn={diagnosis.eraseOn ?? undefined} claimed={diagnosis.claimed} />
      <div className={styles.ways} data-print-hidden>
        {conclusion.end === 'NO_BUNDLE_AVAILABLE' && (
          <PrimaryButton to="/bundles">{t('result.browse')}</PrimaryButton>
        )}
        {conclusion.end !== 'NOT_A_PHONE_PROBLEM' && (
          <SecondaryButton to="/diagnosis">{t('result.restart')}</SecondaryButton>
        )}
      </div>
    </Page>
  );
};

export default ResultPage;
