import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FloorDesksDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';

/** The desks this operator answers for. */
const DesksPage = () => {
  const { t } = useTranslation('floor');
  const query = useAsk(FloorDesksDocument, {});
  return (
    <Page title={t('desks.title')} width="wide">
      <Answered query={query}>
        {({ desks }) =>
          desks.length === 0 ? (
            <Empty>{t('desks.empty')}</Empty>
          ) : (
            <DataTable
              caption={t('desks.title')}
              rows={desks}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'client',
                  head: t('desks.client'),
                  cell: ({ id, clientName }) => <Link to={`/floor/desks/${id}`}>{clientName}</Link>,
                },
                { key: 'name', head: t('desks.name'), cell: ({ name }) => name },
                {
                  key: 'state',
                  head: t('desks.state'),
                  cell: ({ accepting, identityMissing }) => (
                    <StateLabel tone={accepting ? 'done' : 'before'}>
                      {t(
                        accepting
                          ? 'desks.accepting'
                          : identityMissing
                            ? 'desks.identityMissing'
                            : 'desks.notYet',
                      )}
                    </StateLabel>
                  ),
                },
                {
                  key: 'openFrom',
                  head: t('desks.openFrom'),
                  cell: ({ openFrom }) => <DateText date={openFrom} />,
                },
                {
                  key: 'knowledge',
                  head: t('desks.knowledge'),
                  numeric: true,
                  cell: ({ knowledge }) => t('desks.knowledgeCount', { count: knowledge.length }),
                },
              ]}
            />
          )
        }
      </Answered>
    </Page>
  );
};

export default DesksPage;
