import { readContact } from './contact-columns.js';

const columns = { phone: 0, name: null, person: null, note: null };
const read = (typed: string) => readContact({ line: 1, cells: [typed] }, columns, { addZeros: false });

describe('a number in a list', () => {
  it.each([
    '03-1234-5678',
    '０３－１２３４－５６７８',
    '(03) 1234 5678',
    '+81312345678',
    '+81 3-1234-5678',
    '＋８１－３－１２３４－５６７８',
    '+81 (0)3-1234-5678',
    '010-81-3-1234-5678',
    '0081312345678',
  ])('%s is one in Tokyo', (typed) => {
    expect(read(typed)).toMatchObject({ phone: '0312345678' });
  });

  it.each(['+1 212 555 0100', '＋４４　２０ ７９４６ ０９５８', '010-1-212-555-0100', '0086 10 1234 5678'])(
    '%s is abroad, where nobody is called',
    (typed) => {
      expect(read(typed)).toMatchObject({ reason: 'abroad', typed });
    },
  );

  it.each(['12', '+81', '03-1234', 'お電話ください'])('%s is none', (typed) => {
    expect(read(typed)).toMatchObject({ reason: 'not_a_phone' });
  });
});
