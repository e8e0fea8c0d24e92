import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { FoldedSection } from '../../ui/folded-section';
import { Bullets } from '../../ui/lists';
import { BreakEven } from './break-even';
import { Figures } from './figures';
import { RangeBars, type RangeBar } from './range-bars';

type Conclusion = NonNullable<DiagnosisFieldsFragment['conclusion']>;

/** Doing nothing, hiring somebody and each proposal on one scale, and from how many calls a proposal pays. */
export const OtherWays = ({ conclusion, token }: { conclusion: Conclusion; token?: string }) => {
  const { t } = useTranslation('diagnosis');
  const { costToday, volume, hiring, options, end } = conclusion;
  const bars: RangeBar[] = [
    ...(costToday
      ? [{ key: 'nothing', label: t('ways.nothing'), range: costToday.monthly, tone: 'trouble' as const }]
      : []),
    { key: 'hiring', label: t('ways.hiring'), range: hiring.monthly, tone: 'hiring' as const },
    ...options.map(({ id, version, monthlyWithTax }) => ({
      key: id,
      label: t('ways.option', { name: version.name }),
      range: monthlyWithTax,
      tone: 'price' as const,
    })),
  ];
  const measured = options.filter(({ effect }) => effect !== null);
  return (
    <FoldedSection
      title={t(end === 'INHOUSE_BUILD' ? 'ways.inhouseTitle' : 'ways.title')}
      open={end === 'INHOUSE_BUILD'}
    >
      <Card>
        <p>{t('ways.note')}</p>
        <RangeBars label={t('ways.title')} bars={bars} />
        <p>{t('ways.hiringNote')}</p>
        <Disclosure label={t(token ? 'ways.hiringAssumptionsOwn' : 'ways.hiringAssumptions')}>
          <Figures token={token} figures={hiring.assumptions} />
          <small>{t('ways.wageSource')}</small>
        </Disclosure>
      </Card>
      {measured.map((option) => (
        <BreakEven
          key={option.id}
          name={option.version.name}
          effect={option.effect!}
          billMinor={option.monthlyWithTax.likelyMinor}
          hiringMinor={hiring.monthly.likelyMinor}
          volume={volume}
          dearerThanHiringFrom={option.dearerThanHiringFrom}
        />
      ))}
      {options.length > 0 && measured.length === 0 && (
        <>
          <p>{t('ways.noEffect')}</p>
          <Bullets>
            {options
              .filter(({ dearerThanHiringFrom }) => dearerThanHiringFrom !== null)
              .map(({ id, version: { name }, dearerThanHiringFrom: calls }) => (
                <span key={id}>{t('ways.dearerFrom', { name, calls })}</span>
              ))}
          </Bullets>
        </>
      )}
    </FoldedSection>
  );
};
