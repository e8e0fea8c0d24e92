import { campaignContent, columns, openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LINES = 100_000;

/** `FIGURES=1 npm run -s jest -- libs/fulfilment/src/application/import-size.spec.ts` prints what it measures. */
describe('a list of 100,000 contacts', () => {
  let floor: OutboundFloor;
  let folder: string;
  beforeAll(async () => {
    floor = await openOutbound();
    folder = await mkdtemp(join(tmpdir(), 'contacts-'));
    // PostgreSQL may run as somebody else, and reads the file for the bare COPY.
    await chmod(folder, 0o755);
  });
  afterAll(async () => {
    await floor.db.close();
    await rm(folder, { recursive: true });
  });

  it('shows how far it is, stays small in memory, and takes its time beside a bare COPY', async () => {
    const { owner, deskId } = await floor.side();
    const { id } = await floor.use.create.execute(owner, deskId, campaignContent);
    const path = join(folder, 'list.csv');
    const line = (i: number) => `株式会社試験${i},03${String(10_000_000 + i)}\n`;
    await writeFile(path, Array.from({ length: LINES }, (_, i) => line(i)).join(''));

    const copyFrom = performance.now();
    await floor.db.owner.query('CREATE TABLE bare (name text, phone text)');
    await floor.db.owner.query(`COPY bare FROM '${path}' CSV`);
    const copyMs = performance.now() - copyFrom;

    const heapBefore = process.memoryUsage().heapUsed;
    let heapMost = 0;
    const seen = new Set<number>();
    const looks: Promise<unknown>[] = [];
    const watch = setInterval(() => {
      heapMost = Math.max(heapMost, process.memoryUsage().heapUsed);
      looks.push(floor.use.campaigns.listsOf(owner, id).then(([list]) => list && seen.add(list.linesRead)));
    }, 250);
    const importFrom = performance.now();
    const bytes = createReadStream(path);
    const list = await floor.use.import.execute(owner, id, {
      name: 'list.csv',
      hasHeading: false,
      columns,
      repairs: { addZeros: false },
      bytes,
    });
    const importMs = performance.now() - importFrom;
    clearInterval(watch);
    await Promise.all(looks);

    const grownMb = (heapMost - heapBefore) / 1024 / 1024;
    if (process.env['FIGURES'])
      process.stdout.write(
        `${JSON.stringify({ lines: LINES, copyMs, importMs, ratio: importMs / copyMs, grownMb })}\n`,
      );
    expect(list).toMatchObject({ accepted: LINES, rejected: 0 });
    expect(seen.size).toBeGreaterThan(3);
    expect(grownMb).toBeLessThan(200);
  }, 120_000);
});
