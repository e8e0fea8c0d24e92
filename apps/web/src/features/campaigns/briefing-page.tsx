import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BriefingDocument, ReportOfCallDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { KeyValueList } from '../../ui/key-value-list';
import { Page } from '../../ui/page';
import { AppointmentPart } from '../fulfilment/appointment-part';

/** The call that brought the meeting has a report of its own, if it is not from before there was one. */
const ToCall = ({ interactionId }: { interactionId: string }) => {
  const { t } = useTranslation('campaigns');
  const { data } = useAsk(ReportOfCallDocument, { interactionId });
  if (!data) return null;
  return (
    <Link to={`/owner/calls/${interactionId}`} data-tall>
      {t('call')}
    </Link>
  );
};

/** What the client's salesperson has to know before the meeting, and the decision whether it counts. */
const BriefingPage = () => {
  const { t } = useTranslation('campaigns');
  const { id = '' } = useParams();
  const query = useAsk(BriefingDocument, { appointmentId: id });
  return (
    <Answered whole query={query}>
      {({ briefing: { appointment, campaignName, minutes, company, phone, said, salespersonName } }) => (
        <Page title={t('briefing')} lead={campaignName ?? undefined} back="/owner">
          <AppointmentPart appointment={appointment} />
          <KeyValueList
            items={[
              {
                label: t('when'),
                value: t('minutes', { moment: formatMoment(appointment.startsAt), minutes }),
              },
              ...(salespersonName ? [{ label: t('sales.salesperson'), value: salespersonName }] : []),
              { label: t('withWhom'), value: appointment.withWhom },
              ...(company ? [{ label: t('company'), value: company }] : []),
              ...(phone ? [{ label: t('phone'), value: <a href={`tel:${phone}`}>{phone}</a> }] : []),
              ...(said ? [{ label: t('saidThen'), value: said }] : []),
              ...(appointment.note ? [{ label: t('note'), value: appointment.note }] : []),
            ]}
          />
          <ToCall interactionId={appointment.interactionId} />
          <a href={`/files/appointments/${id}.ics`} download data-tall>
            {t('calendar')}
          </a>
        </Page>
      )}
    </Answered>
  );
};

export default BriefingPage;
