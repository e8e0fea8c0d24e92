import { systemActor } from '@madoguchi/platform/access';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

const at = (time: string, day = '2026-11-20') => new Date(`${day}T${time}:00+09:00`);
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

describe('a wish that becomes a booked time', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let calls = 0;
  beforeAll(async () => (floor = await openOutbound()));
  beforeEach(async () => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    side = await floor.side();
  });
  afterAll(() => floor.db.close());

  const open = () => floor.use.openSlots.execute(side.owner, side.deskId, pattern);
  const result = (startsAt: Date) =>
    ({
      outcome: 'appointment',
      urgency: 'normal',
      callerName: '佐藤',
      message: '見学したい',
      appointment: { withWhom: '佐藤さま', startsAt },
    }) as const;
  const wished = async (startsAt: Date) => {
    const { id } = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: `wish-${(calls += 1)}`,
      callerNumber: '0311112222',
    });
    await floor.use.take.execute(side.agent, id);
    await floor.use.hangUp.execute(side.agent, id);
    await floor.use.record.execute(side.agent, id, result(startsAt));
    const all = await floor.use.inbox.appointments(side.owner, side.deskId);
    return all.find((one) => one.interactionId === id)!;
  };
  const calendar = async () =>
    (await floor.use.slots.ofDesk(side.owner, side.deskId)).map(({ startsAt, booked }) => [startsAt, booked]);
  const reportOf = async (id: string) =>
    (await floor.use.inbox.reports(side.owner, { onlyOpen: false, first: 20, offset: 0 })).items.find(
      ({ appointment }) => appointment?.id === id,
    )!;
  const bookedIn = async (id: string) => (await reportOf(id)).appointment!;

  it('gets a free time from the supervisor, once, and the owner reads both times and has a briefing', async () => {
    await floor.db.owner.query(
      `UPDATE fulfilment.desk SET report_emails = '{shop@example.jp}' WHERE id = $1`,
      [side.deskId],
    );
    const [slot, other] = await open();
    const wish = await wished(at('15:00'));
    expect(await floor.use.wishes.execute(side.supervisor)).toMatchObject([
      { id: wish.id, withWhom: '佐藤さま', startsAt: at('15:00'), phone: '0311112222' },
    ]);
    const book = (slotId: string) =>
      floor.use.bookWish.execute(side.supervisor, { appointmentId: wish.id, slotId });
    await Promise.all([book(slot!.id), book(slot!.id), book(slot!.id)]);
    expect(await book(slot!.id)).toMatchObject({ slotId: slot!.id, wished: false });
    await expect(book(other!.id)).rejects.toMatchObject({ reason: 'wishAnswered' });
    expect(await bookedIn(wish.id)).toMatchObject({
      startsAt: at('10:00'),
      wishedFor: at('15:00'),
      wished: false,
      status: 'proposed',
    });
    expect(await calendar()).toEqual([
      [at('10:00'), 1],
      [at('11:00'), 0],
    ]);
    expect(await floor.use.wishes.execute(side.supervisor)).toEqual([]);
    expect(await floor.use.slots.briefing(side.owner, wish.id)).toMatchObject({ startsAt: at('10:00') });
    const { rows } = await floor.db.owner.query(
      `SELECT count(*)::int AS mails FROM graphile_worker._private_jobs WHERE payload->>'text' LIKE $1`,
      [`%/owner/appointments/${wish.id}%`],
    );
    expect(rows[0].mails).toBe(1);
  });

  it('opens the wished time for the owner, and refuses a supervisor and what is in the way', async () => {
    await open();
    const [early, wish] = [await wished(at('10:30')), await wished(at('15:00'))];
    const book = (who: typeof side.owner, appointmentId: string, minutes?: number) =>
      floor.use.bookWish.execute(who, { appointmentId, minutes });
    await expect(book(side.supervisor, wish.id)).rejects.toMatchObject({ reason: 'wishNotOpen' });
    await expect(book(side.owner, early.id, 30)).rejects.toMatchObject({
      details: { fields: [{ reason: 'slotOverlaps' }] },
    });
    await expect(book(side.owner, wish.id, 5)).rejects.toMatchObject({
      details: { fields: [{ path: 'minutes', reason: 'outOfRange' }] },
    });
    await book(side.owner, wish.id, 45);
    await book(side.owner, wish.id, 45);
    expect(await calendar()).toEqual([
      [at('10:00'), 0],
      [at('11:00'), 0],
      [at('15:00'), 1],
    ]);
    const { rows } = await floor.db.owner.query(
      'SELECT action FROM platform.audit_entry WHERE company_id = $1 ORDER BY 1',
      [side.clientId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['appointment.book_wish', 'slot.open', 'slot.open']);
  });

  it('gives one seat to one of many wishes that want it at once', async () => {
    const [slot] = await open();
    const wishes = [];
    for (let i = 0; i < 12; i++) wishes.push(await wished(at('15:00')));
    const answers = await Promise.allSettled(
      wishes.map(({ id }, i) =>
        floor.use.bookWish.execute(i % 2 ? side.owner : side.supervisor, {
          appointmentId: id,
          slotId: slot!.id,
        }),
      ),
    );
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []));
    expect([refused.length, new Set(refused)]).toEqual([11, new Set(['slotTaken'])]);
    // The same time opened by hand for all of them is one time with one seat.
    const opened = await Promise.allSettled(
      wishes.map(({ id }) => floor.use.bookWish.execute(side.owner, { appointmentId: id, minutes: 60 })),
    );
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await calendar()).toContainEqual([at('15:00'), 1]);
  });

  it('finds the seat at the wished time that a rejected meeting gave back, beside a colleague’s that is taken', async () => {
    for (const name of ['hara', 'mori']) {
      const email = `${name}@kinsei.example`;
      const { id } = await floor.use.addSalesperson.execute(side.owner, { name, email });
      await floor.use.openSlots.execute(side.owner, side.deskId, {
        ...pattern,
        times: ['15:00'],
        salespersonId: id,
      });
    }
    const slots = await floor.use.slots.ofDesk(side.owner, side.deskId);
    // Of two full times the one with the lower id would be taken.
    const [taken, given] = slots.map(({ id }) => id).sort();
    const book = async (slotId: string | null) => {
      const { id } = await wished(at('15:00'));
      return floor.use.bookWish.execute(side.owner, { appointmentId: id, slotId });
    };
    await book(taken!);
    const { id } = await book(given!);
    await floor.use.decide.execute(side.owner, id, { status: 'rejected', reason: '都合が悪い' });
    expect(await book(null)).toMatchObject({ slotId: given });
  });

  it('is the same record when it is sent again after it was booked, and another wish is another', async () => {
    const [slot] = await open();
    const wish = await wished(at('15:00'));
    await floor.use.bookWish.execute(side.owner, { appointmentId: wish.id, slotId: slot!.id });
    const again = (startsAt: Date) =>
      floor.use.record.execute(side.agent, wish.interactionId, result(startsAt));
    expect(await again(at('15:00'))).toMatchObject({ id: wish.interactionId, state: 'completed' });
    await expect(again(at('10:00'))).rejects.toMatchObject({ reason: 'alreadyRecorded' });
  });

  it('asks the desk to tell the caller, whether it was booked or cannot be met', async () => {
    const [slot] = await open();
    const [first, second] = [await wished(at('15:00')), await wished(at('16:00'))];
    await floor.use.bookWish.execute(side.owner, {
      appointmentId: first.id,
      slotId: slot!.id,
      tellCaller: '20日10時で承りました。',
    });
    await floor.use.decide.execute(side.owner, second.id, {
      status: 'rejected',
      reason: '20日は満席',
      tellCaller: 'その日は満席です。',
    });
    const requests = await floor.use.ownerSide.requests(side.supervisor);
    expect(requests.map(({ interactionId, text }) => [interactionId, text]).sort()).toEqual(
      [
        [first.interactionId, '20日10時で承りました。'],
        [second.interactionId, 'その日は満席です。'],
      ].sort(),
    );
    expect(await floor.use.wishes.execute(side.supervisor)).toEqual([]);
    await expect(
      floor.use.bookWish.execute(side.owner, { appointmentId: second.id, slotId: slot!.id }),
    ).rejects.toMatchObject({ reason: 'wishAnswered' });
  });

  it('is declined by the supervisor with a reason the owner reads, and booked after all', async () => {
    const [slot] = await open();
    const wish = await wished(at('15:00'));
    const decline = async (who: typeof side.owner, reason: string) =>
      floor.use.declineWish.execute(who, { appointmentId: wish.id, reason });
    const page = (decided: boolean) =>
      floor.use.appointmentPage.page(side.owner, { deskId: null, decided, first: 10, after: null });
    await expect(decline(side.supervisor, ' ')).rejects.toThrow('BAD_INPUT');
    expect((await page(false)).toDecide).toBe(1);
    await Promise.all([1, 2, 3].map(() => decline(side.supervisor, '20日は満席')));
    const declined = { reason: '20日は満席', from: 'desk' };
    expect(await decline(side.supervisor, '20日は満席')).toMatchObject({ declined, wished: true });
    for (const [who, reason] of [
      [side.supervisor, 'ほかの理由'],
      [side.owner, '20日は満席'],
    ] as const)
      await expect(decline(who, reason)).rejects.toMatchObject({ reason: 'wishDeclined' });
    // It stays open in the inbox until the owner has seen it, and waits for no decision.
    expect(await reportOf(wish.id)).toMatchObject({
      doneAt: null,
      appointment: { declined, status: 'proposed' },
    });
    expect(await page(false)).toMatchObject({ toDecide: 0, items: [] });
    expect((await page(true)).items).toMatchObject([{ appointment: { id: wish.id, declined } }]);
    expect(await floor.use.wishes.execute(side.supervisor)).toMatchObject([{ id: wish.id, declined }]);
    // An owner whose dialog was open already does not buy a meeting to which nobody comes.
    await expect(floor.use.decide.execute(side.owner, wish.id, { status: 'accepted' })).rejects.toMatchObject(
      { reason: 'wishDeclined' },
    );
    await floor.use.bookWish.execute(side.supervisor, { appointmentId: wish.id, slotId: slot!.id });
    expect(await bookedIn(wish.id)).toMatchObject({ declined: null, startsAt: at('10:00'), wished: false });
    expect((await page(false)).toDecide).toBe(1);
    await expect(decline(side.supervisor, '20日は満席')).rejects.toMatchObject({ reason: 'wishAnswered' });
    const { rows } = await floor.db.owner.query(
      'SELECT action, count(*)::int AS times FROM platform.audit_entry WHERE company_id = $1 GROUP BY 1 ORDER BY 1',
      [side.operatorId],
    );
    expect(rows).toMatchObject([
      { action: 'appointment.book_wish', times: 1 },
      { action: 'appointment.decline_wish', times: 1 },
    ]);
  });

  it('is declined by the owner, who is done with the report until it is booked after all', async () => {
    await open();
    const wish = await wished(at('15:00'));
    await floor.use.declineWish.execute(side.owner, {
      ...{ appointmentId: wish.id, reason: '20日は休み', tellCaller: '20日はお休みです。' },
    });
    expect((await reportOf(wish.id)).doneAt).not.toBeNull();
    expect(await floor.use.wishes.execute(side.supervisor)).toMatchObject([
      { id: wish.id, declined: { reason: '20日は休み', from: 'client' } },
    ]);
    expect(await floor.use.ownerSide.requests(side.supervisor)).toMatchObject([
      { text: '20日はお休みです。' },
    ]);
    // Nothing is left to decide, so the last bill does not wait for it.
    const month = { startsOn: '2026-11-01', endsOn: '2026-11-30' } as const;
    const undecided = () =>
      floor.db.unitOfWork.run(systemActor('test'), async (tx) => {
        const contracts = [{ contractId: side.contractId, period: month }];
        return (await floor.use.api.monthUsage(tx, contracts, month)).get(side.contractId)!;
      });
    expect(await undecided()).toMatchObject({ undecidedAppointments: 0 });
    await floor.use.bookWish.execute(side.owner, { appointmentId: wish.id });
    expect(await reportOf(wish.id)).toMatchObject({ doneAt: null, appointment: { declined: null } });
    expect(await undecided()).toMatchObject({ undecidedAppointments: 1 });
  });

  it('is told by mail to the side that did not decline it, with the reason, and to nobody once it is booked', async () => {
    await floor.db.owner.query(
      `UPDATE fulfilment.desk SET report_emails = '{shop@example.jp}' WHERE id = $1`,
      [side.deskId],
    );
    const mailsAbout = async (id: string, times = 1) => {
      for (let i = 0; i < times; i += 1)
        await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
          floor.use.whenDeclined.react(
            { appointmentId: id, contractId: side.contractId, clientId: side.clientId },
            tx,
          ),
        );
      const { rows } = await floor.db.owner.query(
        `SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE $1 ORDER BY payload->>'to'`,
        [`wish-declined:${id}:%`],
      );
      return rows.map(({ payload }) => payload as { to: string; subject: string; text: string });
    };
    const [slot] = await open();
    const [byDesk, byClient, booked] = [
      await wished(at('15:00')),
      await wished(at('16:00')),
      await wished(at('17:00')),
    ];
    await floor.use.declineWish.execute(side.supervisor, { appointmentId: byDesk.id, reason: '20日は満席' });
    await floor.use.declineWish.execute(side.owner, { appointmentId: byClient.id, reason: '20日は休み' });
    await floor.use.declineWish.execute(side.supervisor, { appointmentId: booked.id, reason: '満席' });
    await floor.use.bookWish.execute(side.supervisor, { appointmentId: booked.id, slotId: slot!.id });
    const [toClient, ...more] = await mailsAbout(byDesk.id, 2);
    expect(more).toEqual([]);
    expect(toClient).toMatchObject({
      to: 'shop@example.jp',
      subject: '佐藤さまのご希望の日時（11月20日（金）15:00）は、お受けできませんでした',
    });
    expect(toClient!.text).toContain('理由：20日は満席');
    expect(toClient!.text).toMatch(/\/owner$/);
    const toDesk = await mailsAbout(byClient.id, 2);
    expect(toDesk.map(({ to }) => to)).toEqual([`${side.operatorId}@example.jp`]);
    expect(toDesk[0]!.text).toMatch(/理由：20日は休み[^]*\/floor\/requests/);
    expect(await mailsAbout(booked.id)).toEqual([]);
  });

  it('is not shown to the supervisor any more two weeks after it was declined', async () => {
    await open();
    const wish = await wished(at('15:00'));
    await floor.use.declineWish.execute(side.owner, { appointmentId: wish.id, reason: '休み' });
    await floor.arrange.setNow('2026-11-18T09:59:00+09:00');
    expect(await floor.use.wishes.execute(side.supervisor)).toHaveLength(1);
    await floor.arrange.setNow('2026-11-18T10:01:00+09:00');
    expect(await floor.use.wishes.execute(side.supervisor)).toEqual([]);
  });

  it('is nobody else’s, and not booked into the past or another desk’s calendar', async () => {
    const [slot] = await open();
    const wish = await wished(at('15:00'));
    const other = await floor.side('乙');
    const [foreign] = await floor.use.openSlots.execute(other.owner, other.deskId, pattern);
    for (const who of [other.owner, other.supervisor]) {
      await expect(
        floor.use.bookWish.execute(who, { appointmentId: wish.id, slotId: slot!.id }),
      ).rejects.toThrow('NOT_FOUND');
      await expect(
        floor.use.declineWish.execute(who, { appointmentId: wish.id, reason: '満席' }),
      ).rejects.toThrow('NOT_FOUND');
    }
    await expect(
      floor.use.bookWish.execute(side.owner, { appointmentId: wish.id, slotId: foreign!.id }),
    ).rejects.toThrow('NOT_FOUND');
    expect(await floor.use.wishes.execute(other.supervisor)).toEqual([]);
    await floor.arrange.setNow('2026-11-21T10:00:00+09:00');
    await expect(
      floor.use.bookWish.execute(side.owner, { appointmentId: wish.id, slotId: slot!.id }),
    ).rejects.toMatchObject({ reason: 'slotTaken' });
    await expect(floor.use.bookWish.execute(side.owner, { appointmentId: wish.id })).rejects.toMatchObject({
      reason: 'wishIsPast',
    });
  });
});
