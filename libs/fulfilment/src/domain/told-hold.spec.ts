import fc from 'fast-check';
import { toldHold } from './told-hold.js';

const at = (time: string) => new Date(`2026-11-04T${time}+09:00`);
const answered = at('10:00:05');
const told = (kind: string, time: string) => ({ kind, at: at(time) });

describe('the hold that is told of', () => {
  it('is the same whatever order it is heard in', () => {
    const events = [
      told('held', '10:00:10'),
      told('resumed', '10:00:30'),
      told('held', '10:01:00'),
      told('resumed', '10:01:15'),
      told('held', '10:02:00'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (heard) => {
        expect(toldHold(heard, answered)).toEqual({ heldAt: at('10:02:00'), holdSeconds: 35 });
      }),
    );
  });

  it('ends when the call changes hands, and is none while nobody talks', () => {
    const events = [
      told('taken', '10:00:05'),
      told('consulted', '10:00:10'),
      told('line_joined', '10:00:20'),
      told('held', '10:00:30'),
      told('returned', '10:00:40'),
      told('held', '10:00:50'),
      told('taken', '10:01:00'),
    ];
    expect(toldHold(events, answered)).toEqual({ heldAt: null, holdSeconds: 20 });
  });

  it('begins with the answer when it is heard after it but dated before', () => {
    const events = [told('taken', '10:00:05'), told('held', '10:00:03')];
    expect(toldHold(events, answered)).toEqual({ heldAt: answered, holdSeconds: 0 });
    expect(toldHold(events.toReversed(), answered)).toEqual({ heldAt: null, holdSeconds: 0 });
    expect(toldHold(events, null)).toEqual({ heldAt: null, holdSeconds: 0 });
  });
});
