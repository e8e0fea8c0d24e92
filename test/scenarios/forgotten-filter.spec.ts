import { APP_ROLE } from '@madoguchi/platform/database';
import pg from 'pg';
import { fillSides, type FilledSide } from './support/filled.js';
import { openStage, settled, type Stage } from './support/stage.js';

let stage: Stage;
let mine: FilledSide;
let theirs: FilledSide;
let tables: Table[];
let client: pg.Client;

interface Table {
  readonly name: string;
  /** Columns that say which company a row belongs to. */
  readonly owners: readonly string[];
  readonly walled: boolean;
}

beforeAll(async () => {
  stage = await openStage();
  [mine, theirs] = await fillSides(stage);
  await settled(stage);
  tables = await stage.sql<Table & Record<string, unknown>>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relrowsecurity AND c.relforcerowsecurity AS walled,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
        AND (a.attname = ANY ('{client_id,producer_id,operator_id,company_id,payee_id,owner_id}') OR (c.relname = 'company' AND a.attname = 'id'))) AS owners
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
      AND has_table_privilege('${APP_ROLE}', c.oid, 'SELECT')`);
  client = new pg.Client({ connectionString: stage.instance.databaseUrl, options: `-c role=${APP_ROLE}` });
  await client.connect();
}, 600_000);
afterAll(async () => {
  await client?.end();
  await stage?.stop();
});

/** Every row that a request of this actor could see if its query forgot to ask for its own alone. */
async function seen(table: string, [scope, company, person]: readonly [string, string, string]) {
  await client.query('BEGIN');
  try {
    await client.query('SELECT platform.enter($1, $2, $3)', [scope, company, person]);
    return (await client.query<Record<string, unknown>>(`SELECT * FROM ${table}`)).rows;
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What is on sale or printed on every page; the reason stands beside each. */
const publicRows: Readonly<Record<string, (row: Record<string, unknown>) => boolean>> = {
  // Published and retired versions are advertisements.
  'catalogue.bundle_version': ({ status }) => status === 'published' || status === 'retired',
  'catalogue.plan': ({ is_public }) => is_public === true,
  'catalogue.shelf': () => true,
  'catalogue.shelf_count': () => true,
  'catalogue.bundle_intake': () => true,
  'catalogue.bundle_outcome': () => true,
  'catalogue.producer': () => true,
  // Owners see who serves them, producers see with whom they could work; clients are nobody's business.
  'identity.company': ({ kind }) => kind !== 'client',
};
/** No company in them, and nothing that tells of one; numbers are counted in the client's own transaction. */
const nobodys = ['catalogue.share_rule', 'platform.clock', 'contracting.number_counter'];

const scopesOf = (side: FilledSide) =>
  ({
    client: ['client', side.owner.companyId, ''],
    producer: ['producer', side.producer.companyId, ''],
    operator: ['operator', side.manager.companyId, ''],
  }) as const;

describe('a query that forgot its filter', () => {
  it.each(['client', 'producer', 'operator'] as const)(
    'shows a %s only rows that it takes part in',
    async (kind) => {
      const scope = scopesOf(mine)[kind];
      const checkUps = await stage.sql<{ id: string }>(
        `SELECT id FROM diagnosis.session WHERE client_id = $1`,
        [scope[1]],
      );
      const ownCheckUps = new Set<unknown>(checkUps.map(({ id }) => id));
      const people = await stage.sql<{ id: string }>(
        `SELECT salesperson_id AS id FROM fulfilment.slot WHERE operator_id = $1 AND salesperson_id IS NOT NULL`,
        [scope[1]],
      );
      const whoseTimesIBook = new Set<unknown>(people.map(({ id }) => id));
      const foreign: string[] = [];
      let own = 0;
      for (const { name, owners } of tables) {
        if (owners.length === 0) continue;
        for (const row of await seen(name, scope)) {
          // What hangs on a check-up belongs to whoever holds that check-up; whose time is booked is told to whoever books it.
          const takesPart =
            owners.some((column) => row[column] === scope[1]) ||
            ownCheckUps.has(row['session_id']) ||
            (name === 'fulfilment.salesperson' && whoseTimesIBook.has(row['id']));
          if (takesPart) own += 1;
          else if (!publicRows[name]?.(row)) foreign.push(`${name}: ${JSON.stringify(row).slice(0, 200)}`);
        }
      }
      expect(foreign).toEqual([]);
      expect(own).toBeGreaterThan(kind === 'producer' ? 5 : 10);
    },
  );

  it('never mentions the other side by name, id or word, in tables without a company either', async () => {
    const { ids } = theirs;
    const secrets = [
      theirs.owner.companyId,
      theirs.owner.account.email,
      theirs.agent.account.email,
      ids.contract,
      ids.desk,
      ids.interaction,
      ids.appointment,
      ids.report,
      ids.quote,
      ids.invoice,
      ids.diagnosis,
      ids.draftVersion,
    ];
    const told: string[] = [];
    for (const [kind, scope] of Object.entries(scopesOf(mine)))
      for (const { name } of tables)
        for (const row of await seen(name, scope)) {
          const text = JSON.stringify(row);
          const secret = secrets.find((one) => text.includes(one));
          if (secret) told.push(`${kind} reads in ${name}: ${text.slice(0, 200)}`);
        }
    expect(told).toEqual([]);
  });

  it.each([
    ['nobody', ['none', '', '']],
    ['somebody without a company', ['none', '', '00000000-0000-4000-8000-000000000000']],
    ['a scope that does not exist', ['superuser', '', '']],
    ['a company that does not exist', ['client', '00000000-0000-4000-8000-000000000000', '']],
  ] as const)('shows %s nothing but what is public', async (_, scope) => {
    const shown: string[] = [];
    for (const { name } of tables) {
      if (nobodys.includes(name)) continue;
      const rows = (await seen(name, scope)).filter((row) => !publicRows[name]?.(row));
      if (rows.length > 0) shown.push(`${name}: ${rows.length} rows`);
    }
    expect(shown).toEqual([]);
  });

  it('writes nothing in the name of somebody else', async () => {
    const through: string[] = [];
    for (const { name, owners } of tables.filter((table) => table.owners.length > 0)) {
      for (const column of owners) {
        await client.query('BEGIN');
        await client.query('SELECT platform.enter($1, $2, $3)', [...scopesOf(mine).client]);
        const changed = await client
          .query(`UPDATE ${name} SET ${column} = ${column} WHERE ${column} = $1`, [theirs.owner.companyId])
          .then(
            ({ rowCount }) => rowCount ?? 0,
            () => 0,
          );
        await client.query('ROLLBACK');
        if (changed > 0) through.push(`${name}.${column}`);
      }
    }
    expect(through).toEqual([]);
  });

  it('has rows of both sides to show, so that the tests above mean something', async () => {
    const everything = await Promise.all(
      [
        'contracting.contract',
        'fulfilment.interaction',
        'fulfilment.report',
        'billing.invoice',
        'billing.payout',
      ].map(async (name) => (await stage.sql(`SELECT 1 FROM ${name}`)).length),
    );
    expect(Math.min(...everything)).toBeGreaterThanOrEqual(2);
    expect(tables.length).toBeGreaterThan(30);
  });

  it('stands behind a wall in every table that names a company', () => {
    const open = tables.filter(({ owners, walled }) => owners.length > 0 && !walled).map(({ name }) => name);
    expect(open.filter((name) => !(name in publicRows))).toEqual([]);
  });
});
