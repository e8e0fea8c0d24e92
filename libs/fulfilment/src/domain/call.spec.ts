import type { Refusal } from '@madoguchi/kernel';
import fc from 'fast-check';
import {
  type Call,
  callStates,
  type CallState,
  callTable,
  checkEndedAt,
  checkOffer,
  end,
  giveBack,
  handOver,
  hangUp,
  kindOf,
  leavesWork,
  next,
  outcomes,
  passRecord,
  take,
} from './call.js';

const at = (time: string) => new Date(`2026-11-04T${time}+09:00`);
const ringing: Call = {
  state: 'ringing',
  agentId: null,
  origin: 'telephony',
  offeredAt: at('10:00:00'),
  connectedAt: null,
  endedAt: null,
  talkSeconds: null,
  talkedSeconds: 0,
  agentSince: null,
  firstAnsweredAt: null,
  returnedAt: null,
  heldAt: null,
  holdSeconds: 0,
};
const connected = take(ringing, 'agent-1', at('10:00:08'));

describe('the life of a call', () => {
  it('reaches every state from ringing', () => {
    const reached = new Set<CallState>(['ringing']);
    for (const state of reached) Object.values(callTable[state]).forEach((to) => reached.add(to));
    expect([...reached].sort()).toEqual([...callStates].sort());
  });

  it('never leaves an end state', () => {
    expect([callTable.completed, callTable.abandoned]).toEqual([{}, {}]);
  });

  it('goes from ringing over talking and wrap-up to completed', () => {
    const wrapUp = hangUp(connected, at('10:02:08'));
    expect(wrapUp).toMatchObject({ state: 'wrap_up', talkSeconds: 120, agentId: 'agent-1' });
    expect(next(wrapUp.state, 'record')).toBe('completed');
  });

  it('is given to one agent only', () => {
    expect(() => take(connected, 'agent-2', at('10:00:09'))).toThrow('callTaken');
    expect(take(connected, 'agent-1', at('10:00:09'))).toBe(connected);
  });

  it('cannot be answered after the caller gave up', () => {
    const gone = end(ringing, { abandoned: true }, at('10:00:30'));
    expect(gone).toMatchObject({ state: 'abandoned', talkSeconds: 0 });
    expect(() => take(gone, 'agent-1', at('10:00:31'))).toThrow('callGone');
  });

  it('counts as abandoned when the telephony reports an end that nobody answered', () => {
    expect(end(ringing, { abandoned: false }, at('10:00:30')).state).toBe('abandoned');
  });

  it('does not become abandoned when the caller hangs up on an agent', () => {
    expect(end(connected, { abandoned: true }, at('10:01:08'))).toMatchObject({
      state: 'wrap_up',
      talkSeconds: 60,
    });
  });

  it('believes the telephony about the times of the talk', () => {
    const ended = end(
      connected,
      { abandoned: false, endedAt: at('10:03:00'), talkSeconds: 150 },
      at('18:00:00'),
    );
    expect(ended).toMatchObject({ connectedAt: at('10:00:30'), endedAt: at('10:03:00'), talkSeconds: 150 });
  });

  it('takes the telephony time over ours during wrap-up and ignores it afterwards', () => {
    const wrapUp = hangUp(connected, at('10:05:00'));
    expect(end(wrapUp, { abandoned: false, talkSeconds: 200 }, at('10:05:01')).talkSeconds).toBe(200);
    const done: Call = { ...wrapUp, state: 'completed' };
    expect(end(done, { abandoned: false, talkSeconds: 1 }, at('10:05:01'))).toBe(done);
  });

  it('refuses an end before the start, in the future, or shorter than the talk', () => {
    const now = at('10:10:00');
    expect(() => end(connected, { abandoned: false, endedAt: at('09:59:59') }, now)).toThrow('BAD_INPUT');
    expect(() => end(connected, { abandoned: false, endedAt: at('10:15:01') }, now)).toThrow('BAD_INPUT');
    expect(() => end(connected, { abandoned: false, endedAt: at('10:01:00'), talkSeconds: 90 }, now)).toThrow(
      'BAD_INPUT',
    );
    expect(() => end(connected, { abandoned: false, talkSeconds: -1 }, now)).toThrow('BAD_INPUT');
  });

  it('ends after it began whatever the clocks of agent and telephony say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 3600 }),
        fc.integer({ min: 0, max: 3600 }),
        fc.option(fc.integer({ min: 0, max: 3600 }), { nil: undefined }),
        fc.option(fc.integer({ min: 0, max: 3600 }), { nil: undefined }),
        (takenAfter, hungUpAfter, endedAfter, talkSeconds) => {
          const plus = (s: number) => new Date(ringing.offeredAt.getTime() + s * 1000);
          fc.pre(endedAfter === undefined || (talkSeconds ?? 0) <= endedAfter);
          const taken = take(ringing, 'a', plus(takenAfter));
          const report = {
            abandoned: false,
            talkSeconds,
            endedAt: endedAfter === undefined ? undefined : plus(endedAfter),
          };
          const ended = end(hangUp(taken, plus(hungUpAfter)), report, plus(7200));
          expect(ended.connectedAt!.getTime()).toBeGreaterThanOrEqual(ended.offeredAt.getTime());
          expect(ended.endedAt!.getTime()).toBeGreaterThanOrEqual(ended.connectedAt!.getTime());
          expect(ended.talkSeconds).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('talks as long as everybody who held it, however it went from one to the other', () => {
    // A warm hand-over goes on talking; a cold one, or a screen that died, rings in between, and ringing is no talk.
    const warm = handOver(connected, 'agent-2', at('10:01:08'));
    expect(hangUp(warm, at('10:02:08')).talkSeconds).toBe(120);
    const cold = take(giveBack(connected, at('10:01:08')), 'agent-2', at('10:01:38'));
    expect(cold).toMatchObject({ talkedSeconds: 60, agentId: 'agent-2' });
    expect(hangUp(cold, at('10:02:08')).talkSeconds).toBe(90);
    const thrice = take(giveBack(cold, at('10:02:08')), 'agent-1', at('10:02:18'));
    expect(hangUp(thrice, at('10:02:28')).talkSeconds).toBe(100);
    expect(end(cold, { abandoned: false, endedAt: at('10:02:08') }, at('10:03:00')).talkSeconds).toBe(90);
  });

  it('believes the telephony about the whole talk, and leaves to the last agent what was not theirs before', () => {
    const cold = take(giveBack(connected, at('10:01:08')), 'agent-2', at('10:01:38'));
    const told = end(cold, { abandoned: false, endedAt: at('10:02:10'), talkSeconds: 92 }, at('10:03:00'));
    expect(told).toMatchObject({ talkSeconds: 92, connectedAt: at('10:01:38') });
    // A telephony that counts ringing in between as talk does not date the answer before it rang again.
    const more = end(cold, { abandoned: false, endedAt: at('10:02:10'), talkSeconds: 130 }, at('10:03:00'));
    expect(more).toMatchObject({ talkSeconds: 130, connectedAt: at('10:01:08') });
    expect(end(told, { abandoned: false, endedAt: at('10:02:10'), talkSeconds: 92 }, at('10:03:00'))).toEqual(
      told,
    );
  });

  it('leaves a record to be written when the caller gives up while it rings again', () => {
    const back = giveBack(connected, at('10:01:08'));
    const over = end(back, { abandoned: true, endedAt: at('10:01:30') }, at('10:02:00'));
    expect(over).toMatchObject({ state: 'wrap_up', agentId: null, talkSeconds: 60, endedAt: at('10:01:30') });
    expect(over).toMatchObject({ connectedAt: at('10:01:30'), firstAnsweredAt: at('10:00:08') });
    // Told again, earlier and with the whole talk; ringing is no talk either way.
    expect(end(over, { abandoned: true, endedAt: at('10:01:20') }, at('10:02:00')).talkSeconds).toBe(60);
    const told = { abandoned: true, endedAt: at('10:01:20'), talkSeconds: 58 };
    expect(end(over, told, at('10:02:00'))).toMatchObject({ endedAt: at('10:01:20'), talkSeconds: 58 });
    expect(passRecord(over, 'supervisor', at('10:05:00'))).toMatchObject({
      ...{ agentId: 'supervisor', agentSince: at('10:05:00'), talkSeconds: 60 },
    });
  });

  it('knows what each outcome means for the bill', () => {
    expect(outcomes.map(kindOf)).toEqual([
      'answered',
      'answered',
      'answered',
      'answered',
      'spam',
      'wrong_number',
      'silent',
    ]);
  });
});

describe('a report', () => {
  it('waits for the client unless the caller was helped or put through, and was in no hurry', () => {
    const waiting = outcomes.filter((outcome) => leavesWork(outcome, 'normal'));
    expect([...waiting].sort()).toEqual(['appointment', 'message']);
    expect(leavesWork('resolved', 'today')).toBe(true);
    expect(leavesWork('transferred', 'now')).toBe(true);
    expect(leavesWork('spam', 'now')).toBe(false);
  });
});

describe('the clock of whoever reports a call', () => {
  const now = at('10:00:00');
  const off = (ms: number) => new Date(now.getTime() + ms);
  const [minute, day] = [60_000, 24 * 3_600_000];
  const refusedFor = (check: () => void) => {
    try {
      return void check();
    } catch (error) {
      return (error as Refusal).details.fields?.[0]?.reason;
    }
  };

  it.each([
    ['five minutes ahead', 5 * minute, undefined],
    ['more than five minutes ahead', 5 * minute + 1, 'inFuture'],
    ['92 days back', -92 * day, undefined],
    ['more than 92 days back', -92 * day - 1, 'tooOld'],
  ])('an offer %s', (_, ms, reason) => {
    expect(refusedFor(() => checkOffer(off(ms), now))).toBe(reason);
  });

  it.each([
    ['five minutes ahead', 5 * minute, undefined],
    ['more than five minutes ahead', 5 * minute + 1, 'inFuture'],
    ['a day less than 92 days back', -91 * day, undefined],
    ['longer ago, so that its talk may have begun too early', -91 * day - 1, 'tooOld'],
    ['at no time at all', Number.NaN, 'tooOld'],
  ])('an end by hand %s', (_, ms, reason) => {
    expect(refusedFor(() => checkEndedAt(off(ms), now))).toBe(reason);
  });
});
