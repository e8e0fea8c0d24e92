import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeskDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { SlotCalendar } from './slot-calendar';

/** The times into which callers of the desk are booked; campaigns of the same desk share them. */
const DeskSlotsPage = () => {
  const { t } = useTranslation('campaigns');
  const { id = '' } = useParams();
  const query = useAsk(DeskDocument, { id });
  return (
    <Answered whole query={query}>
      {({ desk }) => (
        <Page title={t('slots')} lead={desk.name} back={`/owner/desks/${id}`}>
          <p>{t('slotsBody')}</p>
          <SlotCalendar deskId={id} />
        </Page>
      )}
    </Answered>
  );
};

export default DeskSlotsPage;
