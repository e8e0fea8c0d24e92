import { usageRuleNames } from '../contract/usage-rule-names.js';
import {
  afterBilling,
  type CallKind,
  type CallOrigin,
  usageOfAppointment,
  usageOfCall,
  usageRules,
} from './usage-rules.js';

const call = (kind: CallKind, origin: CallOrigin = 'telephony') =>
  usageOfCall({ kind, origin, talkSeconds: 60 });

describe('usage rules', () => {
  it('names in the contract are exactly the rules of the domain', () => {
    expect(Object.keys(usageRules)).toEqual([...usageRuleNames]);
  });

  it('counts an answered call and leaves every other call free', () => {
    const billable = (['answered', 'spam', 'wrong_number', 'silent', 'abandoned'] as const).filter(
      (kind) => call(kind).billable,
    );
    expect(billable).toEqual(['answered']);
  });

  it('says which rule decided', () => {
    expect(call('spam')).toEqual({
      kind: 'call',
      outcome: 'spam',
      seconds: 60,
      billable: false,
      rule: 'spam_free',
    });
    expect(call('abandoned').rule).toBe('abandoned_free');
  });

  it("never charges the client for the operator's own line check", () => {
    expect(call('answered', 'own_test')).toMatchObject({ billable: false, rule: 'own_test_free' });
  });

  it('counts a call that we made by a rule of its own, and only one that was answered', () => {
    const made = (kind: CallKind) =>
      usageOfCall({ kind, origin: 'telephony', direction: 'outbound', talkSeconds: 60 });
    expect(made('answered')).toMatchObject({ billable: true, rule: 'outbound_answered_counts' });
    expect(made('wrong_number')).toMatchObject({ billable: false, rule: 'wrong_number_free' });
  });

  it('shows every call that comes after its month was billed, and charges none', () => {
    expect(afterBilling(call('answered'))).toMatchObject({ billable: false, rule: 'late_free' });
    expect(afterBilling(call('spam'))).toMatchObject({ billable: false, rule: 'late_free', outcome: 'spam' });
    expect(afterBilling(usageOfAppointment('accepted')).rule).toBe('late_appointment_free');
    expect(afterBilling(usageOfAppointment('rejected')).rule).toBe('appointment_rejected_free');
  });

  it('treats a simulated call like a real one', () => {
    expect(call('answered', 'simulated')).toEqual(call('answered'));
  });

  it('charges an appointment only when the client accepted it', () => {
    expect(usageOfAppointment('accepted')).toMatchObject({ kind: 'appointment', billable: true });
    expect(usageOfAppointment('rejected')).toMatchObject({ kind: 'appointment', billable: false });
  });
});
