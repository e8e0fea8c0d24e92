import { contactChoice, type ContactWish, maskedContact } from './contact-choice.js';

const problemOf = (wish: ContactWish): unknown => {
  try {
    return contactChoice(wish);
  } catch (refusal) {
    return (refusal as { details: { fields: { path: string; reason: string }[] } }).details.fields.map(
      ({ path, reason }) => `${path} ${reason}`,
    );
  }
};

describe('how a producer may answer', () => {
  it.each([undefined, null, { channel: 'page' } as const])('is on the page alone with %j', (wish) =>
    expect(contactChoice(wish)).toBeNull(),
  );

  it('keeps nothing that belongs to another channel', () => {
    const typed = { email: 'a@example.jp', phone: '03-1234-5678', hours: '平日の午後' };
    expect(contactChoice({ channel: 'page', ...typed })).toBeNull();
    expect(contactChoice({ channel: 'mail', ...typed })).toEqual({ channel: 'mail', email: 'a@example.jp' });
    expect(contactChoice({ channel: 'phone', ...typed })).toEqual({
      channel: 'phone',
      phone: '0312345678',
      hours: '平日の午後',
    });
  });

  it.each(['０９０−１２３４−５６７８', '090 (1234) 5678', '+81 90-1234-5678', '+81 (0)90 1234 5678'])(
    'reads %s as one number',
    (phone) =>
      expect(contactChoice({ channel: 'phone', phone, hours: '夜' })).toMatchObject({ phone: '09012345678' }),
  );

  it.each([
    [{ channel: 'phone', phone: ' ', hours: '夜' }, 'contact.phone required'],
    [{ channel: 'phone', phone: '1234-5678', hours: '夜' }, 'contact.phone phoneShape'],
    [{ channel: 'phone', phone: '090-1234', hours: '夜' }, 'contact.phone phoneShape'],
    [{ channel: 'phone', phone: '電話して', hours: '夜' }, 'contact.phone phoneShape'],
    [{ channel: 'phone', phone: '03-1234-5678', hours: null }, 'contact.hours required'],
    [{ channel: 'mail', email: '' }, 'contact.email required'],
  ] as const)('refuses %j', (wish, problem) => expect(problemOf(wish)).toEqual([problem]));

  it('is masked for whoever is not to use it', () => {
    expect(maskedContact({ channel: 'phone', phone: '09012345678', hours: '夜' })).toEqual({
      channel: 'phone',
      phone: '●●●5678',
      hours: '夜',
    });
    expect(maskedContact({ channel: 'mail', email: 'tanaka@example.jp' })).toEqual({
      channel: 'mail',
      email: 't●●●@example.jp',
    });
  });
});
