import { randomUUID } from 'node:crypto';
import { DAY_MS, plusMs } from '@madoguchi/kernel';
import type { Actor, PersonActor } from '@madoguchi/platform/access';
import { openFloor, type Floor } from '../testing/call-floor.js';

const now = new Date('2026-11-26T10:00:00+09:00');

describe('a form beside a call', () => {
  let floor: Floor;
  let agent: PersonActor,
    colleague: PersonActor,
    supervisor: PersonActor,
    stranger: PersonActor,
    owner: PersonActor;
  let telephony: Actor;
  let deskId: string;
  let calls = 0;
  beforeAll(async () => {
    floor = await openFloor();
    await floor.arrange.setNow(now.toISOString());
    const [clientId, operatorId, producerId] = [
      await floor.arrange.company('client'),
      await floor.arrange.company('operator'),
      await floor.arrange.company('producer'),
    ];
    ({ deskId } = await floor.arrange.contract({ clientId, operatorId, producerId }));
    agent = floor.arrange.person(operatorId, 'agent');
    colleague = floor.arrange.person(operatorId, 'agent');
    supervisor = floor.arrange.person(operatorId, 'supervisor');
    stranger = floor.arrange.person(await floor.arrange.company('operator'), 'agent');
    owner = floor.arrange.person(clientId, 'owner');
    telephony = floor.arrange.key(operatorId);
  });
  afterAll(() => floor.db.close());

  const talking = async () => {
    const { id } = await floor.use.offer.execute(telephony, {
      deskId,
      providerCallId: `form-${(calls += 1)}`,
      callerNumber: '0312345678',
    });
    await floor.use.take.execute(agent, id);
    return id;
  };
  const finish = async (id: string) => {
    await floor.use.hangUp.execute(agent, id);
    await floor.use.record.execute(agent, id, { outcome: 'resolved', urgency: 'normal' });
  };
  const typed = (note: string, basedOn = 0) => ({ draft: { note }, basedOn });
  it('keeps a promise to call back for each person alone, until it is given', async () => {
    const id = await talking();
    await floor.use.saveFormDraft.execute(agent, 'callback_promise', id, typed('見積もりの件'));
    expect(await floor.use.formDraft.execute(agent, 'callback_promise', id)).toEqual({
      draft: { note: '見積もりの件' },
      revision: 1,
    });
    expect(await floor.use.formDraft.execute(supervisor, 'callback_promise', id)).toEqual({
      draft: null,
      revision: 0,
    });
    await expect(
      floor.use.saveFormDraft.execute(agent, 'callback_promise', id, typed('別', 0)),
    ).rejects.toMatchObject({ reason: 'draftChangedMeanwhile' });
    await floor.use.promise.execute(agent, id, { dueAt: plusMs(now, 3_600_000) });
    expect(await floor.use.formDraft.execute(agent, 'callback_promise', id)).toEqual({
      draft: null,
      revision: 2,
    });
    await finish(id);
  });

  it('keeps why a call is ended by policy, until it is ended', async () => {
    const id = await talking();
    await floor.use.saveFormDraft.execute(agent, 'hard_call', id, typed('怒鳴られた'));
    await floor.use.endByPolicy.execute(agent, id, 'threat', '怒鳴られた');
    expect((await floor.use.formDraft.execute(agent, 'hard_call', id)).draft).toBeNull();
    await floor.use.record.execute(agent, id, { outcome: 'resolved', urgency: 'normal' });
  });

  it('keeps a call that is logged by hand under the name it is entered once under', async () => {
    const callId = randomUUID();
    await floor.use.saveFormDraft.execute(colleague, 'logged_call', null, {
      draft: { callId, number: '0312345678' },
      basedOn: 0,
    });
    expect((await floor.use.formDraft.execute(agent, 'logged_call', null)).draft).toBeNull();
    expect((await floor.use.formDraft.execute(colleague, 'logged_call', null)).draft).toMatchObject({
      callId,
    });
    const call = { deskId, callId, callerNumber: '0312345678', endedAt: now, talkSeconds: 60 };
    await floor.use.log.execute(colleague, call);
    const { draft, revision } = await floor.use.formDraft.execute(colleague, 'logged_call', null);
    expect(draft).toBeNull();
    // A screen that was left keeps it once more; sent again, it is the same call, and the next begins anew.
    const late = { draft: { callId, number: '0312345678' }, basedOn: revision };
    await floor.use.saveFormDraft.execute(colleague, 'logged_call', null, late);
    await floor.use.log.execute(colleague, call);
    expect((await floor.use.formDraft.execute(colleague, 'logged_call', null)).draft).toBeNull();
  });

  it('goes like an order that was never placed, thirty days after it was saved and not before its call is over', async () => {
    await floor.arrange.setNow(now.toISOString());
    const begun = async (id: string) => {
      await floor.db.owner.query(
        `INSERT INTO fulfilment.work_draft (kind, subject_id, person_id, client_id, operator_id, content, revision, saved_at)
         VALUES ('order', $1, '', $2, $3, '{}', 1, $4)`,
        [id, owner.companyId, agent.companyId, now],
      );
      return id;
    };
    const over = await talking();
    await finish(over);
    await begun(over);
    const ringing = { deskId, providerCallId: 'rings', callerNumber: '0312345678' };
    const open = await begun((await floor.use.offer.execute(telephony, ringing)).id);
    const kept = async (days: number) => {
      await floor.arrange.setNow(plusMs(now, days * DAY_MS).toISOString());
      await floor.use.removeForms.run();
      const { rows } = await floor.db.owner.query<{ id: string }>(
        `SELECT subject_id AS id FROM fulfilment.work_draft WHERE kind = 'order' AND operator_id = $1`,
        [agent.companyId],
      );
      return rows.map(({ id }) => id).sort();
    };
    expect(await kept(29)).toEqual([over, open].sort());
    expect(await kept(31)).toEqual([open]);
    await floor.use.end.execute(telephony, 'rings', { abandoned: true });
    expect(await kept(32)).toEqual([]);
    await floor.arrange.setNow(now.toISOString());
  });

  it('is deleted when nobody has saved it for thirty days; other unfinished words stay', async () => {
    const days = (count: number) => floor.arrange.setNow(plusMs(now, count * DAY_MS).toISOString());
    const saved = (note: string) => ({ draft: { callId: randomUUID(), note }, basedOn: null });
    await floor.use.saveFormDraft.execute(agent, 'logged_call', null, saved('置き忘れ'));
    await floor.db.owner.query(
      `INSERT INTO fulfilment.work_draft (kind, subject_id, person_id, client_id, operator_id, content, revision, saved_at)
       VALUES ('case', gen_random_uuid(), $1, $2, $3, '{}', 1, $4)`,
      [agent.personId, owner.companyId, agent.companyId, now],
    );
    await days(1);
    await floor.use.saveFormDraft.execute(colleague, 'logged_call', null, saved('まだ書いている'));
    const kept = async () => {
      await floor.use.removeForms.run();
      const { rows } = await floor.db.owner.query(
        `SELECT kind, person_id AS "personId" FROM fulfilment.work_draft WHERE operator_id = $1 AND kind IN ('case', 'logged_call')
         ORDER BY kind, person_id`,
        [agent.companyId],
      );
      return rows;
    };
    const [unfinished, forgotten, fresh] = [
      { kind: 'case', personId: agent.personId },
      { kind: 'logged_call', personId: agent.personId },
      { kind: 'logged_call', personId: colleague.personId },
    ];
    // The clock goes on while the test runs.
    await days(29.9);
    expect(await kept()).toEqual([unfinished, forgotten, fresh]);
    await days(30.1);
    expect(await kept()).toEqual([unfinished, fresh]);
    await days(0);
  });

  it('is nobody else’s, and no card number is kept in it', async () => {
    const id = await talking();
    for (const form of ['callback_promise', 'callback_result', 'hard_call'] as const) {
      await expect(floor.use.saveFormDraft.execute(stranger, form, id, typed('x'))).rejects.toThrow(
        'NOT_FOUND',
      );
      await expect(floor.use.formDraft.execute(stranger, form, id)).rejects.toThrow('NOT_FOUND');
      await expect(floor.use.formDraft.execute(agent, form, null)).rejects.toThrow('NOT_FOUND');
    }
    await expect(
      floor.use.saveFormDraft.execute(agent, 'hard_call', id, typed('4242 4242 4242 4242')),
    ).rejects.toThrow('BAD_INPUT');
    await floor.use.saveFormDraft.execute(agent, 'hard_call', id, typed('社内の言葉'));
    const seen = await floor.db.unitOfWork.run(owner, (tx) =>
      tx.query(`SELECT kind FROM fulfilment.work_draft WHERE kind = 'hard_call'`),
    );
    expect(seen).toEqual([]);
    await finish(id);
  });
});
