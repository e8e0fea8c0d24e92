import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { statementName } from './statement-name.js';

/**
 * Reads of public data that are planned once per connection instead of once per request. Planning a list with its walls
 * costs as much as running it. For data behind no wall only: there is no transaction and no actor.
 */
@Injectable()
export class PreparedReads {
  constructor(private readonly dataSource: DataSource) {}

  /** @param name the same name always goes with the same text. */
  async query<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    return (await master.query<Row>({ name: statementName(name), text, values: [...values] })).rows;
  }
}
