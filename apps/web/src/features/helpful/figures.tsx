import { useTranslation } from 'react-i18next';
import type { HelpfulFiguresFieldsFragment } from '../../graphql/generated/graphql';
import { formatNumber } from '../../i18n/format';
import { KeyValueList } from '../../ui/key-value-list';
import { DataTable } from '../workplace/pieces/data-table';

type Figures = HelpfulFiguresFieldsFragment;

const useShare = () => {
  const { t } = useTranslation('helpful');
  return ({ share }: Figures) =>
    share == null ? t('tooFew') : t('percent', { value: formatNumber(share * 100) });
};

export const Total = ({ of }: { of: Figures }) => {
  const { t } = useTranslation('helpful');
  const share = useShare();
  return (
    <KeyValueList
      items={[
        { label: t('share'), value: share(of) },
        { label: t('helpful'), value: t('count', { count: of.helpful }) },
        { label: t('unhelpful'), value: t('count', { count: of.unhelpful }) },
        { label: t('reports'), value: t('count', { count: of.reports }) },
      ]}
    />
  );
};

interface Line {
  readonly id: string;
  readonly name: string;
  readonly figures: Figures;
}

/** The same figures line by line, in the order they come. */
export const FiguresTable = ({
  caption,
  head,
  lines,
}: {
  caption: string;
  head: string;
  lines: readonly Line[];
}) => {
  const { t } = useTranslation('helpful');
  const share = useShare();
  const counted = (key: 'helpful' | 'unhelpful' | 'reports') => ({
    key,
    head: t(key),
    numeric: true,
    cell: ({ figures }: Line) => t('count', { count: figures[key] }),
  });
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head, cell: ({ name }) => name },
        counted('helpful'),
        counted('unhelpful'),
        { key: 'share', head: t('share'), numeric: true, cell: ({ figures }) => share(figures) },
        counted('reports'),
      ]}
    />
  );
};
