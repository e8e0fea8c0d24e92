import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../workplace/pieces/data-table';

interface ColumnChoiceProps {
  id: string;
  label: string;
  /** The cells of the first line. */
  first: readonly string[];
  hasHeading: boolean;
  value: number | null;
  isNeeded: boolean;
  onChange: (column: number | null) => void;
}

/** Which column of a file holds something, by its heading where there is one. */
export const ColumnChoice = ({
  id,
  label,
  first,
  hasHeading,
  value,
  isNeeded,
  onChange,
}: ColumnChoiceProps) => {
  const { t } = useTranslation('orders');
  return (
    <NativeSelect
      id={id}
      label={label}
      error={isNeeded && value === null ? t('file.columnMissing') : undefined}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
      data={[
        { value: '', label: t('file.none') },
        ...first.map((title, index) => ({
          value: String(index),
          label:
            hasHeading && title
              ? t('file.columnTitled', { number: index + 1, title })
              : t('file.columnNumber', { number: index + 1 }),
        })),
      ]}
    />
  );
};

interface FileBeginningProps {
  encoding: string;
  rows: readonly (readonly string[])[];
  /** The columns that matter; the first eight when none is named. */
  columns?: readonly number[];
}

/** The first lines of a file, so that one sees whether it was understood. */
export const FileBeginning = ({ encoding, rows, columns = [] }: FileBeginningProps) => {
  const { t } = useTranslation('orders');
  const width = Math.max(...rows.map((cells) => cells.length));
  const shown = columns.length > 0 ? columns : Array.from({ length: Math.min(8, width) }, (_, at) => at);
  return (
    <>
      <p>{t(`file.encoding.${encoding === 'shift_jis' ? 'shift_jis' : 'utf-8'}`)}</p>
      <DataTable
        caption={t('file.preview')}
        rows={rows.map((cells, index) => ({ cells, index }))}
        rowKey={({ index }) => String(index)}
        columns={shown.map((column) => ({
          key: String(column),
          head: t('file.columnNumber', { number: column + 1 }),
          cell: ({ cells }: { cells: readonly string[] }) => cells[column] ?? '',
        }))}
      />
    </>
  );
};
