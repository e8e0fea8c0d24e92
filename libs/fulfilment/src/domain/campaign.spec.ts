import { campaignContent as content } from '../testing/outbound-floor.js';
import {
  campaignStates,
  campaignTable,
  checkCampaign,
  mayCallAt,
  nextCallableAt,
  offerKey,
} from './campaign.js';

const rules = { ...content, isRestDay: (day: string) => day === '2026-11-23' };
const at = (iso: string) => new Date(`${iso}+09:00`);

describe('a campaign', () => {
  it('reaches every state of its table, and ends for good', () => {
    const reached = new Set<string>(['draft']);
    for (let grown = 0; grown !== reached.size;) {
      grown = reached.size;
      for (const state of campaignStates)
        if (reached.has(state)) Object.values(campaignTable[state]).forEach((next) => reached.add(next));
    }
    expect([...reached].sort()).toEqual([...campaignStates].sort());
    expect(campaignTable.ended).toEqual({});
  });

  it.each([
    ['callsFrom', '07:59', 'tooEarlyToCall'],
    ['callsUntil', '21:01', 'tooLateToCall'],
    ['callsUntil', '09:00', 'closesBeforeOpening'],
    ['callsFrom', '9:00', 'notATime'],
    ['endsOn', '2026-10-31', 'endsBeforeItStarts'],
    ['endsOn', '2028-01-01', 'periodTooLong'],
    ['startsOn', '2026-02-31', 'invalid'],
    ['attemptsMax', 0, 'outOfRange'],
    ['attemptsPerDay', 4, 'outOfRange'],
    ['offer', '・・', 'required'],
    ['name', ' ', 'required'],
  ])('refuses %s = %s as %s', (path, value, reason) => {
    const check = () => checkCampaign({ ...content, [path]: value }, '2026-11-01');
    expect(check).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ path, reason })] } }),
    );
  });

  it('calls within its hours on Japanese clocks, from the first minute and not at the last', () => {
    expect(mayCallAt(rules, at('2026-11-04T09:00:00'))).toBe(true);
    expect(mayCallAt(rules, at('2026-11-04T17:59:59'))).toBe(true);
    expect(mayCallAt(rules, at('2026-11-04T18:00:00'))).toBe(false);
    expect(mayCallAt(rules, at('2026-11-07T10:00:00'))).toBe(false);
    expect(mayCallAt(rules, at('2027-01-04T10:00:00'))).toBe(false);
  });

  it('finds the next moment at which it may call, past evenings and weekends, until it is over', () => {
    expect(nextCallableAt(rules, at('2026-11-04T12:00:00'))).toEqual(at('2026-11-04T12:00:00'));
    expect(nextCallableAt(rules, at('2026-11-06T18:00:00'))).toEqual(at('2026-11-09T09:00:00'));
    expect(nextCallableAt(rules, at('2026-10-01T12:00:00'))).toEqual(at('2026-11-02T09:00:00'));
    expect(nextCallableAt(rules, at('2026-12-31T18:00:00'))).toBeNull();
    expect(mayCallAt(rules, at('2026-11-23T10:00:00'))).toBe(false);
    expect(nextCallableAt(rules, at('2026-11-20T18:00:00'))).toEqual(at('2026-11-24T09:00:00'));
  });

  it('knows an offer again however it was typed', () => {
    expect(offerKey('ソーラー パネル。')).toBe(offerKey('ｿｰﾗｰパネル'));
    expect(offerKey('LED照明')).toBe(offerKey('ＬＥＤ照明'));
    expect(offerKey('LED照明')).not.toBe(offerKey('LED看板'));
  });
});
