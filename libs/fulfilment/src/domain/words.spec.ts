import { isPhone, kana, phoneDigits, Problems, searchable } from './words.js';

describe('what people type', () => {
  it.each(['０３ー１２３４－５６７８', '03 1234 5678', '(03)1234-5678', '03−1234−5678', '03-1234-5678'])(
    'takes %s as one phone number',
    (typed) => {
      expect(phoneDigits(typed)).toBe('0312345678');
      expect(isPhone(phoneDigits(typed))).toBe(true);
    },
  );

  it('does not take words for a number', () => {
    expect(['携帯', '', '12', '<script>'].map((typed) => isPhone(phoneDigits(typed)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('stores one form of kana', () => {
    expect(['サトウ', 'ｻﾄｳ', 'さとう', 'Smith'].map(kana)).toEqual(['さとう', 'さとう', 'さとう', 'Smith']);
  });

  it('finds a number however it was typed', () => {
    expect(searchable('０９０-１２３４-５６７８', null, 'ＡＢＣ')).toBe('09012345678\nabc');
  });

  it('names every problem of a form at once', () => {
    const problems = new Problems();
    problems.text('name', '  ', { max: 10 });
    problems.text('greeting', 'a\u0000b', { max: 10 });
    problems.text('say', '👩‍💻'.repeat(99), { max: 10 });
    expect(problems.text('ok', ' よし ', { max: 10 })).toBe('よし');
    expect(() => problems.refuse()).toThrow(
      expect.objectContaining({
        details: {
          fields: [
            { path: 'name', reason: 'required' },
            { path: 'greeting', reason: 'controlCharacter' },
            { path: 'say', reason: 'tooLong', params: { max: 10 } },
          ],
        },
      }),
    );
  });
});
