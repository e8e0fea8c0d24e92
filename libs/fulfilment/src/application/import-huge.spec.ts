import {
  campaignContent,
  columns,
  openOutbound,
  type OutboundFloor,
  piecesOf,
} from '../testing/outbound-floor.js';

const MB = 1024 * 1024;
const PIECE = Buffer.from('株式会社試験,0312345678\n'.repeat(2_000));

/** `FIGURES=1 npm run -s jest -- libs/fulfilment/src/application/import-huge.spec.ts` prints what it measures. */
describe('a list that cannot be taken', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let campaignId: string;
  let campaigns = 0;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
  });
  beforeEach(async () => {
    // A long number could be that of a card, which no name may hold.
    const name = `大きなリスト ${(campaigns += 1)}`;
    campaignId = (await floor.use.create.execute(side.owner, side.deskId, { ...campaignContent, name })).id;
  });
  afterAll(() => floor.db.close());

  const bring = (bytes: AsyncIterable<Uint8Array>, hasHeading = false) =>
    floor.use.import.execute(side.owner, campaignId, {
      name: 'list.csv',
      hasHeading,
      columns,
      repairs: { addZeros: false },
      bytes,
    });
  const nothingIsLeft = async () => {
    const { rows } = await floor.db.owner.query<{ contacts: number; staged: number }>(
      `SELECT (SELECT count(*) FROM fulfilment.contact WHERE campaign_id = $1)::int AS contacts,
         (SELECT count(*) FROM fulfilment.contact_line s JOIN fulfilment.contact_list l ON l.id = s.list_id
          WHERE l.campaign_id = $1)::int AS staged`,
      [campaignId],
    );
    expect(rows).toEqual([{ contacts: 0, staged: 0 }]);
  };

  it('of 300 MB is refused with clear words after 50, in bounded memory, and leaves nothing', async () => {
    let sent = 0;
    async function* huge(): AsyncGenerator<Uint8Array> {
      for (; sent < 300 * MB; sent += PIECE.length) yield PIECE;
    }
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    const failed = await bring(huge()).catch((error: unknown) => error);
    clearInterval(watch);
    const figures = { sentMb: Math.round(sent / MB), rssGrownMb: Math.round((most - before) / MB) };
    if (process.env['FIGURES']) process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(['fileTooLarge', 'tooManyLines']).toContain((failed as { reason: string }).reason);
    // What is too much is not even read.
    expect(sent).toBeLessThan(60 * MB);
    expect(figures.rssGrownMb).toBeLessThan(250);
    const [list] = await floor.use.campaigns.listsOf(side.owner, campaignId);
    expect(list).toMatchObject({ state: 'failed' });
    await nothingIsLeft();
  }, 120_000);

  it('of lines as long as that is refused by its size', async () => {
    const long = Buffer.from(`会社,0312345678,${'あ'.repeat(5_000)}\n`.repeat(20));
    async function* huge(): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent < 300 * MB; sent += long.length) yield long;
    }
    await expect(bring(huge())).rejects.toMatchObject({ reason: 'fileTooLarge' });
    await nothingIsLeft();
  }, 120_000);

  it('in UTF-16 is told how to save it, with a mark or without', async () => {
    const text = Buffer.from('会社,電話\n甲,0312345678\n', 'utf16le');
    for (const bytes of [
      Buffer.concat([Buffer.from([0xff, 0xfe]), text]),
      Buffer.from('a,0312345678\n', 'utf16le'),
    ])
      await expect(bring(piecesOf(bytes))).rejects.toMatchObject({ reason: 'utf16File' });
    await nothingIsLeft();
  });

  it('only in the line that was cut inside a character tells that line, and takes the others', async () => {
    const whole = Buffer.from('甲,0312345678\n乙社,0312345679\n丙,0312345670\n株式');
    const cut = Buffer.concat([whole.subarray(0, whole.length - 1)]);
    const list = await bring(piecesOf(cut));
    expect(list).toMatchObject({ accepted: 3, rejected: 1 });
    const { problems } = await floor.use.campaigns.problemsOf(side.owner, list.id, 10);
    expect(problems).toMatchObject([{ line: 4, reason: 'unreadable' }]);
  });

  it('is read in Shift_JIS without a heading', async () => {
    const sjis = Buffer.from([
      0x8d,
      0x62,
      ...Buffer.from(',0312345678\n'),
      0x89,
      0xb3,
      ...Buffer.from(',03\n'),
    ]);
    const list = await bring(piecesOf(sjis));
    expect(list).toMatchObject({ accepted: 1, rejected: 1 });
    const { rows } = await floor.db.owner.query('SELECT name FROM fulfilment.contact WHERE list_id = $1', [
      list.id,
    ]);
    expect(rows).toEqual([{ name: '甲' }]);
  });
});
