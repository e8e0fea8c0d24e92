import type { PersonActor } from '@madoguchi/platform/access';
import type { TypedResult } from '../domain/result.js';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

const pattern = {
  from: '2026-11-20',
  until: '2026-11-20',
  weekdays: [],
  times: ['10:00', '11:00'],
  minutes: 60,
  capacity: 1,
  withoutRestDays: false,
  except: [],
};
const at = (time: string) => new Date(`2026-11-20T${time}:00+09:00`);
const meeting = (
  appointment: Partial<NonNullable<TypedResult['appointment']>>,
): TypedResult & { outcome: 'appointment' } => ({
  outcome: 'appointment',
  urgency: 'normal',
  callerName: '佐藤',
  message: '見学したい',
  appointment: { withWhom: '佐藤さま', ...appointment },
});

describe('a call that books into the client’s calendar', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => (floor = await openOutbound()));
  beforeEach(async () => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    side = await floor.side();
  });
  afterAll(() => floor.db.close());

  const open = (change: Partial<typeof pattern> = {}) =>
    floor.use.openSlots.execute(side.owner, side.deskId, { ...pattern, ...change });
  const booked = async () =>
    (await floor.use.slots.ofDesk(side.owner, side.deskId)).map((slot) => slot.booked);
  let calls = 0;
  /** A call in wrap-up, at the desk of an agent. */
  const answered = async (agent: PersonActor = side.agent) => {
    const { id } = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: `booking-${(calls += 1)}`,
      callerNumber: '0311112222',
    });
    await floor.use.take.execute(agent, id);
    await floor.use.hangUp.execute(agent, id);
    return id;
  };
  const record = async (result: TypedResult, agent = side.agent) => {
    const id = await answered(agent);
    await floor.use.record.execute(agent, id, result);
    return id;
  };
  const appointmentOf = async (interactionId: string) =>
    (await floor.use.inbox.appointments(side.owner, side.deskId)).find(
      (one) => one.interactionId === interactionId,
    );
  const reasonsOf = (answers: PromiseSettledResult<unknown>[]) =>
    answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []));

  it('takes the seat with the record, for a desk without any campaign, and the owner reads both', async () => {
    const [slot] = await open();
    const id = await record(meeting({ slotId: slot!.id }));
    expect(await booked()).toEqual([1, 0]);
    const appointment = await appointmentOf(id);
    expect(appointment).toMatchObject({ startsAt: at('10:00'), slotId: slot!.id, wished: false });
    expect(await floor.use.slots.briefing(side.owner, appointment!.id)).toMatchObject({
      campaignName: null,
      minutes: 60,
      phone: '0311112222',
      said: '見学したい',
    });
  });

  it('is one booking however often the record is sent, and another slot is another record', async () => {
    const [slot, other] = await open({ capacity: 3 });
    const id = await answered();
    const send = (slotId: string) => floor.use.record.execute(side.agent, id, meeting({ slotId }));
    await Promise.all([send(slot!.id), send(slot!.id), send(slot!.id)]);
    await send(slot!.id);
    expect(await booked()).toEqual([1, 0]);
    await expect(send(other!.id)).rejects.toMatchObject({ reason: 'alreadyRecorded' });
    await floor.arrange.setNow('2026-11-21T10:00:00+09:00');
    expect(await send(slot!.id)).toMatchObject({ id, state: 'completed' });
  });

  it('gives one slot to one of a hundred agents, and the others have lost nothing', async () => {
    const [slot] = await open();
    const agents = Array.from({ length: 100 }, () => floor.arrange.person(side.operatorId, 'agent'));
    const ids: string[] = [];
    for (const agent of agents) ids.push(await answered(agent));
    const answers = await Promise.allSettled(
      agents.map((agent, i) => floor.use.record.execute(agent, ids[i]!, meeting({ slotId: slot!.id }))),
    );
    const refused = reasonsOf(answers);
    expect([refused.length, new Set(refused)]).toEqual([99, new Set(['slotTaken'])]);
    expect(await booked()).toEqual([1, 0]);
    const { rows } = await floor.db.owner.query(
      `SELECT count(*) FILTER (WHERE state = 'wrap_up')::int AS open, (SELECT count(*)::int FROM fulfilment.report WHERE desk_id = $1) AS reports,
         (SELECT count(*)::int FROM fulfilment.usage_record WHERE desk_id = $1) AS units
       FROM fulfilment.interaction WHERE desk_id = $1`,
      [side.deskId],
    );
    expect(rows).toEqual([{ open: 99, reports: 1, units: 1 }]);
    const loser = answers.findIndex((one) => one.status === 'rejected');
    const [, free] = await floor.use.slots.ofDesk(side.agent, side.deskId);
    await floor.use.record.execute(agents[loser]!, ids[loser]!, meeting({ slotId: free!.id }));
    expect(await booked()).toEqual([1, 1]);
  });

  it('shares its seats with those who call out, and nobody waits for ever', async () => {
    const [slot] = await open({ capacity: 5 });
    const campaign = await floor.running(side, 20);
    const agents = Array.from({ length: 40 }, () => floor.arrange.person(side.operatorId, 'agent'));
    const tries: (() => Promise<unknown>)[] = [];
    for (const [i, agent] of agents.entries())
      if (i % 2 === 0) {
        const id = await answered(agent);
        tries.push(() => floor.use.record.execute(agent, id, meeting({ slotId: slot!.id })));
      } else {
        const { id } = await floor.use.next.execute(agent, campaign);
        await floor.tell(agent, id);
        tries.push(() =>
          floor.use.recordOutbound.execute(agent, id, {
            outcome: 'appointment',
            meeting: { withWhom: '原さま', slotId: slot!.id },
          }),
        );
      }
    const refused = reasonsOf(await Promise.allSettled(tries.map((one) => one())));
    expect([refused.length, new Set(refused)]).toEqual([35, new Set(['slotTaken'])]);
    expect(await booked()).toEqual([5, 0]);
  });

  it('gives the seat back when the owner rejects the meeting', async () => {
    const [slot] = await open();
    const id = await record(meeting({ slotId: slot!.id }));
    const { id: appointmentId } = (await appointmentOf(id))!;
    await floor.use.decide.execute(side.owner, appointmentId, { status: 'rejected', reason: '担当が不在' });
    expect(await booked()).toEqual([0, 0]);
    await record(meeting({ slotId: slot!.id }));
    expect(await booked()).toEqual([1, 0]);
  });

  it('gives seat and fee back when the record is put right, and stays put right afterwards', async () => {
    const [slot] = await open();
    const id = await record(meeting({ slotId: slot!.id }));
    const { id: appointmentId } = (await appointmentOf(id))!;
    await floor.use.decide.execute(side.owner, appointmentId, { status: 'accepted' });
    const right = {
      outcome: 'message',
      urgency: 'normal',
      callerName: '佐藤',
      message: '見学は考え直したい',
      reason: '日時は決まっていなかった',
    } as const;
    await floor.use.correctCall.execute(side.agent, id, { ...right, revision: 0 });
    expect(await booked()).toEqual([0, 0]);
    expect(await appointmentOf(id)).toMatchObject({ status: 'withdrawn', rejectionReason: right.reason });
    const audited = await floor.db.owner.query(
      `SELECT person_id AS who FROM platform.audit_entry WHERE action = 'appointment.withdraw' AND subject = $1`,
      [appointmentId],
    );
    expect(audited.rows).toEqual([{ who: side.agent.personId }]);
    const { rows } = await floor.db.owner.query(
      `SELECT u.kind, f.usage_id IS NOT NULL AS freed FROM fulfilment.usage_record u
       LEFT JOIN fulfilment.usage_correction f ON f.usage_id = u.id WHERE u.interaction_id = $1 ORDER BY u.kind`,
      [id],
    );
    expect(rows).toEqual([
      { kind: 'appointment', freed: true },
      { kind: 'call', freed: false },
    ]);
    const again = { ...right, message: '資料だけ欲しい', reason: '聞き直した', revision: 1 };
    await floor.use.correctCall.execute(side.agent, id, again);
    await expect(
      floor.use.correctCall.execute(side.agent, id, { ...right, outcome: 'appointment', revision: 2 }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'outcome', reason: 'meetingStays' }] } });
  });

  it('keeps the seat when something else of the record is put right', async () => {
    const [slot] = await open();
    const id = await record(meeting({ slotId: slot!.id }));
    await floor.use.correctCall.execute(side.agent, id, {
      outcome: 'appointment',
      urgency: 'normal',
      callerName: '斎藤',
      message: '見学したい',
      reason: '聞き違い',
      revision: 0,
    });
    expect(await booked()).toEqual([1, 0]);
  });

  it('takes any time where the desk has no calendar, and a wish where it has one', async () => {
    const agreed = await record(meeting({ startsAt: at('15:00') }));
    expect(await appointmentOf(agreed)).toMatchObject({ slotId: null, wished: false });
    await open();
    const wish = await record(meeting({ startsAt: at('10:00') }));
    expect(await appointmentOf(wish)).toMatchObject({ startsAt: at('10:00'), slotId: null, wished: true });
    expect(await booked()).toEqual([0, 0]);
  });

  it('refuses a slot of another desk, a closed one and one that has begun, and writes nothing', async () => {
    const other = await floor.side('乙');
    const [foreign] = await floor.use.openSlots.execute(other.owner, other.deskId, pattern);
    const [slot, next] = await open();
    await floor.use.closeSlot.execute(side.owner, slot!.id);
    const id = await answered();
    const send = (slotId: string) => floor.use.record.execute(side.agent, id, meeting({ slotId }));
    await expect(send(foreign!.id)).rejects.toThrow('NOT_FOUND');
    await expect(send('nonsense')).rejects.toThrow('NOT_FOUND');
    await expect(send(slot!.id)).rejects.toMatchObject({ reason: 'slotTaken' });
    await expect(floor.use.record.execute(side.agent, id, meeting({}))).rejects.toMatchObject({
      details: { fields: [{ path: 'appointment.startsAt', reason: 'required' }] },
    });
    await floor.arrange.setNow('2026-11-20T11:00:01+09:00');
    await expect(send(next!.id)).rejects.toMatchObject({ reason: 'slotTaken' });
    expect(await appointmentOf(id)).toBeUndefined();
    expect(await floor.use.interactions.one(side.agent, id)).toMatchObject({ state: 'wrap_up' });
  });
});
