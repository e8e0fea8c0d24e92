import { getNamedType, isEnumType, isNonNullType, type GraphQLInputType } from 'graphql';

/** Values that a person, a broken program or an attacker might send in place of a good one, by the type of the place. */
export function badValuesFor(type: GraphQLInputType): readonly (readonly [string, unknown])[] {
  const named = getNamedType(type);
  const values = isEnumType(named) ? enums : (byScalar[named.name] ?? texts);
  return isNonNullType(type) ? [['null', null], ['nothing', undefined], ...values] : values;
}

const texts: [string, unknown][] = [
  ['an empty text', ''],
  ['spaces', ' 　\t\n'],
  ['10,000 characters', 'あ'.repeat(10_000)],
  ['a null byte', 'null\u0000byte'],
  ['control characters', 'bell\u0007 escape\u001b[31m'],
  ['half a character', 'half \ud83d'],
  ['the other half', '\udc00 half'],
  ['a number', 12],
  ['a list', ['a', 'b']],
  ['an object', { $ne: '' }],
  ['script tags', '<script>alert(1)</script>'],
  ['emoji', '👩🏽‍💻🗾'],
  ['right to left', '\u202eabc\u202c'],
  ['quotes', `'"; DROP TABLE identity.company; --`],
  ['a template', '${7*7}{{7*7}}%s%n'],
];
const numbers: [string, unknown][] = [
  ['a negative number', -1],
  ['the smallest whole number', -2_147_483_648],
  ['the largest whole number', 2_147_483_647],
  ['a larger number', 2_147_483_648],
  ['the largest safe number', Number.MAX_SAFE_INTEGER],
  ['a huge number', 1e308],
  ['a fraction', 0.5],
  ['zero', 0],
  ['a text', '十'],
];
const days: [string, unknown][] = [
  ['no day', '2027-02-30'],
  ['the first day', '0001-01-01'],
  ['the last day', '9999-12-31'],
  ['a year of six digits', '+275760-09-13'],
  ['a number', 20270101],
  ['words', '明日'],
  ['an empty text', ''],
];
const moments: [string, unknown][] = [
  ['no moment', '2027-02-30T99:00:00Z'],
  ['the year one', '0001-01-01T00:00:00Z'],
  ['the last year', '9999-12-31T23:59:59Z'],
  ['past every year', '+275760-09-13T00:00:00Z'],
  ['before our time', '-271821-04-20T00:00:00Z'],
  ['a number', 1e18],
  ['words', 'いま'],
];
const json: [string, unknown][] = [
  ...texts,
  ...numbers,
  ['a deep object', JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`)],
  ['a bad key', { 'null\u0000': 1 }],
  ['half a character as a key', { '\ud83d': 'x' }],
  ['half a character inside', { a: ['\ud83d'] }],
  ['a wide object', Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, i]))],
];
const enums: [string, unknown][] = [
  ['no such name', 'NOBODY'],
  ['an empty text', ''],
  ['a number', 1],
];
const flags: [string, unknown][] = [
  ['a text', 'true'],
  ['a number', 1],
];

const byScalar: Record<string, [string, unknown][]> = {
  Int: numbers,
  Float: numbers,
  Minor: numbers,
  Date: days,
  DateTime: moments,
  JSON: json,
  Boolean: flags,
};
