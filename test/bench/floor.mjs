// The floor: what the same page costs when Fastify and pg are all there is. It answers the same JSON as the GraphQL request.
import Fastify from 'fastify';
import pg from 'pg';
import { functions } from './functions.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();
const sql = `
  SELECT (SELECT bundles FROM catalogue.shelf_count WHERE prefecture = '*' AND function_code = '*') AS total,
    (SELECT json_agg(json_build_object('id', v.id, 'bundleId', v.bundle_id, 'name', v.name, 'tagline', v.tagline, 'hours', json_build_object('spans', v.hours, 'closedOnHolidays', v.closed_on_holidays, 'note', v.hours_note),
        'prefectures', v.prefectures, 'functions', v.function_codes,
        'producer', json_build_object('id', p.company_id, 'name', p.name, 'prefecture', p.prefecture),
        'plans', (SELECT json_agg(json_build_object('id', l.id, 'name', l.name, 'baseMinor', l.base_minor, 'includedUnits', l.included_units,
           'overageMinor', l.overage_minor, 'successFeeMinor', l.success_fee_minor, 'initialFeeMinor', l.initial_fee_minor) ORDER BY l.position)
           FROM catalogue.plan l WHERE l.version_id = v.id)) ORDER BY page.published_at DESC, page.bundle_id)
     FROM (SELECT version_id, published_at, bundle_id FROM catalogue.shelf ORDER BY published_at DESC, bundle_id LIMIT $1) page
     JOIN catalogue.bundle_version v ON v.id = page.version_id JOIN catalogue.producer p ON p.company_id = v.producer_id) AS items`;
app.post('/graphql', async (request) => {
  const { rows } = await pool.query({ name: 'page', text: sql, values: [request.body.variables.first] });
  const items = rows[0].items.map((item) => {
    const parts = item.functions.map((code) => functions[code]);
    return {
      ...item,
      functions: parts.map(({ code, name }) => ({ code, name })),
      partsTotalMinor: parts.reduce((sum, part) => sum + part.referenceMonthlyMinor, 0),
    };
  });
  return { data: { bundles: { total: rows[0].total, items } } };
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
process.on('SIGTERM', () =>
  app
    .close()
    .then(() => pool.end())
    .then(() => process.exit(0)),
);
