import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

const pattern = {
  from: '2026-11-20',
  until: '2026-11-20',
  weekdays: [],
  times: ['10:00'],
  minutes: 60,
  capacity: 1,
  withoutRestDays: false,
  except: [],
};

describe('a calendar', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => (floor = await openOutbound()));
  beforeEach(async () => {
    side = await floor.side();
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
  });
  afterAll(() => floor.db.close());

  const open = (change: Partial<typeof pattern> = {}) =>
    floor.use.openSlots.execute(side.owner, side.deskId, { ...pattern, ...change });
  const starts = async () =>
    (await floor.use.slots.ofDesk(side.owner, side.deskId)).map(
      ({ startsAt, minutes, capacity }) => `${startsAt.toISOString().slice(5, 16)} ${minutes} ${capacity}`,
    );
  const overlaps = (params: object) => ({
    details: { fields: [{ path: 'times', reason: 'slotOverlaps', params }] },
  });

  it('refuses a series one of whose slots runs into another, as a whole and by name', async () => {
    await open();
    await expect(
      open({ from: '2026-11-18', until: '2026-11-22', times: ['09:30', '13:00'] }),
    ).rejects.toMatchObject(overlaps({ day: '2026-11-20', from: '10:00', until: '11:00' }));
    expect(await starts()).toEqual(['11-20T01:00 60 1']);
    await open({ times: ['09:00', '11:00'] });
    expect(await starts()).toEqual(['11-20T00:00 60 1', '11-20T01:00 60 1', '11-20T02:00 60 1']);
  });

  it('takes the same slot again without a word, and another length of it as a slot in the way', async () => {
    await open();
    await open();
    await expect(open({ minutes: 30 })).rejects.toMatchObject(
      overlaps({ day: '2026-11-20', from: '10:00', until: '11:00' }),
    );
    expect(await starts()).toEqual(['11-20T01:00 60 1']);
  });

  it('gives the time of a closed slot back, also to one of another length', async () => {
    const [slot] = await open();
    await floor.use.closeSlot.execute(side.owner, slot!.id);
    await open({ times: ['10:30'] });
    await expect(open()).rejects.toMatchObject(
      overlaps({ day: '2026-11-20', from: '10:30', until: '11:30' }),
    );
    await open({ minutes: 30, capacity: 2 });
    expect(await starts()).toEqual(['11-20T01:00 30 2', '11-20T01:30 60 1']);
  });

  it('of another desk is another calendar', async () => {
    await open();
    const other = await floor.side('乙');
    await floor.use.openSlots.execute(other.owner, other.deskId, { ...pattern, times: ['10:30'] });
    expect(await floor.use.slots.ofDesk(other.owner, other.deskId)).toHaveLength(1);
  });

  it('takes one of fifty overlapping slots that are opened at once', async () => {
    const times = Array.from({ length: 50 }, (_, i) => `10:${String(i).padStart(2, '0')}`);
    const answers = await Promise.allSettled(times.map((time) => open({ times: [time] })));
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(49);
    for (const one of refused)
      expect(one).toMatchObject({ details: { fields: [{ path: 'times', reason: 'slotOverlaps' }] } });
    expect(await starts()).toHaveLength(1);
  });

  it('is kept by the table as well, whoever writes into it', async () => {
    const insert = (minute: number) =>
      floor.db.owner.query(
        `INSERT INTO fulfilment.slot (desk_id, contract_id, client_id, operator_id, starts_at, minutes, capacity)
         VALUES ($1, $2, $3, $4, timestamptz '2026-11-20T10:00:00+09:00' + $5 * interval '1 minute', 60, 1)`,
        [side.deskId, side.contractId, side.clientId, side.operatorId, minute],
      );
    const answers = await Promise.allSettled(Array.from({ length: 50 }, (_, minute) => insert(minute)));
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.constraint] : []));
    expect(refused).toHaveLength(49);
    expect(new Set(refused)).toEqual(new Set(['slots_of_a_desk_do_not_overlap']));
  });
});
