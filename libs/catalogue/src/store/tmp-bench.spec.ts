import { testDatabase } from '@madoguchi/platform/testing';
import { PublicShelf } from './public-shelf.store.js';
import { catalogueRows } from './rows.js';
it('bench', async () => {
  const db = await testDatabase(catalogueRows);
  const one = async (kind: string, name: string) => (await db.owner.query(`INSERT INTO identity.company (kind,name,created_at) VALUES ($1,$2,now()) RETURNING id`, [kind, name])).rows[0].id as string;
  const operator = await one('operator', 'op');
  const codes = "'{secretary_answering,reservation_intake,order_intake,consumer_desk,technical_helpdesk,appointment_setting,customer_followup,phone_survey,after_hours_reception,overflow_answering}'::text[]";
  const shelf = new PublicShelf(db.dataSource);
  let made = 0;
  const grow = async (to: number) => {
    const t = Date.now();
    const n = to - made; 
    for (let i = 0; i < Math.ceil(n / 50); i++) { const p = await one('producer', `p${made}-${i}`); await db.owner.query(`INSERT INTO catalogue.producer VALUES ($1, $2, 'JP-01', null)`, [p, `p${i}`]);
      await db.owner.query(`WITH b AS (INSERT INTO catalogue.bundle (producer_id, created_at) SELECT $1, now() FROM generate_series(1, 50) RETURNING id),
        v AS (INSERT INTO catalogue.bundle_version (bundle_id, producer_id, number, status, name, tagline, story, function_codes, prefectures, hours, languages, capacity_per_month, operator_id, operator_name, platform_bps, producer_bps, operator_bps, created_at)
          SELECT id, $1, 1, 'draft', left('b' || id, 50), 't', repeat('話', 400), ARRAY[(${codes})[1 + (random()*9)::int], (${codes})[1 + (random()*9)::int]], ARRAY['JP-' || lpad((1 + (random()*46)::int)::text, 2, '0'), 'JP-' || lpad((1 + (random()*46)::int)::text, 2, '0')], 'h', '{ja}', 10, $2, 'op', 1500, 3500, 5000, now() FROM b RETURNING id)
        SELECT 1`, [p, operator]); }
    await db.owner.query(`INSERT INTO catalogue.plan (version_id, producer_id, position, name, base_minor, included_units, overage_minor, success_fee_minor, initial_fee_minor, minimum_term_months, notice_days)
      SELECT id, producer_id, n, 'plan' || n, 1000, 1, 1, 1, 1, 1, 1 FROM catalogue.bundle_version, generate_series(0, 2) n WHERE status = 'draft'`);
    await db.owner.query(`UPDATE catalogue.bundle_version SET status = 'published', submitted_at = now(), published_at = now() - random() * interval '300 days' WHERE status = 'draft'`);
    await db.owner.query('ANALYZE'); made = to;
    console.log(`grown to ${to} in ${Date.now() - t} ms`);
  };
  for (const size of [100, 10000]) {
    await grow(size);
    for (const [name, filter, offset] of [['all', {}, 0], ['prefecture', { prefecture: 'JP-26' }, 0], ['function', { functionCode: 'order_intake' }, 0], ['both', { prefecture: 'JP-26', functionCode: 'order_intake' }, 0], ['offset 80', {}, 80]] as const) {
      await shelf.page(filter, 20, offset);
      const t = performance.now(); let r;
      for (let i = 0; i < 50; i++) r = await shelf.page(filter, 20, offset);
      console.log(size, name, ((performance.now() - t) / 200).toFixed(2), 'ms', r!.total, r!.items.length);
    }
  }

  const { versionJson } = await import('./version-sql.js');
  const pg = (await import('pg')).default;
  const pool = new pg.Pool({ connectionString: db.url, max: 1, options: '-c role=madoguchi_app' });
  const old: string[] = []; 
  await new PublicShelf({ query: async (s: string, p: unknown[]) => { old.push(s); return db.dataSource.query(s, p); } } as never).page({}, 20, 0);
  const sub = (where: string) => `SELECT (SELECT bundles FROM catalogue.shelf_count WHERE prefecture = $1 AND function_code = $2) AS total,
    (SELECT coalesce(json_agg((SELECT ${versionJson} FROM catalogue.bundle_version v, catalogue.producer p WHERE v.id = page.version_id AND v.status = 'published' AND p.company_id = v.producer_id)), '[]'::json)
     FROM (SELECT version_id FROM catalogue.shelf ${where} ORDER BY published_at DESC, bundle_id LIMIT $3 OFFSET $4) page) AS items`;
  const time = async (label: string, q: (i: number) => Promise<unknown>) => { for (let i = 0; i < 20; i++) await q(i); const t = performance.now(); for (let i = 0; i < 300; i++) await q(i); console.log(label, ((performance.now() - t) / 300).toFixed(2), 'ms'); };
  await time('old unprepared', () => pool.query(old[0]!, ['*', '*', 20, 0]));
  await time('old named', () => pool.query({ name: 'old', text: old[0]!, values: ['*', '*', 20, 0] }));
  await time('sub unprepared', () => pool.query(sub(''), ['*', '*', 20, 0]));
  await time('sub named', () => pool.query({ name: 'sub', text: sub(''), values: ['*', '*', 20, 0] }));
  await time('sub named pref', () => pool.query({ name: 'subp', text: sub('WHERE prefectures @> ARRAY[$1::text]'), values: ['JP-26', '*', 20, 0] }));
  await time('sub named fn', () => pool.query({ name: 'subf', text: sub('WHERE function_codes @> ARRAY[$2::text]'), values: ['*', 'order_intake', 20, 0] }));
  await time('sub named both', () => pool.query({ name: 'subb', text: sub('WHERE prefectures @> ARRAY[$1::text] AND function_codes @> ARRAY[$2::text]'), values: ['JP-26', 'order_intake', 20, 0] }));
  await time('select 1', () => pool.query('select 1'));
  for (let i = 0; i < 3; i++) { const plan = (await pool.query({ text: 'EXPLAIN (ANALYZE, COSTS OFF) ' + sub(''), values: ['*', '*', 20, 0] })).rows; console.log(plan.slice(-2).map((r: Record<string, string>) => r['QUERY PLAN']).join(' ')); }
  await pool.end();
  await db.close();
}, 300000);
