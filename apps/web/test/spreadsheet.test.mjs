import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { csvOf, isSpreadsheet, readSpreadsheet } from '../src/features/campaigns/spreadsheet.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheet = (rows) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook as Excel writes it, with the given rows per sheet. */
const workbook = (sheets, more = {}) => {
  const names = Object.keys(sheets);
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"/>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(sheets[name])])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
};
const file = (bytes, name = 'list.xlsx') => new File([bytes], name);
const text = (at, words) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const refused = (bytes, trouble) => assert.rejects(readSpreadsheet(file(bytes)), { trouble });

test('sheets become CSV: numbers in full, days as days, lines where they were', async () => {
  const rows = [
    `<row r="1">${text('A1', '会社, 店')}${text('B1', '電話')}${text('C1', '登録日')}</row>`,
    `<row r="3">${text('A3', '甲\n乙')}<c r="B3"><v>9.012345678E9</v></c><c r="C3" s="1"><v>46351</v></c></row>`,
    `<row r="4">${text('A4', '丙 &quot;本店&quot;')}${text('B4', '0311112222')}</row>`,
  ].join('');
  const sheets = await readSpreadsheet(
    file(workbook({ 一覧: rows, 空: '', 別: `<row r="1">${text('A1', 'x')}</row>` })),
  );
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['一覧', '別'],
  );
  assert.deepEqual(sheets[0].csv.split('\n'), [
    '"会社, 店",電話,登録日',
    ',,',
    '甲 乙,9012345678,2026/11/25',
    '"丙 ""本店""",0311112222,',
  ]);
});

test('what cannot be read says why', async () => {
  const good = workbook({ 一覧: `<row r="1">${text('A1', 'x')}</row>` });
  await refused(good.slice(0, 400), 'unreadable');
  await refused(strToU8('no archive at all'), 'unreadable');
  await refused(zipSync({ 'readme.txt': strToU8('a') }), 'unreadable');
  await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'oldExcel');
  await refused(workbook({ 空: '' }), 'empty');
  await refused(new Uint8Array(20 * 1024 * 1024 + 1), 'tooLarge');
});

test('an archive that would swell is refused before anything is unpacked', async () => {
  const bomb = workbook(
    { 一覧: `<row r="1">${text('A1', 'x')}</row>` },
    { 'xl/media/1.bin': 'x'.repeat(1_000) },
  );
  // The size that the directory at the end names for the last entry: 2 GB.
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  let last = -1;
  for (let i = 0; i + 4 <= bomb.length; i += 1) if (view.getUint32(i, true) === 0x02014b50) last = i;
  view.setUint32(last + 24, 2 * 1024 ** 3 - 1, true);
  await refused(bomb, 'tooLarge');
});

test('an empty sheet is no list, and names tell what is a spreadsheet', () => {
  assert.equal(csvOf([[null, ''], [null]]), '');
  assert.deepEqual(['a.XLSX', 'a.xls', 'a.csv'].map(isSpreadsheet), [true, true, false]);
});
