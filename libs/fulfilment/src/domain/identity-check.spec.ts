import type { Refusal } from '@madoguchi/kernel';
import { checkDeskNumber, lacksIdentityCheck } from './desk-number.js';
import {
  checkIdentity,
  holdsPersonalNumber,
  type IdentityCheck,
  isFurtherCheck,
  keptUntil,
} from './identity-check.js';

const today = '2026-11-10';
const corporation: IdentityCheck = {
  party: 'corporation',
  document: 'registry_certificate',
  documentLast: '０１２ａ',
  method: 'in_person',
  checkedOn: '2026-11-09',
  name: '株式会社さくら',
  address: '東京都千代田区1-2-3',
  bornOn: '1980-01-01',
  representative: '代表取締役 佐倉 花',
  purpose: '電話の応対の代行',
  business: '歯科診療所',
  beneficialOwner: '佐倉 花',
  reason: null,
};
const person: IdentityCheck = {
  ...corporation,
  party: 'sole_proprietor',
  document: 'drivers_license',
  name: '佐倉 花',
  representative: null,
  beneficialOwner: null,
};
const problemsOf = (change: Partial<IdentityCheck>, of = corporation): Record<string, string> => {
  try {
    checkIdentity({ ...of, ...change }, today);
    return {};
  } catch (error) {
    return Object.fromEntries((error as Refusal).details.fields!.map(({ path, reason }) => [path, reason]));
  }
};

describe('an identity check', () => {
  it('keeps of a paper the last characters alone, and of each party what it is asked', () => {
    expect(checkIdentity(corporation, today)).toEqual({ ...corporation, documentLast: '012A', bornOn: null });
    expect(checkIdentity(person, today)).toMatchObject({ representative: null, beneficialOwner: null });
    expect(problemsOf({ documentLast: '123456789012' })).toEqual({ documentLast: 'lastCharacters' });
    expect(problemsOf({ documentLast: null })).toEqual({ documentLast: 'lastCharacters' });
    expect(problemsOf({ representative: ' ', beneficialOwner: null })).toEqual({
      representative: 'required',
      beneficialOwner: 'required',
    });
    expect(problemsOf({ bornOn: null }, person)).toEqual({ bornOn: 'required' });
    // What is not kept is not taken either: nobody shall think that it is on record.
    expect(problemsOf({ representative: '佐倉 花', beneficialOwner: '佐倉 花' }, person)).toEqual({
      representative: 'ofCorporationOnly',
      beneficialOwner: 'ofCorporationOnly',
    });
  });

  it('takes the papers and ways of its own party, of a day that has come', () => {
    expect(problemsOf({ document: 'drivers_license', method: 'ekyc' })).toEqual({
      document: 'notOfThisParty',
      method: 'notOfThisParty',
    });
    expect(problemsOf({ method: 'registry' }, person)).toEqual({ method: 'notOfThisParty' });
    expect(problemsOf({ checkedOn: '2026-11-11' })).toEqual({ checkedOn: 'checkedInFuture' });
    expect(problemsOf({ bornOn: '2026-11-09' }, person)).toEqual({ bornOn: 'checkedInFuture' });
  });

  it('never holds a personal number, wherever it is typed', () => {
    expect(problemsOf({ document: 'my_number_card', documentLast: '9012' }, person)).toEqual({
      documentLast: 'noNumberOfThisCard',
    });
    expect(problemsOf({ document: 'my_number_card', documentLast: null }, person)).toEqual({});
    expect(problemsOf({ purpose: '番号 １２３４ ５６７８ ９０１２' })).toEqual({ purpose: 'personalNumber' });
    expect(['123456789012', '1234-5678-9012', '番号は123456789012です'].map(holdsPersonalNumber)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['1234567890123', '03-1234-5678', '2026-11-10', '〒100-0001 1-2-3'].map(holdsPersonalNumber),
    ).toEqual([false, false, false, false]);
  });

  it('is corrected by a further one that says why; the same twice is one', () => {
    const check = checkIdentity(corporation, today);
    expect(isFurtherCheck(undefined, check)).toBe(true);
    expect(isFurtherCheck(check, { ...check })).toBe(false);
    expect(() => isFurtherCheck(check, { ...check, address: '大阪市' })).toThrow();
    expect(isFurtherCheck(check, { ...check, address: '大阪市', reason: '移転のため' })).toBe(true);
  });

  it('is kept for seven years after the contract', () => {
    expect([keptUntil(null), keptUntil('2027-02-28')]).toEqual([null, '2034-02-28']);
  });
});

describe('the number of a desk', () => {
  it('is a telephone’s, from a day within a year', () => {
    const lent = { kind: 'lent', phone: '０３-1234-5678', sinceOn: '2027-11-10' } as const;
    expect(checkDeskNumber(lent, today)).toEqual({ ...lent, phone: '0312345678' });
    expect(() => checkDeskNumber({ ...lent, sinceOn: '2027-11-11' }, today)).toThrow();
    expect(() => checkDeskNumber({ ...lent, phone: '110' }, today)).toThrow();
  });

  it('needs a check when it is lent, and none when it is the client’s own', () => {
    expect(lacksIdentityCheck({ numberKind: 'lent', identityCheckedOn: null })).toBe(true);
    expect(lacksIdentityCheck({ numberKind: 'lent', identityCheckedOn: today })).toBe(false);
    expect(lacksIdentityCheck({ numberKind: 'own_forwarded', identityCheckedOn: null })).toBe(false);
  });
});
