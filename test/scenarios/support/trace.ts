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
  const rows = async (sql: (table: string) => string, of: readonly string[]) => {
    if (of.length === 0) return [];
    const answer = await client.query<{ name: string; content: string }>(of.map(sql).join(' UNION ALL '));
    return answer.rows.map(({ name, content }) => [name, content] as const);
  };
  /** What no write to a table leaves as it was, and cheaper to look at than its content: each row names the transaction that wrote it. */
  const marks = async () =>
    new Map(
      await rows(
        (name) =>
          `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) AS content FROM ${name}`,
        wanted,
      ),
    );
  const contents = (of: readonly string[]) =>
    rows(
      (name) =>
        `SELECT '${name}' AS name, count(*) || md5(coalesce(string_agg(row, '|' ORDER BY row), '')) AS content
           FROM (SELECT (to_jsonb(t) - 'last_used_at')::text AS row FROM ${name} t) AS rows`,
      of,
    );
  // A transaction that writes takes a number; while the next number stays the same, nothing was written.
  const nextNumber = async () =>
    (await client.query<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next'))
      .rows[0]!.next;
  let marked = await marks();
  const seen = new Map(await contents(wanted));
  let number = await nextNumber();
  return {
    async changes() {
      const now = await nextNumber();
      if (now === number) return [];
      const before = marked;
      marked = await marks();
      number = await nextNumber();
      const written = await contents(wanted.filter((name) => marked.get(name) !== before.get(name)));
      const changed = written.filter(([name, content]) => seen.get(name) !== content);
      for (const [name, content] of changed) seen.set(name, content);
      return changed.map(([name]) => name);
    },
    close: () => client.end(),
  };
}
