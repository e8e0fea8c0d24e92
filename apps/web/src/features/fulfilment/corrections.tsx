import { useTranslation } from 'react-i18next';
import type { ReportFieldsFragment } from '../../graphql/generated/graphql';
import { formatMoment } from '../../i18n/format';
import { Disclosure } from '../../ui/disclosure';
import { KeyValueList } from '../../ui/key-value-list';
import { StateLabel } from '../../ui/state-label';
import styles from './inbox.module.css';

/** That a report was put right, when and why, and what it said before. */
export const Corrections = ({ of: { corrections } }: { of: ReportFieldsFragment }) => {
  const { t } = useTranslation('inbox');
  const last = corrections.at(-1);
  if (!last) return null;
  return (
    <div>
      <p className={styles.when}>
        <StateLabel tone="waiting">{t('correctedAt', { moment: formatMoment(last.at) })}</StateLabel>
      </p>
      <p className={styles.when}>{t('correctionReason', { reason: last.reason })}</p>
      <Disclosure label={t('former')}>
        {[...corrections].reverse().map(({ at, former }) => (
          <KeyValueList
            key={at}
            items={[
              { label: t('formerOutcome'), value: t(`outcome.${former.outcome}`) },
              ...(former.urgency === 'NORMAL'
                ? []
                : [{ label: t('formerUrgency'), value: t(`urgency.${former.urgency}`) }]),
              ...(former.callerName ? [{ label: t('formerName'), value: former.callerName }] : []),
              ...(former.callbackNumber ? [{ label: t('formerNumber'), value: former.callbackNumber }] : []),
              ...(former.topic ? [{ label: t('topic.name'), value: former.topic }] : []),
              ...(former.message ? [{ label: t('formerMessage'), value: former.message }] : []),
            ]}
          />
        ))}
      </Disclosure>
    </div>
  );
};
