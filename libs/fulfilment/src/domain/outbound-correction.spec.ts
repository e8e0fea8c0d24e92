import type { OutboundOutcome, OutboundSaid } from './outbound-call.js';
import { outboundOutcomes } from './outbound-call.js';
import {
  checkOutboundCorrection,
  freesOutboundCall,
  turnAfterCorrection,
  withdrawsMeeting,
} from './outbound-correction.js';

const rules = {
  kind: 'solicitation',
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  weekdays: [1, 2, 3, 4, 5],
  callsFrom: '09:00',
  callsUntil: '18:00',
  callsOnHolidays: false,
  attemptsMax: 3,
  attemptsPerDay: 2,
  recycleHours: 2,
  isRestDay: () => false,
} as never;
const now = new Date('2026-11-04T10:00:00+09:00');
const said = (outcome: OutboundOutcome, change: Partial<OutboundSaid> = {}): OutboundSaid => ({
  outcome,
  reason: null,
  note: null,
  callbackAt: null,
  ...change,
});
const check = (
  former: OutboundSaid,
  outcome: OutboundOutcome,
  { by = 'agent', disclosedAt = now, ...typed }: Record<string, unknown> = {},
) =>
  checkOutboundCorrection(
    { outcome, why: '押し間違い', ...typed },
    { former, disclosedAt: disclosedAt as Date | null, rules, by: by as 'agent' | 'supervisor' },
    now,
  );

describe('the correction of an outbound record', () => {
  it('says why, and cleans what is typed', () => {
    expect(check(said('no_answer'), 'other', { note: ' 代表の方が不在 ' }).recorded).toEqual(
      said('other', { note: '代表の方が不在' }),
    );
    expect(() => check(said('no_answer'), 'busy', { why: ' ' })).toThrow('BAD_INPUT');
    expect(() => check(said('no_answer'), 'other')).toThrow('BAD_INPUT');
  });

  it.each(outboundOutcomes.filter((one) => one !== 'appointment'))(
    'never makes a meeting of %s',
    (outcome) => {
      expect(() => check(said(outcome), 'appointment', { by: 'supervisor' })).toThrow('BAD_INPUT');
    },
  );

  it('leaves a refusal to the supervisor, and lets its words be mended', () => {
    expect(() => check(said('refused'), 'not_interested')).toThrow('BAD_INPUT');
    expect(check(said('refused'), 'refused', { note: '社長が出た' }).recorded.note).toBe('社長が出た');
    expect(check(said('refused'), 'not_interested', { by: 'supervisor' }).recorded.outcome).toBe(
      'not_interested',
    );
  });

  it('does not invent that something was disclosed', () => {
    expect(() => check(said('no_answer'), 'not_interested', { disclosedAt: null })).toThrow('discloseFirst');
  });

  it('asks for a moment when somebody wants to be called back, and lets a past one stay', () => {
    const past = new Date('2026-11-02T10:00:00+09:00');
    expect(() => check(said('no_answer'), 'callback')).toThrow('BAD_INPUT');
    expect(() => check(said('no_answer'), 'callback', { callbackAt: past })).toThrow('BAD_INPUT');
    const kept = check(said('callback', { callbackAt: past }), 'callback', {
      callbackAt: past,
      note: '担当者',
    });
    expect(kept.recorded.callbackAt).toEqual(past);
  });

  it('frees the unit of a call that costs nothing, and charges none', () => {
    const free = ['no_answer', 'busy', 'wrong_number'] as const;
    for (const before of outboundOutcomes)
      for (const after of outboundOutcomes)
        expect([before, after, freesOutboundCall(before, after)]).toEqual([
          before,
          after,
          !free.includes(before as 'busy') && free.includes(after as 'busy'),
        ]);
    expect(withdrawsMeeting('appointment', 'other')).toBe(true);
    expect(withdrawsMeeting('appointment', 'appointment')).toBe(false);
    expect(withdrawsMeeting('other', 'no_answer')).toBe(false);
  });
});

describe('the turn of a contact whose record is put right', () => {
  const recordedAt = new Date('2026-11-04T09:30:00+09:00');
  const done = {
    state: 'done',
    scheduled: false,
    dueAt: new Date('2026-11-04T09:00:00+09:00'),
    attempts: 1,
    triedOn: '2026-11-04',
    triedThatDay: 1,
  } as const;
  const turn = (
    before: OutboundSaid,
    after: OutboundSaid,
    { isLatest = true, ...contact }: Record<string, unknown> = {},
  ) =>
    turnAfterCorrection(
      { ...done, ...contact } as never,
      { before, after, isLatest: isLatest as boolean, recordedAt },
      rules,
    );

  it('goes back to the others when nobody answered, and the try still counts once', () => {
    expect(turn(said('wrong_number'), said('no_answer'))).toMatchObject({
      state: 'waiting',
      attempts: 1,
      triedThatDay: 1,
      dueAt: new Date('2026-11-04T11:30:00+09:00'),
    });
    // The second try of the day: no third before tomorrow.
    const tomorrow = { dueAt: new Date('2026-11-05T09:00:00+09:00') };
    expect(turn(said('other'), said('busy'), { attempts: 2, triedThatDay: 2 })).toMatchObject(tomorrow);
    expect(turn(said('other'), said('busy'), { attempts: 3, triedThatDay: 1 })).toMatchObject({
      state: 'done',
    });
  });

  it('is over, or at the moment asked for, when somebody did answer', () => {
    const waiting = { state: 'waiting', dueAt: new Date('2026-11-04T11:30:00+09:00') };
    expect(turn(said('no_answer'), said('not_interested'), waiting)).toMatchObject({
      state: 'done',
      attempts: 1,
    });
    const callbackAt = new Date('2026-11-06T14:00:00+09:00');
    expect(turn(said('no_answer'), said('callback', { callbackAt }), waiting)).toMatchObject({
      state: 'waiting',
      scheduled: true,
      dueAt: callbackAt,
    });
  });

  it('stays when only words changed, when it was called again since, or when somebody holds it', () => {
    expect(turn(said('no_answer'), said('no_answer', { note: 'ふたたび留守' }))).toBeUndefined();
    expect(turn(said('other'), said('no_answer'), { isLatest: false })).toBeUndefined();
    expect(turn(said('other'), said('no_answer'), { state: 'claimed' })).toBeUndefined();
  });

  it('ends with a refusal that comes to light, and does not begin again when one is taken from the record', () => {
    expect(turn(said('no_answer'), said('refused'), { state: 'waiting', isLatest: false })).toMatchObject({
      state: 'done',
    });
    expect(turn(said('refused'), said('no_answer'))).toBeUndefined();
  });
});
