import { addDays, dateAt, endOfMonth, Refusal, startOfDay, type CalendarDate } from '@madoguchi/kernel';
import fc from 'fast-check';
import {
  contractMoves,
  firstStatus,
  moveContract,
  statusOn,
  type ContractMove,
  type ContractStatus,
} from './contract-states.js';
import { monthlyEstimate, monthWithTax } from './monthly-estimate.js';
import { checkQuoteRequest, quoteExpiresAt, quoteStatusAt } from './quote.js';
import { earliestEndOn, minimumTermEndsOn } from './term.js';

const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days));
const rule = fc.record({
  startsOn: anyDay,
  minimumTermMonths: fc.integer({ min: 0, max: 36 }),
  noticeDays: fc.integer({ min: 0, max: 90 }),
});

describe('a contract', () => {
  it('can reach every status of the table', () => {
    const reached = new Set<ContractStatus>([firstStatus]);
    for (let grown = true; grown;) {
      const before = reached.size;
      for (const { from, to } of Object.values(contractMoves))
        if (from.some((status) => reached.has(status))) to.forEach((status) => reached.add(status));
      grown = reached.size > before;
    }
    expect([...reached].sort()).toEqual([
      'active',
      'awaiting_payment_method',
      'cancelling',
      'ended',
      'suspended',
    ]);
  });

  it('never comes back once it has ended, whatever is tried in whatever order', () => {
    const moves = Object.keys(contractMoves) as ContractMove[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 20 }), fc.boolean(), (steps, ending) => {
        let status: ContractStatus = firstStatus;
        let ended = false;
        for (const move of steps) {
          try {
            status = moveContract({ status, endsOn: ending ? '2026-12-31' : null }, move);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          if (ended && status !== 'ended') return false;
          ended ||= status === 'ended';
        }
        return true;
      }),
    );
  });

  it('takes its cancellation up again when it is resumed', () => {
    expect(moveContract({ status: 'suspended', endsOn: '2026-12-31' }, 'resume')).toBe('cancelling');
    expect(moveContract({ status: 'suspended', endsOn: null }, 'resume')).toBe('active');
  });

  it('has ended the day after its last day, even before anybody wrote it down', () => {
    const state = { status: 'cancelling', endsOn: '2026-11-30' } as const;
    expect(statusOn(state, '2026-11-30')).toBe('cancelling');
    expect(statusOn(state, '2026-12-01')).toBe('ended');
  });
});

describe('the minimum term', () => {
  it.each([
    ['2026-11-01', 3, '2027-01-31'],
    ['2026-11-15', 1, '2026-12-14'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-10', 0, '2026-11-10'],
  ])('that starts on %s and lasts %i months ends on %s', (startsOn, minimumTermMonths, end) => {
    expect(minimumTermEndsOn({ startsOn, minimumTermMonths, noticeDays: 30 })).toBe(end);
  });
});

describe('cancelling', () => {
  it.each<[string, CalendarDate, number, number, CalendarDate]>([
    ['ends with the month in which the notice runs out', '2026-12-10', 0, 30, '2027-01-31'],
    ['ends with this month when the notice runs out on its last day', '2026-12-01', 0, 30, '2026-12-31'],
    ['ends with this month when no notice is needed', '2026-12-10', 0, 0, '2026-12-31'],
    ['waits for the minimum term', '2026-11-05', 6, 30, '2027-04-30'],
  ])('%s', (_, requestedOn, minimumTermMonths, noticeDays, end) => {
    expect(earliestEndOn({ startsOn: '2026-11-01', minimumTermMonths, noticeDays }, requestedOn)).toBe(end);
  });

  it('never ends before the notice, the minimum term or the first day, and always at a month end or with the minimum term', () => {
    fc.assert(
      fc.property(rule, anyDay, (terms, requestedOn) => {
        const end = earliestEndOn(terms, requestedOn);
        return (
          end >= addDays(requestedOn, terms.noticeDays) &&
          end >= minimumTermEndsOn(terms) &&
          end >= terms.startsOn &&
          (end === endOfMonth(end) || end === minimumTermEndsOn(terms))
        );
      }),
    );
  });

  it('a day later never ends earlier', () => {
    fc.assert(
      fc.property(
        rule,
        anyDay,
        (terms, on) => earliestEndOn(terms, addDays(on, 1)) >= earliestEndOn(terms, on),
      ),
    );
  });
});

describe('a quote', () => {
  const now = new Date('2026-10-20T03:00:00Z');

  it('holds through its fourteenth day in Japan', () => {
    expect(quoteExpiresAt(now, '2026-12-01')).toEqual(startOfDay('2026-11-04'));
  });

  it('does not outlive the day service was to begin', () => {
    expect(quoteExpiresAt(now, '2026-10-22')).toEqual(startOfDay('2026-10-23'));
  });

  it('is always still open at the moment it is made, and can be signed only until its first day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 86_399_999 }), (days, ms) => {
        const at = new Date(now.getTime() + ms);
        const startsOn = addDays(dateAt(at), days);
        const expiresAt = quoteExpiresAt(at, startsOn);
        const quote = { status: 'open', expiresAt } as const;
        return (
          quoteStatusAt(quote, at) === 'open' &&
          quoteStatusAt(quote, expiresAt) === 'expired' &&
          dateAt(new Date(expiresAt.getTime() - 1)) <= startsOn
        );
      }),
    );
  });

  it('that was signed never expires', () => {
    expect(quoteStatusAt({ status: 'signed', expiresAt: now }, new Date('2030-01-01T00:00:00Z'))).toBe(
      'signed',
    );
  });

  it.each<[string, { startsOn: CalendarDate; expectedUnits: number }, string]>([
    ['yesterday', { startsOn: '2026-10-19', expectedUnits: 10 }, 'startsOn'],
    ['more than a year ahead', { startsOn: '2027-10-21', expectedUnits: 10 }, 'startsOn'],
    ['with fewer than no calls', { startsOn: '2026-11-01', expectedUnits: -1 }, 'expectedUnits'],
    ['with half a call', { startsOn: '2026-11-01', expectedUnits: 1.5 }, 'expectedUnits'],
  ])('is refused when it is to start %s', (_, request, path) => {
    expect(checkQuoteRequest(request, '2026-10-20').map((problem) => problem.path)).toEqual([path]);
  });

  it('may start today or a year ahead, without any calls', () => {
    expect(checkQuoteRequest({ startsOn: '2026-10-20', expectedUnits: 0 }, '2026-10-20')).toEqual([]);
    expect(checkQuoteRequest({ startsOn: '2027-10-20', expectedUnits: 100_000 }, '2026-10-20')).toEqual([]);
  });
});

describe('the expected month', () => {
  const plan = { baseMinor: 12_000, includedUnits: 50, overageMinor: 205, successFeeMinor: 0 };

  it('adds the calls beyond the included ones and ten percent of tax, rounded down once', () => {
    expect(monthWithTax(plan, 50, 'down')).toBe(13_200);
    expect(monthWithTax(plan, 51, 'down')).toBe(13_425);
    expect(monthWithTax({ ...plan, minimumMinor: 15_000 }, 51, 'down')).toBe(16_500);
  });

  it('never turns the range around', () => {
    const price = fc.record({
      baseMinor: fc.integer({ min: 0, max: 10_000_000 }),
      includedUnits: fc.integer({ min: 0, max: 100_000 }),
      overageMinor: fc.integer({ min: 0, max: 100_000 }),
      successFeeMinor: fc.constant(0),
      minimumMinor: fc.nat(1_000_000),
    });
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 100_000 }), (any, units) => {
        const { lowMinor, likelyMinor, highMinor } = monthlyEstimate(any, units, 'down');
        return lowMinor <= likelyMinor && likelyMinor <= highMinor;
      }),
    );
  });
});
