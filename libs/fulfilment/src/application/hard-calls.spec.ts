import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import { type HardCallFloor, openHardCalls } from '../testing/hard-call-floor.js';

const policy = {
  words: '一人で我慢しないでください。',
  helplineName: '総務部 相談窓口',
  helplineEmail: 'soudan@example.jp',
  helplinePhone: null,
  helplineHours: '平日 9:00〜18:00',
};
const note = '怒鳴られて、次の電話に出るのが怖いです。';

describe('abuse by callers', () => {
  let floor: HardCallFloor;
  let side: Awaited<ReturnType<HardCallFloor['side']>>;
  let agent: PersonActor;
  let manager: PersonActor;

  beforeAll(async () => {
    floor = await openHardCalls();
  });
  beforeEach(async () => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    side = await floor.side();
    manager = floor.arrange.person(side.operatorId, 'manager');
    agent = await sitDown();
  });
  afterAll(() => floor.db.close());

  const sitDown = async () => {
    const who = floor.arrange.person(side.operatorId, 'agent');
    await floor.use.presence.execute(who, 'ready');
    await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
      floor.routing.seen(tx, [{ operatorId: side.operatorId, personId: who.personId }]),
    );
    return who;
  };
  const answered = async () => {
    const call = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: crypto.randomUUID(),
      callerNumber: '0322220000',
    });
    await floor.use.take.execute(agent, call.id);
    return call.id;
  };
  const ended = async () => {
    const call = await answered();
    await floor.use.endByPolicy.execute(agent, call, 'threat', '店に行くと脅された');
    return call;
  };
  const publish = (basedOn: number, change: Partial<typeof policy> = {}, who = side.supervisor) =>
    floor.use.publish.execute(who, basedOn, { ...policy, ...change });
  const ask = (work: string, words = note, who = agent) =>
    floor.use.askForConsultation.execute(who, work, words);
  const answer = (id: string, words = '今日はもう休んでください。', who = side.supervisor) =>
    floor.use.answerHardCall.execute(who, id, words);
  const mails = async (key: string) =>
    (
      await floor.db.owner.query<{ to: string; subject: string; text: string }>(
        `SELECT j.payload->>'to' AS "to", j.payload->>'subject' AS subject, j.payload->>'text' AS text
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         WHERE t.identifier = 'send-mail' AND j.key LIKE $1 || ':%' ORDER BY j.payload->>'to'`,
        [key],
      )
    ).rows;
  const audited = async (subject: string) =>
    (
      await floor.db.owner.query<{ action: string; details: object }>(
        'SELECT action, details FROM platform.audit_entry WHERE subject = $1 ORDER BY at, action',
        [subject],
      )
    ).rows;
  const emailOf = (who: PersonActor) =>
    floor.neighbours.members.get(who.companyId!)!.find(({ personId }) => personId === who.personId)!.email;

  describe('the policy of an operator', () => {
    it('is none of its own until it is published, and then every publication is a version that stays', async () => {
      expect(await floor.use.policy.current(agent)).toBeNull();
      const first = await publish(0);
      expect(first).toMatchObject({ ...policy, version: 1, publishedAt: expect.any(Date) as Date });
      await floor.arrange.setNow('2026-11-05T10:00:00+09:00');
      await publish(1, { words: '改めました。' }, manager);
      expect(await floor.use.policy.current(agent)).toMatchObject({ version: 2, words: '改めました。' });
      const versions = await floor.use.policy.versions(side.supervisor);
      expect(versions).toMatchObject([{ version: 2 }, { ...policy, version: 1 }]);
      expect(versions[1]).toEqual(first);
      const names = versions.map(({ publishedByName }) => publishedByName);
      expect(new Set(names).size).toBe(2);
      const change = floor.db.unitOfWork.run(side.supervisor, (tx) =>
        tx.query(`UPDATE fulfilment.abuse_policy SET words = 'x'`),
      );
      await expect(change).rejects.toThrow('permission denied');
    });

    it('is published once however often the same is sent, and never over what somebody else has published', async () => {
      const sent = await Promise.all([1, 2, 3].map(() => publish(0)));
      expect(sent.map(({ version }) => version)).toEqual([1, 1, 1]);
      const both = await Promise.allSettled([publish(1, { words: '甲' }), publish(1, { words: '乙' })]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(publish(1, { words: '丙' })).rejects.toMatchObject({ reason: 'policyChangedMeanwhile' });
      await expect(publish(9, { words: '丙' })).rejects.toMatchObject({ reason: 'policyChangedMeanwhile' });
      expect(await audited(side.operatorId)).toEqual([
        { action: 'abusePolicy.publish', details: { version: 1 } },
        { action: 'abusePolicy.publish', details: { version: 2 } },
      ]);
    });

    it('needs words, a name and a way to reach the consultation desk', async () => {
      const fieldsOf = async (change: object) =>
        floor.use.publish.execute(side.supervisor, 0, { ...policy, ...change }).then(
          () => [],
          ({ details }: { details: { fields: { path: string; reason: string }[] } }) =>
            details.fields.map(({ path, reason }) => `${path} ${reason}`),
        );
      expect(await fieldsOf({ words: ' ', helplineName: '' })).toEqual([
        'words required',
        'helplineName required',
      ]);
      expect(await fieldsOf({ words: 'あ'.repeat(4001) })).toEqual(['words tooLong']);
      expect(await fieldsOf({ helplineEmail: 'soudan', helplinePhone: '内線' })).toEqual([
        'helplineEmail notAnEmail',
        'helplinePhone notAPhone',
      ]);
      expect(await fieldsOf({ helplineEmail: null, helplinePhone: ' ' })).toEqual([
        'helplineEmail emailOrPhone',
      ]);
      expect(
        await fieldsOf({ words: 'あ'.repeat(4000), helplineEmail: null, helplinePhone: '03-1234-5678' }),
      ).toEqual([]);
    });

    it('is read by nobody but its own operator', async () => {
      await publish(0);
      const stranger = await floor.side('乙');
      expect(await floor.use.policy.current(stranger.agent)).toBeNull();
      expect(await floor.use.policy.versions(stranger.supervisor)).toEqual([]);
      const rows = (who: PersonActor) =>
        floor.db.unitOfWork.run(who, (tx) =>
          tx.query('SELECT FROM fulfilment.abuse_policy WHERE operator_id = $1', [side.operatorId]),
        );
      expect(await rows(side.supervisor)).toHaveLength(1);
      for (const who of [side.owner, stranger.owner, stranger.supervisor])
        expect(await rows(who)).toEqual([]);
    });
  });

  describe('a call that was ended by policy', () => {
    it('keeps the version that was in force, whichever kind of work it was', async () => {
      const before = await ended();
      await floor.use.record.execute(agent, before, { outcome: 'silent', urgency: 'normal' });
      await publish(0);
      await floor.use.presence.execute(agent, 'ready');
      const contact = await floor.use.next.execute(agent, await floor.running(side, 1));
      await floor.use.endOutbound.execute(agent, contact.id, 'sexual');
      await publish(1, { words: '改めました。' });
      await floor.use.presence.execute(agent, 'ready');
      const call = await answered();
      await floor.use.hangUp.execute(agent, call);
      await floor.use.record.execute(agent, call, {
        outcome: 'message',
        urgency: 'normal',
        message: '折り返し',
      });
      await floor.use.promise.execute(agent, call, { dueAt: new Date('2026-11-04T10:00:30+09:00') });
      await floor.arrange.setNow('2026-11-04T10:01:00+09:00');
      await floor.use.presence.execute(agent, 'ready');
      await floor.db.unitOfWork.run(systemActor('test'), (tx) =>
        floor.routing.seen(tx, [{ operatorId: side.operatorId, personId: agent.personId }]),
      );
      await floor.use.routeCallbacks.execute(side.operatorId);
      const { callback } = await floor.use.deskFloor.execute(agent);
      await floor.use.startCallback.execute(agent, callback!.id);
      await floor.use.endCallback.execute(agent, callback!.id, 'endless');
      await floor.use.endCallback.execute(agent, callback!.id, 'endless');
      const own = await floor.use.hardCalls.mine(agent);
      expect(own).toHaveLength(3);
      expect(own).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ workId: before, interactionId: before, policyVersion: null }),
          expect.objectContaining({ workId: contact.id, reason: 'sexual', policyVersion: 1 }),
          expect.objectContaining({ workId: callback!.id, interactionId: call, policyVersion: 2 }),
        ]),
      );
      expect(own.find(({ workId }) => workId === contact.id)!.interactionId).not.toBeNull();
    });

    it('is asked about once, told to supervisors and managers without the words, and on the audit log', async () => {
      const call = await ended();
      const asked = await Promise.all([ask(call), ask(call), ask(call)]);
      expect(asked[0]).toMatchObject({ note, askedAt: expect.any(Date) as Date, answer: null });
      await expect(ask(call, 'ほかのこと')).rejects.toMatchObject({ reason: 'consultationAsked' });
      const { id } = asked[0]!;
      const told = await mails(`consultation:${id}`);
      expect(told.map(({ to }) => to).sort()).toEqual([emailOf(side.supervisor), emailOf(manager)].sort());
      for (const { subject, text } of told) {
        expect(subject).toContain('カスハラ');
        expect(text).toContain('https://madoguchi.example/floor/abuse');
        expect(subject + text).not.toContain('怖い');
      }
      expect(await audited(id)).toEqual([{ action: 'hardCall.ask_for_consultation', details: {} }]);
    });

    it('is answered once; the agent is mailed that there is an answer and reads it', async () => {
      const quiet = await ended();
      await floor.use.record.execute(agent, quiet, { outcome: 'silent', urgency: 'normal' });
      await floor.arrange.setNow('2026-11-04T11:00:00+09:00');
      await floor.use.presence.execute(agent, 'ready');
      const { id } = await ask(await ended());
      const [first] = await floor.use.hardCalls.ofOperator(manager);
      expect(first).toMatchObject({ id, note, answer: null });
      const quietId = (await floor.use.hardCalls.ofOperator(manager)).find(
        ({ workId }) => workId === quiet,
      )!.id;
      await expect(answer(quietId)).rejects.toMatchObject({ reason: 'consultationNotAsked' });
      await Promise.all([answer(id), answer(id)]);
      await expect(answer(id, 'ほかの返事')).rejects.toMatchObject({ reason: 'consultationAnswered' });
      await expect(answer(id, undefined, manager)).rejects.toMatchObject({ reason: 'consultationAnswered' });
      const own = await floor.use.hardCalls.mine(agent);
      expect(own.find((one) => one.id === id)).toMatchObject({
        answer: '今日はもう休んでください。',
        answeredByName: expect.any(String) as string,
      });
      const told = await mails('consultation-answered');
      expect(told.filter(({ to }) => to === emailOf(agent))).toHaveLength(1);
      expect(told.map(({ text }) => text).join()).not.toContain('休んで');
      expect((await audited(id)).map(({ action }) => action)).toEqual([
        'hardCall.ask_for_consultation',
        'hardCall.answer',
      ]);
    });

    it('may be asked about for ninety days, and what was asked stays', async () => {
      const asked = await ended();
      await ask(asked);
      await floor.use.record.execute(agent, asked, { outcome: 'silent', urgency: 'normal' });
      await floor.use.presence.execute(agent, 'ready');
      const other = await ended();
      await floor.arrange.setNow('2027-02-02T09:59:00+09:00');
      expect((await floor.use.hardCalls.mine(agent)).map(({ workId }) => workId)).toContain(other);
      await floor.arrange.setNow('2027-02-02T10:05:00+09:00');
      await expect(ask(other)).rejects.toMatchObject({ reason: 'tooLateToConsult' });
      expect((await floor.use.hardCalls.mine(agent)).map(({ workId }) => workId)).toEqual([asked]);
    });

    it('is asked about by whoever ended it, and stays with the operator', async () => {
      const call = await ended();
      const stranger = await floor.side('乙');
      for (const who of [await sitDown(), side.supervisor, stranger.agent])
        await expect(ask(call, note, who)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const { id } = await ask(call);
      await expect(answer(id, 'お返事', stranger.supervisor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await floor.use.hardCalls.ofOperator(stranger.supervisor)).toEqual([]);
      expect(await floor.use.hardCalls.mine(await sitDown())).toEqual([]);
      const rows = (who: PersonActor) =>
        floor.db.unitOfWork.run(who, (tx) =>
          tx.query('SELECT FROM fulfilment.hard_call WHERE id = $1', [id]),
        );
      expect(await rows(side.supervisor)).toHaveLength(1);
      for (const who of [side.owner, stranger.owner, stranger.supervisor])
        expect(await rows(who)).toEqual([]);
    });

    it('is not answered by whoever asked', async () => {
      const call = await answered();
      await floor.use.takeOver.execute(side.supervisor, call);
      await floor.use.endByPolicy.execute(side.supervisor, call, 'threat');
      const { id } = await ask(call, note, side.supervisor);
      expect((await mails(`consultation:${id}`)).map(({ to }) => to)).toEqual([emailOf(manager)]);
      await expect(answer(id)).rejects.toMatchObject({ reason: 'ownConsultation' });
      expect(await answer(id, 'お返事', manager)).toMatchObject({ answer: 'お返事' });
    });
  });
});
