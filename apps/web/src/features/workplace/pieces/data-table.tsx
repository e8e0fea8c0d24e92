import { type ReactNode, useRef } from 'react';
import styles from './data-table.module.css';
import { useNarrow } from './use-narrow';

export interface Column<Row> {
  /** Stable name of the column. */
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}

interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  foot?: ReactNode;
}

/** About what a column of figures or a short name takes. */
const COLUMN_PX = 100;

/**
 * A table with figures aligned to the right; a card per row where there is too little room for its columns.
 * Roles are spelled out because changing `display` takes them away.
 */
export const DataTable = <Row,>({ caption, columns, rows, rowKey, foot }: DataTableProps<Row>) => {
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(frame, columns.length > 2 ? columns.length * COLUMN_PX : 0);
  return (
    <div ref={frame} className={styles.frame}>
      <table role="table" aria-label={caption} className={styles.table} data-cards={narrow || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, head, numeric }) => (
              <th key={key} role="columnheader" scope="col" data-numeric={numeric || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map(({ key, head, cell, numeric }, index) =>
                index === 0 ? (
                  <th key={key} role="rowheader" scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} role="cell" data-label={head} data-numeric={numeric || undefined}>
                    <span>{cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot role="rowgroup">{foot}</tfoot>}
      </table>
    </div>
  );
};
