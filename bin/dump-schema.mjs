// What a migrated database looks like, as text in one fixed order, so that two of them can be compared line by line.
// It is read from the catalogue with PostgreSQL's own printing functions; pg_dump is not part of the embedded server.

const ours = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'graphile_worker')`;
const notFromExtension = (catalogue, alias) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${alias}.oid AND d.deptype = 'e')`;

const queries = {
  extensions: `SELECT format('CREATE EXTENSION %I;', extname) AS line FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,
  schemas: `
    SELECT format('CREATE SCHEMA %I;', n.nspname)
        || CASE WHEN has_schema_privilege('madoguchi_app', n.oid, 'USAGE') THEN format(E'\\nGRANT USAGE ON SCHEMA %I TO madoguchi_app;', n.nspname) ELSE '' END AS line
    FROM pg_namespace n WHERE ${ours} AND n.nspname <> 'public' ORDER BY n.nspname`,
  types: `
    SELECT format('CREATE TYPE %I.%I AS ENUM (%s);', n.nspname, t.typname, string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE ${ours} AND ${notFromExtension('pg_type', 't')} GROUP BY n.nspname, t.typname ORDER BY 1`,
  functions: `
    SELECT rtrim(pg_get_functiondef(p.oid), E'\n') || E';\\n' || CASE WHEN has_function_privilege('madoguchi_app', p.oid, 'EXECUTE') THEN '-- madoguchi_app may execute it' ELSE '-- closed to madoguchi_app' END AS line
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${ours} AND p.prokind IN ('f', 'p') AND ${notFromExtension('pg_proc', 'p')} ORDER BY n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`,
  tables: `
    SELECT c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind, c.relrowsecurity AS walled, c.relforcerowsecurity AS forced
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND c.relkind IN ('r', 'p', 'v', 'm') AND ${notFromExtension('pg_class', 'c')} ORDER BY n.nspname, c.relname`,
  sequences: `
    SELECT format('CREATE SEQUENCE %I.%I;', n.nspname, c.relname) AS line FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND c.relkind = 'S' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')) ORDER BY 1`,
};

/** One query per kind of part, keyed by table. */
const parts = {
  columns: `
    SELECT a.attrelid AS table, concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attidentity <> '' THEN 'GENERATED ' || CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END || ' AS IDENTITY'
           WHEN a.attgenerated = 's' THEN 'GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
           WHEN d.adbin IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
      CASE WHEN a.attnotnull THEN 'NOT NULL' END) AS line
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`,
  constraints: `
    SELECT conrelid AS table, 'CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) AS line
    FROM pg_constraint WHERE conrelid <> 0 AND contype IN ('c', 'p', 'u', 'x', 'f')
    ORDER BY conrelid, array_position(ARRAY['p', 'u', 'x', 'c', 'f'], contype::text), conname`,
  indexes: `
    SELECT indrelid AS table, pg_get_indexdef(indexrelid) || ';' AS line FROM pg_index i
    WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x')) ORDER BY indrelid, 2`,
  policies: `
    SELECT polrelid AS table, concat_ws(' ', 'CREATE POLICY', quote_ident(polname), 'ON', polrelid::regclass, CASE WHEN NOT polpermissive THEN 'AS RESTRICTIVE' END,
      'FOR', CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
      'USING (' || pg_get_expr(polqual, polrelid) || ')', 'WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')') || ';' AS line
    FROM pg_policy ORDER BY polrelid, polname`,
  triggers: `SELECT tgrelid AS table, pg_get_triggerdef(oid) || ';' AS line FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgrelid, tgname`,
  grants: `
    SELECT c.oid AS table, format('GRANT %s ON %s TO madoguchi_app;', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), c.oid::regclass) AS line
    FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 'madoguchi_app'::regrole GROUP BY c.oid ORDER BY c.oid`,
  columnGrants: `
    SELECT t.attrelid AS table, format('GRANT %s (%I) ON %s TO madoguchi_app;', string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type), t.attname, t.attrelid::regclass) AS line
    FROM pg_attribute t, aclexplode(t.attacl) a WHERE a.grantee = 'madoguchi_app'::regrole GROUP BY t.attrelid, t.attname ORDER BY t.attrelid, t.attname`,
  views: `SELECT oid AS table, pg_get_viewdef(oid) AS line FROM pg_class WHERE relkind IN ('v', 'm')`,
};

/** @param db anything with pg's `query`, connected as the owner. */
export async function dumpSchema(db) {
  // Names are printed without their schema when it is on the search path.
  await db.query(`SET search_path = ''`);
  const lines = async (sql) => (await db.query(sql)).rows.map(({ line }) => line);
  const { rows: tables } = await db.query(queries.tables);
  const of = {};
  for (const [kind, sql] of Object.entries(parts)) {
    of[kind] = new Map();
    for (const { table, line } of (await db.query(sql)).rows)
      of[kind].set(table, [...(of[kind].get(table) ?? []), line]);
  }
  const blocks = [
    '-- What all migrations together make. Generated by `npm run schema:sql`, for reading and for comparing; databases are made by migrations.',
    (await lines(queries.extensions)).join('\n'),
    ...(await lines(queries.schemas)),
    ...(await lines(queries.types)),
    ...(await lines(queries.sequences)),
    ...(await lines(queries.functions)),
    ...tables.map((table) => tableText(table, (kind) => of[kind].get(table.oid) ?? [])),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function tableText({ name, relkind, walled, forced }, of) {
  if (relkind === 'v' || relkind === 'm')
    return [
      `CREATE ${relkind === 'm' ? 'MATERIALIZED ' : ''}VIEW ${name} AS`,
      ...of('views'),
      ...of('indexes'),
      ...of('grants'),
    ].join('\n');
  return [
    `CREATE TABLE ${name} (`,
    [...of('columns'), ...of('constraints')].map((line) => `  ${line}`).join(',\n'),
    ');',
    ...of('indexes'),
    ...(walled ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`] : []),
    ...(forced ? [`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`] : []),
    ...of('policies'),
    ...of('triggers'),
    ...of('grants'),
    ...of('columnGrants'),
  ].join('\n');
}
