import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BundleDocument, type BundleQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { HoursWeek } from '../../ui/hours-week';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { usePrefectureList, usePrefectureName } from '../../ui/prefectures';
import { PlanTable } from './plan-table';
import { SumOfParts } from './sum-of-parts';

type Bundle = NonNullable<BundleQuery['bundle']>;

const Particulars = ({ bundle }: { bundle: Bundle }) => {
  const { t } = useTranslation(['bundles', 'common']);
  const listOf = usePrefectureList();
  const nameOf = usePrefectureName();
  const { producer } = bundle;
  return (
    <KeyValueList
      items={[
        { label: t('servedIn'), value: listOf(bundle.prefectures) },
        { label: t('page.hours'), value: <HoursWeek hours={bundle.hours} /> },
        {
          label: t('page.languages'),
          value: bundle.languages
            .map((code) => t(`languageNames.${code as 'ja'}`, { defaultValue: code }))
            .join(t('common:listSeparator')),
        },
        {
          label: t('page.capacity'),
          value: t('page.capacityValue', { amount: formatNumber(bundle.capacityPerMonth) }),
        },
        {
          label: t('page.producer'),
          value: (
            <>
              {producer.prefecture
                ? t('producerIn', { producer: producer.name, prefecture: nameOf(producer.prefecture) })
                : producer.name}
              {producer.introduction && <p>{producer.introduction}</p>}
            </>
          ),
        },
        ...(bundle.operatorName ? [{ label: t('page.operator'), value: bundle.operatorName }] : []),
        ...(bundle.publishedAt
          ? [
              {
                label: t('page.version'),
                value: t('page.versionValue', {
                  number: bundle.number,
                  date: formatDate(dateInJapan(new Date(bundle.publishedAt))),
                }),
              },
            ]
          : []),
      ]}
    />
  );
};

const BundlePage = () => {
  const { t } = useTranslation(['bundles', 'common']);
  const { id = '' } = useParams();
  const query = useAsk(BundleDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ bundle }) =>
        bundle ? (
          <Page title={bundle.name} back="/bundles" width="wide">
            <p>{bundle.tagline}</p>
            <Section title={t('page.functions')}>
              <Bullets>
                {bundle.functions.map(({ code, name, description }) => (
                  <span key={code}>
                    <strong>{name}</strong>
                    <br />
                    {description}
                  </span>
                ))}
              </Bullets>
            </Section>
            <SumOfParts bundle={bundle} />
            <Section title={t('page.plans')} full>
              <p>{t('page.plansNote')}</p>
              <PlanTable bundle={bundle} />
            </Section>
            <Section title={t('page.story')}>
              {bundle.story.split(/\n+/).map((paragraph, index) => (
                <p key={index} style={{ maxWidth: 'var(--measure)' }}>
                  {paragraph}
                </p>
              ))}
              <Particulars bundle={bundle} />
            </Section>
          </Page>
        ) : (
          <Page title={t('title')} back="/bundles">
            <Empty>{t('page.missing')}</Empty>
          </Page>
        )
      }
    </Answered>
  );
};

export default BundlePage;
