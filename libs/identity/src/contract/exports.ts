import type { PersonActor } from '@madoguchi/platform/access';

/** One table of a company's export. */
export interface ExportTable {
  /** Name of its files, the same in every export. */
  readonly name: string;
  readonly title: string;
  /** The table of the database whose rows it holds, one for one. */
  readonly of: string;
  /** One statement with the company as its only parameter; what it returns is what is written. */
  readonly sql: string;
  /** Every column in order, with its Japanese heading. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface ExportedFile {
  /** Below `documents/`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a context brings to a company's export. It reads as the company itself, so that the walls hold here too. */
export interface ExportSource {
  readonly tables: readonly ExportTable[];
  /** One document after the other; nothing is held that was written. */
  documents?(company: PersonActor): AsyncIterable<ExportedFile>;
}

/** Where each context hands in its part when it is made. */
export abstract class ExportSources {
  abstract add(source: ExportSource): void;
  abstract all(): readonly ExportSource[];
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Columns of one table as they are stored, for the rows of one client.
 * @param columns by name in camel case, each with its Japanese heading
 */
export const clientTable = (
  of: string,
  name: string,
  title: string,
  columns: Readonly<Record<string, string>>,
  { order, where = 'true' }: { readonly order: string; readonly where?: string },
): ExportTable => ({
  name,
  title,
  of,
  sql: `SELECT ${Object.keys(columns)
    .map((column) => `${snake(column)} AS "${column}"`)
    .join(', ')} FROM ${of} WHERE client_id = $1 AND ${where} ORDER BY ${order}`,
  columns,
});
