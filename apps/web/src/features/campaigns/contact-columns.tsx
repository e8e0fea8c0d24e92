import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PreviewContactFileQuery } from '../../graphql/generated/graphql';
import { DataTable } from '../workplace/pieces/data-table';
import type { Columns } from './upload';

type Preview = PreviewContactFileQuery['previewContactFile'];

interface ContactColumnsProps {
  fields: readonly (keyof Columns)[];
  preview: Preview;
  columns: Columns;
  hasHeading: boolean;
  onChange: (columns: Columns) => void;
  error?: string | undefined;
}

/** Which column of a list holds what. */
export const ContactColumns = ({
  fields,
  preview,
  columns,
  hasHeading,
  onChange,
  error,
}: ContactColumnsProps) => {
  const { t } = useTranslation('campaigns');
  const [first = []] = preview.rows;
  const choices = first.map((title, index) => ({
    value: String(index),
    label:
      hasHeading && title
        ? t('columnTitled', { number: index + 1, title })
        : t('columnNumber', { number: index + 1 }),
  }));
  return (
    <>
      {fields.map((field) => (
        <NativeSelect
          key={field}
          id={field}
          label={t(`columnOf.${field}`)}
          error={field === 'phone' ? error : undefined}
          value={columns[field] === null ? '' : String(columns[field])}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...columns, [field]: value === '' ? null : Number(value) })
          }
          data={[{ value: '', label: t('columnNone') }, ...choices]}
        />
      ))}
    </>
  );
};

/** The first lines of a list, so that one sees whether it was understood. */
export const ContactPreview = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation('campaigns');
  const { encoding } = preview;
  const width = Math.max(...preview.rows.map((cells) => cells.length));
  return (
    <>
      <p>{t(`encoding.${encoding === 'shift_jis' ? 'shift_jis' : 'utf-8'}`)}</p>
      <DataTable
        caption={t('preview')}
        rows={preview.rows.map((cells, index) => ({ cells, index }))}
        rowKey={({ index }) => String(index)}
        columns={Array.from({ length: Math.min(width, 8) }, (_, column) => ({
          key: String(column),
          head: t('columnNumber', { number: column + 1 }),
          cell: ({ cells }: { cells: readonly string[] }) => cells[column] ?? '',
        }))}
      />
    </>
  );
};
