import type { PersonActor } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportSource, ExportTable } from '../contract/index.js';
import {
  contentsCsv,
  csvHead,
  csvLine,
  type ExportRow,
  jsonLine,
  readmeText,
  type WrittenPart,
} from '../domain/export-file.js';

const ROWS_AT_ONCE = 500;

/** One ZIP that grows as it is read. Each entry is finished before the next one begins. */
export class ExportArchive {
  private readonly zip = new ZipFile();
  private readonly parts: WrittenPart[] = [];
  rows = 0;

  /** @param told how many tables are written and how many rows were in them */
  constructor(
    private readonly tx: Tx,
    private readonly company: PersonActor,
    private readonly companyName: string,
    private readonly told: (done: number, rows: number) => Promise<void>,
  ) {
    // What goes wrong with an entry goes wrong with the file.
    this.zip.on('error', (error: Error) => this.output.destroy(error));
  }

  get output(): Readable {
    return this.zip.outputStream as unknown as Readable;
  }

  async write(sources: readonly ExportSource[]): Promise<void> {
    try {
      let done = 0;
      for (const table of sources.flatMap(({ tables }) => tables)) {
        await this.table(table);
        await this.told((done += 1), this.rows);
      }
      for (const source of sources)
        for await (const { name, bytes } of source.documents?.(this.company) ?? []) {
          await this.entry(`documents/${name}`, [bytes]);
          this.parts.push({ path: `documents/${name}`, title: '書面', rows: 1 });
        }
      const at = this.tx.now;
      await this.entry('contents.csv', [contentsCsv(this.parts)]);
      await this.entry('README.txt', [readmeText(this.companyName, at, this.parts)]);
      this.zip.end();
    } catch (error) {
      this.output.destroy(error as Error);
      throw error;
    }
  }

  private async table(table: ExportTable): Promise<void> {
    let rows = 0;
    const { tx } = this;
    await this.entry(
      `data/${table.name}.json`,
      (async function* () {
        yield '[';
        for await (const row of rowsOf(tx, table)) {
          yield `${rows === 0 ? '\n' : ',\n'}${jsonLine(table, row)}`;
          rows += 1;
        }
        yield '\n]\n';
      })(),
    );
    await this.entry(
      `csv/${table.name}.csv`,
      (async function* () {
        yield csvHead(table);
        for await (const row of rowsOf(tx, table)) yield csvLine(table, row);
      })(),
    );
    this.rows += rows;
    for (const path of [`csv/${table.name}.csv`, `data/${table.name}.json`])
      this.parts.push({ path, title: table.title, rows });
  }

  private async entry(
    path: string,
    content: Iterable<string | Buffer> | AsyncIterable<string>,
  ): Promise<void> {
    const stream = Readable.from(content, { objectMode: false });
    const ended = finished(stream, { writable: false });
    this.zip.addReadStream(stream, path, { mtime: this.tx.now });
    await Promise.race([ended, once(this.output, 'close')]);
  }
}

/** By a cursor, so that a million rows need no more room than five hundred. */
async function* rowsOf(tx: Tx, { sql }: ExportTable): AsyncGenerator<ExportRow> {
  const { companyId } = tx.actor as PersonActor;
  await tx.query(`DECLARE export_rows NO SCROLL CURSOR FOR ${sql}`, [companyId]);
  for (;;) {
    const rows = await tx.query<ExportRow>(`FETCH ${ROWS_AT_ONCE} FROM export_rows`);
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.query('CLOSE export_rows');
}
