import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MeetingsThatWaitDocument, SuccessFeeDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import styles from './billing.module.css';

/** Meetings are no forecast: what each of them would add is told as long as the owner has not said whether it counts. */
export const SuccessFeesAhead = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation('bill');
  const { data } = useAsk(SuccessFeeDocument, { contractId });
  const feeMinor = data?.contract.plan.successFeeMinor ?? 0;
  const deskId = data?.desks.find((desk) => desk.contractId === contractId)?.id ?? '';
  const waiting = useAsk(MeetingsThatWaitDocument, { deskId }, { enabled: feeMinor > 0 && deskId !== '' });
  const count = waiting.data?.appointmentPage.toDecide ?? 0;
  if (count === 0) return null;
  return (
    <p className={styles.sub}>
      {t('feesAhead', { count, fee: formatYen(feeMinor), all: formatYen(feeMinor * count) })}{' '}
      <Link to="/owner/appointments">{t('feesAheadShow')}</Link>
    </p>
  );
};
