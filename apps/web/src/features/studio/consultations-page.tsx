import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConsultationsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { usePrefectureName } from '../../ui/prefectures';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';
import { consultationState } from './consultation-state';

/** Check-ups that owners sent with their consent, newest first. */
const ConsultationsPage = () => {
  const { t } = useTranslation('studio');
  const prefectureName = usePrefectureName();
  const query = useAsk(ConsultationsDocument, {}, { staleMs: 0 });
  return (
    <Page title={t('consultations.title')} width="wide">
      <p>{t('consultations.lead')}</p>
      <Answered query={query}>
        {({ consultations }) =>
          consultations.length === 0 ? (
            <Empty>{t('consultations.empty')}</Empty>
          ) : (
            <DataTable
              caption={t('consultations.title')}
              rows={consultations}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'what',
                  head: t('consultations.what'),
                  cell: ({ id, diagnosis }) =>
                    diagnosis?.conclusion ? (
                      <Link to={`/studio/consultations/${id}`}>{diagnosis.conclusion.headline}</Link>
                    ) : (
                      t('consultations.gone')
                    ),
                },
                { key: 'bundle', head: t('consultations.bundle'), cell: ({ bundleName }) => bundleName },
                {
                  key: 'where',
                  head: t('consultations.where'),
                  cell: ({ prefecture }) =>
                    prefecture ? prefectureName(prefecture) : t('consultations.unknown'),
                },
                {
                  key: 'sentAt',
                  head: t('consultations.sentAt'),
                  cell: ({ sentAt }) => formatMoment(sentAt),
                },
                {
                  key: 'state',
                  head: t('consultations.state'),
                  cell: (one) => {
                    const { name, tone } = consultationState(one);
                    return <StateLabel tone={tone}>{t(`consultations.states.${name}`)}</StateLabel>;
                  },
                },
              ]}
            />
          )
        }
      </Answered>
    </Page>
  );
};

export default ConsultationsPage;
