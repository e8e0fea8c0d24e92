import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { FoldedSection } from '../../ui/folded-section';
import { Bullets } from '../../ui/lists';
import { Section } from '../../ui/page';
import { CallVolume } from './call-volume';
import { CauseMap } from './cause-map';
import { Comparison } from './comparison';
import { CostToday } from './cost-today';
import { Cues } from './cues';
import { FunctionAdviceList } from './function-advice';
import { KnownFacts } from './known-facts';
import { OtherWays } from './other-ways';
import { ProblemEvidence } from './problem-evidence';
import { ResourceGaps } from './resource-gaps';
import { TurningPoints } from './turning-points';

interface ResultBodyProps {
  diagnosis: DiagnosisFieldsFragment;
  /** The owner's secret: with it figures and facts can be changed and a proposal chosen. */
  token?: string;
  /** What to do now; stands after the proposals, before what is read on demand. */
  next?: ReactNode;
}

/** The result in one structure for everybody who may see it: owner, reader of a link, producer, platform. */
export const ResultBody = ({ diagnosis, token, next }: ResultBodyProps) => {
  const { t } = useTranslation('diagnosis');
  const { conclusion } = diagnosis;
  if (!conclusion) return null;
  const {
    options,
    insteadSteps,
    costToday,
    strains,
    volume,
    resourceGaps,
    notRecommended,
    passedOver,
    turningPoints,
    end,
  } = conclusion;
  const readOnly = token === undefined;
  const comparesWays = options.length > 0 || end === 'INHOUSE_BUILD' || end === 'NO_BUNDLE_AVAILABLE';
  return (
    <>
      {conclusion.ownNumbers && <p>{conclusion.ownNumbers}</p>}
      {insteadSteps.length > 0 && (
        <Section title={t('result.insteadTitle')}>
          <Bullets ordered>
            {insteadSteps.map((step) => (
              <span key={step}>{step}</span>
            ))}
          </Bullets>
        </Section>
      )}
      {conclusion.problems.length > 0 && (
        <Section title={t('map.title')} full>
          <CauseMap conclusion={conclusion} />
        </Section>
      )}
      {(costToday || strains.length > 0) && (
        <CostToday cost={costToday} strains={strains} volume={volume} token={token} />
      )}
      {options.length > 0 && (
        <Section title={t('result.optionsTitle')} full>
          {volume ? <CallVolume volume={volume} token={token} /> : <p>{t('result.optionsNote')}</p>}
          <Comparison
            options={options}
            monthlyToday={costToday?.monthly}
            countTold={volume?.told && !volume.band}
            readOnly={readOnly}
          />
        </Section>
      )}
      {end === 'NO_BUNDLE_AVAILABLE' && <p>{t('result.noBundle')}</p>}
      <TurningPoints points={turningPoints} readOnly={readOnly} />
      {next}
      {resourceGaps.length > 0 && (
        <FoldedSection title={t('result.gapsTitle')}>
          <ResourceGaps gaps={resourceGaps} />
        </FoldedSection>
      )}
      {comparesWays && <OtherWays conclusion={conclusion} token={token} />}
      {conclusion.functions.length > 0 && (
        <FoldedSection title={t('result.adviceTitle')}>
          <FunctionAdviceList functions={conclusion.functions} />
        </FoldedSection>
      )}
      {notRecommended.length + passedOver.length > 0 && (
        <FoldedSection title={t('result.notTitle')}>
          <Bullets>
            {notRecommended.map(({ code, name, reason }) => (
              <span key={code}>
                <strong>{name}</strong>
                <br />
                {reason}
              </span>
            ))}
            {passedOver.map(({ bundleId, name, producerName, reason }) => (
              <span key={bundleId}>
                <Link to={`/bundles/${bundleId}`}>
                  {t('result.passedOver', { name, producer: producerName })}
                </Link>
                <br />
                {reason}
              </span>
            ))}
          </Bullets>
        </FoldedSection>
      )}
      {conclusion.problems.length > 0 && (
        <FoldedSection title={t('result.problemsTitle')}>
          <ProblemEvidence problems={conclusion.problems} />
        </FoldedSection>
      )}
      <FoldedSection title={t('result.factsTitle')} open={readOnly}>
        {!readOnly && <p>{t('result.factsNote')}</p>}
        <KnownFacts diagnosis={diagnosis} readOnly={readOnly} />
        <Cues diagnosis={diagnosis} token={token} />
      </FoldedSection>
    </>
  );
};
