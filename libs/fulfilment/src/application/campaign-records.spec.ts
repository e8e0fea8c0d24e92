import type { Actor } from '@madoguchi/platform/access';
import type { InteractionEnded } from '../contract/index.js';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

describe('what outbound calls bring to the owner', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  /** A plan with a success fee alone: calls cost nothing and make no unit. */
  let feeOnly: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
    feeOnly = await floor.side('乙', { includedUnits: 0, overageMinor: 0 });
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const rows = async <Row>(sql: string, params: unknown[] = []) =>
    (await floor.db.owner.query(sql, params)).rows as Row[];
  const mails = () =>
    rows<{ subject: string; text: string }>(
      `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = 'send-mail'
       RETURNING j.payload->>'subject' AS subject, j.payload->>'text' AS text`,
    );
  const slotAt = async ({ owner, deskId }: typeof side, day: string, time = '10:00') => {
    const open = await floor.use.openSlots.execute(owner, deskId, {
      from: day,
      until: day,
      weekdays: [],
      times: [time],
      minutes: 60,
      capacity: 3,
      withoutRestDays: false,
      except: [],
    });
    return open.find(({ startsAt }) => startsAt.getTime() === Date.parse(`${day}T${time}:00+09:00`))!;
  };
  const call = async (
    { agent }: typeof side,
    campaignId: string,
    result: Parameters<OutboundFloor['use']['recordOutbound']['execute']>[2],
  ) => {
    const next = await floor.use.next.execute(agent, campaignId);
    await floor.tell(agent, next.id);
    await floor.use.recordOutbound.execute(agent, next.id, result);
    return next;
  };
  const meet = (of: typeof side, campaignId: string, slotId: string, withWhom = '仕入れ担当 原さま') =>
    call(of, campaignId, {
      outcome: 'appointment',
      note: '試食をご希望',
      meeting: { withWhom, slotId },
    });

  describe('under a plan with a success fee alone', () => {
    it('a meeting stands in the inbox, says that its call costs nothing, and is told outside', async () => {
      const campaign = await floor.running(feeOnly, 1);
      const { id } = await meet(feeOnly, campaign, (await slotAt(feeOnly, '2026-11-20')).id);
      const { items } = await floor.use.inbox.reports(feeOnly.owner, { onlyOpen: true, first: 9, offset: 0 });
      expect(items).toMatchObject([
        {
          outcome: 'appointment',
          billable: false,
          rule: null,
          appointment: { withWhom: '仕入れ担当 原さま' },
        },
      ]);
      expect(
        await rows('SELECT FROM fulfilment.usage_record WHERE contract_id = $1', [feeOnly.contractId]),
      ).toEqual([]);
      const [ended] = await rows<{ payload: InteractionEnded }>(
        `SELECT payload FROM platform.event WHERE type = 'InteractionEnded'
           AND payload->>'interactionId' = (SELECT interaction_id::text FROM fulfilment.outbound_call WHERE id = $1)`,
        [id],
      );
      const { announced } = floor.neighbours;
      announced.length = 0;
      await floor.db.unitOfWork.run({ kind: 'system', name: 'test' }, (tx) =>
        floor.use.whenReported.react(ended!.payload, tx),
      );
      expect(announced.map(({ companyId, event }) => [companyId, event])).toEqual(
        [feeOnly.clientId, feeOnly.operatorId].flatMap((company) => [
          [company, 'call.reported'],
          [company, 'appointment.made'],
        ]),
      );
      expect(announced[0]!.text).toContain('仕入れ担当 原さま');
    });
  });

  describe('the list of appointments', () => {
    const list = (who: Actor, decided: boolean, after: string | null = null, first = 2) =>
      floor.use.appointmentPage.page(who, { deskId: null, decided, first, after });

    it('has those that wait by their day, and those that are decided the latest first, page by page', async () => {
      const of = await floor.side('丙');
      const campaign = await floor.running(of, 5);
      for (const day of ['2026-11-27', '2026-11-25', '2026-11-26', '2026-11-25'])
        await meet(of, campaign, (await slotAt(of, day, '11:00')).id, `${day}の方`);
      const first = await list(of.owner, false);
      expect(first).toMatchObject({
        toDecide: 4,
        items: [
          { appointment: { withWhom: '2026-11-25の方' }, company: expect.stringContaining('会社') as string },
          { appointment: { withWhom: '2026-11-25の方' }, hasBriefing: true, campaignName: '秋の新規開拓' },
        ],
      });
      const second = await list(of.owner, false, first.next);
      expect(second.items.map(({ appointment }) => appointment.withWhom)).toEqual([
        '2026-11-26の方',
        '2026-11-27の方',
      ]);
      expect(second.next).toBeNull();
      for (const { appointment } of [first.items[0]!, second.items[1]!])
        await floor.use.decide.execute(of.owner, appointment.id, { status: 'accepted' });
      const decided = await list(of.owner, true);
      expect(decided).toMatchObject({ toDecide: 2, next: null });
      expect(decided.items.map(({ appointment }) => appointment.withWhom)).toEqual([
        '2026-11-27の方',
        '2026-11-25の方',
      ]);
      expect(JSON.stringify(decided)).not.toContain(of.agent.personId);
      expect(await list(side.owner, true)).toEqual({ items: [], toDecide: 0, next: null });
      await expect(list(of.owner, false, 'x')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });
  });

  describe('results call by call', () => {
    it('are searched, chosen by outcome and read page by page, without a word about who called', async () => {
      const campaign = await floor.running(side, 4);
      await call(side, campaign, { outcome: 'no_answer' });
      await floor.arrange.setNow('2026-11-04T10:01:00+09:00');
      const refused = await call(side, campaign, { outcome: 'not_interested', note: '来春にＡＢＣ再検討' });
      await floor.arrange.setNow('2026-11-04T10:02:00+09:00');
      await call(side, campaign, { outcome: 'wrong_number' });
      const ask = (
        more: Partial<Parameters<typeof floor.use.records.page>[2]> = {},
        who: Actor = side.owner,
      ) => floor.use.records.page(who, campaign, { outcomes: [], first: 2, after: null, ...more });
      const first = await ask();
      expect(first.items.map(({ outcome }) => outcome)).toEqual(['wrong_number', 'not_interested']);
      expect(first.total).toBe(3);
      const rest = await ask({ after: first.next });
      expect([rest.items.map(({ outcome }) => outcome), rest.next]).toEqual([['no_answer'], null]);
      const found = await ask({ search: 'abc 来春' });
      expect(found.items).toMatchObject([{ name: refused.name, listName: 'list.csv', phone: refused.phone }]);
      expect((await ask({ outcomes: ['no_answer', 'busy'] })).total).toBe(1);
      expect((await ask({ search: refused.phone.replace(/^03/, '03-') })).total).toBe(1);
      expect((await ask({}, side.supervisor)).total).toBe(3);
      expect(JSON.stringify([first, rest, found])).not.toContain(side.agent.personId);
      await expect(ask({}, feeOnly.owner)).rejects.toThrow('NOT_FOUND');
      const whole = [];
      for await (const part of await floor.use.records.everything(side.owner, campaign, { outcomes: [] }))
        whole.push(...part);
      expect(whole.map(({ id }) => id)).toEqual([...first.items, ...rest.items].map(({ id }) => id));
    });
  });

  it('are told by the digest: what each campaign did, with its meetings, and once', async () => {
    const of = await floor.side('丁', { includedUnits: 0, overageMinor: 0 });
    await floor.use.setDigest.execute(of.owner, of.deskId, { sendTime: '18:00', whenQuiet: false });
    await rows(`UPDATE fulfilment.desk SET report_emails = '{owner@example.jp}' WHERE id = $1`, [of.deskId]);
    const campaign = await floor.running(of, 3);
    await floor.arrange.setNow('2026-11-04T11:00:00+09:00');
    await call(of, campaign, { outcome: 'no_answer' });
    await call(of, campaign, { outcome: 'refused' });
    await meet(of, campaign, (await slotAt(of, '2026-11-24', '14:00')).id);
    await mails();
    await floor.arrange.setNow('2026-11-04T18:00:30+09:00');
    await floor.use.digests.run();
    const [digest, ...more] = await mails();
    expect(more).toEqual([]);
    expect(digest!.subject).toContain('電話のまとめ：かけた相手3人');
    expect(digest!.text).toContain('かけた相手3人、お話しできた方2人、面談の約束1件、お断り1件');
    expect(digest!.text).toMatch(/面談：11月24日（火）14:00 会社\d+ 仕入れ担当 原さま/);
    expect(digest!.text).not.toContain('電話はありませんでした');
    await floor.arrange.setNow('2026-11-05T18:00:30+09:00');
    await floor.use.digests.run();
    expect(await mails()).toEqual([]);
  });

  it('are counted by day and hour when the owner asks for calls that were made', async () => {
    const of = await floor.side('戊');
    const campaign = await floor.running(of, 2);
    await call(of, campaign, { outcome: 'no_answer' });
    await call(of, campaign, { outcome: 'greeting_only' });
    const ask = (direction: 'inbound' | 'outbound', who: Actor = of.owner) =>
      floor.use.ownerSide.volume(who, {
        deskId: who === of.owner ? of.deskId : null,
        from: '2026-11-04',
        until: '2026-11-04',
        direction,
      });
    expect(await ask('outbound')).toEqual([
      { day: '2026-11-04', hour: 10, outcome: 'greeting_only', calls: 1 },
      { day: '2026-11-04', hour: 10, outcome: 'no_answer', calls: 1 },
    ]);
    expect(await ask('inbound')).toEqual([]);
    const theirs = await ask('outbound', feeOnly.owner);
    expect(theirs.reduce((sum, { calls }) => sum + calls, 0)).toBe(1);
  });
});
