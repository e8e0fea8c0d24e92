import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { DangerNotice } from './danger-notice';
import { addressOf, useDiagnosis } from './diagnosis-session';
import { KeepResult } from './keep-result';
import { ResultBody } from './result-body';
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
    </Section>
  );
};

const ResultPage = () => {
  const { t } = useTranslation('diagnosis');
  const { token, query, diagnosis } = useDiagnosis();
  const { state: arrivedBy } = useLocation() as { state: unknown };
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
      </Page>
    );
  const { conclusion } = diagnosis;
  if (!conclusion) return <Navigate to={addressOf(diagnosis)} replace />;

  return (
    <Page title={conclusion.headline} lead={t('result.name')} width="wide" back={true}>
      {arrivedBy === 'moved' && <p role="status">{t('question.movedToResult')}</p>}
      <SentConsultations token={token} />
      <ResultBody diagnosis={diagnosis} token={token} next={<NextSteps end={conclusion.end} />} />
      <KeepResult token={token} eraseOn={diagnosis.eraseOn ?? undefined} claimed={diagnosis.claimed} />
      {conclusion.end === 'NO_BUNDLE_AVAILABLE' && (
        <PrimaryButton to="/bundles">{t('result.browse')}</PrimaryButton>
      )}
      <SecondaryButton to="/diagnosis">{t('result.restart')}</SecondaryButton>
    </Page>
  );
};

export default ResultPage;
