import { answerDispute, answerDueOn, checkDisputable, disputableUntil, disputeStates } from './dispute.js';

const terms = { days: 45, answerDays: 10 };

describe('an objection to a unit', () => {
  it('may be made until the agreed days after the month, whichever day of it the unit was', () => {
    expect(disputableUntil('2026-11-01', terms)).toBe('2027-01-14');
    expect(disputableUntil('2026-11-30', terms)).toBe('2027-01-14');
    expect(disputableUntil('2028-02-29', terms)).toBe('2028-04-14');
  });

  it('is refused a day too late, and not a day earlier', () => {
    const unit = { billable: true, occurredOn: '2026-11-15' };
    expect(() => checkDisputable(unit, terms, '2027-01-14')).not.toThrow();
    expect(() => checkDisputable(unit, terms, '2027-01-15')).toThrow(
      expect.objectContaining({ reason: 'disputeTooLate', details: { params: { until: '2027-01-14' } } }),
    );
  });

  it('is refused for a unit that costs nothing', () => {
    expect(() => checkDisputable({ billable: false, occurredOn: '2026-11-15' }, terms, '2026-11-16')).toThrow(
      expect.objectContaining({ reason: 'unitIsFree' }),
    );
  });

  it('has a day on which the answer is owed', () => {
    expect(answerDueOn('2026-12-25', terms)).toBe('2027-01-04');
  });

  it('is answered once: the same answer again changes nothing, another one is refused', () => {
    expect(answerDispute('open', 'accept')).toBe('accepted');
    expect(answerDispute('open', 'refuse')).toBe('refused');
    expect(answerDispute('open', 'lapse')).toBe('accepted');
    expect(answerDispute('accepted', 'accept')).toBeUndefined();
    expect(answerDispute('accepted', 'lapse')).toBeUndefined();
    expect(answerDispute('refused', 'refuse')).toBeUndefined();
    expect(() => answerDispute('refused', 'accept')).toThrow(
      expect.objectContaining({ reason: 'disputeAnswered' }),
    );
    expect(() => answerDispute('accepted', 'refuse')).toThrow(
      expect.objectContaining({ reason: 'disputeAnswered' }),
    );
  });

  it('reaches every state', () => {
    const reached = new Set([
      'open',
      ...(['accept', 'refuse', 'lapse'] as const).map((move) => answerDispute('open', move)),
    ]);
    expect([...reached].sort()).toEqual([...disputeStates].sort());
  });
});
