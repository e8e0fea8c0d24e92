import { IconAlertTriangle, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MarkReportDoneDocument,
  type ReportFieldsFragment,
  ReportOfCallDocument,
  ReportsDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { Disclosure } from '../../ui/disclosure';
import { KeyValueList } from '../../ui/key-value-list';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Problem } from '../../ui/states';
import { Recordings } from '../../ui/recordings';
import { Transfers } from '../../ui/transfers';
import { AppointmentPart } from './appointment-part';
import { Helpful } from './helpful';
import { AskDesk } from './ask-desk';
import { CallbackLine } from './callbacks';
import { Corrections } from './corrections';
import { ReportLinks } from './report-links';
import styles from './inbox.module.css';

const urgencyTones: Record<ReportFieldsFragment['urgency'], StateTone> = {
  NORMAL: 'before',
  TODAY: 'waiting',
  NOW: 'failed',
};

const CallDetails = ({ report, children }: { report: ReportFieldsFragment; children: ReactNode }) => {
  const { t } = useTranslation('inbox');
  const { talkSeconds } = report;
  return (
    <Disclosure label={t('details')}>
      <KeyValueList
        items={[
          { label: t('desk'), value: report.deskName },
          { label: t('topic.name'), value: report.topic ?? t('topic.open') },
          ...(talkSeconds === null
            ? []
            : [
                {
                  label: t('talk'),
                  value: t('minutes', { minutes: Math.floor(talkSeconds / 60), seconds: talkSeconds % 60 }),
                },
              ]),
          {
            label: t('billing'),
            value: report.freed
              ? t('freed')
              : t(report.billable ? 'billable' : 'free', { rule: report.ruleLabel }),
          },
        ]}
      />
      {children}
    </Disclosure>
  );
};

interface ReportCardProps {
  report: ReportFieldsFragment;
  /** Told when it was ticked off. */
  onDone?: (() => void) | undefined;
}

/** One call as the owner reads it: who, what, how to call back; done with one press, undone as easily. */
export const ReportCard = ({ report, onDone }: ReportCardProps) => {
  const { t } = useTranslation('inbox');
  const mark = useTell(MarkReportDoneDocument, [ReportsDocument, ReportOfCallDocument]);
  const caller = report.callerName ?? t('unknownCaller');
  const isDone = report.doneAt !== null;
  return (
    <Card tone={report.standsFirst ? 'urgent' : 'plain'}>
      <div className={styles.head}>
        <span className={styles.outcome}>{t(`outcome.${report.outcome}`)}</span>
        {report.standsFirst ? (
          <StateLabel tone="failed">{t('urgentOpen')}</StateLabel>
        ) : (
          report.urgency !== 'NORMAL' && (
            <StateLabel tone={urgencyTones[report.urgency]}>{t(`urgency.${report.urgency}`)}</StateLabel>
          )
        )}
        <span className={styles.when}>
          <DateText instant={report.at} />
        </span>
      </div>
      <h2 className={styles.caller}>
        {report.standsFirst && <IconAlertTriangle size={20} aria-hidden />}
        {caller}
        {report.callerKana && <small>{t('kana', { kana: report.callerKana })}</small>}
      </h2>
      {report.message && <p className={styles.message}>{report.message}</p>}
      <Recordings of={report.recordings} caller={caller} />
      <Corrections of={report} />
      {report.appointment && <AppointmentPart appointment={report.appointment} onDecided={onDone} />}
      <Transfers of={report.transfers} />
      {report.callback && <CallbackLine callback={report.callback} />}
      {report.callbackNumber && (
        <a
          className={styles.call}
          href={`tel:${report.callbackNumber}`}
          aria-label={t('call', { number: report.callbackNumber })}
        >
          <IconPhone size={20} aria-hidden />
          {report.callbackNumber}
        </a>
      )}
      <ReportLinks report={report} />
      <CallDetails report={report}>
        <Helpful report={report} caller={caller} />
        <AskDesk reportId={report.id} caller={caller} />
      </CallDetails>
      {mark.isError && <Problem error={mark.error} />}
      {isDone && <p className={styles.when}>{t('doneAt', { moment: formatMoment(report.doneAt!) })}</p>}
      {/* What waits for a decision is done by deciding; a wish that the desk declined, by having seen it. */}
      {(report.appointment?.status !== 'PROPOSED' || report.appointment.declined) && (
        <div data-tick className={styles.tick}>
          <SecondaryButton
            onClick={() => {
              if (!isDone) onDone?.();
              mark.mutate({ reportId: report.id, done: !isDone });
            }}
            busy={mark.isPending}
            ariaLabel={t(isDone ? 'undoSpoken' : 'doneSpoken', { caller })}
          >
            {t(isDone ? 'undo' : 'done')}
          </SecondaryButton>
        </div>
      )}
    </Card>
  );
};

/** Stands where the report stood until the list is looked at anew, so that a slip of the finger is mended at once. */
export const JustDone = ({ report }: { report: ReportFieldsFragment }) => {
  const { t } = useTranslation('inbox');
  const mark = useTell(MarkReportDoneDocument, [ReportsDocument]);
  const caller = report.callerName ?? t('unknownCaller');
  return (
    <Card>
      <p role="status">{t('justDone', { caller })}</p>
      {mark.isError && <Problem error={mark.error} />}
      <div data-tick className={styles.tick}>
        <SecondaryButton
          onClick={() => mark.mutate({ reportId: report.id, done: false })}
          busy={mark.isPending}
          ariaLabel={t('undoSpoken', { caller })}
        >
          {t('undo')}
        </SecondaryButton>
      </div>
    </Card>
  );
};
