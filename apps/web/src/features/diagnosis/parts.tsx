import { useTranslation } from 'react-i18next';
import { type DiagnosisFieldsFragment, ReducedOptionDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { ChoiceCards } from '../../ui/choice-cards';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';

type Option = NonNullable<DiagnosisFieldsFragment['conclusion']>['options'][number];

interface PartsProps {
  token: string;
  option: Option;
  leftOut: readonly string[];
  onChange: (leftOut: string[]) => void;
}

/** The parts of a bundle with a tick each: without one, the price falls and its work comes back to the owner. */
export const Parts = ({ token, option, leftOut, onChange }: PartsProps) => {
  const { t } = useTranslation('diagnosis');
  const main = option.version.functions.find(({ code }) => code === option.mainFunction);
  const functions = option.version.functions.filter((one) => one !== main);
  const query = useAsk(
    ReducedOptionDocument,
    { token, versionId: option.version.id, leftOut: [...leftOut] },
    { enabled: leftOut.length > 0, keepPrevious: true },
  );
  if (functions.length === 0) return null;
  const reduced = leftOut.length > 0 ? query.data?.reducedOption : undefined;
  return (
    <Section title={t('parts.title')}>
      <p>{t('parts.lead')}</p>
      {main && <p>{t('parts.main', { name: main.name })}</p>}
      <ChoiceCards
        id="parts"
        label={t('parts.title')}
        several
        choices={functions.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={functions.map(({ code }) => code).filter((code) => !leftOut.includes(code))}
        onChoose={(kept) =>
          onChange(functions.map(({ code }) => code).filter((code) => !kept.includes(code)))
        }
      />
      <div aria-live="polite">
        {leftOut.length > 0 && query.isError && <Problem error={query.error} />}
        {reduced && (
          <Card tone="brand">
            <KeyValueList
              items={[
                {
                  label: t('parts.usual'),
                  value: t('parts.change', {
                    before: formatYen(option.monthlyWithTax.likelyMinor),
                    after: formatYen(reduced.monthlyWithTax.likelyMinor),
                  }),
                },
                {
                  label: t('parts.base'),
                  value: t('parts.off', {
                    base: formatYen(reduced.baseMinor),
                    off: formatYen(reduced.takenOffMinor),
                  }),
                },
              ]}
            />
            {reduced.atFloor && <p>{t('parts.floor')}</p>}
            <p>
              <strong>{t('parts.returned')}</strong>
            </p>
            <Bullets>
              {reduced.leftOut.map(({ code, name, risk }) => (
                <span key={code}>
                  <strong>{name}</strong>
                  <br />
                  {risk}
                </span>
              ))}
            </Bullets>
            <small>{t('parts.rule')}</small>
          </Card>
        )}
      </div>
    </Section>
  );
};
