import { useTranslation } from 'react-i18next';
import {
  RateReportDocument,
  type ReportFieldsFragment,
  ReportsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import styles from './inbox.module.css';

/** One press says whether a report was enough; the same press takes it back. */
export const Helpful = ({ report, caller }: { report: ReportFieldsFragment; caller: string }) => {
  const { t } = useTranslation('inbox');
  const rate = useTell(RateReportDocument, [ReportsDocument]);
  const choose = (helpful: boolean) =>
    rate.mutate({ reportId: report.id, helpful: report.helpful === helpful ? null : helpful });
  return (
    <>
      <div role="group" aria-label={t('helpful.question')} className={styles.helpful}>
        <span>{t('helpful.question')}</span>
        <button
          type="button"
          aria-pressed={report.helpful === true}
          aria-label={t('helpful.yesOf', { caller })}
          onClick={() => choose(true)}
        >
          {t('helpful.yes')}
        </button>
        <button
          type="button"
          aria-pressed={report.helpful === false}
          aria-label={t('helpful.noOf', { caller })}
          onClick={() => choose(false)}
        >
          {t('helpful.no')}
        </button>
      </div>
      {rate.isError && <Problem error={rate.error} />}
    </>
  );
};
