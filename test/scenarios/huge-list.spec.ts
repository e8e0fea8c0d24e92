import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { everyDay, importList, openCampaign } from '../../apps/local/src/play/outbound.js';
import { bundleOf, openContract, openSide, type Side } from './support/side.js';
import { openStage, type Stage } from './support/stage.js';

const MB = 1024 * 1024;
const HUGE = 300 * MB;
/** What an api may need above what it had, while somebody sends it far too much. */
const MOST_MORE = 150 * MB;

let stage: Stage;
let side: Side;
let campaignId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.setClock('2026-11-21');
  side = await openSide(stage, { bundle: { functions: [...bundleOf().functions, 'appointment_setting'] } });
  const { deskId } = await openContract(side, '2026-12-01');
  await stage.setClock('2026-12-02');
  campaignId = await openCampaign(side.owner.session, deskId, {
    ...everyDay,
    ...{ name: '新規開拓', purpose: '面談をいただく', offer: '業務用冷凍惣菜', script: 'ご案内です。' },
    ...{ startsOn: '2026-12-02', endsOn: '2026-12-28' },
  });
}, 400_000);
afterAll(() => stage?.stop());

interface Refused {
  readonly status: number;
  readonly message: string;
}

interface Sending {
  readonly language: 'ja' | 'en';
  /** Says beforehand how large it is. */
  readonly declared?: boolean;
  /** Looks for its answer only after everything was sent, as browsers do. */
  readonly patient?: boolean;
}

const framed = (piece: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);

/** The answer as it stands on the line, once all of it is there. */
function answerIn(heard: string): Refused | undefined {
  const [head, body = ''] = heard.split('\r\n\r\n');
  const length = Number(/^content-length: (\d+)/im.exec(head!)?.[1]);
  if (!(Buffer.byteLength(body) >= length)) return undefined;
  const { error } = JSON.parse(body) as { error: { message: string } };
  return { status: Number(head!.split(' ')[1]), message: error.message };
}

/** Sends pieces over and over, never faster than the line takes them; on a plain line, because clients for HTTP stop when they are answered. */
function upload(piece: Buffer, { language, declared, patient }: Sending): Promise<Refused> {
  const { hostname, port } = new URL(stage.instance.url);
  const pieces = Math.ceil(HUGE / piece.length);
  const headers = {
    ...side.owner.session.headers(),
    ...{ host: hostname, 'content-type': 'text/csv', 'x-madoguchi-upload': '1', 'accept-language': language },
    ...(declared ? { 'content-length': String(pieces * piece.length) } : { 'transfer-encoding': 'chunked' }),
  };
  const path = `/files/campaigns/${campaignId}/lists?file=huge.csv&heading=false&phone=1&name=0&note=2`;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const line = connect(Number(port), hostname);
    let [sent, heard] = [0, ''];
    const look = () => {
      const answer = patient && sent < pieces ? undefined : answerIn(heard);
      if (!answer) return;
      line.destroy();
      resolve(answer);
    };
    const send = () => {
      while (sent < pieces && !line.destroyed) {
        sent += 1;
        if (!line.write(declared ? piece : framed(piece))) return void line.once('drain', send);
      }
      look();
    };
    line.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
      look();
    });
    line.on('error', reject).on('close', () => reject(new Error(`The line ended: ${heard}`)));
    line.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    send();
  });
}

/** The most memory that the program has ever held, and what it holds now, in bytes; null where the system does not tell. */
function memoryOf(pid: number): { most: number; now: number } | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const status = readFileSync(file, 'utf8');
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) * 1024;
  return { most: figure('VmHWM'), now: figure('VmRSS') };
}

describe('a list of 300 MB over the line', () => {
  const short = Buffer.from('株式会社試験,0312345678\n'.repeat(2_000));
  const long = Buffer.from(`会社,0312345678,${'あ'.repeat(5_000)}\n`.repeat(4));

  it.each([
    ['of short lines', short, { language: 'ja' }, /行が多すぎます（20万行まで）。分けて取り込んでください。/],
    ['of long lines', long, { language: 'en' }, /The file is too large \(50 MB at the most\)/],
    [
      'that says how large it is',
      long,
      { language: 'ja', declared: true },
      /ファイルが大きすぎます（50 MBまで）/,
    ],
    ['sent by a browser', short, { language: 'ja', patient: true }, /行が多すぎます/],
    [
      'sent by a browser that says how large it is',
      long,
      { language: 'en', declared: true, patient: true },
      /too large/,
    ],
  ] as const)(
    '%s is refused in words, in bounded memory, and leaves nothing',
    async (_, piece, sending, words) => {
      const api = stage.instance.children.find(({ name }) => name.startsWith('api'))!;
      const before = memoryOf(api.pid);
      const refused = await upload(piece, sending);
      const after = memoryOf(api.pid);
      const figures = { ...refused, moreMb: before && Math.round((after!.most - before.now) / MB) };
      if (process.env['FIGURES']) process.stdout.write(`${JSON.stringify(figures)}\n`);
      expect(refused).toMatchObject({ status: 400, message: expect.stringMatching(words) });
      if (before) expect(after!.most - before.now).toBeLessThan(MOST_MORE);
      const left = await stage.sql<{ contacts: number; staged: number }>(
        `SELECT (SELECT count(*) FROM fulfilment.contact)::int AS contacts, (SELECT count(*) FROM fulfilment.contact_line)::int AS staged`,
      );
      expect(left).toEqual([{ contacts: 0, staged: 0 }]);
      expect(api.isRunning).toBe(true);
    },
    400_000,
  );

  it('leaves an api behind that takes the next list', async () => {
    await importList(side.owner.session, campaignId, '取引先.csv', '会社,電話\n商店,0312345678\n');
    const contacts = await stage.sql('SELECT name FROM fulfilment.contact');
    expect(contacts).toEqual([{ name: '商店' }]);
  });
});
