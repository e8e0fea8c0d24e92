import pg from 'pg';

/** Whether anything in the database changed, without asking what. */
export interface Trace {
  /** @returns the tables whose content is another than at the last look. */
  changes(): Promise<string[]>;
  close(): Promise<void>;
}

/** Counts of attempts and the queue's own books are no content; nor is when a key was used last. */
const ignored = ['identity.rate_limit', 'public.schema_migration'];

export async function traceOf(databaseUrl: string): Promise<Trace> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND (schemaname <> 'graphile_worker' OR tablename = '_private_jobs')`,
  );
  const wanted = tables.map(({ name }) => name).filter((name) => !ignored.includes(name));
  const contents = async () => {
    const { rows } = await client.query<{ name: string; content: string }>(
      wanted
        .map(
          (name) =>
            `SELECT '${name}' AS name, count(*) || md5(coalesce(string_agg(row, '|' ORDER BY row), '')) AS content
               FROM (SELECT (to_jsonb(t) - 'last_used_at')::text AS row FROM ${name} t) AS rows`,
        )
        .join(' UNION ALL '),
    );
    return new Map(rows.map(({ name, content }) => [name, content]));
  };
  // A transaction that writes takes a number; while the next number stays the same, nothing was written.
  const nextNumber = async () =>
    (await client.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next'))
      .rows[0]!.next;
  let seen = await contents();
  let number = await nextNumber();
  return {
    async changes() {
      const now = await nextNumber();
      if (now === number) return [];
      const before = seen;
      seen = await contents();
      number = await nextNumber();
      return [...seen].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
    },
    close: () => client.end(),
  };
}
