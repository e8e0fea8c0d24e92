import { wholeAddress } from './prefecture.js';

describe('an address on papers', () => {
  it.each([
    ['JP-14', '横浜市西区高島1-2-3', '神奈川県横浜市西区高島1-2-3'],
    ['JP-13', '東京都台東区浅草2-8-5', '東京都台東区浅草2-8-5'],
    ['JP-26', '京都市中京区1-1', '京都府京都市中京区1-1'],
    ['JP-01', null, null],
    [null, '横浜市西区高島1-2-3', '横浜市西区高島1-2-3'],
  ])('%s and %s read %s', (prefecture, address, whole) => {
    expect(wholeAddress(prefecture, address)).toBe(whole);
  });
});
