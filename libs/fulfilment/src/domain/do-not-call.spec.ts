import { checkRefusedNumber, checkRemoval, shownNumber } from './do-not-call.js';

const fieldsOf = (work: () => unknown): readonly unknown[] => {
  try {
    work();
  } catch (error) {
    return (error as { details: { fields: { path: string; reason: string }[] } }).details.fields.map(
      ({ path, reason }) => `${path} ${reason}`,
    );
  }
  return [];
};

describe('a number that is not called', () => {
  it.each(['03-1234-5678', '０３（１２３４）５６７８', '+81 3 1234 5678'])('is one number as %s', (phone) => {
    expect(checkRefusedNumber({ phone, name: ' 佐藤 ', note: '' })).toEqual({
      phone: '0312345678',
      name: '佐藤',
      note: null,
    });
  });

  it('must be a whole number, and its words must fit', () => {
    expect(fieldsOf(() => checkRefusedNumber({ phone: '' }))).toEqual(['phone required']);
    expect(fieldsOf(() => checkRefusedNumber({ phone: '12345' }))).toEqual(['phone notAPhone']);
    expect(fieldsOf(() => checkRefusedNumber({ phone: '0312345678', name: 'あ'.repeat(121) }))).toEqual([
      'name tooLong',
    ]);
    expect(fieldsOf(() => checkRefusedNumber({ phone: '0312345678', note: '4242 4242 4242 4242' }))).toEqual([
      'note cardNumber',
    ]);
  });

  it('is taken out with a reason only', () => {
    expect(fieldsOf(() => checkRemoval('  '))).toEqual(['reason required']);
    expect(checkRemoval(' 本人から連絡があった ')).toBe('本人から連絡があった');
  });

  it('is known as it is dialled here, or not at all', () => {
    expect(shownNumber('+81312345678')).toBe('0312345678');
    expect([shownNumber(null), shownNumber('anonymous')]).toEqual([null, null]);
  });
});
