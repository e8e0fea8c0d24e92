import { checkDraft } from './draft.js';

describe('a draft', () => {
  it('is any small object of fields', () => {
    const draft = {
      callerName: '佐',
      appointment: { withWhom: '', startsAt: null },
      message: 'C:\\u0000 と書かれた紙',
    };
    expect(checkDraft(draft)).toBe(draft);
  });

  it.each([
    ['text', 'text'],
    ['a list', []],
    ['nothing', null],
    ['deep nesting', { a: { b: { c: { d: { e: 1 } } } } }],
    ['too much', { message: 'あ'.repeat(20_001) }],
    ['a NUL', { message: 'a\u0000b' }],
    ['half a character', { message: '\ud83d' }],
  ])('is not %s', (_, draft) => {
    expect(() => checkDraft(draft)).toThrow('BAD_INPUT');
  });
});
