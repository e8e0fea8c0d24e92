import { useTranslation } from 'react-i18next';
import { OwnHelpfulReportDocument, OwnRatedReportsDocument } from '../../graphql/generated/graphql';
import { useAsk, useAskPages } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { PeriodForm } from '../fulfilment/period-form';
import { Total } from './figures';
import { OpinionPlot } from './opinion-plot';
import { RatedList } from './rated-list';
import { usePeriod } from './use-period';

/** What clients said about one's own reports; nobody else's stand beside them. */
const OwnHelpfulPage = () => {
  const { t } = useTranslation('helpful');
  const { from, until, show } = usePeriod();
  const report = useAsk(OwnHelpfulReportDocument, { from, until }, { keepPrevious: true });
  const pages = useAskPages(
    OwnRatedReportsDocument,
    { from, until, helpful: null },
    ({ ownRatedReports: { next } }) => next,
  );
  return (
    <Page title={t('ownTitle')} back="/desk" width="wide">
      <p>{t('ownNote')}</p>
      <PeriodForm key={`${from} ${until}`} from={from} until={until} deskId="" desks={[]} onShow={show} />
      <Answered query={report}>
        {({ ownHelpfulReport: { total, days } }) =>
          total.reports === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <>
              <Total of={total} />
              <Section title={t('overTime')} full>
                <OpinionPlot days={days} from={from} until={until} />
              </Section>
            </>
          )
        }
      </Answered>
      <Section title={t('each')} full>
        <Answered query={pages}>
          {({ pages: all }) => (
            <RatedList
              supervises={false}
              items={all.flatMap(({ ownRatedReports }) => ownRatedReports.items)}
              more={
                pages.hasNextPage
                  ? { busy: pages.isFetchingNextPage, onMore: () => void pages.fetchNextPage() }
                  : undefined
              }
            />
          )}
        </Answered>
      </Section>
    </Page>
  );
};

export default OwnHelpfulPage;
