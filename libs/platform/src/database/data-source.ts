import pg from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';

// int8 arrives as text by default; every bigint of ours is an amount or a count below 2^53, and `minor` checks it.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Integer too large for this program: ${text}`);
  return value;
});
// A date is a day on the calendar, not a moment: keep the text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** The role the product works as. It owns nothing and cannot step around row-level security. */
export const APP_ROLE = 'madoguchi_app';

export interface ConnectionWishes {
  readonly url: string;
  /** Connections at the most. */
  readonly pool?: number;
  /** Migrations and the job queue work as the owner of the database; everything else as `APP_ROLE`. */
  readonly asOwner?: boolean;
  // TypeORM's own option wants `Function[]`
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly entities?: Function[];
  readonly migrations?: (new () => MigrationInterface)[];
}

export function dataSourceOptions(wishes: ConnectionWishes): DataSourceOptions {
  return {
    type: 'postgres',
    url: wishes.url,
    entities: wishes.entities ?? [],
    migrations: wishes.migrations ?? [],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: {
      max: wishes.pool ?? 10,
      application_name: 'madoguchi',
      // Statements here are short; compiling one would take longer than running it.
      options: wishes.asOwner === true ? '-c jit=off' : `-c jit=off -c role=${APP_ROLE}`,
    },
  };
}

export const createDataSource = (wishes: ConnectionWishes) => new DataSource(dataSourceOptions(wishes));
