import { useTranslation } from 'react-i18next';
import { MyOutboundCallsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Page } from '../../ui/page';
import { OutboundList, useSearch } from './outbound-list';

/** What this agent recorded today of calls they made; each can be opened and put right. */
const OutboundListPage = () => {
  const { t } = useTranslation('recorded');
  const { search, field } = useSearch();
  const query = useAsk(MyOutboundCallsDocument, { search }, { keepPrevious: true, staleMs: 0 });
  return (
    <Page title={t('outbound.title')} back="/outbound">
      {field}
      <OutboundList
        query={query}
        callsOf={({ myOutboundCalls }) => myOutboundCalls}
        label={t('outbound.title')}
        none={t(search ? 'notFound' : 'outbound.none')}
      />
    </Page>
  );
};

export default OutboundListPage;
