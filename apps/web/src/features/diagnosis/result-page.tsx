import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { DangerNotice } from './danger-notice';
import { Comparison } from './comparison';
import { CostToday } from './cost-today';
import { addressOf, useDiagnosis } from './diagnosis-session';
import { FunctionAdviceList } from './function-advice';
import { KnownFacts } from './known-facts';
import { ProblemEvidence } from './problem-evidence';

const ResultPage = () => {
  const { t } = useTranslation('diagnosis');
  const { token, query, diagnosis } = useDiagnosis();
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

  const { options, insteadSteps, costToday } = conclusion;
  return (
    <Page title={conclusion.headline} lead={t('result.name')} width="wide" back={true}>
      {insteadSteps.length > 0 && (
        <Section title={t('result.insteadTitle')}>
          <Bullets ordered>
            {insteadSteps.map((step) => (
              <span key={step}>{step}</span>
            ))}
          </Bullets>
        </Section>
      )}
      <Section title={t('result.problemsTitle')}>
        <ProblemEvidence problems={conclusion.problems} />
      </Section>
      {costToday && <CostToday cost={costToday} />}
      {options.length > 0 && (
        <Section title={t('result.optionsTitle')} full>
          <p>{t('result.optionsNote')}</p>
          <Comparison options={options} monthlyToday={costToday?.monthly} />
        </Section>
      )}
      {conclusion.end === 'NO_BUNDLE_AVAILABLE' && <p>{t('result.noBundle')}</p>}
      {conclusion.functions.length > 0 && (
        <Section title={t('result.adviceTitle')}>
          <FunctionAdviceList functions={conclusion.functions} />
        </Section>
      )}
      {conclusion.notRecommended.length > 0 && (
        <Section title={t('result.notTitle')}>
          <Bullets>
            {conclusion.notRecommended.map(({ code, name, reason }) => (
              <span key={code}>
                <strong>{name}</strong>
                <br />
                {reason}
              </span>
            ))}
          </Bullets>
        </Section>
      )}
      <Section title={t('result.factsTitle')}>
        <p>{t('result.factsNote')}</p>
        <KnownFacts diagnosis={diagnosis} />
      </Section>
      <p>{t('result.noCalls')}</p>
      {conclusion.end === 'NO_BUNDLE_AVAILABLE' && (
        <PrimaryButton to="/bundles">{t('result.browse')}</PrimaryButton>
      )}
      <SecondaryButton to="/diagnosis">{t('result.restart')}</SecondaryButton>
    </Page>
  );
};

export default ResultPage;
