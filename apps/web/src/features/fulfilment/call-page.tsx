import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ReportOfCallDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { ReportCard } from './report-card';

/** The report of one call, for links that lead to it. */
const CallPage = () => {
  const { t } = useTranslation('inbox');
  const { id = '' } = useParams();
  const query = useAsk(ReportOfCallDocument, { interactionId: id });
  return (
    <Answered whole query={query}>
      {({ reportOfCall }) => (
        <Page title={t('callTitle')} back="/owner">
          <ReportCard report={reportOfCall} />
        </Page>
      )}
    </Answered>
  );
};

export default CallPage;
