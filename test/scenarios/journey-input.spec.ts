import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInput } from '../../apps/local/src/journey/input.js';
import { buildPrograms } from './support/stage.js';

let folder: string;
beforeAll(async () => {
  buildPrograms();
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-scenario-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the journey command', () => {
  const run = async (text: string) => {
    const file = join(folder, 'input.json');
    await writeFile(file, text);
    return start('--input', file, '--json');
  };
  const start = async (...args: string[]) => {
    const child = spawn(process.execPath, ['apps/local/dist/journey/main.js', ...args]);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((done) => child.on('close', done));
    return { code, said };
  };

  it('names the field of a malformed input and ends with 2', async () => {
    expect(await run('{"statement": "電話", "startsOn": "2026-02-30"}')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^startsOn: /),
    });
    expect(await run('{"statement": ')).toMatchObject({ code: 2, said: expect.stringMatching(/not JSON/) });
  });

  it('says what it takes when it is called otherwise, and which file is not there', async () => {
    expect(await start('--jsno')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/--jsno[^]*--input FILE/),
    });
    expect(await start('--input', join(folder, 'none.json'))).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^The file .*none\.json cannot be read/),
    });
  });

  it.each([
    ['statement', {}],
    ['statement', { statement: '' }],
    ['statement', { statement: 'あ'.repeat(5_001) }],
    ['statement', { statement: 7 }],
    ['employees', { statement: '電話', employees: -1 }],
    ['prefecture', { statement: '電話', prefecture: '架空県' }],
    ['facts', { statement: '電話', facts: [] }],
    ['language', { statement: '電話', language: 'fr' }],
    ['startsOn', { statement: '電話', startsOn: '明日' }],
    ['calls[0].at', { statement: '電話', calls: [{ at: '2026-11-02', seconds: 1, kind: 'spam' }] }],
    ['calls[0].at', { statement: '電話', calls: [{ at: '2026-10-31T14:59:59Z', seconds: 1, kind: 'spam' }] }],
    [
      'calls[1].seconds',
      {
        statement: '電話',
        calls: [
          { at: '2026-11-02T00:00:00Z', seconds: 1, kind: 'spam' },
          { at: '2026-11-02T00:00:00Z', seconds: -1, kind: 'spam' },
        ],
      },
    ],
    [
      'calls[0].kind',
      { statement: '電話', calls: [{ at: '2026-11-02T00:00:00Z', seconds: 1, kind: 'funny' }] },
    ],
    ['appointments', { statement: '電話', appointments: 1.5 }],
    ['(input)', { statement: '電話', unknown: 1 }],
    ['(input)', ['a list']],
  ])('names %s', (field, input) => {
    const sentences = () => readInput(JSON.stringify(input));
    expect(sentences).toThrow(new RegExp(`(^|\n)${field.replace(/[[\]().]/g, '\\$&')}: `));
  });
});
