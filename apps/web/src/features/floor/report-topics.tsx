import { useTranslation } from 'react-i18next';
import { FloorTopicsDocument, type FloorTopicsQueryVariables } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatNumber } from '../../i18n/format';
import { Section } from '../../ui/page';
import { DataTable } from '../workplace/pieces/data-table';

/** What the calls of each desk were about, most first. Asked for beside the figures, which do not wait for it. */
export const Topics = ({ asked }: { asked: FloorTopicsQueryVariables }) => {
  const { t } = useTranslation('floor');
  const topics = useAsk(FloorTopicsDocument, asked, { keepPrevious: true }).data?.floorReport.topics ?? [];
  if (topics.length === 0) return null;
  const ofDesk = new Map<string, number>();
  for (const { deskId, calls } of topics) ofDesk.set(deskId, (ofDesk.get(deskId) ?? 0) + calls);
  return (
    <Section title={t('report.topics')} full>
      <DataTable
        caption={t('report.topics')}
        rows={topics}
        rowKey={({ deskId, topic }) => `${deskId} ${topic ?? ''}`}
        columns={[
          { key: 'desk', head: t('byDesk.desk'), cell: ({ deskName }) => deskName },
          { key: 'topic', head: t('report.topic'), cell: ({ topic }) => topic ?? t('report.topicOpen') },
          {
            key: 'calls',
            head: t('report.topicCalls'),
            numeric: true,
            cell: ({ calls }) => t('report.calls', { count: calls }),
          },
          {
            key: 'share',
            head: t('report.topicShare'),
            numeric: true,
            cell: ({ deskId, calls }) =>
              t('percent', { value: formatNumber((calls / ofDesk.get(deskId)!) * 100) }),
          },
        ]}
      />
    </Section>
  );
};
