import type { PersonActor } from '@madoguchi/platform/access';
import { randomUUID } from 'node:crypto';
import { usualRules } from '../domain/case-rules.js';
import { type CaseFloor, openCaseFloor, typedAs } from '../testing/case-floor.js';

describe('cases of a consumer desk', () => {
  let floor: CaseFloor;
  let owner: PersonActor, agent: PersonActor, supervisor: PersonActor;
  let side: Awaited<ReturnType<CaseFloor['side']>>;
  let calls = 0;

  beforeAll(async () => {
    floor = await openCaseFloor();
    side = await floor.side('甲');
    ({ owner, agent, supervisor } = side);
  });
  // A Wednesday; the desk works on weekdays from nine to six.
  const now = (text: string) => floor.arrange.setNow(`2026-11-${text}:00+09:00`);
  beforeEach(() => now('25T10:00'));
  /** The clock goes on while a test runs: the same minute is the same moment. */
  const at = (text: string) => {
    const moment = Date.parse(`2026-${text}:00+09:00`);
    return {
      asymmetricMatch: (seen: unknown) =>
        seen instanceof Date && seen.getTime() >= moment && seen.getTime() < moment + 30_000,
      toString: () => text,
    };
  };
  afterAll(() => floor.db.close());

  const ring = async (callerNumber = '09011112222') => {
    const call = await floor.use.offer.execute(side.key, {
      deskId: side.deskId,
      providerCallId: `call-${++calls}`,
      callerNumber,
    });
    await floor.use.take.execute(agent, call.id);
    await floor.use.hangUp.execute(agent, call.id);
    await floor.use.record.execute(agent, call.id, {
      outcome: 'message',
      urgency: 'normal',
      message: '続きの件',
    });
    return call.id;
  };
  const kinds = async (actor: PersonActor, id: string) =>
    (await floor.use.cases.story(actor, id)).map(({ kind }) => kind);

  it('are opened from a call, numbered, with what the desk promises', async () => {
    const interactionId = await ring();
    const opened = await floor.open(agent, side.deskId, { interactionId, wish: '新しいものがほしい' });
    expect(opened).toMatchObject({
      number: 1,
      phone: '09011112222',
      state: 'open',
      assigneeName: expect.stringContaining('山田'),
      respond: { state: 'running', dueAt: at('11-25T14:00') },
      resolve: { state: 'running', dueAt: at('12-02T10:00') },
    });
    await expect(floor.open(agent, side.deskId, { interactionId })).rejects.toMatchObject({
      reason: 'callHasACase',
    });
  });

  it('sent twice are one case, also at the same time', async () => {
    const requestId = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => floor.open(agent, side.deskId, { requestId })));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    const others = await Promise.all([1, 2, 3].map(() => floor.open(agent, side.deskId)));
    expect(new Set(others.map(({ number }) => number)).size).toBe(3);
  });

  it('offer to join the open case of the same number, and a call joins once', async () => {
    const phone = '0801234000';
    const { id } = await floor.open(agent, side.deskId, { phone: '080-1234-000' });
    const again = await ring(phone);
    expect(await floor.use.cases.ofCall(agent, again)).toMatchObject({ joined: null, sameCaller: [{ id }] });
    await floor.use.join.execute(agent, id, again);
    await floor.use.join.execute(agent, id, again);
    expect(await kinds(agent, id)).toEqual(['opened', 'call']);
    expect(await floor.use.cases.ofCall(agent, again)).toMatchObject({ joined: { id } });
    const other = await floor.open(agent, side.deskId);
    await expect(floor.use.join.execute(agent, other.id, again)).rejects.toMatchObject({
      reason: 'callHasACase',
    });
  });

  it('are answered by mail in the client’s name, once, and the first answer is in time', async () => {
    const { id, number } = await floor.open(agent, side.deskId, { email: 'sato@example.jp', name: '佐藤' });
    const reply = {
      caseId: id,
      requestId: randomUUID(),
      channel: 'mail' as const,
      text: '交換品をお送りします。',
    };
    await now('25T13:00');
    await floor.use.reply.execute(agent, reply);
    const replied = await floor.use.reply.execute(agent, reply);
    expect(replied.respond.state).toBe('met');
    const mails = (await floor.mails()).filter(({ to }) => to === 'sato@example.jp');
    expect(mails).toEqual([
      {
        to: 'sato@example.jp',
        senderName: '甲食品',
        replyTo: floor.addresses.of(id),
        subject: `お問い合わせの件（受付番号 ${number}）｜甲食品`,
        text: expect.stringContaining('佐藤 様\n\n交換品をお送りします。'),
      },
    ]);
    const { id: mute } = await floor.open(agent, side.deskId);
    await expect(
      floor.use.reply.execute(agent, { ...reply, caseId: mute, requestId: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'noMailAddress' });
  });

  it('stand while the client has to answer; the client’s words go to the supervisors', async () => {
    const { id } = await floor.open(agent, side.deskId, { severity: 'high' });
    // A little later than the hour that was promised when the case was opened.
    await floor.arrange.setNow('2026-11-25T11:00:05+09:00');
    const asked = await floor.use.pause.askClient(agent, id, '返金してよいですか。');
    expect(asked).toMatchObject({ state: 'waiting_client', resolve: { state: 'standing', dueAt: null } });
    expect(asked.respond.state).toBe('missed');
    await now('27T11:00');
    const answered = await floor.use.instruct.execute(
      owner,
      id,
      randomUUID(),
      'はい、全額返金してください。',
    );
    // 18 working hours less the one that was used, from Friday at eleven.
    expect(answered).toMatchObject({
      state: 'open',
      resolve: { dueAt: at('12-01T10:00') },
    });
    await floor.use.instruct.execute(owner, id, randomUUID(), 'お詫びの手紙も入れてください。');
    expect(await kinds(agent, id)).toEqual(['opened', 'question', 'answer', 'instruction']);
    const { number } = answered;
    const subjects = (await floor.mails())
      .filter(({ subject }) => subject.includes(`No.${number}）`))
      .map(({ to, subject }) => `${to} ${subject}`);
    expect(subjects.sort()).toEqual([
      `甲-owner@example.jp 窓口からの質問にお答えください（案件 No.${number}）`,
      `甲-sv@example.jp 依頼企業から回答がありました（案件 No.${number}）`,
      `甲-sv@example.jp 依頼企業から指示がありました（案件 No.${number}）`,
    ]);
  });

  it('go on when the customer we waited for calls', async () => {
    const phone = '09055554444';
    const { id } = await floor.open(agent, side.deskId, { phone });
    await floor.use.pause.awaitCustomer(agent, id, '写真を待つ');
    const joined = await floor.use.join.execute(agent, id, await ring(phone));
    expect(joined).toMatchObject({ state: 'open', resolve: { state: 'running' } });
    await floor.use.pause.awaitCustomer(agent, id, '型番を待つ');
    expect((await floor.use.pause.resume(agent, id)).state).toBe('open');
  });

  it('climb the ladder; the client’s contact is told why', async () => {
    const { id } = await floor.open(agent, side.deskId);
    await floor.use.escalate.execute(agent, id, 'supervisor', '強いお怒りです。');
    await expect(floor.use.escalate.execute(agent, id, 'client', '決められません')).rejects.toMatchObject({
      reason: 'supervisorsReachTheClient',
    });
    expect(await floor.use.escalate.execute(supervisor, id, 'client', '補償の判断です。')).toMatchObject({
      rung: 'client',
      state: 'waiting_client',
      resolve: { state: 'standing' },
    });
    const asked = { scope: 'asked', deskId: side.deskId, search: null, first: 50, offset: 0 } as const;
    expect((await floor.use.cases.page(owner, asked)).items.map((one) => one.id)).toContain(id);
    expect(await floor.use.instruct.execute(owner, id, randomUUID(), 'お支払いします。')).toMatchObject({
      rung: 'client',
      state: 'open',
      resolve: { state: 'running' },
    });
    const mails = (await floor.mails()).filter(({ text }) => text.includes(id));
    expect(mails.find(({ to }) => to === '甲-sv@example.jp')!.text).toContain('強いお怒りです。');
    expect(mails.find(({ to }) => to === '甲-owner@example.jp')!.text).toContain(
      `https://madoguchi.example/owner/cases/${id}`,
    );
    const story = await floor.use.cases.story(owner, id);
    expect(story.find(({ detail }) => detail === 'client')).toMatchObject({
      text: '補償の判断です。',
      personName: null,
    });
  });

  it('keep what each of the desk’s people is writing, from two windows, and show it to nobody else', async () => {
    const { id } = await floor.open(agent, side.deskId);
    const type = (reply: string, basedOn: number) =>
      floor.use.saveCaseDraft.execute(agent, id, { draft: { reply, note: '内輪の話' }, basedOn });
    const { revision } = await type('お詫びいたします', 0);
    await expect(type('別の言葉', 0)).rejects.toMatchObject({ reason: 'draftChangedMeanwhile' });
    expect(await floor.use.caseDraft.execute(agent, id)).toEqual({
      draft: { reply: 'お詫びいたします', note: '内輪の話' },
      revision,
    });
    expect(await floor.use.caseDraft.execute(supervisor, id)).toEqual({ draft: null, revision: 0 });
    const seen = (actor: PersonActor) =>
      floor.db.unitOfWork.run(actor, (tx) =>
        tx.query("SELECT FROM fulfilment.work_draft WHERE kind = 'case'"),
      );
    expect([(await seen(owner)).length, (await seen(agent)).length]).toEqual([0, 1]);
    const stranger = await floor.side('丙');
    await expect(floor.use.caseDraft.execute(stranger.agent, id)).rejects.toThrow('NOT_FOUND');
  });

  it('take what was sent out of the draft with it, and nothing else', async () => {
    const { id } = await floor.open(agent, side.deskId, { email: 'kept@example.jp' });
    const [replyRequestId, noteRequestId] = [randomUUID(), randomUUID()];
    const typed = { reply: 'お詫びいたします', replyRequestId, note: '内輪の話', noteRequestId };
    const { revision } = await floor.use.saveCaseDraft.execute(agent, id, { draft: typed, basedOn: 0 });
    const send = () =>
      floor.use.reply.execute(agent, {
        ...{ caseId: id, requestId: replyRequestId, channel: 'mail' },
        text: typed.reply,
      });
    await send();
    const left = { draft: { note: '内輪の話', noteRequestId }, revision: revision + 1 };
    expect(await floor.use.caseDraft.execute(agent, id)).toEqual(left);
    // A screen that has not heard of it does not put the words back.
    await expect(
      floor.use.saveCaseDraft.execute(agent, id, { draft: { ...typed, note: '続き' }, basedOn: revision }),
    ).rejects.toMatchObject({ reason: 'draftChangedMeanwhile' });
    // Sent again after a lost answer, the next reply stays where it is being written.
    const next = { ...left.draft, reply: '次の返信', replyRequestId: randomUUID() };
    await floor.use.saveCaseDraft.execute(agent, id, { draft: next, basedOn: left.revision });
    await send();
    await floor.use.note.execute(agent, id, noteRequestId, typed.note);
    expect((await floor.use.caseDraft.execute(agent, id)).draft).toEqual({
      reply: next.reply,
      replyRequestId: next.replyRequestId,
    });
  });

  it('keep notes and names of the desk’s people from the client', async () => {
    const { id } = await floor.open(agent, side.deskId);
    await floor.use.note.execute(agent, id, randomUUID(), '以前も同じお申し出をされた方');
    await floor.use.assign.execute(supervisor, id, supervisor.personId);
    expect(await kinds(agent, id)).toEqual(['opened', 'note', 'assigned']);
    expect(await kinds(owner, id)).toEqual(['opened']);
    const seen = await floor.use.cases.one(owner, id);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${agent.personId}|${supervisor.personId}|山田`));
    const forgotten = await floor.db.unitOfWork.run(owner, (tx) =>
      tx.query(`SELECT FROM fulfilment.case_entry WHERE kind IN ('note', 'assigned')`),
    );
    expect(forgotten).toEqual([]);
  });

  it('are handed around by supervisors; an agent only takes and gives back', async () => {
    const { id } = await floor.open(supervisor, side.deskId);
    await expect(floor.use.assign.execute(agent, id, supervisor.personId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(floor.use.assign.execute(supervisor, id, owner.personId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await floor.use.assign.execute(agent, id, agent.personId)).assignedTo).toBe(agent.personId);
    expect((await floor.use.assign.execute(agent, id, null)).assignedTo).toBeNull();
    await floor.use.assign.execute(supervisor, id, null);
    expect(await audited(id, 'case.assign')).toEqual([{ to: agent.personId }, { to: null }]);
  });
  const audited = async (id: string, action: string) =>
    (
      await floor.db.owner.query<{ details: object }>(
        'SELECT details FROM platform.audit_entry WHERE subject = $1 AND action = $2 ORDER BY at, id',
        [id, action],
      )
    ).rows.map(({ details }) => details);

  it('end with a code and a line, and come back within 30 days', async () => {
    const { id } = await floor.open(agent, side.deskId);
    await expect(floor.use.close.execute(agent, id, 'resolved', ' ')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const closed = await floor.use.close.execute(agent, id, 'resolved', '交換品を発送');
    expect(closed).toMatchObject({
      state: 'closed',
      closingCode: 'resolved',
      respond: { state: 'met' },
      resolve: { state: 'met' },
    });
    await floor.use.close.execute(agent, id, 'resolved', '交換品を発送');
    await expect(floor.use.reply.execute(agent, replyTo(id))).rejects.toMatchObject({ reason: 'caseClosed' });
    const back = await floor.use.reopen.execute(owner, id, 'また壊れたそうです');
    expect(back).toMatchObject({ state: 'open', reopened: 1, closingCode: null, assigneeName: null });
    expect(await kinds(agent, id)).toEqual(['opened', 'closed', 'reopened']);
  });
  const replyTo = (caseId: string) => ({
    caseId,
    requestId: randomUUID(),
    channel: 'phone' as const,
    text: 'x',
  });

  it('follow another severity', async () => {
    const { id } = await floor.open(agent, side.deskId, { severity: 'low' });
    const worse = await floor.use.severity.execute(supervisor, id, 'critical', 'けがをされた');
    expect(worse).toMatchObject({
      severity: 'critical',
      respond: { dueAt: at('11-25T10:30') },
    });
    await floor.use.severity.execute(supervisor, id, 'critical', 'けがをされた');
    expect(await audited(id, 'case.severity')).toEqual([{ before: 'low', after: 'critical' }]);
  });

  it('warn the supervisors once when a deadline comes near and once when it is missed', async () => {
    const warned = async () => (await floor.mails()).filter(({ subject }) => /期限/.test(subject)).length;
    await floor.use.warn.run();
    const before = await warned();
    const { id } = await floor.open(agent, side.deskId, { severity: 'critical' });
    await floor.use.warn.run();
    expect(await warned()).toBe(before);
    await now('25T10:25');
    await Promise.all([floor.use.warn.run(), floor.use.warn.run()]);
    expect(await warned()).toBe(before + 1);
    expect((await floor.use.cases.one(agent, id)).respond.state).toBe('soon');
    const urgent = await floor.use.cases.page(supervisor, {
      scope: 'urgent',
      deskId: null,
      search: null,
      first: 50,
      offset: 0,
    });
    expect(urgent.items.map((item) => item.id)).toContain(id);
    await now('25T10:31');
    await floor.use.warn.run();
    await floor.use.warn.run();
    const { rows } = await floor.db.owner.query(
      `SELECT deadline, threshold FROM fulfilment.case_warning WHERE case_id = $1 ORDER BY told_at`,
      [id],
    );
    expect(rows).toEqual([
      { deadline: 'respond', threshold: 'soon' },
      { deadline: 'respond', threshold: 'missed' },
    ]);
    expect(await warned()).toBe(before + 2);
  });

  it('promise what owner and supervisor agreed, from then on', async () => {
    const normal = { respondMinutes: 60, resolveMinutes: 120 };
    const rules = { ...usualRules, targets: { ...usualRules.targets, normal }, contactEmails: ['cs@kou.jp'] };
    await floor.use.rules.execute(owner, side.deskId, typedAs(rules));
    expect(await floor.use.cases.rules(agent, side.deskId)).toEqual(rules);
    const { respond, resolve } = await floor.open(agent, side.deskId);
    expect([respond.dueAt, resolve.dueAt]).toEqual([at('11-25T11:00'), at('11-25T12:00')]);
    await floor.use.rules.execute(supervisor, side.deskId, typedAs(usualRules));
  });

  it('of one product raise one alarm to client and supervisor', async () => {
    const product = '真空ボトル 500ml';
    for (const name of ['一', '二', '三', '四'])
      await floor.open(agent, side.deskId, { product, name, category: '安全・けが' });
    const [alarm, ...more] = await floor.use.cases.alarms(owner);
    expect(alarm).toMatchObject({ product, category: '安全・けが', days: 14 });
    expect([alarm!.caseIds.length, more]).toEqual([3, []]);
    const told = (await floor.mails()).filter(({ subject }) => subject.includes(product)).map(({ to }) => to);
    expect(told.sort()).toEqual(['甲-owner@example.jp', '甲-sv@example.jp']);
  });

  it('come to the same figures for both sides', async () => {
    const month = await floor.use.report.execute(owner, '2026-11', null);
    expect(await floor.use.report.execute(supervisor, '2026-11', side.deskId)).toEqual(month);
    const listed = await floor.use.report.cases(owner, '2026-11', null);
    expect(month.total.opened).toBe(listed.length);
    expect(month.total.respondMet).toBe(listed.filter(({ respond }) => respond.state === 'met').length);
    expect(month.bySeverity.map(({ severity }) => severity)).toEqual(['critical', 'high', 'normal', 'low']);
    expect(month.byCategory.reduce((sum, { opened }) => sum + opened, 0)).toBe(listed.length);
    expect(month.byDay.reduce((sum, { opened }) => sum + opened, 0)).toBe(listed.length);
    expect((await floor.use.report.execute(owner, '2026-10', null)).total.opened).toBe(0);
    await expect(floor.use.report.execute(owner, '2026-13', null)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
