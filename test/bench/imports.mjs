// A list of 100,000 contacts through ImportContacts (columns chosen, numbers checked, staged with progress, judged, swapped in one
// transaction) against a bare COPY of the same file into a table of two columns; pairs in the same run.
import { createReadStream } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDataSource, UnitOfWork } from '@madoguchi/platform/database';
import { ImportContacts } from '../../libs/fulfilment/dist/application/import-contacts.js';
import { CampaignStore } from '../../libs/fulfilment/dist/store/campaign.store.js';
import { ContactListStore } from '../../libs/fulfilment/dist/store/contact-list.store.js';
import { CLIENT, openMeasuredFloor } from './measured-floor.mjs';

const LINES = 100_000;
const owner = {
  kind: 'person',
  personId: 'owner-1',
  companyId: CLIENT,
  companyKind: 'client',
  role: 'owner',
};
const columns = { phone: 1, name: 0, person: null, note: null };

export async function importedList(databaseUrl, pairs = 3) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // The server may be gone before a connection has said goodbye.
  pool.on('error', () => undefined);
  const dataSource = await createDataSource({ url: databaseUrl, pool: 2 }).initialize();
  const folder = await mkdtemp(join(tmpdir(), 'contacts-'));
  try {
    // PostgreSQL may run as somebody else, and reads the file for the bare COPY.
    await chmod(folder, 0o755);
    const path = join(folder, 'list.csv');
    await writeFile(
      path,
      Array.from({ length: LINES }, (_, i) => `株式会社試験${i},03${10_000_000 + i}\n`).join(''),
    );
    await openMeasuredFloor(pool, { agents: 1 });
    const use = new ImportContacts(
      new UnitOfWork(dataSource, { namesFor: () => [] }),
      new CampaignStore(),
      new ContactListStore(),
    );
    const rows = [];
    for (let pair = 0; pair < pairs; pair += 1)
      rows.push({ copyMs: await copied(pool, path), ...(await imported(pool, use, path)) });
    const median = (numbers) =>
      Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] * 100) / 100;
    return {
      lines: LINES,
      pairs,
      copyMs: median(rows.map(({ copyMs }) => copyMs)),
      importMs: median(rows.map(({ importMs }) => importMs)),
      ratioToCopy: median(rows.map(({ importMs, copyMs }) => copyMs / importMs)),
      timesAsLong: median(rows.map(({ importMs, copyMs }) => importMs / copyMs)),
      stepsSeen: Math.min(...rows.map(({ stepsSeen }) => stepsSeen)),
      grownMiB: Math.max(...rows.map(({ grownMiB }) => grownMiB)),
      load: loadavg()[0],
    };
  } finally {
    await dataSource.destroy();
    await pool.end();
    await rm(folder, { recursive: true });
  }
}

async function copied(pool, path) {
  await pool.query('DROP TABLE IF EXISTS fulfilment.bare_list');
  await pool.query('CREATE TABLE fulfilment.bare_list (name text, phone text)');
  const startedAt = performance.now();
  await pool.query(`COPY fulfilment.bare_list FROM '${path}' CSV`);
  return performance.now() - startedAt;
}

async function imported(pool, use, path) {
  const campaignId = await campaign(pool);
  const before = process.memoryUsage.rss();
  let [most, seen] = [before, new Set()];
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
    void pool
      .query('SELECT lines_read FROM fulfilment.contact_list WHERE campaign_id = $1', [campaignId])
      .then(({ rows }) => rows[0] && seen.add(rows[0].lines_read));
  }, 100);
  const startedAt = performance.now();
  const list = await use.execute(owner, campaignId, {
    name: 'list.csv',
    hasHeading: false,
    columns,
    bytes: createReadStream(path),
  });
  const importMs = performance.now() - startedAt;
  clearInterval(watch);
  if (list.accepted !== LINES) throw new Error(`${list.accepted} of ${LINES} lines were taken`);
  return { importMs, stepsSeen: seen.size, grownMiB: Math.round((most - before) / 1024 / 1024) };
}

async function campaign(pool) {
  const { rows } = await pool.query(
    `INSERT INTO fulfilment.campaign (desk_id, contract_id, client_id, operator_id, name, purpose, offer, offer_key, audience, starts_on, ends_on,
       weekdays, calls_from, calls_until, attempts_max, attempts_per_day, recycle_hours, script, created_at, updated_at)
     SELECT id, contract_id, client_id, operator_id, '測定', '測定', '測定', '測定', 'business', current_date, current_date + 30,
       '{1,2,3,4,5}', '09:00', '18:00', 3, 2, 2, '測定', now(), now() FROM fulfilment.desk LIMIT 1 RETURNING id`,
  );
  return rows[0].id;
}
