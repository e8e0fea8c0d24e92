import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import { openCorrections, type CorrectionFloor } from '../testing/correction-floor.js';

const message = { urgency: 'normal', message: '見積もりが欲しい' } as const;
const appointment = { withWhom: '佐藤さま', startsAt: new Date('2026-12-20T10:00:00+09:00') };
const LANES = 4;
const CALLS_PER_LANE = 12;

/** The same stories again for the same seed. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe('the tally of a contract’s month', () => {
  let floor: CorrectionFloor;
  let clientId: string, operatorId: string, producerId: string;
  let owner: PersonActor, supervisor: PersonActor, telephony: Actor;
  const desks: { deskId: string; contractId: string }[] = [];
  beforeAll(async () => {
    floor = await openCorrections();
    const { arrange } = floor;
    [clientId, operatorId, producerId] = [
      await arrange.company('client'),
      await arrange.company('operator'),
      await arrange.company('producer'),
    ];
    owner = arrange.person(clientId, 'owner');
    supervisor = arrange.person(operatorId, 'supervisor');
    telephony = arrange.key(operatorId);
    for (let n = 0; n < 2; n += 1) {
      const { deskId, contract } = await arrange.contract({ clientId, operatorId, producerId });
      desks.push({ deskId, contractId: contract.id });
    }
    await arrange.setNow('2026-12-02T10:00:00+09:00');
  });
  afterAll(() => floor.db.close());

  const asSystem = <T>(work: Parameters<typeof floor.db.unitOfWork.run<T>>[1]) =>
    floor.db.unitOfWork.run(systemActor('test'), work);
  const compared = () => asSystem((tx) => floor.use.api.compareTallies(tx));
  const unitsOf = (contractId: string, month: { startsOn: string; endsOn: string }) =>
    asSystem((tx) => floor.use.api.usage(tx, contractId, month));
  const months = [
    { startsOn: '2026-11-01', endsOn: '2026-11-30' },
    { startsOn: '2026-12-01', endsOn: '2026-12-31' },
  ];

  let calls = 0;
  /** One call from its ring to whatever the dice make of it. */
  async function story(agent: PersonActor, roll: (sides: number) => number): Promise<void> {
    const { use } = floor;
    const { deskId, contractId } = desks[roll(desks.length)]!;
    const offeredAt = new Date(roll(2) === 0 ? '2026-11-30T23:58:00+09:00' : '2026-12-02T09:30:00+09:00');
    const { id } = await use.offer.execute(telephony, {
      deskId,
      providerCallId: `tally-${(calls += 1)}`,
      callerNumber: '0311112222',
      offeredAt,
    });
    await use.take.execute(agent, id);
    await use.hangUp.execute(agent, id);
    const kind = roll(5);
    if (kind === 0) await use.record.execute(agent, id, { ...message, outcome: 'spam' });
    else if (kind === 1)
      await use.record.execute(agent, id, { ...message, outcome: 'appointment', appointment });
    else await use.record.execute(agent, id, { ...message, outcome: 'message' });
    const unitOf = async (of: 'call' | 'appointment') =>
      (await Promise.all(months.map((month) => unitsOf(contractId, month))))
        .flat()
        .find((unit) => unit.interactionId === id && unit.kind === of);
    if (kind === 1) {
      const { id: proposed } = (await use.inbox.appointments(owner, deskId)).find(
        ({ interactionId }) => interactionId === id,
      )!;
      await use.decide.execute(
        owner,
        proposed,
        roll(3) === 0 ? { status: 'rejected', reason: '対象外の地域でした' } : { status: 'accepted' },
      );
    }
    const after = roll(4);
    if (kind === 2 && after === 0)
      await use.correct.execute(agent, id, {
        ...message,
        revision: 0,
        outcome: 'wrong_number',
        callerName: '佐藤',
        reason: '間違い電話でした',
      });
    else if (kind !== 0 && after < 3) {
      const unit = await unitOf(kind === 1 && after === 1 ? 'appointment' : 'call');
      if (!unit?.billable) return;
      const { id: raised } = await use.dispute.execute(owner, unit.id, null);
      await use.answer.execute(supervisor, raised, roll(3) > 0, '確認しました。');
    }
  }

  it.each([1, 2])('equals its units, whatever happens to them at once (seed %i)', async (seed) => {
    const lane = async (number: number) => {
      const roll = dice(seed * 100 + number);
      const agent = floor.arrange.person(operatorId, 'agent');
      for (let n = 0; n < CALLS_PER_LANE; n += 1) await story(agent, roll);
    };
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
    const { tallied, counted, differing } = await compared();
    expect(differing).toEqual([]);
    expect(tallied).toBe(counted);
    expect(counted).toBeGreaterThanOrEqual(LANES * CALLS_PER_LANE);

    for (const month of months)
      for (const { contractId } of desks) {
        const units = await unitsOf(contractId, month);
        const counts = ({ billable, freedAt }: (typeof units)[number]) => billable && freedAt === null;
        const phoned = units.filter(({ kind }) => kind === 'call');
        expect(await asSystem((tx) => floor.use.api.usageCount(tx, contractId, month))).toEqual({
          billableCalls: phoned.filter(counts).length,
          freeCalls: phoned.filter((unit) => !counts(unit)).length,
          acceptedAppointments: units.filter((unit) => unit.kind === 'appointment' && counts(unit)).length,
        });
        expect(units.some(({ freedAt }) => freedAt !== null)).toBe(true);
      }
  });

  it('counts a unit that is written twice once', async () => {
    const before = await compared();
    await floor.db.owner.query(
      `INSERT INTO fulfilment.usage_record SELECT gen_random_uuid(), interaction_id, desk_id, contract_id, client_id, producer_id, operator_id,
         kind, outcome, occurred_at, occurred_on, seconds, billable, rule FROM fulfilment.usage_record ON CONFLICT (interaction_id, kind) DO NOTHING`,
    );
    expect(await compared()).toEqual(before);
  });

  it('that is wrong or missing is found by contract and month, and counted anew', async () => {
    const [{ contractId }] = desks as [(typeof desks)[number]];
    const sql = async (text: string, ids = [contractId]) => (await floor.db.owner.query(text, ids)).rows;
    await sql(
      `UPDATE fulfilment.usage_tally SET free_calls = free_calls + 1 WHERE contract_id = $1 AND month = '2026-11'`,
    );
    await sql(`DELETE FROM fulfilment.usage_tally WHERE contract_id = $1 AND month = '2026-12'`);
    const { differing } = await compared();
    expect(differing).toEqual([
      { contractId, clientId, month: '2026-11', tallied: expect.any(Array), counted: expect.any(Array) },
      { contractId, clientId, month: '2026-12', tallied: null, counted: expect.any(Array) },
    ]);
    const [{ tallied, counted }] = differing as [(typeof differing)[number]];
    expect(tallied!.map((number, at) => number - counted![at]!)).toEqual([0, 1, 0]);
    await sql('SELECT fulfilment.recount_usage($1)');
    expect((await compared()).differing).toEqual([]);
  });

  it('is seen by the contract’s parties alone, and written by nobody', async () => {
    const stranger = floor.arrange.person(await floor.arrange.company('client'), 'owner');
    const producer = floor.arrange.person(producerId, 'producer');
    const seen = (actor: Actor) =>
      floor.db.unitOfWork.run(
        actor,
        async (tx) => (await tx.query('SELECT FROM fulfilment.usage_tally')).length,
      );
    expect([await seen(owner), await seen(producer), await seen(supervisor)]).toEqual([4, 4, 4]);
    expect([await seen(stranger), await seen({ kind: 'anonymous' })]).toEqual([0, 0]);
    for (const text of [
      'UPDATE fulfilment.usage_tally SET billable_calls = 0',
      'DELETE FROM fulfilment.usage_tally',
      `INSERT INTO fulfilment.usage_tally VALUES (gen_random_uuid(), '2026-11', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 0, 0, 0)`,
      'SELECT fulfilment.recount_usage()',
    ])
      await expect(asSystem((tx) => tx.query(text))).rejects.toThrow('permission denied');
  });
});
