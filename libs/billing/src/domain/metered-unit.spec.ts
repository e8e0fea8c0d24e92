import { freedState, meteredStates, meteredTransitions, standingOf, wayOf } from './metered-unit.js';

const now = new Date('2026-12-01T03:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const minutes = 60_000;
const hours = 60 * minutes;
const days = 24 * hours;

describe('a unit on its way to the meter', () => {
  it('goes there while the provider takes it, and stays on the line afterwards', () => {
    expect(wayOf(ago(0), now)).toBe('meter');
    expect(wayOf(ago(34 * days), now)).toBe('meter');
    expect(wayOf(ago(34 * days + 1), now)).toBe('line');
    expect(wayOf(ago(-5 * minutes), now)).toBe('meter');
    expect(wayOf(ago(-5 * minutes - 1), now)).toBe('later');
  });

  it('is taken off again for a day, and left there afterwards', () => {
    expect(freedState('sending', null, now)).toBe('cancelling');
    expect(freedState('counted', ago(23 * hours), now)).toBe('cancelling');
    expect(freedState('counted', ago(23 * hours + 1), now)).toBe('kept');
    for (const state of ['cancelling', 'cancelled', 'kept', 'line'] as const)
      expect(freedState(state, ago(0), now)).toBeUndefined();
  });

  it('becomes nothing that the table does not know', () => {
    for (const state of meteredStates) {
      const next = freedState(state, ago(0), now);
      if (next) expect(meteredTransitions[state]).toContain(next);
    }
  });
});

describe('two counts of one month', () => {
  const counted = { ours: 3, open: 0, movedAt: ago(11 * minutes) };
  it('agree, wait for what is under way, or differ', () => {
    expect(standingOf(counted, 3, now)).toBe('agrees');
    expect(standingOf(counted, 2, now)).toBe('differs');
    expect(standingOf({ ...counted, movedAt: ago(9 * minutes) }, 2, now)).toBe('waits');
    expect(standingOf({ ...counted, open: 1 }, 3, now)).toBe('waits');
    expect(standingOf({ ours: 0, open: 0, movedAt: null }, 1, now)).toBe('differs');
  });
});
