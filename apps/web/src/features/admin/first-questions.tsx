import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MoneyCockpitQuery } from '../../graphql/generated/graphql';
import { formatMoment, formatYen } from '../../i18n/format';
import styles from './admin.module.css';

interface FirstQuestionsProps {
  cockpit: MoneyCockpitQuery['moneyCockpit'];
  approvals: number | undefined;
  /** Payout runs that wait for a second admin. */
  prepared: number | undefined;
}

const total = (rows: readonly { totalMinor: number }[]) =>
  rows.reduce((sum, { totalMinor }) => sum + totalMinor, 0);

/** Five questions before any table: what waits, what does not agree, what is late, what is contested, what is broken outside. */
export const FirstQuestions = ({ cockpit, approvals = 0, prepared = 0 }: FirstQuestionsProps) => {
  const { t } = useTranslation('admin');
  const {
    awaitingClose,
    chargebacks,
    differences,
    failedInvoices,
    failedCommands,
    failedEvents,
    openCommands,
    trialBalance,
  } = cockpit;
  const broken = failedCommands + failedEvents;
  const waiting = approvals + awaitingClose.length + prepared;
  const wrong = differences.length + (trialBalance.balanced ? 0 : 1);
  const unanswered = chargebacks.filter(({ answerable }) => answerable);
  const due = unanswered.find(({ evidenceDueAt }) => evidenceDueAt)?.evidenceDueAt;
  return (
    <dl className={styles.questions}>
      <Question label={t('questions.waiting')} calm={waiting === 0} figure={t('items', { count: waiting })}>
        <Link to="/admin">{t('questions.approvals', { count: approvals })}</Link>
        <br />
        <Link to="/admin/payouts">{t('questions.payouts', { count: prepared })}</Link>
        <br />
        {t('questions.close', { count: awaitingClose.length, amount: formatYen(total(awaitingClose)) })}
      </Question>
      <Question label={t('questions.wrong')} calm={wrong === 0} figure={t('items', { count: wrong })}>
        {t(trialBalance.balanced ? 'questions.balanced' : 'questions.unbalanced', {
          amount: formatYen(Math.abs(trialBalance.debitsMinor - trialBalance.creditsMinor)),
        })}
      </Question>
      <Question
        label={t('questions.late')}
        calm={failedInvoices.length === 0}
        figure={t('items', { count: failedInvoices.length })}
      >
        {t('questions.lateAmount', { amount: formatYen(total(failedInvoices)) })}
      </Question>
      <Question
        label={t('questions.contested')}
        calm={unanswered.length === 0}
        figure={t('items', { count: unanswered.length })}
      >
        <Link to="/admin/chargebacks">{t('questions.unanswered', { count: unanswered.length })}</Link>
        {due && (
          <>
            <br />
            {t('questions.evidenceDue', { moment: formatMoment(due) })}
          </>
        )}
      </Question>
      <Question label={t('questions.broken')} calm={broken === 0} figure={t('items', { count: broken })}>
        <Link to="/admin/stopped?side=OUTBOX">{t('questions.commands', { count: failedCommands })}</Link>
        <br />
        <Link to="/admin/stopped?side=INBOX">{t('questions.events', { count: failedEvents })}</Link>
        <br />
        <Link to="/admin/stopped">{t('questions.open', { count: openCommands })}</Link>
      </Question>
    </dl>
  );
};

const Question = ({
  label,
  calm,
  figure,
  children,
}: {
  label: string;
  calm: boolean;
  figure: string;
  children: ReactNode;
}) => {
  const { t } = useTranslation('admin');
  const Icon = calm ? IconCircleCheck : IconAlertCircle;
  return (
    <div className={styles.question} data-calm={calm}>
      <dt>{label}</dt>
      <dd className={styles.figure}>
        <Icon size={20} role="img" aria-label={t(calm ? 'questions.calm' : 'questions.act')} /> {figure}
      </dd>
      <dd>{children}</dd>
    </div>
  );
};
