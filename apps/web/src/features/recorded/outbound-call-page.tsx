import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  RecordedOutboundCallDocument,
  type RecordedOutboundFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { Page } from '../../ui/page';
import { BegunForm } from './begun-form';
import { Corrections } from './corrections';
import { whoOf } from './outbound-card';
import { OutboundCorrectionForm } from './outbound-correction-form';
import styles from './recorded.module.css';

type Recorded = RecordedOutboundFieldsFragment;
type Said = Pick<Recorded, 'outcome' | 'reason' | 'note' | 'callbackAt'>;

/** What a record says, field by field. */
const useRows = () => {
  const { t } = useTranslation(['recorded', 'campaigns']);
  return ({ outcome, reason, note, callbackAt }: Said) => [
    { label: t('outcome'), value: t(`campaigns:desks.outcomes.${outcome}`) },
    ...(reason ? [{ label: t('campaigns:desks.reason'), value: t(`campaigns:reason.${reason}`) }] : []),
    ...(callbackAt ? [{ label: t('campaigns:desks.callbackAt'), value: formatMoment(callbackAt) }] : []),
    ...(note
      ? [{ label: t('campaigns:desks.note'), value: <span className={styles.text}>{note}</span> }]
      : []),
  ];
};

const RecordedCall = ({ of: call }: { of: Recorded }) => {
  const { t } = useTranslation('recorded');
  const rows = useRows();
  const { meeting, fixed } = call;
  return (
    <>
      <KeyValueList
        items={[
          { label: t('outbound.takenAt'), value: <DateText instant={call.takenAt} /> },
          { label: t('outbound.phone'), value: call.phone },
          ...(call.agentName ? [{ label: t('agent'), value: call.agentName }] : []),
          ...(meeting
            ? [
                {
                  label: t('outbound.meeting'),
                  value: t(`outbound.meetingIs.${meeting.status}`, {
                    who: meeting.withWhom,
                    moment: formatMoment(meeting.startsAt),
                  }),
                },
              ]
            : []),
          ...(fixed ? rows(call) : []),
        ]}
      />
      {fixed ? (
        <p>{fixed}</p>
      ) : (
        <BegunForm newest={call}>{(of, done) => <OutboundCorrectionForm of={of} onDone={done} />}</BegunForm>
      )}
      <Corrections of={call.corrections} rows={rows} />
    </>
  );
};

/** One call that was made: what its record says, and how to put it right. */
const OutboundCallPage = () => {
  const { t } = useTranslation('recorded');
  const { id = '' } = useParams();
  const query = useAsk(RecordedOutboundCallDocument, { id });
  return (
    <Answered whole query={query}>
      {({ recordedOutboundCall: call }) => (
        <Page title={t('outbound.callTitle')} lead={`${whoOf(call)}　${call.campaignName}`} back>
          <RecordedCall key={call.id} of={call} />
        </Page>
      )}
    </Answered>
  );
};

export default OutboundCallPage;
