import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

const month = (contractId: string) => ({ contractId, period: november });
const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };

describe('a unit that comes after its month was billed', () => {
  let floor: Floor;
  let owner: PersonActor, agent: PersonActor, telephony: Actor;
  let contract: { id: string; clientId: string; operatorId: string; producerId: string };
  let deskId: string, producerId: string;
  let calls = 0;
  beforeAll(async () => {
    floor = await openFloor();
    const { arrange } = floor;
    const [clientId, operatorId] = [await arrange.company('client'), await arrange.company('operator')];
    producerId = await arrange.company('producer');
    owner = arrange.person(clientId, 'owner');
    agent = arrange.person(operatorId, 'agent');
    telephony = arrange.key(operatorId);
  });
  beforeEach(async () => {
    await floor.arrange.setNow('2026-12-01T00:40:00+09:00');
    const parties = { clientId: owner.companyId, operatorId: agent.companyId, producerId };
    const opened = await floor.arrange.contract(parties, { endsOn: '2026-11-30' });
    [deskId, contract] = [opened.deskId, { id: opened.contract.id, ...parties }];
  });
  afterAll(() => floor.db.close());

  const asSystem = <T>(work: Parameters<typeof floor.db.unitOfWork.run<T>>[1]) =>
    floor.db.unitOfWork.run(systemActor('test'), work);
  const bill = () => asSystem((tx) => floor.use.api.billMonth(tx, [contract], '2026-11'));
  const reopen = () => asSystem((tx) => floor.use.api.reopenMonth(tx, [contract.id], '2026-11'));
  const units = () => asSystem((tx) => floor.use.api.usage(tx, contract.id, november));
  const counted = () =>
    asSystem((tx) => floor.use.api.monthUsage(tx, [month(contract.id)], november)).then((all) =>
      all.get(contract.id)!,
    );
  const someoneWaits = async () => {
    const { rowCount } = await floor.db.owner.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return rowCount! > 0;
  };
  const callAt = async (offeredAt: string) => {
    const { id } = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `late-${(calls += 1)}`,
      offeredAt: new Date(offeredAt),
    });
    await floor.use.take.execute(agent, id);
    await floor.use.hangUp.execute(agent, id);
    return id;
  };
  const record = (id: string, more: object = {}) =>
    floor.use.record.execute(agent, id, {
      outcome: 'message',
      urgency: 'normal',
      message: '折り返しがほしい',
      ...more,
    });

  it('is shown, costs nothing, and nobody can object to it', async () => {
    await record(await callAt('2026-11-30T23:58:00+09:00'));
    await bill();
    await record(await callAt('2026-11-30T23:59:59+09:00'));
    const all = await units();
    expect(all.map(({ rule, billable }) => [rule, billable])).toEqual([
      ['answered_counts', true],
      ['late_free', false],
    ]);
    expect(await counted()).toMatchObject({ billableCalls: 1, freeCalls: 1 });
    const late = await asSystem((tx) => floor.use.api.lateCalls(tx, [contract.id], november));
    expect([...late]).toEqual([[contract.id, 1]]);
    await expect(floor.use.dispute.execute(owner, all[1]!.id, null)).rejects.toMatchObject({
      reason: 'unitIsFree',
    });
    expect((await asSystem((tx) => floor.use.api.compareTallies(tx))).differing).toEqual([]);
  });

  it('is named for the night with what nobody has billed at all', async () => {
    const unbilled = (since: string) =>
      asSystem((tx) => floor.use.api.unbilledUnits(tx, new Date(since))).then((all) =>
        all.filter(({ contractId }) => contractId === contract.id),
      );
    const ofNovember = { contractId: contract.id, month: '2026-11', appointments: 0 };
    await record(await callAt('2026-11-30T23:58:00+09:00'));
    expect(await unbilled('2026-11-25T00:00:00+09:00')).toEqual([{ ...ofNovember, calls: 1, late: false }]);
    await bill();
    expect(await unbilled('2026-11-25T00:00:00+09:00')).toEqual([]);
    await record(await callAt('2026-11-30T23:59:00+09:00'));
    await record(await callAt('2026-11-30T23:59:30+09:00'), { outcome: 'spam' });
    expect(await unbilled('2026-12-01T00:00:00+09:00')).toEqual([{ ...ofNovember, calls: 1, late: true }]);
    expect(await unbilled('2026-12-02T00:00:00+09:00')).toEqual([]);
  });

  it('counts from the first second of the next month on', async () => {
    floor.neighbours.contracts.get(contract.id)!.endsOn = null;
    await bill();
    await record(await callAt('2026-11-30T23:59:59.999+09:00'));
    await record(await callAt('2026-12-01T00:00:00+09:00'));
    expect((await units()).map(({ rule }) => rule)).toEqual(['late_free']);
    const december = { startsOn: '2026-12-01', endsOn: '2026-12-31' };
    const next = await asSystem((tx) => floor.use.api.usage(tx, contract.id, december));
    expect(next.map(({ rule }) => rule)).toEqual(['answered_counts']);
  });

  it('counts when the month could not be billed after all', async () => {
    await bill();
    await reopen();
    await record(await callAt('2026-11-30T23:58:00+09:00'));
    expect((await units()).map(({ rule }) => rule)).toEqual(['answered_counts']);
  });

  it('is waited for when it is being written while the month is billed', async () => {
    const id = await callAt('2026-11-30T23:58:00+09:00');
    const done: string[] = [];
    let closing: Promise<unknown> = Promise.resolve();
    await asSystem(async (tx) => {
      // What the writer of a unit asks first.
      await tx.query('SELECT fulfilment.month_is_billed($1, $2)', [contract.id, '2026-11']);
      closing = bill().then(() => done.push('billed'));
      while (!(await someoneWaits()));
      done.push('written');
    });
    await closing;
    expect(done).toEqual(['written', 'billed']);
    await record(id);
    expect((await units()).map(({ rule }) => rule)).toEqual(['late_free']);
  });

  describe('an appointment decided after the contract', () => {
    const proposed = async () => {
      const id = await callAt('2026-11-30T15:00:00+09:00');
      await record(id, {
        outcome: 'appointment',
        appointment: { withWhom: '佐藤さま', startsAt: new Date('2026-12-20T10:00:00+09:00') },
      });
      return id;
    };
    const appointmentOf = async (interactionId: string) => {
      const rows = await floor.db.owner.query(
        'SELECT id FROM fulfilment.appointment WHERE interaction_id = $1',
        [interactionId],
      );
      return rows.rows[0].id as string;
    };

    it('belongs to its last day while that month is not billed', async () => {
      const id = await appointmentOf(await proposed());
      expect((await counted()).undecidedAppointments).toBe(1);
      await floor.use.decide.execute(owner, id, { status: 'accepted' });
      const fee = (await units()).find(({ kind }) => kind === 'appointment');
      expect(fee).toMatchObject({
        rule: 'appointment_accepted_counts',
        occurredAt: new Date('2026-11-30T23:59:59.999+09:00'),
      });
      expect(await counted()).toMatchObject({ undecidedAppointments: 0, acceptedAppointments: 1 });
    });

    it('is free once that month is billed, for no bill comes after it', async () => {
      const id = await appointmentOf(await proposed());
      await bill();
      await floor.use.decide.execute(owner, id, { status: 'accepted' });
      expect((await units()).find(({ kind }) => kind === 'appointment')).toMatchObject({
        rule: 'late_appointment_free',
        billable: false,
      });
      expect((await counted()).acceptedAppointments).toBe(0);
      const named = await asSystem((tx) =>
        floor.use.api.unbilledUnits(tx, new Date('2026-12-01T00:00:00+09:00')),
      );
      expect(named.filter(({ contractId }) => contractId === contract.id)).toEqual([
        { contractId: contract.id, month: '2026-11', calls: 0, appointments: 1, late: true },
      ]);
    });
  });
});
