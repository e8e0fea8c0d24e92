import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

const tables = [
  'desk',
  'desk_revision',
  'interaction',
  'report',
  'appointment',
  'usage_record',
  'usage_dispute',
  'usage_correction',
  'usage_tally',
  'billed_month',
  'presence',
] as const;

describe('the walls between clients and between operators', () => {
  let floor: Floor;
  const unitsOf = (contractId: string) =>
    floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.use.api.usage(tx, contractId, { startsOn: '2026-11-01', endsOn: '2026-11-30' }),
    );
  const side = async (name: string) => {
    const { arrange, use } = floor;
    const [clientId, operatorId, producerId] = [
      await arrange.company('client', name),
      await arrange.company('operator', name),
      await arrange.company('producer', name),
    ];
    const [owner, agent, supervisor, producer] = [
      arrange.person(clientId, 'owner'),
      arrange.person(operatorId, 'agent'),
      arrange.person(operatorId, 'supervisor'),
      arrange.person(producerId, 'producer'),
    ];
    const { deskId, contract } = await arrange.contract({ clientId, operatorId, producerId });
    await use.presence.execute(agent, 'ready');
    const desk = await use.desks.one(owner, deskId);
    await use.updateDesk.execute(owner, deskId, { ...desk, greeting: `${name}です。` });
    const key = arrange.key(operatorId);
    const call = await use.offer.execute(key, {
      deskId,
      providerCallId: 'the same id',
      callerNumber: '0355556666',
    });
    await use.take.execute(agent, call.id);
    await use.hangUp.execute(agent, call.id);
    const appointment = { withWhom: `${name}の客`, startsAt: new Date('2026-11-20T10:00:00+09:00') };
    await use.record.execute(agent, call.id, {
      outcome: 'appointment',
      urgency: 'normal',
      message: `${name}の秘密`,
      appointment,
    });
    await floor.db.unitOfWork.run(systemActor('test'), (tx) => use.api.billMonth(tx, [contract], '2026-10'));
    const [unit] = await unitsOf(contract.id);
    const { id: disputeId } = await use.dispute.execute(owner, unit!.id, `${name}の理由`);
    await use.answer.execute(supervisor, disputeId, true, '確認しました。');
    const { items } = await use.inbox.reports(owner, { onlyOpen: false, first: 1, offset: 0 });
    return {
      owner,
      agent,
      supervisor,
      producer,
      key,
      deskId,
      contractId: contract.id,
      call,
      report: items[0]!,
    };
  };
  let a: Awaited<ReturnType<typeof side>>;
  let b: Awaited<ReturnType<typeof side>>;

  beforeAll(async () => {
    floor = await openFloor();
    [a, b] = [await side('甲'), await side('乙')];
  });
  afterAll(() => floor.db.close());

  const rowsSeen = (actor: Actor, table: string) =>
    floor.db.unitOfWork.run(
      actor,
      async (tx) => (await tx.query(`SELECT * FROM fulfilment.${table}`)).length,
    );

  it('let a query that forgot its filter see the own side only', async () => {
    for (const table of tables) {
      expect([table, await rowsSeen(a.agent, table)]).toEqual([table, 1]);
      expect([table, await rowsSeen(a.owner, table)]).toEqual([table, table === 'presence' ? 0 : 1]);
      expect([table, await rowsSeen({ kind: 'anonymous' }, table)]).toEqual([table, 0]);
    }
  });

  it('show a producer what is billed, never who called or what was said', async () => {
    for (const table of tables)
      expect([table, await rowsSeen(a.producer, table)]).toEqual([
        table,
        ['usage_record', 'usage_correction', 'usage_tally', 'billed_month'].includes(table) ? 1 : 0,
      ]);
  });

  it('answer the ids of the other side like ids that do not exist', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const { use } = floor;
    const notFound = (work: Promise<unknown>) => expect(work).rejects.toThrow('NOT_FOUND');
    for (const id of [b.call.id, nobody, 'not-an-id']) {
      await notFound(use.take.execute(a.agent, id));
      await notFound(use.hangUp.execute(a.agent, id));
      await notFound(use.draft.execute(a.agent, id, {}));
      await notFound(use.record.execute(a.agent, id, { outcome: 'spam', urgency: 'normal' }));
      await notFound(use.interactions.one(a.supervisor, id));
    }
    for (const id of [b.deskId, nobody, 'not-an-id']) {
      await notFound(use.desks.one(a.owner, id));
      await notFound(use.updateDesk.execute(a.owner, id, await use.desks.one(a.owner, a.deskId)));
      await notFound(use.simulate.execute(a.supervisor, id));
      await notFound(use.inbox.reports(a.owner, { deskId: id, onlyOpen: false, first: 1, offset: 0 }));
      await notFound(use.inbox.appointments(a.owner, id));
      await notFound(use.offer.execute(a.key, { deskId: id, providerCallId: 'x', callerNumber: '' }));
    }
    for (const id of [b.report.id, nobody, 'not-an-id'])
      await notFound(use.markDone.execute(a.owner, id, true));
    for (const id of [b.report.appointment!.id, nobody, 'not-an-id']) {
      await notFound(use.decide.execute(a.owner, id, { status: 'accepted' }));
      await notFound(use.decide.execute(a.owner, id, { status: 'rejected', reason: '理由' }));
    }
    await notFound(use.end.execute(a.key, 'unknown', { abandoned: true }));
    expect((await use.inbox.reports(b.owner, { onlyOpen: true, first: 9, offset: 0 })).open).toBe(1);
  });

  it("keep one operator's provider ids apart from another's", () => {
    expect(a.call.providerCallId).toBe(b.call.providerCallId);
    expect(a.call.id).not.toBe(b.call.id);
  });

  it('keep searches, histories and metered units on their side', async () => {
    const { use } = floor;
    expect(
      (await use.inbox.reports(a.owner, { onlyOpen: false, search: '乙の秘密', first: 9, offset: 0 })).total,
    ).toBe(0);
    const histories = await use.interactions.histories(a.agent, [b.call.id]);
    expect(histories.get(b.call.id)).toEqual([]);
    const period = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
    expect(await floor.db.unitOfWork.run(a.owner, (tx) => use.api.usage(tx, b.contractId, period))).toEqual(
      [],
    );
    expect(await use.desks.idsByContract(a.owner, [a.contractId, b.contractId])).toEqual(
      new Map([[a.contractId, a.deskId]]),
    );
  });

  it('never tell a client who answered', async () => {
    expect(await floor.use.interactions.agentNames(a.owner)).toEqual(new Map());
    expect((await floor.use.interactions.agentNames(a.supervisor)).get(a.agent.personId)).toBeDefined();
    expect(JSON.stringify(a.report)).not.toContain(a.agent.personId);
  });

  it('let no one change or delete a metered unit or an old version of a desk', async () => {
    const attempts: [PersonActor, string][] = [
      [a.owner, 'UPDATE fulfilment.usage_record SET billable = false'],
      [a.supervisor, 'DELETE FROM fulfilment.usage_record'],
      [a.owner, `UPDATE fulfilment.desk_revision SET content = '{}'`],
      [a.supervisor, 'DELETE FROM fulfilment.interaction'],
    ];
    for (const [actor, sql] of attempts)
      await expect(floor.db.unitOfWork.run(actor, (tx) => tx.query(sql))).rejects.toThrow(
        'permission denied',
      );
  });

  it('let no one write into the other side', async () => {
    const forged = floor.db.unitOfWork.run(a.supervisor, (tx) =>
      tx.query(
        `INSERT INTO fulfilment.presence (operator_id, person_id, presence, since) VALUES ($1, 'x', 'ready', now())`,
        [b.supervisor.companyId],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});
