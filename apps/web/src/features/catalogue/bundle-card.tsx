import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BundlesQuery } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { Card } from '../../ui/card';
import { usePrefectureList, usePrefectureName } from '../../ui/prefectures';
import { withTax } from '../../ui/tax';
import styles from './catalogue.module.css';
import { cheapestOf } from './cheapest-plan';

type ListedBundle = BundlesQuery['bundles']['items'][number];

const shownAreas = 3;

export const BundleCard = ({ bundle }: { bundle: ListedBundle }) => {
  const { t } = useTranslation('bundles');
  const nameOf = usePrefectureName();
  const listOf = usePrefectureList();
  const plan = cheapestOf(bundle.plans);
  const areas =
    bundle.prefectures.length >= 47 ? bundle.prefectures : bundle.prefectures.slice(0, shownAreas);
  const moreAreas = bundle.prefectures.length - areas.length;
  const { producer } = bundle;
  return (
    <Card>
      <div>
        <h2 className={styles.name}>
          <Link to={`/bundles/${bundle.bundleId}`} aria-label={t('see', { name: bundle.name })}>
            {bundle.name}
          </Link>
        </h2>
        <p>{bundle.tagline}</p>
      </div>
      {plan && (
        <p className={styles.price}>
          <strong>
            {plan.baseMinor > 0
              ? t('from', { amount: formatYen(withTax(plan.baseMinor)) })
              : t('perAppointment', { amount: formatYen(withTax(plan.successFeeMinor)) })}
          </strong>
          {plan.includedUnits > 0 && <span>{t('includes', { count: plan.includedUnits })}</span>}
        </p>
      )}
      <ul className={styles.functions} aria-label={t('functionsLabel')}>
        {bundle.functions.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ul>
      <p className={styles.sub}>
        {t('servedInList', { areas: listOf(areas) })}
        {moreAreas > 0 && ` ${t('moreAreas', { count: moreAreas })}`}
        <br />
        {producer.prefecture
          ? t('producerIn', { producer: producer.name, prefecture: nameOf(producer.prefecture) })
          : producer.name}
      </p>
    </Card>
  );
};
