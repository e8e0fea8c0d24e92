import type { PersonActor } from '@madoguchi/platform/access';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

describe('an agent who holds a contact', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let serial = 0;
  beforeAll(async () => {
    floor = await openOutbound();
  });
  beforeEach(async () => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    side = await floor.side(`会社${(serial += 1)}`);
  });
  afterAll(() => floor.db.close());

  const ready = async (agent: PersonActor) => {
    await floor.use.presence.execute(agent, 'ready');
    await alive(agent);
  };
  const alive = (agent: PersonActor) =>
    floor.db.unitOfWork.run(agent, (tx) =>
      floor.routing.seen(tx, [{ operatorId: agent.companyId!, personId: agent.personId }]),
    );
  const ring = () =>
    floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: `in-${(serial += 1)}`,
      callerNumber: '03-4444-0001',
    });
  const route = () => floor.use.route.execute(side.operatorId);
  const offeredTo = async (id: string) =>
    (
      await floor.db.owner.query<{ to: string | null }>(
        'SELECT offered_to AS to FROM fulfilment.interaction WHERE id = $1',
        [id],
      )
    ).rows[0]!.to;
  const onFloor = async (agent: PersonActor) => {
    const { agents, totals } = await floor.use.liveFloor.execute(side.supervisor);
    return { ...agents.find(({ personId }) => personId === agent.personId), totals };
  };

  it('is offered no call, stands on the floor with the campaign, and is free with the record', async () => {
    await ready(side.agent);
    const campaign = await floor.running(side, 1);
    const contact = await floor.use.next.execute(side.agent, campaign);
    const { id } = await ring();
    await route();
    expect(await offeredTo(id)).toBeNull();
    await floor.arrange.setNow('2026-11-04T10:04:00+09:00');
    const seen = await onFloor(side.agent);
    expect(seen).toMatchObject({
      state: 'outbound',
      campaignName: '秋の新規開拓',
      callId: null,
    });
    expect(Math.round(seen.since!.getTime() / 60_000) * 60_000).toBe(Date.parse('2026-11-04T10:00:00+09:00'));
    // Nearly all of four staffed minutes.
    expect(seen.totals.occupancy).toBeGreaterThan(0.95);
    const today = { from: '2026-11-04', until: '2026-11-04', deskId: null } as const;
    const report = await floor.use.floorReport.execute(side.supervisor, today);
    expect(report.totals.occupancy).toBeCloseTo(seen.totals.occupancy!, 2);
    await floor.use.recordOutbound.execute(side.agent, contact.id, { outcome: 'no_answer' });
    await alive(side.agent);
    expect((await onFloor(side.agent)).state).toBe('ready');
    await route();
    expect(await offeredTo(id)).toBe(side.agent.personId);
  });

  it('takes none while a call rings at them or is in their hands', async () => {
    await ready(side.agent);
    const campaign = await floor.running(side, 1);
    const { id } = await ring();
    await route();
    expect(await offeredTo(id)).toBe(side.agent.personId);
    const next = () => floor.use.next.execute(side.agent, campaign);
    await expect(next()).rejects.toMatchObject({ reason: 'otherWorkFirst' });
    await floor.use.take.execute(side.agent, id);
    await expect(next()).rejects.toMatchObject({ reason: 'otherWorkFirst' });
    const { rows } = await floor.db.owner.query(
      `SELECT FROM fulfilment.contact WHERE campaign_id = $1 AND state = 'claimed'`,
      [campaign],
    );
    expect(rows).toHaveLength(0);
    await floor.use.hangUp.execute(side.agent, id);
    await floor.use.record.execute(side.agent, id, { outcome: 'resolved', urgency: 'normal' });
    expect((await next()).outcome).toBeNull();
  });

  it('who reaches over for a call is still not free when it is over', async () => {
    await ready(side.agent);
    await floor.use.next.execute(side.agent, await floor.running(side, 1));
    const { id } = await ring();
    await floor.use.take.execute(side.agent, id);
    expect((await onFloor(side.agent)).state).toBe('on_call');
    await floor.use.hangUp.execute(side.agent, id);
    await floor.use.record.execute(side.agent, id, { outcome: 'resolved', urgency: 'normal' });
    const later = await ring();
    await alive(side.agent);
    await route();
    expect(await offeredTo(later.id)).toBeNull();
    expect((await onFloor(side.agent)).state).toBe('outbound');
  });

  it('who falls silent is free again when the contact goes back', async () => {
    await ready(side.agent);
    await floor.use.next.execute(side.agent, await floor.running(side, 1));
    await floor.arrange.setNow('2026-11-04T10:11:00+09:00');
    await floor.use.release.run();
    expect((await onFloor(side.agent)).state).toBe('ready');
    const { id } = await ring();
    await alive(side.agent);
    await route();
    expect(await offeredTo(id)).toBe(side.agent.personId);
  });

  it('calls for a supervisor, hears who comes, and is left alone with the end of the call', async () => {
    await ready(side.agent);
    await expect(floor.use.askForHelpAtWork.execute(side.agent, true)).rejects.toMatchObject({
      reason: 'nothingInHand',
    });
    const contact = await floor.use.next.execute(side.agent, await floor.running(side, 1));
    await floor.use.askForHelpAtWork.execute(side.agent, true);
    const asked = await floor.use.askForHelpAtWork.execute(side.agent, true);
    expect((await onFloor(side.agent)).helpAskedAt).toEqual(asked.askedAt);
    const toldTo = async (who: PersonActor) => (await floor.use.deskFloor.execute(who)).helpWanted;
    expect(await toldTo(side.supervisor)).toEqual([
      { personId: side.agent.personId, deskId: side.deskId, askedAt: asked.askedAt },
    ]);
    const other = await floor.side('別の会社');
    expect(await toldTo(other.supervisor)).toEqual([]);
    await expect(floor.use.comeToHelp.execute(other.supervisor, side.agent.personId)).rejects.toThrow(
      'NOT_FOUND',
    );
    await floor.use.comeToHelp.execute(side.supervisor, side.agent.personId);
    expect(await toldTo(side.supervisor)).toEqual([]);
    const second = floor.arrange.person(side.operatorId, 'supervisor');
    await expect(floor.use.comeToHelp.execute(second, side.agent.personId)).rejects.toMatchObject({
      reason: 'helpComes',
    });
    expect((await floor.use.workHelp.execute(side.agent)).helperName).not.toBeNull();
    await floor.use.recordOutbound.execute(side.agent, contact.id, { outcome: 'busy' });
    expect(await floor.use.workHelp.execute(side.agent)).toEqual({ askedAt: null, helperName: null });
  });

  it('ends an abusive call by policy: recorded and metered once, logged, and away until they come back', async () => {
    await ready(side.agent);
    const campaign = await floor.running(side, 1);
    const contact = await floor.use.next.execute(side.agent, campaign);
    const end = () => floor.use.endOutbound.execute(side.agent, contact.id, 'threat', '怒鳴られた');
    await Promise.all([end(), end()]);
    const query = async (sql: string) =>
      (await floor.db.owner.query<Record<string, unknown>>(sql, [contact.id])).rows;
    expect(
      await query(`SELECT o.outcome, o.note, u.rule, k.state FROM fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id
         JOIN fulfilment.usage_record u ON u.interaction_id = o.interaction_id WHERE o.id = $1`),
    ).toEqual([
      {
        outcome: 'other',
        note: '方針により通話を終えました（脅し）。\n怒鳴られた',
        rule: 'outbound_answered_counts',
        state: 'done',
      },
    ]);
    expect(
      await query(
        `SELECT details->>'reason' AS reason FROM platform.audit_entry WHERE action = 'outbound.end_by_policy' AND subject = $1`,
      ),
    ).toEqual([{ reason: 'threat' }]);
    expect(await onFloor(side.agent)).toMatchObject({ state: 'away', reason: 'after_hard_call' });
    // Coming back is the agent's own choice, and saying it again later takes nothing back.
    await ready(side.agent);
    await end();
    expect((await onFloor(side.agent)).state).toBe('ready');
  });

  it('never gets a call and a contact in one moment, however many ask at once', async () => {
    const agents = Array.from({ length: 20 }, () => floor.arrange.person(side.operatorId, 'agent'));
    for (const agent of agents) await ready(agent);
    const campaign = await floor.running(side, 40);
    const calls: string[] = [];
    for (let i = 0; i < 20; i += 1) calls.push((await ring()).id);
    const answers = await Promise.allSettled([
      ...agents.map((agent) => floor.use.next.execute(agent, campaign)),
      ...Array.from({ length: 6 }, route),
    ]);
    const refused = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason.reason as string] : [],
    );
    expect(refused.filter((reason) => reason !== 'otherWorkFirst')).toEqual([]);
    await route();
    const { rows } = await floor.db.owner.query<{ contacts: number; offers: number; both: number }>(
      `SELECT count(o.id)::int AS contacts, count(i.id)::int AS offers, count(*) FILTER (WHERE o.id IS NOT NULL AND i.id IS NOT NULL)::int AS both
       FROM fulfilment.presence p
       LEFT JOIN fulfilment.outbound_call o ON o.agent_id = p.person_id AND o.recorded_at IS NULL AND o.released_at IS NULL
       LEFT JOIN fulfilment.interaction i ON i.offered_to = p.person_id AND i.state = 'ringing' WHERE p.operator_id = $1`,
      [side.operatorId],
    );
    expect(rows[0]).toEqual({ contacts: 20 - refused.length, offers: refused.length, both: 0 });
  }, 60_000);
});
