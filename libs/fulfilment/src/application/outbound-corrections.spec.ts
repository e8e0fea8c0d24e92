import { type Actor, systemActor } from '@madoguchi/platform/access';
import type { TypedOutboundCorrection } from '../domain/outbound-correction.js';
import type { OutboundOutcome } from '../domain/outbound-call.js';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };

describe('the record of a call that we made, put right', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let campaignId: string;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
    await floor.arrange.setNow('2026-11-04T09:00:00+09:00');
    campaignId = await floor.running(side, 40);
    await floor.db.owner.query('UPDATE fulfilment.desk SET report_emails = ARRAY[$2] WHERE id = $1', [
      side.deskId,
      `${side.clientId}@example.jp`,
    ]);
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const rows = async (sql: string, params: unknown[] = []) => (await floor.db.owner.query(sql, params)).rows;
  const called = async (
    outcome: OutboundOutcome,
    more: Partial<Parameters<typeof floor.use.recordOutbound.execute>[2]> = {},
    agent: Actor = side.agent,
    campaign = campaignId,
  ) => {
    const { id } = await floor.use.next.execute(agent, campaign);
    await floor.tell(agent, id);
    await floor.use.recordOutbound.execute(agent, id, { outcome, ...more });
    return id;
  };
  const correct = (
    id: string,
    typed: Partial<TypedOutboundCorrection & { revision: number }> = {},
    actor: Actor = side.agent,
  ) =>
    floor.use.correctOutbound.execute(actor, id, {
      revision: 0,
      outcome: 'no_answer',
      why: '押し間違い',
      ...typed,
    });
  const contactOf = async (id: string) =>
    (
      await rows(
        `SELECT k.state, k.attempts, k.scheduled, k.phone, k.id FROM fulfilment.contact k JOIN fulfilment.outbound_call o ON o.contact_id = k.id
         WHERE o.id = $1`,
        [id],
      )
    )[0];
  const unitsOf = async (id: string) =>
    (
      await floor.db.unitOfWork.run(side.owner, (tx) => floor.use.api.usage(tx, side.contractId, november))
    ).filter(({ interactionId }) => interactionId === interactions.get(id));
  /** Units that still cost something. */
  const charged = async (id: string) =>
    (await unitsOf(id)).flatMap(({ kind, billable, freedAt }) => (billable && !freedAt ? [kind] : [])).sort();
  const interactions = new Map<string, string>();
  const talkOf = async (id: string) => {
    const [row] = await rows(
      'SELECT i.* FROM fulfilment.interaction i JOIN fulfilment.outbound_call o ON o.interaction_id = i.id WHERE o.id = $1',
      [id],
    );
    if (row) interactions.set(id, row.id);
    return row;
  };
  const mails = async () =>
    (
      await rows(
        `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         WHERE t.identifier = 'send-mail' ORDER BY j.id`,
      )
    ).map(({ payload }) => payload as { to: string; subject: string; text: string });
  const announced = async (interactionId: string) => {
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.use.whenCorrected.react({ interactionId, contractId: side.contractId, freedUsageId: null }, tx),
    );
    return { text: floor.neighbours.announced.at(-1)?.text ?? '' };
  };
  let hours = 8;
  const meeting = async (withWhom = '原さま') => {
    const time = `${(hours += 1)}`.padStart(2, '0') + ':00';
    const slots = await floor.use.openSlots.execute(side.owner, side.deskId, {
      from: '2026-11-20',
      until: '2026-11-20',
      weekdays: [],
      times: [time],
      minutes: 60,
      capacity: 1,
      withoutRestDays: false,
      except: [],
    });
    const slot = slots.find(
      ({ startsAt }) => startsAt.getTime() === Date.parse(`2026-11-20T${time}:00+09:00`),
    )!;
    return { slot, meeting: { withWhom, slotId: slot.id } };
  };

  it('keeps what it said; the client reads both and never who, and the same again changes nothing', async () => {
    const id = await called('not_interested', { reason: 'price', note: '高い' });
    const typed = {
      outcome: 'not_interested',
      reason: 'timing',
      note: '来期に検討',
      why: '聞き違い',
    } as const;
    const corrected = await correct(id, typed);
    expect(corrected).toMatchObject({ reason: 'timing', note: '来期に検討', fixed: null });
    expect(corrected.corrections).toMatchObject([
      {
        by: side.agent.personId,
        reason: '聞き違い',
        former: { outcome: 'not_interested', reason: 'price', note: '高い' },
      },
    ]);
    expect((await correct(id, typed)).corrections).toHaveLength(1);
    const { said } = await floor.use.campaigns.resultsOf(side.owner, campaignId);
    expect(said.find((one) => one.id === id)).toMatchObject({
      note: '来期に検討',
      corrections: [{ reason: '聞き違い', former: { note: '高い' } }],
    });
    expect(await talkOf(id)).toMatchObject({ message: '来期に検討', outcome: 'resolved' });
    // Who corrects what somebody else has corrected meanwhile has not read it.
    await expect(correct(id, { ...typed, note: 'さらに' })).rejects.toMatchObject({
      reason: 'correctedMeanwhile',
    });
  });

  it('is one of ten who press at once', async () => {
    const id = await called('no_answer');
    const tried = await Promise.allSettled(
      Array.from({ length: 10 }, (_, one) => correct(id, { outcome: 'other', note: `言葉${one}` })),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await floor.use.recordedOutbound.one(side.agent, id)).corrections).toHaveLength(1);
  });

  it('frees the unit of a call nobody answered, and charges nothing the other way round', async () => {
    const wrong = await called('other', { note: '話した' });
    await talkOf(wrong);
    expect(await charged(wrong)).toEqual(['call']);
    await correct(wrong, { outcome: 'no_answer' });
    expect(await talkOf(wrong)).toMatchObject({ outcome: 'silent' });
    expect(await charged(wrong)).toEqual([]);
    expect(await contactOf(wrong)).toMatchObject({ state: 'waiting', attempts: 1 });
    await correct(wrong, { outcome: 'other', note: 'やはり話した', revision: 1 });
    expect(await charged(wrong)).toEqual([]);

    const missed = await called('no_answer');
    await correct(missed, { outcome: 'not_interested' });
    expect(await talkOf(missed)).toBeUndefined();
    expect(await contactOf(missed)).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('takes a meeting back that was never agreed: seat, fee and report go with it, and a mail says so', async () => {
    const { slot, meeting: agreed } = await meeting('原');
    const id = await called('appointment', { meeting: agreed });
    const { id: interactionId } = await talkOf(id);
    const [appointment] = (await floor.use.inbox.appointments(side.owner, side.deskId)).filter(
      (one) => one.interactionId === interactionId,
    );
    await floor.use.decide.execute(side.owner, appointment!.id, { status: 'accepted' });
    expect(await charged(id)).toEqual(['appointment', 'call']);
    await correct(id, { outcome: 'no_answer', why: '別の会社の記録でした' });
    expect(await charged(id)).toEqual([]);
    const [withdrawn] = (await floor.use.inbox.appointments(side.owner, side.deskId)).filter(
      (one) => one.interactionId === interactionId,
    );
    expect(withdrawn).toMatchObject({ status: 'withdrawn', rejectionReason: '別の会社の記録でした' });
    const [free] = (await floor.use.slots.ofDesk(side.owner, side.deskId)).filter(
      ({ id: one }) => one === slot.id,
    );
    expect(free!.booked).toBe(0);
    const mail = (await mails()).at(-1)!;
    expect([mail.to, mail.text]).toEqual([
      `${side.clientId}@example.jp`,
      expect.stringContaining('別の会社の記録でした'),
    ]);
    expect(mail.subject).toBe('【訂正】原さまとの面談（11月20日（金）09:00）を取り下げました');
    // Put right once more, there is no meeting to speak of: neither in a mail nor in what is announced outside.
    await correct(id, { outcome: 'other', note: '担当者は不在', why: '聞き直しました', revision: 1 });
    const [again, outside] = [(await mails()).at(-1)!, await announced(interactionId)];
    for (const { subject, text } of [again, { subject: '', text: outside.text }])
      expect(subject + text).not.toMatch(/原|取り下げ|面談：/);
    expect(again.text).toContain('聞き直しました');
    expect(outside.text).toContain('聞き直しました');
    await expect(
      floor.use.decide.execute(side.owner, appointment!.id, { status: 'accepted' }),
    ).rejects.toMatchObject({ reason: 'appointmentWithdrawn' });
    // The seat is free for somebody else.
    await called('appointment', { meeting: agreed });
  });

  it('makes no meeting, and takes back no refusal by an agent', async () => {
    const id = await called('refused', { reason: 'no_need' });
    const { phone } = await contactOf(id);
    await expect(correct(id)).rejects.toMatchObject({ details: { fields: [{ reason: 'refusalStays' }] } });
    await expect(correct(id, { outcome: 'appointment' }, side.supervisor)).rejects.toMatchObject({
      details: { fields: [{ reason: 'meetingNeedsACall' }] },
    });
    await correct(id, { outcome: 'not_interested' }, side.supervisor);
    // What was said once is heeded all the same.
    expect(await rows('SELECT FROM fulfilment.refusal WHERE phone = $1', [phone])).toHaveLength(1);
    expect(await contactOf(id)).toMatchObject({ state: 'done' });
  });

  it('heeds a refusal that comes to light', async () => {
    const id = await called('no_answer');
    await correct(id, { outcome: 'refused', reason: 'no_need' });
    const contact = await contactOf(id);
    expect(contact).toMatchObject({ state: 'done' });
    expect(await rows('SELECT FROM fulfilment.refusal WHERE phone = $1', [contact.phone])).toHaveLength(1);
  });

  it('is for the agent on its day, for a supervisor within 92 days, and for nobody else', async () => {
    const id = await called('busy');
    const colleague = floor.arrange.person(side.operatorId, 'agent');
    const stranger = await floor.side('乙');
    for (const actor of [colleague, stranger.supervisor, stranger.agent]) {
      await expect(correct(id, {}, actor)).rejects.toThrow('NOT_FOUND');
      await expect(floor.use.recordedOutbound.one(actor, id)).rejects.toThrow('NOT_FOUND');
    }
    await expect(
      floor.use.recordedOutbound.ofCampaign(stranger.supervisor, campaignId, null),
    ).rejects.toThrow('NOT_FOUND');
    await floor.arrange.setNow('2026-11-05T10:00:00+09:00');
    await expect(correct(id)).rejects.toMatchObject({ reason: 'supervisorCorrects' });
    expect((await correct(id, {}, side.supervisor)).outcome).toBe('no_answer');
    await floor.arrange.setNow('2027-02-10T10:00:00+09:00');
    await expect(correct(id, { outcome: 'busy', revision: 1 }, side.supervisor)).rejects.toMatchObject({
      reason: 'tooLateToCorrect',
    });
  });

  it('is found by number, name and words', async () => {
    const id = await called('other', { note: '秋にもう一度' });
    const { phone } = await contactOf(id);
    const found = async (search: string | null) =>
      (await floor.use.recordedOutbound.mineOfToday(side.agent, search)).map((one) => one.id);
    expect(await found(null)).toContain(id);
    expect(await found(phone.slice(-8))).toEqual([id]);
    expect(await found('秋にもう')).toEqual([id]);
    expect(await found('100%')).toEqual([]);
    expect(
      (await floor.use.recordedOutbound.ofCampaign(side.supervisor, campaignId, '秋にもう')).map(
        (one) => one.id,
      ),
    ).toEqual([id]);
  });
});
