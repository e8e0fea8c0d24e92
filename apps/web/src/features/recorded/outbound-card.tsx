import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordedOutboundFieldsFragment } from '../../graphql/generated/graphql';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { StateLabel } from '../../ui/state-label';
import styles from './recorded.module.css';

export const whoOf = ({ name, person, phone }: RecordedOutboundFieldsFragment): string =>
  [name, person].filter(Boolean).join('　') || phone;

/** One call that was made, in a list; it leads to where it is put right. */
export const OutboundCard = ({ of: call }: { of: RecordedOutboundFieldsFragment }) => {
  const { t } = useTranslation(['recorded', 'campaigns']);
  return (
    <Card>
      <div className={styles.head}>
        <span>{formatMoment(call.recordedAt)}</span>
        <strong>{t(`campaigns:desks.outcomes.${call.outcome}`)}</strong>
        {call.corrections.length > 0 && <StateLabel tone="waiting">{t('corrected')}</StateLabel>}
      </div>
      <Link to={`/outbound/calls/${call.id}`} data-tall>
        {t('outbound.of', { who: whoOf(call), campaign: call.campaignName })}
      </Link>
      {call.note && <p className={`${styles.text} ${styles.clamp}`}>{call.note}</p>}
    </Card>
  );
};
