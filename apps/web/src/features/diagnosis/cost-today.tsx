import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Bullets } from '../../ui/lists';
import { YenRange } from '../../ui/money';
import { Section } from '../../ui/page';
import type { Volume } from './call-volume';
import { Figures } from './figures';
import { RangeBars } from './range-bars';

type Conclusion = NonNullable<DiagnosisFieldsFragment['conclusion']>;
type Cost = NonNullable<Conclusion['costToday']>;

/** What the trouble costs now, drawn with its span; the assumptions are in sight and can be set. */
const Amounts = ({ cost, volume, token }: { cost: Cost; volume: Volume | null; token?: string }) => {
  const { t } = useTranslation('diagnosis');
  const { monthly, parts, assumptions } = cost;
  return (
    <>
      <p aria-live="polite">
        {t('result.costMonthly')}
        <br />
        <YenRange lowMinor={monthly.lowMinor} highMinor={monthly.highMinor} size="big" />
      </p>
      <p>{t('result.costLikely', { amount: formatYen(monthly.likelyMinor) })}</p>
      {volume && !volume.told && <p>{t('volume.costGuessed', { calls: volume.callsPerDay })}</p>}
      {volume?.band && <p>{t('volume.costBand', { calls: volume.callsPerDay, band: volume.band })}</p>}
      {parts.length > 0 && (
        <RangeBars
          label={t('plot.parts')}
          bars={parts.map(({ code, label, monthly: range }) => ({ key: code, label, range }))}
        />
      )}
      <Disclosure label={t(token ? 'result.assumptionsOwn' : 'result.assumptions')}>
        <Figures token={token} figures={assumptions} />
      </Disclosure>
    </>
  );
};

/** The amounts, and what weighs on people without one, in the owner's words. */
export const CostToday = ({
  cost,
  strains,
  volume,
  token,
}: {
  cost: Cost | null;
  strains: Conclusion['strains'];
  volume: Volume | null;
  token?: string;
}) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Section title={t('result.costTitle')}>
      <Card>
        {cost && <Amounts cost={cost} volume={volume} token={token} />}
        {strains.length > 0 && (
          <>
            <p>{t('result.strains')}</p>
            <Bullets>
              {strains.map((strain) => (
                <span key={strain}>{strain}</span>
              ))}
            </Bullets>
          </>
        )}
      </Card>
    </Section>
  );
};
