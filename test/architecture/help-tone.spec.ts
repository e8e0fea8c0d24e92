import { isHeard, namesOf } from '../../apps/web/src/features/desk/new-help.js';

const aoki = { personId: 'aoki', askedAt: '2026-11-04T01:00:00Z' };
const baba = { personId: 'baba', askedAt: '2026-11-04T01:05:00Z' };

describe('the tone for a supervisor whom somebody calls', () => {
  it('sounds once for each who calls', () => {
    expect(isHeard(namesOf([]), [aoki], false)).toBe(true);
    expect(isHeard(namesOf([aoki]), [aoki], false)).toBe(false);
    expect(isHeard(namesOf([aoki]), [baba, aoki], false)).toBe(true);
  });

  it('sounds again for whoever calls off and calls again', () => {
    expect(isHeard(namesOf([aoki]), [{ ...aoki, askedAt: '2026-11-04T01:10:00Z' }], false)).toBe(true);
  });

  it('is silent about what stood there when the page was opened, when somebody calls off, and during a talk', () => {
    expect(isHeard(null, [aoki], false)).toBe(false);
    expect(isHeard(namesOf([aoki, baba]), [baba], false)).toBe(false);
    expect(isHeard(namesOf([]), [aoki], true)).toBe(false);
  });
});
