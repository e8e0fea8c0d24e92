import { parseInstant, usualHours } from '@madoguchi/kernel';
import {
  answerPromise,
  deadlineState,
  endClock,
  newClock,
  retimeAnswer,
  retimeClock,
  startClock,
  stopClock,
  usualTargets,
} from './case-clock.js';
import { alarmOf, sameProduct } from './case-alarm.js';
import { caseMoves, caseStates, escalate, moveCase, reopenCase, severities, type CaseState } from './case.js';
import { type CaseRules, checkCaseRules, usualRules } from './case-rules.js';
import { askedPairs, pairsOf } from './letter-pairs.js';
import { checkNewCase } from './new-case.js';

const office = { hours: usualHours, isHoliday: () => false };
const at = (text: string) => parseInstant(`2026-11-${text}:00+09:00`)!;

describe('a case', () => {
  it('reaches every state and leaves every state', () => {
    const reached = new Set<CaseState>(['open']);
    for (const state of caseStates) {
      expect(Object.keys(caseMoves[state]).length).toBeGreaterThan(0);
      for (const next of Object.values(caseMoves[state])) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...caseStates].sort());
  });

  it('that is closed is only reopened, within 30 days', () => {
    expect(() => moveCase('closed', 'await_customer')).toThrow(
      expect.objectContaining({ reason: 'caseClosed' }),
    );
    expect(() => moveCase('open', 'resume')).toThrow(expect.objectContaining({ reason: 'caseCannot' }));
    expect(reopenCase('closed', at('01T10:00'), at('30T10:00'))).toBe('open');
    expect(() => reopenCase('closed', at('01T10:00'), new Date('2026-12-02T00:00:00Z'))).toThrow(
      expect.objectContaining({ reason: 'reopenTooLate' }),
    );
  });

  it('climbs the ladder one way, and only a supervisor reaches the client', () => {
    expect(escalate('agent', 'supervisor', false)).toBe('supervisor');
    expect(escalate('agent', 'client', true)).toBe('client');
    expect(() => escalate('supervisor', 'client', false)).toThrow(
      expect.objectContaining({ reason: 'supervisorsReachTheClient' }),
    );
    expect(() => escalate('client', 'supervisor', true)).toThrow(
      expect.objectContaining({ reason: 'alreadyEscalated' }),
    );
  });
});

describe('the deadlines of a case', () => {
  it('are warned of at 80 % and run in the hours of the desk', () => {
    expect(answerPromise(office, at('25T17:00'), 100)).toEqual({
      respondSoonAt: at('26T09:20'),
      respondDueAt: at('26T09:40'),
    });
    const clock = newClock(office, 540, at('25T12:00'));
    expect(clock.resolveDueAt).toEqual(at('26T12:00'));
    expect(clock.resolveSoonAt).toEqual(at('26T10:12'));
  });

  it('stand while somebody else has to act, and go on with what is left', () => {
    const stopped = stopClock(office, newClock(office, 540, at('25T12:00')), at('25T15:00'));
    expect(stopped).toMatchObject({ usedMinutes: 180, runningSince: null, resolveDueAt: null });
    expect(stopClock(office, stopped, at('27T15:00'))).toEqual(stopped);
    const resumed = startClock(office, stopped, at('30T09:00'));
    expect(resumed.resolveDueAt).toEqual(at('30T15:00'));
    expect(startClock(office, resumed, at('30T11:00'))).toEqual(resumed);
  });

  it('that were missed stay missed, whatever happens after', () => {
    const clock = newClock(office, 60, at('25T12:00'));
    const stopped = stopClock(office, clock, at('25T14:00'));
    expect(stopped.resolveDueAt).toEqual(at('25T13:00'));
    expect(startClock(office, stopped, at('26T09:00')).resolveDueAt).toEqual(at('25T13:00'));
    expect(retimeClock(office, clock, 5400, at('25T14:00'))).toEqual(clock);
    expect(endClock(office, clock, at('25T12:30'))).toMatchObject({
      usedMinutes: 30,
      resolveDueAt: at('25T13:00'),
    });
  });

  it('follow the severity, the time already used included', () => {
    const clock = newClock(office, 540, at('25T12:00'));
    expect(retimeClock(office, clock, 240, at('25T14:00')).resolveDueAt).toEqual(at('25T16:00'));
    const promise = {
      ...answerPromise(office, at('25T12:00'), 240),
      openedAt: at('25T12:00'),
      respondedAt: null,
    };
    expect(retimeAnswer(office, promise, 30, at('25T12:10')).respondDueAt).toEqual(at('25T12:30'));
    expect(
      retimeAnswer(office, { ...promise, respondedAt: at('25T12:05') }, 30, at('25T12:10')).respondDueAt,
    ).toEqual(promise.respondDueAt);
  });

  it('say how they stand', () => {
    const [soonAt, dueAt] = [at('25T12:40'), at('25T13:00')];
    const seen = (doneAt: Date | null, now: string) => deadlineState({ soonAt, dueAt, doneAt }, at(now));
    expect(seen(null, '25T12:39')).toBe('running');
    expect(seen(null, '25T12:40')).toBe('soon');
    expect(seen(null, '25T13:00')).toBe('missed');
    expect(seen(dueAt, '25T13:00')).toBe('met');
    expect(seen(at('25T13:01'), '25T15:00')).toBe('missed');
    expect(deadlineState({ soonAt: null, dueAt: null, doneAt: null }, dueAt)).toBe('standing');
    expect(deadlineState({ soonAt: null, dueAt: null, doneAt: dueAt }, dueAt)).toBe('met');
  });

  it('are shorter the worse it is', () => {
    const minutes = severities.map((severity) => usualTargets[severity].resolveMinutes);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
  });
});

describe('what is typed about a case', () => {
  const typedAs = (rules: CaseRules) => ({
    ...rules,
    targets: severities.map((severity) => ({ severity, ...rules.targets[severity] })),
  });

  it('is stored in one form', () => {
    expect(
      checkNewCase(
        {
          category: 'その他',
          severity: 'low',
          phone: '０９０－１２３４－５６７８',
          email: 'A@Example.JP',
          nameKana: 'サトウ',
          happened: ' 届かない ',
        },
        usualRules.categories,
      ),
    ).toMatchObject({
      phone: '09012345678',
      email: 'a@example.jp',
      nameKana: 'さとう',
      happened: '届かない',
      wish: null,
    });
  });

  it('is refused as a whole, problem by problem', () => {
    const typed = { category: '不明', severity: 'low', phone: 'なし', email: 'x', happened: ' ' } as const;
    expect(() => checkNewCase(typed, usualRules.categories)).toThrow(
      expect.objectContaining({
        details: {
          fields: [
            { path: 'category', reason: 'notACategory' },
            { path: 'phone', reason: 'notAPhone' },
            { path: 'email', reason: 'notAnEmail' },
            { path: 'happened', reason: 'required' },
          ],
        },
      }),
    );
  });

  it('about the rules must promise the answer before the end', () => {
    expect(checkCaseRules(typedAs(usualRules))).toEqual(usualRules);
    const low = { respondMinutes: 600, resolveMinutes: 60 };
    expect(() => checkCaseRules(typedAs({ ...usualRules, targets: { ...usualRules.targets, low } }))).toThrow(
      expect.objectContaining({
        details: { fields: [{ path: 'targets.0.resolveMinutes', reason: 'endsBeforeAnswer' }] },
      }),
    );
  });
});

describe('letters in pairs', () => {
  it('find words without spaces, in any width', () => {
    expect(pairsOf('ﾌﾀが割れた')).toContain('フタ');
    expect(pairsOf('返品の件', null)).toEqual(['返品', '品の', 'の件']);
  });

  it('leave grammar out of what is asked unless there is nothing else', () => {
    expect(askedPairs('返品したい')).toEqual(['返品', '品し']);
    expect(askedPairs('ふた')).toEqual(['ふた']);
  });
});

describe('the alarm', () => {
  it('takes two ways to write a product for one, and two products for two', () => {
    expect(sameProduct('真空ボトル 500ml', '真空ボトル５００ＭＬ')).toBe(true);
    expect(sameProduct('真空ボトル', '真空ボトル 500ml（青）')).toBe(true);
    expect(sameProduct('真空ボトル', '電気ポット')).toBe(false);
    expect(sameProduct('', '')).toBe(false);
  });

  it('needs enough cases of the same category', () => {
    const one = (id: string, category = '不具合') => ({ id, category, product: '真空ボトル' });
    expect(alarmOf(one('c'), [one('a'), one('b')], 3)?.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(alarmOf(one('c'), [one('c'), one('a'), one('b', '配送')], 3)).toBeUndefined();
    expect(alarmOf({ ...one('c'), product: null }, [one('a'), one('b')], 3)).toBeUndefined();
  });
});
