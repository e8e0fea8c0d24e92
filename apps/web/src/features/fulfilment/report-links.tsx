import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportFieldsFragment } from '../../graphql/generated/graphql';
import styles from './inbox.module.css';

/** What else came of the same call. */
export const ReportLinks = ({ report }: { report: ReportFieldsFragment }) => {
  const { t } = useTranslation('inbox');
  const { orders, appointment, hasBriefing } = report;
  if (!report.case && orders.length === 0 && !hasBriefing) return null;
  return (
    <p className={styles.links}>
      {report.case && (
        <Link to={`/owner/cases/${report.case.id}`} data-tall>
          {t('link.case', { number: report.case.number })}
        </Link>
      )}
      {orders.map(({ id, number }) => (
        <Link key={id} to={`/owner/orders/${id}`} data-tall>
          {t('link.order', { number })}
        </Link>
      ))}
      {appointment && hasBriefing && (
        <Link to={`/owner/appointments/${appointment.id}`} data-tall>
          {t('link.briefing')}
        </Link>
      )}
    </p>
  );
};
