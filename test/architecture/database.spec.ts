import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { createDataSource } from '@madoguchi/platform/database';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { exportedClasses, sourceFiles, textOf } from './source-files.js';

const owners = ['client_id', 'producer_id', 'operator_id', 'company_id'];

describe('the database', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const column = async (sql: string, params: unknown[] = []): Promise<string[]> =>
    (await db.owner.query<{ name: string }>(sql, params)).rows.map(({ name }) => name);

  it('looks exactly as schema.sql says', async () => {
    const { dumpSchema } = (await import('../../bin/dump-schema.mjs' as string)) as {
      dumpSchema(db: unknown): Promise<string>;
    };
    const client = await db.owner.connect();
    try {
      expect(await dumpSchema(client)).toBe(textOf('schema.sql'));
    } finally {
      client.release(true);
    }
  });

  it('walls every table that says whose a row is, also from its own owner', async () => {
    const open = await column(
      `SELECT format('%s.%s', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker')
         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = ANY ($1) AND NOT a.attisdropped)
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))`,
      [owners],
    );
    expect(open.filter((table) => !(table in openOnPurpose))).toEqual([]);
  });

  it('gives the working role no way around the walls', async () => {
    const { rows } = await db.owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname = 'madoguchi_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false },
    ]);
    const owned = await column(
      `SELECT relname AS name FROM pg_class WHERE relowner = 'madoguchi_app'::regrole
       UNION ALL SELECT proname FROM pg_proc WHERE proowner = 'madoguchi_app'::regrole`,
    );
    expect(owned).toEqual([]);
  });

  it('fixes the search path of every function that works with the rights of its owner', async () => {
    const loose = await column(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker')
         AND NOT EXISTS (SELECT FROM unnest(p.proconfig) setting WHERE setting LIKE 'search_path=%')`,
    );
    expect(loose).toEqual([]);
  });

  it('keeps every amount as a whole number and every moment with its time zone', async () => {
    const wrong = await column(
      `SELECT format('%s.%s.%s %s', table_schema, table_name, column_name, data_type) AS name FROM information_schema.columns
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
         AND ((column_name LIKE '%\\_minor' AND data_type NOT IN ('bigint', 'integer'))
           OR (column_name LIKE '%\\_at' AND data_type <> 'timestamp with time zone')
           OR (column_name LIKE '%\\_on' AND data_type <> 'date')
           OR data_type IN ('real', 'money', 'timestamp without time zone'))`,
    );
    expect(wrong).toEqual([]);
  });
});

/** Tables that name a company and are open to all nevertheless; the reason stands beside each. */
const openOnPurpose: Record<string, string> = {};

describe('rows in the code', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  /** What TypeORM would change about columns to make the tables fit the rows; rules and defaults stand in the migrations alone. */
  async function disagreements(
    rows: NonNullable<Parameters<typeof createDataSource>[0]['entities']>,
  ): Promise<string[]> {
    const source = await createDataSource({
      url: db.url,
      asOwner: true,
      pool: 1,
      entities: rows,
    }).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      return upQueries
        .map(({ query }) => query)
        .filter((query) => !/CONSTRAINT|INDEX|SET DEFAULT|DROP DEFAULT|typeorm_metadata/.test(query));
    } finally {
      await source.destroy();
    }
  }

  it('agree with the tables that the migrations made', async () => {
    const rows = (await exportedClasses(sourceFiles('libs/*/src/store/*.row.ts'))).map(({ type }) => type);
    expect(rows.length).toBeGreaterThan(5);
    expect(await disagreements(rows)).toEqual([]);
  });

  it('would be caught disagreeing', async () => {
    class MailRow {}
    Entity({ schema: 'platform', name: 'outgoing_mail' })(MailRow);
    PrimaryGeneratedColumn('identity', { type: 'bigint' })(MailRow.prototype, 'id');
    Column('int')(MailRow.prototype, 'subject');
    Column('text')(MailRow.prototype, 'sender');
    const found = (await disagreements([MailRow])).join('\n');
    expect(found).toMatch(/DROP COLUMN "subject"/);
    expect(found).toMatch(/ADD "sender" text NOT NULL/);
    expect(found).toMatch(/DROP COLUMN "recipient"/);
  });
});
