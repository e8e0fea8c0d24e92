import fc from 'fast-check';
import { addDays } from '@madoguchi/kernel';
import { dunningDays, dunningStages, nextStage, reminderOn, stageOn, type DunningStage } from './dunning.js';
import { sentDueOn } from './ways-to-pay.js';

const dunningCalendar = {
  remindBeforeDays: 5,
  remindAfterDays: 3,
  suspendAfterDays: 7,
  terminateAfterDays: 30,
};

test('the calendar is the one of the contract: reminded on day 3, suspended on day 7, terminated on day 30', () => {
  expect(dunningDays('2027-01-30', dunningCalendar)).toEqual({
    remindOn: '2027-02-02',
    suspendOn: '2027-02-06',
    terminateOn: '2027-03-01',
  });
  expect(
    [0, 2, 3, 6, 7, 29, 30, 400].map((days) =>
      stageOn(dunningDays('2028-02-28', dunningCalendar), addDays('2028-02-28', days)),
    ),
  ).toEqual(['told', 'told', 'reminded', 'reminded', 'suspended', 'suspended', 'terminated', 'terminated']);
});

test('whoever pays by itself is reminded five days before the due day, so never before the bill was sent', () => {
  expect(reminderOn('2027-01-04', dunningCalendar)).toBe('2026-12-30');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), (days) => {
      const issuedOn = addDays('2024-01-01', days);
      expect(reminderOn(sentDueOn(issuedOn), dunningCalendar) > issuedOn).toBe(true);
    }),
  );
});

const from = (day: string) => dunningDays(day, dunningCalendar);

test('no stage is skipped or repeated, however the clock jumps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 20 }), (jumps) => {
      let stage: DunningStage = 'told';
      const seen: DunningStage[] = [];
      let days = 0;
      for (const jump of jumps) {
        days += jump;
        const today = addDays('2026-12-01', days);
        for (
          let next = nextStage(stage, from('2026-12-01'), today);
          next;
          next = nextStage(stage, from('2026-12-01'), today)
        ) {
          seen.push(next);
          stage = next;
        }
        expect(stage).toBe(stageOn(from('2026-12-01'), today));
      }
      expect(seen).toEqual(dunningStages.slice(1, 1 + seen.length));
    }),
  );
});
