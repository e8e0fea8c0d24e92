import { text } from 'node:stream/consumers';
import { csvBytes, csvFile, csvStream } from './csv-file.js';

async function* chunks(...all: string[][][]) {
  yield* all;
}

describe('a file for a spreadsheet', () => {
  it('runs nothing that somebody typed', () => {
    for (const typed of [
      '=1+1',
      '+81312345678',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1+1',
      '＋1',
      '－1',
      '＠x',
    ])
      expect(csvBytes([[typed]], 'utf-8', { isStart: false }).toString()).toMatch(/^"?'/);
    expect(csvBytes([['1=1', 'a"b', '']], 'utf-8', { isStart: false }).toString()).toBe('1=1,"a""b",\r\n');
  });

  it('marks UTF-8 at its beginning alone, however many bits it is made of', async () => {
    const file = csvStream('a.csv', 'utf-8', ['見出し'], chunks([['一']], [], [['二'], ['三']]));
    expect(await text(file.getStream())).toBe('見出し\r\n一\r\n二\r\n三\r\n'.replace(/^/, '\uFEFF').slice(1));
    const bytes = csvBytes([['一']], 'utf-8');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('speaks Shift_JIS to those who ask for it', () => {
    expect(new TextDecoder('shift_jis').decode(csvBytes([['髙橋～①', 'ｶﾅ']], 'shift_jis'))).toBe(
      '髙橋～①,ｶﾅ\r\n',
    );
    expect(csvFile('a.csv', [['x']]).options.length).toBe('\uFEFFx\r\n'.length + 2);
  });

  it('breaks off when reading fails, so that nobody takes half for the whole', async () => {
    async function* failing() {
      yield [['一']];
      throw new Error('the line is gone');
    }
    await expect(text(csvStream('a.csv', 'utf-8', ['見出し'], failing()).getStream())).rejects.toThrow(
      'gone',
    );
  });
});
