import { Refusal } from '@madoguchi/kernel';
import { tidyProfile } from './company.js';

const profile = { name: '髙橋歯科', prefecture: 'JP-13' };
const problemPaths = (change: object) => {
  try {
    tidyProfile({ ...profile, ...change });
    return [];
  } catch (error) {
    return (error as Refusal).details.fields!.map((field) => field.path);
  }
};

describe('company profile', () => {
  it.each([
    ['０３ー１２３４－５６７８', '0312345678'],
    ['(03) 1234-5678', '0312345678'],
    ['03−1234‐5678 ', '0312345678'],
  ])('stores the phone number %s in one form', (typed, stored) => {
    expect(tidyProfile({ ...profile, phone: typed }).phone).toBe(stored);
  });

  it('accepts a postal mark, full width and hyphens in a postal code', () => {
    expect(tidyProfile({ ...profile, postalCode: '〒１００−０００１' }).postalCode).toBe('1000001');
  });

  it('turns hiragana and half-width kana into katakana and keeps the long mark', () => {
    expect(tidyProfile({ ...profile, nameKana: 'たかはしﾃﾞﾝﾀﾙセンター' }).nameKana).toBe(
      'タカハシデンタルセンター',
    );
  });

  it('never changes the characters of a name', () => {
    expect(tidyProfile({ ...profile, name: ' ㈱髙橋 ' }).name).toBe('㈱髙橋');
  });

  it('takes a registration number as people type it, and notices one mistyped digit', () => {
    expect(tidyProfile({ ...profile, registrationNumber: 'ｔ7-0000-1205-0002' }).registrationNumber).toBe(
      'T7000012050002',
    );
    expect(problemPaths({ registrationNumber: 'T7000012050003' })).toEqual(['registrationNumber']);
    expect(problemPaths({ registrationNumber: 'T7000021050002' })).toEqual(['registrationNumber']);
  });

  it('names every field that cannot be true', () => {
    expect(
      problemPaths({
        name: '　',
        prefecture: 'JP-99',
        registrationNumber: 'T123',
        postalCode: '12',
        phone: '1',
      }),
    ).toEqual(['name', 'prefecture', 'registrationNumber', 'postalCode', 'phone']);
  });
});
