import { checkResult, decide, sameResult, type TypedResult } from './result.js';

const offeredAt = new Date('2026-11-04T10:00:00+09:00');
const message: TypedResult = {
  outcome: 'message',
  urgency: 'normal',
  message: '見積もりの件で折り返しを希望',
};
const problemsOf = (typed: TypedResult) => {
  try {
    checkResult(typed, offeredAt);
    return [];
  } catch (refusal) {
    return (refusal as { details: { fields: { path: string; reason: string }[] } }).details.fields.map(
      ({ path, reason }) => `${path} ${reason}`,
    );
  }
};

describe('the result of a call', () => {
  it('stores numbers as digits and readings as hiragana', () => {
    expect(
      checkResult(
        { ...message, callerName: ' 佐藤 様 ', callerKana: 'サトウ', callbackNumber: '０９０-1234ー5678' },
        offeredAt,
      ),
    ).toMatchObject({
      callerName: '佐藤 様',
      callerKana: 'さとう',
      callbackNumber: '09012345678',
      appointment: null,
    });
  });

  it('needs a message for a message and a meeting for an appointment', () => {
    expect(problemsOf({ outcome: 'message', urgency: 'now', message: '  ' })).toEqual(['message required']);
    expect(problemsOf({ outcome: 'appointment', urgency: 'normal' })).toEqual(['appointment required']);
    expect(problemsOf({ outcome: 'spam', urgency: 'normal' })).toEqual([]);
  });

  it('refuses a meeting before the call, far away, or under another outcome', () => {
    const meeting = (startsAt: string) => ({ withWhom: '田中様', startsAt: new Date(startsAt) });
    expect(
      problemsOf({
        outcome: 'appointment',
        urgency: 'normal',
        appointment: meeting('2026-11-04T09:00:00+09:00'),
      }),
    ).toEqual(['appointment.startsAt mustFollowCall']);
    expect(
      problemsOf({
        outcome: 'appointment',
        urgency: 'normal',
        appointment: meeting('2126-11-05T09:00:00+09:00'),
      }),
    ).toHaveLength(1);
    expect(problemsOf({ ...message, appointment: meeting('2026-11-05T09:00:00+09:00') })).toEqual([
      'appointment notAnAppointment',
    ]);
    expect(
      problemsOf({ outcome: 'appointment', urgency: 'normal', appointment: meeting('nonsense') }),
    ).toHaveLength(1);
  });

  it('names every field with control characters, wrong numbers and endless text', () => {
    expect(
      problemsOf({
        ...message,
        callerName: 'a\u0000',
        callbackNumber: 'けいたい',
        message: 'あ'.repeat(10_000),
      }),
    ).toEqual(['callerName controlCharacter', 'message tooLong', 'callbackNumber notAPhone']);
  });

  it('knows a repeated request from a changed one', () => {
    const first = checkResult(message, offeredAt);
    expect(sameResult(first, checkResult({ ...message, callerName: '' }, offeredAt))).toBe(true);
    expect(sameResult(first, checkResult({ ...message, urgency: 'now' }, offeredAt))).toBe(false);
  });
});

describe('an appointment', () => {
  it('is decided once; saying the same again changes nothing', () => {
    expect(decide('proposed', 'accepted')).toBe('accepted');
    expect(decide('accepted', 'accepted')).toBeUndefined();
    expect(() => decide('rejected', 'accepted')).toThrow('appointmentDecided');
  });
});
