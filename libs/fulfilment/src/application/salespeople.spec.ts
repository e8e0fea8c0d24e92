import { systemActor } from '@madoguchi/platform/access';
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

describe('times of salespeople', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => (floor = await openOutbound()));
  beforeEach(async () => {
    side = await floor.side();
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
  });
  afterAll(() => floor.db.close());

  const person = (name: string, owner = side.owner) =>
    floor.use.addSalesperson.execute(owner, { name, email: `${name}@kinsei.example` });
  const open = (salespersonId: string | null, change: Partial<typeof pattern> = {}) =>
    floor.use.openSlots.execute(side.owner, side.deskId, { ...pattern, ...change, salespersonId });
  const insert = (id: string, minute: number) =>
    floor.db.owner.query(
      `INSERT INTO fulfilment.slot (desk_id, contract_id, client_id, operator_id, starts_at, minutes, capacity, salesperson_id)
       VALUES ($1, $2, $3, $4, timestamptz '2026-11-20T10:00:00+09:00' + $5 * interval '1 minute', 60, 1, $6)`,
      [side.deskId, side.contractId, side.clientId, side.operatorId, minute, id],
    );

  it('may be the same for two people, and never overlap for one', async () => {
    const [hara, mori] = [await person('hara'), await person('mori')];
    await open(hara.id);
    await open(mori.id);
    const slots = await open(null);
    expect(slots.map(({ salespersonName }) => salespersonName)).toEqual([null, 'hara', 'mori']);
    await expect(open(hara.id, { times: ['10:30'] })).rejects.toMatchObject({
      details: { fields: [{ path: 'times', reason: 'slotOverlaps' }] },
    });
    await open(hara.id);
    expect(await floor.use.slots.ofDesk(side.owner, side.deskId)).toHaveLength(3);
  });

  it('of one person are taken once of fifty that are opened at once, and the table says so too', async () => {
    const { id } = await person('hara');
    const times = Array.from({ length: 50 }, (_, i) => `10:${String(i).padStart(2, '0')}`);
    const answers = await Promise.allSettled(times.map((time) => open(id, { times: [time] })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const other = await person('mori');
    const written = await Promise.allSettled(times.map((_, minute) => insert(other.id, minute)));
    const refused = written.flatMap((one) => (one.status === 'rejected' ? [one.reason.constraint] : []));
    expect(refused).toHaveLength(49);
    expect(new Set(refused)).toEqual(new Set(['nobody_is_promised_twice']));
  });

  it('take one party at a time', async () => {
    const { id } = await person('hara');
    await expect(open(id, { capacity: 2 })).rejects.toMatchObject({
      details: { fields: [{ path: 'capacity', reason: 'onePersonOneMeeting' }] },
    });
  });

  it('are booked once of twenty who want them, and the person is told', async () => {
    const { id, email } = await person('hara');
    const [slot] = await open(id);
    const campaign = await floor.running(side, 20);
    const agents = Array.from({ length: 20 }, () => floor.arrange.person(side.operatorId, 'agent'));
    const answers = await Promise.allSettled(
      agents.map(async (agent) => {
        const call = await floor.use.next.execute(agent, campaign);
        await floor.tell(agent, call.id);
        return floor.use.recordOutbound.execute(agent, call.id, {
          outcome: 'appointment',
          meeting: { withWhom: '店長', slotId: slot!.id, note: '試食を希望' },
        });
      }),
    );
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []));
    expect(refused).toEqual(Array.from({ length: 19 }, () => 'slotTaken'));
    const { rows } = await floor.db.owner.query<{ payload: { to: string; subject: string; text: string } }>(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'to' = $1`,
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.payload.subject).toContain('店長さまとの面談が入りました');
    expect(rows[0]!.payload.text).toContain('担当：hara');
    expect(rows[0]!.payload.text).not.toContain('/owner/appointments');
    const appointment = await floor.db.owner.query<{ id: string }>(
      'SELECT appointment_id AS id FROM fulfilment.slot_booking WHERE slot_id = $1',
      [slot!.id],
    );
    const briefing = await floor.use.slots.briefing(side.owner, appointment.rows[0]!.id);
    expect(briefing.salespersonName).toBe('hara');
  });

  it.each(['rejected', 'withdrawn'] as const)('tell their person once that a meeting was %s', async (how) => {
    const { id, email } = await person('hara');
    const [slot] = await open(id);
    await floor.db.owner.query(
      `UPDATE fulfilment.desk SET report_language = $2, report_emails = '{shop@example.jp}' WHERE id = $1`,
      [side.deskId, how === 'rejected' ? 'ja' : 'en'],
    );
    const call = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: `fell-${how}`,
      callerNumber: '0311112222',
    });
    await floor.use.take.execute(side.agent, call.id);
    await floor.use.hangUp.execute(side.agent, call.id);
    const said = { urgency: 'normal', callerName: '佐藤', message: '見学したい' } as const;
    const appointment = { withWhom: '佐藤さま', slotId: slot!.id };
    await floor.use.record.execute(side.agent, call.id, { ...said, outcome: 'appointment', appointment });
    const [met] = await floor.use.inbox.appointments(side.owner, side.deskId);
    const reason = how === 'rejected' ? '都合が悪い' : 'Not agreed';
    if (how === 'rejected')
      await floor.use.decide.execute(side.owner, met!.id, { status: 'rejected', reason });
    else
      await floor.use.correctCall.execute(side.agent, call.id, {
        ...said,
        outcome: 'message',
        reason,
        revision: 0,
      });
    const { clientId, contractId } = side;
    const event = { appointmentId: met!.id, contractId, clientId, freedUsageId: null };
    const react = () =>
      floor.db.unitOfWork.run(systemActor('test'), (tx) =>
        (how === 'rejected' ? floor.use.whenRejected : floor.use.whenWithdrawn).react(event, tx),
      );
    await react();
    await react();
    const { rows } = await floor.db.owner.query<{ to: string; subject: string; text: string }>(
      `SELECT payload ->> 'to' AS to, payload ->> 'subject' AS subject, payload ->> 'text' AS text
       FROM graphile_worker._private_jobs WHERE key = $1`,
      [`fell:${met!.id}`],
    );
    expect(rows).toEqual([
      {
        to: email,
        subject: {
          rejected: '佐藤さまとの面談がなくなりました（11月20日（金）10:00）',
          withdrawn: 'The meeting with 佐藤さま is off (Fri 20 Nov, 10:00)',
        }[how],
        text: expect.stringContaining(reason),
      },
    ]);
  });

  it('keep their person from being taken out, and end with the last of them', async () => {
    const { id } = await person('hara');
    const [slot] = await open(id);
    await expect(floor.use.removeSalesperson.execute(side.owner, id)).rejects.toMatchObject({
      reason: 'salespersonHasTimes',
    });
    await floor.use.closeSlot.execute(side.owner, slot!.id);
    await floor.use.removeSalesperson.execute(side.owner, id);
    await floor.use.removeSalesperson.execute(side.owner, id);
    expect(await floor.use.salespeople.execute(side.owner)).toEqual([]);
    await expect(open(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('belong to people with a name and an address, each once', async () => {
    const twice = await Promise.all([person('hara'), person('hara')]);
    expect(twice[0]!.id).toBe(twice[1]!.id);
    const typed = { name: '別の人', email: 'HARA@kinsei.example' };
    await expect(floor.use.addSalesperson.execute(side.owner, typed)).rejects.toMatchObject({
      reason: 'salespersonThere',
    });
    expect(await floor.use.changeSalesperson.execute(side.owner, twice[0]!.id, typed)).toMatchObject(typed);
    await expect(
      (async () => floor.use.addSalesperson.execute(side.owner, { name: ' ', email: 'keine' }))(),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'name' }, { path: 'email' }] } });
  });

  it('belong to one of those who take the same address at once', async () => {
    const people = await Promise.all(['hara', 'mori', 'sato', 'ono'].map((name) => person(name)));
    const email = 'sales@kinsei.example';
    const answers = await Promise.allSettled([
      ...people.map(({ id, name }) => floor.use.changeSalesperson.execute(side.owner, id, { name, email })),
      floor.use.addSalesperson.execute(side.owner, { name: '新人', email }),
    ]);
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []));
    expect(refused).toEqual(Array.from({ length: 4 }, () => 'salespersonThere'));
  });

  it('are nobody else’s: another client neither sees, changes nor opens them', async () => {
    const { id } = await person('hara');
    const stranger = await floor.side('乙');
    expect(await floor.use.salespeople.execute(stranger.owner)).toEqual([]);
    for (const reach of [
      () => floor.use.changeSalesperson.execute(stranger.owner, id, { name: 'x', email: 'x@y.example' }),
      () => floor.use.removeSalesperson.execute(stranger.owner, id),
      () => floor.use.openSlots.execute(stranger.owner, stranger.deskId, { ...pattern, salespersonId: id }),
    ])
      await expect(reach()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const seen = await floor.db.unitOfWork.run(stranger.supervisor, (tx) =>
      tx.query('SELECT id FROM fulfilment.salesperson'),
    );
    expect(seen).toEqual([]);
  });
});
