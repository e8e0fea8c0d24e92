import fc from 'fast-check';
import { guessColumns, isProblem, readContact } from './contact-columns.js';
import { CsvReader, TextReader } from './contact-file.js';

const read = (...pieces: string[]) => {
  const csv = new CsvReader();
  return [...pieces.flatMap((piece) => csv.read(piece)), ...csv.end()];
};

const onlyPhone = { phone: 0, name: null, person: null, note: null };

describe('a file of contacts', () => {
  it('is read the same however the network cuts it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '店', '"', ',', '\n', ' x'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.nat(200),
        (rows, cut) => {
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          const whole = read(text);
          expect(read(text.slice(0, cut), text.slice(cut))).toEqual(whole);
          const filled = rows
            .map((cells) => cells.map((one) => one.trim()))
            .filter((cells) => cells.some(Boolean));
          expect(whole.map(({ cells }) => cells)).toEqual(filled);
        },
      ),
    );
  });

  it('names the line on which a record begins, also after one that spans lines', () => {
    expect(read('a,b\n"x\ny",2\n\nz,3').map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('takes tabs and semicolons where the first line has no comma', () => {
    expect(read('会社\t電話\n甲\t1')[1]!.cells).toEqual(['甲', '1']);
    expect(read('会社;電話\n甲;1')[1]!.cells).toEqual(['甲', '1']);
  });

  it('tells Shift_JIS from UTF-8 also when the first piece is plain', () => {
    const reader = new TextReader();
    expect(reader.read(Buffer.from('tel,name\n')) + reader.read(Buffer.from('8a948eae', 'hex'))).toBe(
      'tel,name\n株式',
    );
    expect(reader.encoding).toBe('shift_jis');
  });

  it('guesses columns from headings, and from the cells where there are none', () => {
    const titled = read('No,会社名,ご担当者,電話番号,備考\n1,甲,原,03-1111-2222,x');
    expect(guessColumns(titled)).toEqual({
      hasHeading: true,
      columns: { phone: 3, name: 1, person: 2, note: 4 },
    });
    const plain = read('甲,0311112222\n乙,0311113333');
    expect(guessColumns(plain)).toEqual({
      hasHeading: false,
      columns: { phone: 1, name: 0, person: null, note: null },
    });
  });

  it.each([
    ['', 'no_phone'],
    ['なし', 'not_a_phone'],
    ['0312', 'not_a_phone'],
    ['312345678', 'lost_zero'],
    ['9012345678', 'lost_zero'],
    ['9.01E+09', 'rounded_number'],
    ['３．１２Ｅ＋０８', 'rounded_number'],
    ['03\uFFFD1234567', 'unreadable'],
  ])('says of the number %s: %s', (typed, reason) => {
    const line = readContact({ line: 2, cells: [typed] }, onlyPhone, { addZeros: false });
    expect(isProblem(line) && line.reason).toBe(reason);
  });

  it('gives a zero back where that is wanted, and says so', () => {
    const repair = (typed: string) => readContact({ line: 1, cells: [typed] }, onlyPhone, { addZeros: true });
    expect(repair('312345678')).toMatchObject({ phone: '0312345678', repaired: true });
    expect(repair('90-1234-5678')).toMatchObject({ phone: '09012345678', repaired: true });
    expect(repair('03-1234-5678')).toMatchObject({ phone: '0312345678', repaired: false });
    expect(repair('9.01E+09')).toMatchObject({ reason: 'rounded_number' });
    expect(repair('12345678')).toMatchObject({ reason: 'not_a_phone' });
  });

  it('finds the column of the numbers also where a spreadsheet took their zeros', () => {
    const damaged = read('123456789,甲,0311112222\n123456790,乙,0311113333');
    expect(guessColumns(damaged).columns.phone).toBe(2);
    expect(guessColumns(read('甲,311112222\n乙,311113333'))).toMatchObject({
      hasHeading: false,
      columns: { phone: 1 },
    });
  });

  it('stores a number one way', () => {
    const phones = ['03-1234-5678', '０３（１２３４）５６７８', '+81 3-1234-5678'].map((typed) =>
      readContact({ line: 1, cells: [typed] }, onlyPhone, { addZeros: false }),
    );
    expect(phones[0]).toMatchObject({ phone: '0312345678' });
    expect(phones[1]).toMatchObject({ phone: '0312345678' });
  });
});
