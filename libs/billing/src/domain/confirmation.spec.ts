import { confirmation } from './confirmation.js';

const issued = '2027-02-16';

test('a statement may be objected to until the fourteenth day, and is confirmed by itself the day after', () => {
  expect(confirmation(issued, [], issued)).toEqual({
    state: 'to_confirm', objectUntil: '2027-03-02', confirmedOn: null,
  }); // prettier-ignore
  expect(confirmation(issued, [], '2027-03-02').state).toBe('to_confirm');
  expect(confirmation(issued, [], '2027-03-03')).toMatchObject({
    state: 'confirmed',
    confirmedOn: '2027-03-03',
  });
});

test('an open objection keeps it open, however long the answer takes', () => {
  expect(confirmation(issued, [{ status: 'open', answeredOn: null }], '2027-06-01').state).toBe('objected');
});

test('a refused one lets the payee object again for as long; a right one is corrected', () => {
  const refused = { status: 'refused' as const, answeredOn: '2027-03-10' };
  expect(confirmation(issued, [refused], '2027-03-24')).toMatchObject({
    state: 'to_confirm',
    objectUntil: '2027-03-24',
  });
  expect(confirmation(issued, [refused], '2027-03-25')).toMatchObject({ confirmedOn: '2027-03-25' });
  const right = { status: 'accepted' as const, answeredOn: '2027-03-20' };
  expect(confirmation(issued, [refused, right], '2027-06-01').state).toBe('corrected');
});
