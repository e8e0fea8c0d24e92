import { eventually, type Session } from '../../apps/local/src/play/session.js';
import { type FilledSide, fillSides } from './support/filled.js';
import { openStage, settled, type Stage } from './support/stage.js';
import { unzipped } from './support/unzipped.js';

/** Tables with rows of a client that are not part of its export, and why. */
const leftOut: Record<string, string> = {
  'billing.checkout': 'addresses of Stripe’s pages, gone after a day',
  'billing.client_account': 'Stripe’s ids of the customer',
  'billing.credit_note_line': 'stands in the document of the credit note',
  'billing.dunning': 'the platform’s own work on an unpaid bill',
  'billing.invoice_correction': 'the invoice’s lines and the usage corrections say it',
  'billing.metered_unit': 'what a meter of Stripe’s was told; the usage records say it',
  'billing.sent_invoice': 'how an invoice is paid stands in its document',
  'billing.spending_alert': 'that a mail was sent',
  'billing.document_file': 'the papers themselves are in documents/',
  'catalogue.shelf': 'public offers',
  'fulfilment.call_line': 'second lines of the operator’s people',
  'fulfilment.call_event': 'the operator’s own record of who did what',
  'fulfilment.case_warning': 'what the operator’s supervisors were told',
  'fulfilment.contact_line': 'a list while it is read',
  'fulfilment.desk_queue': 'how the operator routes calls',
  'identity.leak_client': 'the platform’s own record of an incident; the client is mailed',
  'fulfilment.identity_check': 'what the operator checked by law and keeps; the desk says when',
  'fulfilment.inbound_mail': 'hashes only; the words stand with the case',
  'fulfilment.billed_month': 'that a month is billed stands in its invoice',
  'fulfilment.usage_tally': 'sums of the usage records',
  'fulfilment.recording_hearing': 'who heard what stands in the audit log',
  'fulfilment.work_draft': 'what an agent is typing',
};
/** Columns that stay with us: whose row it is, what a call is doing while it runs, and what only helps to find or order rows. */
const notTold = new Set([
  ...['client_id', 'producer_id', 'operator_id'],
  ...[
    'contract_id',
    'request_id',
    'search_text',
    'position',
    'updated_at',
    'offer_key',
    'pairs',
    'file_hash',
    'bytes_read',
    'touched_at',
  ],
  ...[
    'offered_to',
    'offered_until',
    'agent_since',
    'received_at',
    'returned_at',
    'talked_seconds',
    'held_at',
    'help_asked_at',
    'helper_id',
    'provider_call_id',
    'draft',
    'draft_revision',
  ],
  ...[
    'resolve_minutes',
    'used_minutes',
    'running_since',
    'respond_soon_at',
    'resolve_soon_at',
    'assigned_to',
    'last_number',
    'taken_on',
  ],
  ...['tried_that_day', 'scheduled', 'seen_at', 'released_at', 'ends_at', 'failure', 'called_at', 'goods_id'],
  // Where a recording lies at the operator's telephony; the client is told where it is heard.
  'reference',
]);
const internal: Record<string, string> = { 'fulfilment.case_entry': `kind NOT IN ('note', 'assigned')` };

describe('everything of a client as one file', () => {
  let stage: Stage;
  let side: FilledSide;
  let other: FilledSide;
  let files: Map<string, Buffer>;
  let id: string;

  const LIST = 'query { dataExports { id state partsDone partsAll rows bytes downloads expiresAt } }';
  const newest = async (session: Session) =>
    (
      await session.graphql<{
        dataExports: { id: string; state: string; rows: number; bytes: number; downloads: number }[];
      }>(LIST)
    ).dataExports[0]!;
  const fetchFile = (session: Session) => session.request(`/files/exports/${id}.zip`, { method: 'GET' });
  const rows = (name: string) =>
    JSON.parse(files.get(`data/${name}.json`)!.toString('utf8')) as Record<string, unknown>[];

  beforeAll(async () => {
    stage = await openStage();
    [side, other] = await fillSides(stage);
    await settled(stage);
    const owner = side.owner.session;
    const requests = await Promise.all(
      [1, 2, 3].map(() =>
        owner.graphql<{ requestExport: { id: string } }>('mutation { requestExport { id } }'),
      ),
    );
    expect(new Set(requests.map(({ requestExport }) => requestExport.id)).size).toBe(1);
    ({ id } = await eventually(
      'The export',
      () => newest(owner),
      ({ state }) => state === 'READY' || state === 'FAILED',
    ));
    const response = await fetchFile(owner);
    expect(response.status).toBe(200);
    const zip = Buffer.from(await response.arrayBuffer());
    expect(zip.length).toBe((await newest(owner)).bytes);
    files = unzipped(zip);
  }, 600_000);
  afterAll(() => stage?.stop());

  it('holds as many rows of every table as the database has, and says so', async () => {
    const contents = files.get('contents.csv')!.toString('utf8');
    const counted = new Map(
      [...contents.matchAll(/^data\/(\w+)\.json,.*,(\d+)\r$/gm)].map(([, name, n]) => [name!, Number(n)]),
    );
    expect(counted.size).toBeGreaterThan(35);
    const tables: Record<string, string> = {
      calls: 'fulfilment.interaction',
      reports: 'fulfilment.report',
      appointments: 'fulfilment.appointment',
      usage: 'fulfilment.usage_record',
      cases: 'fulfilment.desk_case',
      orders: 'fulfilment.customer_order',
      order_lines: 'fulfilment.order_line',
      goods: 'fulfilment.goods',
      campaigns: 'fulfilment.campaign',
      contacts: 'fulfilment.contact',
      contact_list_problems: 'fulfilment.list_problem',
      outbound_calls: 'fulfilment.outbound_call',
      desks: 'fulfilment.desk',
      requests: 'fulfilment.desk_request',
      callbacks: 'fulfilment.callback',
      contracts: 'contracting.contract',
      signatures: 'contracting.signature',
      quotes: 'contracting.quote',
    };
    const client = side.owner.companyId;
    for (const [name, table] of Object.entries(tables)) {
      const [{ n }] = (await stage.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE client_id = $1 AND ${internal[table] ?? 'true'}`,
        [client],
      )) as [{ n: number }];
      expect(`${name} ${counted.get(name)} ${rows(name).length}`).toBe(`${name} ${n} ${n}`);
    }
    for (const name of ['calls', 'cases', 'orders', 'contacts', 'contracts', 'usage', 'members', 'audit_log'])
      expect(`${name} ${counted.get(name)! > 0}`).toBe(`${name} true`);
  });

  it('leaves out no table that has rows of the client, but those that are named with a reason', async () => {
    const tables = await stage.sql<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
       WHERE column_name = 'client_id' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const missing: string[] = [];
    const ids = new Map<string, number>();
    for (const { name } of tables) {
      const [{ n }] = (await stage.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${name} WHERE client_id = $1 AND ${internal[name] ?? 'true'}`,
        [side.owner.companyId],
      )) as [{ n: number }];
      ids.set(name, n);
      if (name in leftOut || n === 0) continue;
      const held = [...files.keys()].some(
        (path) => path.startsWith('data/') && sources.get(path.slice(5, -5)) === name,
      );
      if (!held) missing.push(name);
    }
    expect(missing).toEqual([]);
  });

  it('holds every column of what was done for the client, but those that are named and who of the operator did it', async () => {
    const columns = await stage.sql<{ name: string; column: string }>(
      `SELECT table_schema || '.' || table_name AS name, column_name AS column FROM information_schema.columns`,
    );
    const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    const missing = [...files.keys()]
      .filter((path) => path.startsWith('data/'))
      .flatMap((path) => {
        const name = path.slice(5, -5);
        const source = sources.get(name);
        const [row] = rows(name);
        if (!row || !source?.startsWith('fulfilment.')) return [];
        return columns
          .filter((each) => each.name === source && !(camel(each.column) in row))
          .map(({ column }) => `${source}.${column}`);
      });
    const who = /(?:_by|\.agent_id|\.person_id|\.by_person|\.interaction_id|\.desk_id)$/;
    const told = (column: string) => !who.test(column) && !notTold.has(column.split('.').at(-1)!);
    expect(missing.filter(told)).toEqual([]);
  });

  it('opens in a spreadsheet: marked UTF-8, Japanese headings, Japanese time, and nothing that runs', () => {
    const csv = files.get('csv/calls.csv')!.toString('utf8');
    expect(csv.startsWith('\ufeffID,窓口ID,')).toBe(true);
    expect(csv).toMatch(/,20\d\d-\d\d-\d\d \d\d:\d\d:\d\d,/);
    for (const [path, content] of files)
      if (path.endsWith('.csv')) expect(content.toString('utf8')).not.toMatch(/^[=@]|,[=@]/m);
    expect(files.get('README.txt')!.toString('utf8')).toContain('Data of');
  });

  it('has the papers', () => {
    const papers = [...files].filter(([path]) => path.startsWith('documents/'));
    expect(papers.length).toBeGreaterThan(0);
    for (const [, content] of papers) expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('holds nothing of another client, no internal note, and nobody of the operator by name', () => {
    const foreign = [
      other.owner.companyId,
      other.owner.account.email,
      other.owner.account.name === side.owner.account.name ? other.ids.desk : other.owner.account.name,
      other.ids.desk,
      other.ids.case,
      other.ids.order,
      other.ids.contract,
      side.agent.account.email,
      side.supervisor.account.email,
      '型番を確認中',
    ];
    for (const [path, content] of files) {
      const text = content.toString('utf8');
      expect(`${path}: ${foreign.filter((part) => text.includes(part)).join(', ')}`).toBe(`${path}: `);
    }
  });

  it('can be fetched by the owner alone, is written down, and goes after a week', async () => {
    for (const stranger of [other.owner, side.producer, side.manager, side.supervisor, side.agent])
      expect((await fetchFile(stranger.session)).status).toBeGreaterThanOrEqual(400);
    const before = (await newest(side.owner.session)).downloads;
    await (await fetchFile(side.owner.session)).arrayBuffer();
    expect((await newest(side.owner.session)).downloads).toBe(before + 1);
    const written = await stage.sql<{ action: string }>(
      `SELECT DISTINCT action FROM platform.audit_entry WHERE subject = $1`,
      [id],
    );
    expect(written.map(({ action }) => action).sort()).toEqual([
      'export.download',
      'export.ready',
      'export.request',
    ]);
    const mails = await stage.sql<{ body: string }>(
      `SELECT body FROM platform.outgoing_mail WHERE subject LIKE 'データの書き出し%' AND recipient = $1`,
      [side.owner.account.email],
    );
    expect(mails).toEqual([{ body: expect.stringContaining('/owner/export') }]);
    await stage.sql(`UPDATE identity.data_export SET expires_at = '2000-01-01' WHERE id = $1`, [id]);
    expect((await fetchFile(side.owner.session)).status).toBe(404);
    await stage.sql(`SELECT graphile_worker.add_job('remove-old-exports')`);
    await eventually(
      'The content to be gone',
      () => stage.sql(`SELECT FROM identity.data_export_piece WHERE export_id = $1`, [id]),
      (pieces) => pieces.length === 0,
    );
    expect(await newest(side.owner.session)).toMatchObject({ state: 'EXPIRED' });
  });
});

/** Which table stands behind which file, from the contexts' own lists. */
const sources = new Map<string, string>();
beforeAll(async () => {
  const { sourceFiles, textOf } = await import('../architecture/source-files.js');
  for (const file of sourceFiles('libs/*/src/application/*export*.ts'))
    for (const [, of, name] of textOf(file).matchAll(/clientTable\(\s*'([\w.]+)',\s*'(\w+)'/g))
      sources.set(name!, of!);
});
