import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RecordedCallDocument, type RecordedCallFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { Recordings } from '../../ui/recordings';
import { Page } from '../../ui/page';
import { BegunForm } from './begun-form';
import { CorrectionForm } from './correction-form';
import { Corrections } from './corrections';
import styles from './recorded.module.css';

type Recorded = RecordedCallFieldsFragment;
type Said = Pick<
  Recorded['call'],
  'outcome' | 'urgency' | 'callerName' | 'callerKana' | 'callbackNumber' | 'message'
>;

/** What a record says, field by field. */
const useRows = () => {
  const { t } = useTranslation(['recorded', 'call-desk']);
  return (said: Said) =>
    [
      { label: t('outcome'), value: said.outcome && t(`call-desk:outcomes.${said.outcome}`) },
      { label: t('urgency'), value: said.urgency && t(`call-desk:urgencies.${said.urgency}`) },
      { label: t('callerName'), value: said.callerName },
      { label: t('callerKana'), value: said.callerKana },
      { label: t('callbackNumber'), value: said.callbackNumber },
      {
        label: t('message'),
        value: said.message && <span className={styles.text}>{said.message}</span>,
      },
    ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
};

const RecordedCall = ({ of: recorded }: { of: Recorded }) => {
  const { t } = useTranslation('recorded');
  const rows = useRows();
  const { call, fixed } = recorded;
  return (
    <>
      <KeyValueList
        items={[
          {
            label: t('offeredAt'),
            value: (
              <>
                <DateText instant={call.offeredAt} /> {call.outsideHours && t('outsideHours')}
              </>
            ),
          },
          ...(call.callerNumber ? [{ label: t('callerNumber'), value: call.callerNumber }] : []),
          ...(call.agentName ? [{ label: t('agent'), value: call.agentName }] : []),
          ...(fixed ? rows(call) : []),
        ]}
      />
      {fixed ? (
        <p>{fixed}</p>
      ) : (
        <BegunForm newest={recorded}>{(of, done) => <CorrectionForm of={of} onDone={done} />}</BegunForm>
      )}
      <Corrections of={recorded.corrections} rows={rows} />
    </>
  );
};

/** One recorded call: what it says, and how to put it right. */
const CallPage = () => {
  const { t } = useTranslation('recorded');
  const { id = '' } = useParams();
  const query = useAsk(RecordedCallDocument, { id });
  return (
    <Answered whole query={query}>
      {({ recordedCall }) => (
        <Page title={t('callTitle')} lead={recordedCall.call.desk.clientName} back>
          <RecordedCall key={recordedCall.id} of={recordedCall} />
          <Recordings
            of={recordedCall.call.recordings}
            caller={recordedCall.call.callerName ?? recordedCall.call.callerNumber ?? ''}
          />
        </Page>
      )}
    </Answered>
  );
};

export default CallPage;
