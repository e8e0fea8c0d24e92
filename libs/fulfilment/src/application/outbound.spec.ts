import { type PersonActor, systemActor } from '@madoguchi/platform/access';
import {
  campaignContent,
  columns,
  openOutbound,
  type OutboundFloor,
  piecesOf,
} from '../testing/outbound-floor.js';

describe('outbound calling', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const rows = async (sql: string, params: unknown[] = []) => (await floor.db.owner.query(sql, params)).rows;
  const list = (id: string, text: string | Uint8Array, name = 'list.csv', owner: PersonActor = side.owner) =>
    floor.use.import.execute(owner, id, { name, hasHeading: true, columns, repairs, bytes: piecesOf(text) });
  const repairs = { addZeros: false };
  let drafts = 0;
  const draft = () => {
    const name = `秋の新規開拓 ${(drafts += 1)}`;
    return floor.use.create.execute(side.owner, side.deskId, { ...campaignContent, name });
  };
  const slotAt = async (time: string, capacity = 1) => {
    const open = await floor.use.openSlots.execute(side.owner, side.deskId, {
      from: '2026-11-20',
      until: '2026-11-20',
      weekdays: [],
      times: [time],
      minutes: 60,
      capacity,
      withoutRestDays: false,
      except: [],
    });
    return open.find(({ startsAt }) => startsAt.getTime() === Date.parse(`2026-11-20T${time}:00+09:00`))!;
  };
  const reached = async (campaignId: string, agent = side.agent) => {
    const call = await floor.use.next.execute(agent, campaignId);
    await floor.tell(agent, call.id);
    return call;
  };

  describe('a campaign', () => {
    it('is refused for a contract that calls nobody', async () => {
      const { arrange, use } = floor;
      const { owner, operatorId, clientId } = await floor.side('乙');
      const producerId = await arrange.company('producer');
      const { deskId } = await arrange.contract({ clientId, operatorId, producerId });
      await expect(use.create.execute(owner, deskId, campaignContent)).rejects.toMatchObject({
        reason: 'noOutboundFunction',
      });
    });

    it('that is sent twice is drafted once', async () => {
      const wish = { ...campaignContent, name: '二度押し' };
      const [one, other] = await Promise.all(
        [1, 2].map(() => floor.use.create.execute(side.owner, side.deskId, wish)),
      );
      expect(other!.id).toBe(one!.id);
      const changed = await floor.use.create.execute(side.owner, side.deskId, { ...wish, attemptsMax: 2 });
      expect(changed.id).not.toBe(one!.id);
    });

    it('is run by the supervisor, and only with somebody to call', async () => {
      const { id } = await draft();
      await expect(floor.use.move.execute(side.supervisor, id, 'run')).rejects.toMatchObject({
        reason: 'campaignNeedsContacts',
      });
      await list(id, '会社,電話\n甲,03-1111-2222\n');
      expect((await floor.use.move.execute(side.supervisor, id, 'run')).state).toBe('running');
      expect((await floor.use.move.execute(side.supervisor, id, 'run')).state).toBe('running');
      await expect(
        floor.use.update.execute(side.owner, id, { ...campaignContent, offer: '別の商品' }),
      ).rejects.toMatchObject({ reason: 'offerIsFixed' });
      expect((await floor.use.move.execute(side.supervisor, id, 'end')).state).toBe('ended');
      await expect(floor.use.move.execute(side.supervisor, id, 'run')).rejects.toMatchObject({
        reason: 'campaignCannot',
      });
    });
  });

  describe('the limit a client sets', () => {
    const limit = (mode: 'message_only' | 'stop' | null) =>
      floor.db.unitOfWork.run(systemActor('test'), (tx) =>
        floor.use.api.limitService(
          tx,
          { id: side.contractId, clientId: side.clientId, operatorId: side.operatorId },
          mode && { month: '2026-11', mode },
        ),
      );
    afterEach(() => limit(null));

    it.each(['stop', 'message_only'] as const)('that is reached (%s) lets nobody be called until the next month', async (mode) => {
      const { id } = await draft();
      await list(id, `会社,電話\n甲,03-2222-${mode === 'stop' ? '0001' : '0002'}\n`);
      await limit(mode);
      await expect(floor.use.move.execute(side.supervisor, id, 'run')).rejects.toMatchObject({ reason: 'campaignLimitReached' });
      await limit(null);
      await floor.use.move.execute(side.supervisor, id, 'run');
      await limit(mode);
      await expect(floor.use.next.execute(side.agent, id)).rejects.toMatchObject({ reason: 'campaignLimitReached' });
      expect(await floor.use.campaigns.one(side.owner, id)).toMatchObject({ state: 'running', limitedTo: mode });
      const { campaigns } = await floor.use.outboundDesk.execute(side.agent);
      expect(campaigns.find((campaign) => campaign.id === id)).toMatchObject({ callable: false, limited: true });

      await floor.arrange.setNow('2026-12-01T10:00:00+09:00');
      expect((await floor.use.campaigns.one(side.owner, id)).limitedTo).toBeNull();
      const taken = await floor.use.next.execute(side.agent, id);
      expect(taken.campaignId).toBe(id);
      await floor.tell(side.agent, taken.id);
      await floor.use.recordOutbound.execute(side.agent, taken.id, { outcome: 'not_interested', reason: 'has_supplier' });
      await floor.use.move.execute(side.supervisor, id, 'end');
    }); // prettier-ignore

    it('leaves a contact that somebody holds already to its end', async () => {
      const { id } = await draft();
      await list(id, '会社,電話\n甲,03-2222-0003\n');
      await floor.use.move.execute(side.supervisor, id, 'run');
      const held = await reached(id);
      await limit('stop');
      expect((await floor.use.next.execute(side.agent, id)).id).toBe(held.id);
      await floor.use.recordOutbound.execute(side.agent, held.id, {
        outcome: 'not_interested',
        reason: 'has_supplier',
      });
      await floor.use.move.execute(side.supervisor, id, 'end');
    });
  });

  describe('a list', () => {
    it('says line by line what it could not take', async () => {
      const { id } = await draft();
      const done = await list(
        id,
        '会社,電話\r\n甲,03-1111-2222\r\n乙,\r\n丙,abc\r\n丁,312345678\r\n"戊,株式会社",０９０－１２３４－５６７８\r\n己,0311112222\r\n',
      );
      expect(done).toMatchObject({ state: 'done', accepted: 2, rejected: 4, linesRead: 6 });
      const { problems } = await floor.use.campaigns.problemsOf(side.owner, done.id, 10);
      expect(problems).toEqual([
        { line: 3, reason: 'no_phone', typed: '' },
        { line: 4, reason: 'not_a_phone', typed: 'abc' },
        { line: 5, reason: 'lost_zero', typed: '312345678' },
        { line: 7, reason: 'twice_in_file', typed: '0311112222' },
      ]);
      expect(
        await rows('SELECT name FROM fulfilment.contact WHERE campaign_id = $1 AND phone = $2', [
          id,
          '09012345678',
        ]),
      ).toEqual([{ name: '戊,株式会社' }]);
    });

    it('is given back the zeros that a spreadsheet took, when the client says so', async () => {
      const { id } = await draft();
      const text = '会社,電話\n甲,312345678\n乙,9012345678\n丙,0311112222\n丁,9.01E+09\n';
      const repaired = await floor.use.import.execute(side.owner, id, {
        name: 'excel.csv',
        hasHeading: true,
        columns,
        repairs: { addZeros: true },
        bytes: piecesOf(text),
      });
      expect(repaired).toMatchObject({ accepted: 3, rejected: 1, repaired: 2 });
      const phones = await rows(
        'SELECT phone FROM fulfilment.contact WHERE campaign_id = $1 ORDER BY phone',
        [id],
      );
      expect(phones.map(({ phone }) => phone)).toEqual(['0311112222', '0312345678', '09012345678']);
      const { problems } = await floor.use.campaigns.problemsOf(side.owner, repaired.id, 9);
      expect(problems).toEqual([{ line: 5, reason: 'rounded_number', typed: '9.01E+09' }]);
    });

    it('is read in Shift_JIS as in UTF-8 with a mark', async () => {
      const { id } = await draft();
      // 会社,電話 / 表示株式会社,0311112222 as Excel in Japan writes it.
      const sjis = Buffer.from(
        '89ef8ed02c936498620d0a955c8ea68a948eae89ef8ed02c303331313131323232320d0a',
        'hex',
      );
      await list(id, sjis, 'sjis.csv');
      await list(id, '\uFEFF会社,電話\n表示株式会社,0311113333\n', 'utf8.csv');
      const names = await rows('SELECT DISTINCT name FROM fulfilment.contact WHERE campaign_id = $1', [id]);
      expect(names).toEqual([{ name: '表示株式会社' }]);
    });

    it('leaves nothing behind when it cannot be read to its end', async () => {
      const { id } = await draft();
      const cut = async function* () {
        yield Buffer.from('会社,電話\n' + '甲,0311112222\n'.repeat(20_000));
        throw new Error('the line was cut');
      };
      const read = (bytes: AsyncIterable<Uint8Array>) =>
        floor.use.import.execute(side.owner, id, {
          name: 'x.csv',
          hasHeading: true,
          columns,
          repairs,
          bytes,
        });
      await expect(read(cut())).rejects.toThrow('the line was cut');
      await expect(read(piecesOf(`会社,電話\n甲,"03${'1'.repeat(30_000)}`))).rejects.toMatchObject({
        reason: 'unclosedQuote',
      });
      await expect(read(piecesOf('会社,電話\n'))).rejects.toMatchObject({ reason: 'emptyFile' });
      await expect(read(piecesOf(Buffer.from('504b0304', 'hex')))).rejects.toMatchObject({
        reason: 'saveAsCsv',
      });
      const endless = async function* () {
        const piece = Buffer.from('甲,0311112222\n'.repeat(50_000));
        for (;;) yield piece;
      };
      await expect(read(endless())).rejects.toMatchObject({ reason: 'tooManyLines' });
      for (const table of ['contact', 'contact_line'])
        expect(
          await rows(
            `SELECT count(*)::int AS n FROM fulfilment.${table} WHERE operator_id = $1 AND ($2::uuid IS NOT NULL)
          AND ${table === 'contact' ? 'campaign_id = $2' : 'true'}`,
            [side.operatorId, id],
          ),
        ).toEqual([{ n: 0 }]);
      const states = await floor.use.campaigns.listsOf(side.owner, id);
      expect(states.map(({ state, failure }) => `${state} ${failure}`).sort()).toEqual([
        'failed emptyFile',
        'failed interrupted',
        'failed saveAsCsv',
        'failed tooManyLines',
        'failed unclosedQuote',
      ]);
    });

    it('that arrives twice at once is one list', async () => {
      const { id } = await draft();
      const text =
        '会社,電話\n' + Array.from({ length: 3_000 }, (_, i) => `甲,03${20_000_000 + i}\n`).join('');
      const both = await Promise.all(Array.from({ length: 4 }, (_, i) => list(id, text, `${i}.csv`)));
      expect(new Set(both.map((one) => one.id)).size).toBe(1);
      expect(both[0]).toMatchObject({ accepted: 3_000, rejected: 0 });
      expect((await floor.use.campaigns.listsOf(side.owner, id)).length).toBe(1);
      expect((await floor.use.campaigns.one(side.owner, id)).contacts).toBe(3_000);
    });
  });

  describe('the next contact', () => {
    it('is one for each of many agents who ask at once', async () => {
      const id = await floor.running(side, 40);
      const agents = Array.from({ length: 30 }, () => floor.arrange.person(side.operatorId, 'agent'));
      const calls = await Promise.all(agents.map((agent) => floor.use.next.execute(agent, id)));
      expect(new Set(calls.map(({ phone }) => phone)).size).toBe(30);
      const again = await Promise.all([
        floor.use.next.execute(agents[0]!, id),
        floor.use.next.execute(agents[0]!, id),
      ]);
      expect(again.map((call) => call.id)).toEqual([calls[0]!.id, calls[0]!.id]);
    });

    it('is nobody outside the hours, in a paused campaign or under an ended contract', async () => {
      const id = await floor.running(side, 1);
      for (const at of [
        '2026-11-04T08:59:59+09:00',
        '2026-11-04T18:00:00+09:00',
        '2026-11-08T10:00:00+09:00',
      ]) {
        await floor.arrange.setNow(at);
        await expect(floor.use.next.execute(side.agent, id)).rejects.toMatchObject({
          reason: 'outsideCallingHours',
        });
      }
      await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
      await floor.use.move.execute(side.supervisor, id, 'pause');
      await expect(floor.use.next.execute(side.agent, id)).rejects.toMatchObject({
        reason: 'campaignNotRunning',
      });
      await floor.use.move.execute(side.supervisor, id, 'run');
      floor.neighbours.contracts.get(side.contractId)!.status = 'suspended';
      await expect(floor.use.next.execute(side.agent, id)).rejects.toMatchObject({
        reason: 'contractNotInService',
      });
      floor.neighbours.contracts.get(side.contractId)!.status = 'active';
    });

    it('rests after nobody answered, and is given up at the cap', async () => {
      const id = await floor.running(side, 1);
      const miss = async (at: string) => {
        await floor.arrange.setNow(at);
        const call = await floor.use.next.execute(side.agent, id);
        await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'no_answer' });
      };
      const nobody = async (at: string) => {
        await floor.arrange.setNow(at);
        await expect(floor.use.next.execute(side.agent, id)).rejects.toMatchObject({
          reason: 'nobodyToCall',
        });
      };
      await miss('2026-11-04T10:00:30+09:00');
      await nobody('2026-11-04T11:59:00+09:00');
      await miss('2026-11-04T12:01:00+09:00');
      await nobody('2026-11-04T17:00:00+09:00');
      await miss('2026-11-05T09:00:00+09:00');
      await nobody('2026-11-06T12:00:00+09:00');
      expect((await floor.use.campaigns.one(side.owner, id)).waiting).toBe(0);
    });

    it('is whoever asked to be called now, before all others', async () => {
      const id = await floor.running(side, 3);
      const first = await floor.use.next.execute(side.agent, id);
      await expect(
        floor.use.recordOutbound.execute(side.agent, first.id, {
          outcome: 'callback',
          callbackAt: new Date('2026-11-04T22:00:00+09:00'),
        }),
      ).rejects.toMatchObject({ details: { fields: [{ reason: 'callbackOutsideHours' }] } });
      const callbackAt = new Date('2026-11-04T15:00:00+09:00');
      await floor.use.recordOutbound.execute(side.agent, first.id, { outcome: 'callback', callbackAt });
      const second = await floor.use.next.execute(side.agent, id);
      expect(second.phone).not.toBe(first.phone);
      await floor.use.recordOutbound.execute(side.agent, second.id, { outcome: 'busy' });
      await floor.arrange.setNow('2026-11-04T15:00:01+09:00');
      const asked = await floor.use.next.execute(side.agent, id);
      expect(asked).toMatchObject({ phone: first.phone, scheduled: true });
      expect(asked.history.map(({ outcome }) => outcome)).toEqual(['callback']);
      await floor.use.recordOutbound.execute(side.agent, asked.id, { outcome: 'other', note: '資料を送る' });
    });

    it('is written by two windows of one agent without either writing over the other', async () => {
      const id = await floor.running(side, 1);
      const call = await floor.use.next.execute(side.agent, id);
      expect(call.kept).toEqual({ draft: null, revision: 0 });
      const type = (draft: object, basedOn: number) =>
        floor.use.outboundDraft.execute(side.agent, call.id, { draft, basedOn });
      const first = await type({ note: '社長は外出中' }, 0);
      await expect(type({ note: '別の言葉' }, 0)).rejects.toMatchObject({ reason: 'draftChangedMeanwhile' });
      expect((await floor.use.next.execute(side.agent, id)).kept).toEqual(first);
      const { revision } = await type({ note: '社長は外出中', outcome: 'OTHER' }, first.revision);
      const record = (basedOn: number) =>
        floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'other', note: '外出中' }, basedOn);
      await expect(record(first.revision)).rejects.toMatchObject({ reason: 'draftChangedMeanwhile' });
      expect((await record(revision)).kept).toEqual({ draft: null, revision: revision + 1 });
      // The answer was lost: the same record is the same record. The other window is late.
      expect((await record(revision)).outcome).toBe('other');
      await expect(type({ note: '遅い' }, revision)).rejects.toMatchObject({ reason: 'contactReleased' });
    });

    it('goes back to the others when an agent falls silent, and keeps what is alive', async () => {
      const id = await floor.running(side, 1);
      const call = await floor.use.next.execute(side.agent, id);
      await floor.arrange.setNow('2026-11-04T10:09:00+09:00');
      expect(await floor.use.keep.execute(side.agent, call.id)).toBe(true);
      await floor.arrange.setNow('2026-11-04T10:18:00+09:00');
      await floor.use.release.run();
      const colleague = floor.arrange.person(side.operatorId, 'agent');
      await expect(floor.use.next.execute(colleague, id)).rejects.toMatchObject({ reason: 'nobodyToCall' });
      await floor.arrange.setNow('2026-11-04T10:30:00+09:00');
      await floor.use.release.run();
      const taken = await floor.use.next.execute(colleague, id);
      expect(taken.phone).toBe(call.phone);
      await expect(
        floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'no_answer' }),
      ).rejects.toMatchObject({ reason: 'contactReleased' });
      expect(await floor.use.keep.execute(side.agent, call.id)).toBe(false);
    });
  });

  describe('what is said', () => {
    it('may solicit only after the disclosure, which stays as proof', async () => {
      const id = await floor.running(side, 1);
      const call = await floor.use.next.execute(side.agent, id);
      const interested = { outcome: 'not_interested', reason: 'price' } as const;
      await expect(floor.use.recordOutbound.execute(side.agent, call.id, interested)).rejects.toMatchObject({
        reason: 'discloseFirst',
      });
      await expect(
        floor.use.disclose.execute(side.agent, call.id, ['name', 'company', 'goods']),
      ).rejects.toMatchObject({ details: { fields: [{ reason: 'tellEverything' }] } });
      await floor.tell(side.agent, call.id);
      await floor.use.recordOutbound.execute(side.agent, call.id, interested);
      expect(
        await rows('SELECT disclosed, outcome FROM fulfilment.outbound_call WHERE id = $1', [call.id]),
      ).toEqual([{ disclosed: ['name', 'company', 'goods', 'solicitation'], outcome: 'not_interested' }]);
    });

    it('is recorded once: the same again is the answer that was lost, another is refused', async () => {
      const id = await floor.running(side, 1);
      const call = await reached(id);
      const record = (note: string) =>
        floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'greeting_only', note });
      await Promise.all([record('ご挨拶'), record('ご挨拶'), record(' ご挨拶 ')]);
      await expect(record('別の話')).rejects.toMatchObject({ reason: 'alreadyRecorded' });
      const units = await rows(
        `SELECT u.rule, u.billable FROM fulfilment.usage_record u JOIN fulfilment.outbound_call o ON o.interaction_id = u.interaction_id
         WHERE o.id = $1`,
        [call.id],
      );
      expect(units).toEqual([{ rule: 'outbound_answered_counts', billable: true }]);
    });

    it('makes a unit of answered calls only where the plan prices calls', async () => {
      const free = await floor.side('丙', { includedUnits: 0, overageMinor: 0 });
      const id = await floor.running(free, 1);
      const call = await reached(id, free.agent);
      await floor.use.recordOutbound.execute(free.agent, call.id, { outcome: 'not_interested' });
      expect(
        await rows('SELECT FROM fulfilment.usage_record WHERE contract_id = $1', [free.contractId]),
      ).toEqual([]);
    });

    it('that was a refusal keeps the number out of every list for that offer, of this client alone', async () => {
      const id = await floor.running(side, 2, { offer: campaignContent.offer });
      const call = await floor.use.next.execute(side.agent, id);
      await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'refused', reason: 'no_need' });
      const text = `会社,電話\n甲,${call.phone}\n`;
      const same = await floor.use.create.execute(side.owner, side.deskId, {
        ...campaignContent,
        offer: ' 業務用 冷凍惣菜。',
      });
      const again = await list(same.id, text);
      expect(again).toMatchObject({ accepted: 0, rejected: 1 });
      expect((await floor.use.campaigns.problemsOf(side.owner, again.id, 9)).problems[0]!.reason).toBe(
        'refused_before',
      );
      const other = await floor.use.create.execute(side.owner, side.deskId, {
        ...campaignContent,
        offer: '厨房機器',
      });
      expect((await list(other.id, text)).accepted).toBe(1);
      const stranger = await floor.side('丁');
      const theirs = await floor.use.create.execute(stranger.owner, stranger.deskId, campaignContent);
      expect((await list(theirs.id, text, 'list.csv', stranger.owner)).accepted).toBe(1);
      expect(await floor.use.campaigns.refusals(stranger.owner, 9)).toEqual([]);
      expect((await floor.use.campaigns.refusals(side.owner, 9))[0]).toMatchObject({ phone: call.phone });
    });

    it('in one campaign is heeded by another that waits with the same number', async () => {
      const [one, two] = [
        await floor.running(side, 1, { offer: '茶葉' }, [], 901_000),
        await floor.running(side, 1, { offer: '茶葉' }, [], 901_000),
      ];
      const call = await floor.use.next.execute(side.agent, one);
      await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'refused' });
      await floor.arrange.setNow('2026-11-04T15:00:00+09:00');
      await expect(floor.use.next.execute(side.agent, two)).rejects.toMatchObject({ reason: 'nobodyToCall' });
    });
  });

  describe('a meeting', () => {
    it('is booked by one of a hundred who want the same slot', async () => {
      const slot = await slotAt('10:00');
      const id = await floor.running(side, 100);
      const agents = Array.from({ length: 100 }, () => floor.arrange.person(side.operatorId, 'agent'));
      const calls: { id: string }[] = [];
      for (const agent of agents) calls.push(await reached(id, agent));
      const answers = await Promise.allSettled(
        agents.map((agent, i) =>
          floor.use.recordOutbound.execute(agent, calls[i]!.id, {
            outcome: 'appointment',
            meeting: { withWhom: `客${i}`, slotId: slot.id },
          }),
        ),
      );
      const refused = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason.reason] : [],
      );
      expect([refused.length, new Set(refused)]).toEqual([99, new Set(['slotTaken'])]);
      expect(
        await rows('SELECT count(*)::int AS n FROM fulfilment.slot_booking WHERE slot_id = $1', [slot.id]),
      ).toEqual([{ n: 1 }]);
      // Whoever lost the slot still holds the call with nothing half-written.
      expect(
        await rows(
          `SELECT count(*)::int AS open, count(interaction_id)::int AS logged FROM fulfilment.outbound_call
           WHERE campaign_id = $1 AND recorded_at IS NULL`,
          [id],
        ),
      ).toEqual([{ open: 99, logged: 0 }]);
    }, 60_000);

    it('that is told once more after a lost answer is the same one; another slot is another record', async () => {
      const [first, second] = [await slotAt('11:00'), await slotAt('12:00')];
      const call = await reached(await floor.running(side, 1));
      const record = (slotId: string, note?: string) =>
        floor.use.recordOutbound.execute(side.agent, call.id, {
          outcome: 'appointment',
          meeting: { withWhom: ' 田中様 ', slotId, note },
        });
      await record(first.id);
      await record(first.id);
      await expect(record(second.id)).rejects.toMatchObject({ reason: 'alreadyRecorded' });
      await expect(record(first.id, '駐車場あり')).rejects.toMatchObject({ reason: 'alreadyRecorded' });
      expect(
        await rows('SELECT slot_id FROM fulfilment.slot_booking WHERE slot_id = ANY ($1)', [
          [first.id, second.id],
        ]),
      ).toEqual([{ slot_id: first.id }]);
    });

    it('goes to the inbox, is billed when accepted, and gives its seat back when rejected', async () => {
      const slot = await slotAt('13:00');
      const id = await floor.running(side, 3);
      const meet = async () => {
        const call = await reached(id);
        await floor.use.recordOutbound.execute(side.agent, call.id, {
          outcome: 'appointment',
          note: '冷凍庫を入れ替える予定',
          meeting: { withWhom: '仕入れ担当 原さま', slotId: slot.id, note: '試食を希望' },
        });
        return (await floor.use.inbox.appointments(side.owner, side.deskId)).find(
          ({ status, startsAt }) => status === 'proposed' && startsAt.getTime() === slot.startsAt.getTime(),
        )!;
      };
      const first = await meet();
      await expect(floor.use.closeSlot.execute(side.owner, slot.id)).rejects.toMatchObject({
        reason: 'slotBooked',
      });
      const briefing = await floor.use.slots.briefing(side.owner, first.id);
      expect(briefing).toMatchObject({
        said: '冷凍庫を入れ替える予定',
        note: '試食を希望',
        minutes: 60,
        company: expect.stringContaining('会社') as string,
      });
      await floor.use.decide.execute(side.owner, first.id, {
        status: 'rejected',
        reason: 'ご挨拶だけでした',
      });
      const second = await meet();
      await floor.use.decide.execute(side.owner, second.id, { status: 'accepted' });
      const units = await rows(
        `SELECT rule FROM fulfilment.usage_record WHERE contract_id = $1 AND kind = 'appointment' AND interaction_id = ANY ($2) ORDER BY rule`,
        [side.contractId, [first.interactionId, second.interactionId]],
      );
      expect(units.map(({ rule }) => rule)).toEqual([
        'appointment_accepted_counts',
        'appointment_rejected_free',
      ]);
      const { items } = await floor.use.inbox.reports(side.owner, {
        onlyOpen: false,
        search: '原さま',
        first: 9,
        offset: 0,
      });
      // Deciding was all that the two waited for.
      expect(items.map(({ doneAt }) => doneAt !== null)).toEqual([true, true]);
    });
  });

  it('counts people, not calls, and names no agent to the client', async () => {
    const id = await floor.running(side, 4);
    const call = async (outcome: 'no_answer' | 'refused' | 'not_interested' | 'wrong_number') => {
      const { id: callId } = await reached(id);
      const reason = outcome === 'not_interested' ? 'has_supplier' : null;
      await floor.use.recordOutbound.execute(side.agent, callId, { outcome, reason, note: `${outcome}の話` });
    };
    for (const outcome of ['no_answer', 'refused', 'not_interested', 'wrong_number'] as const)
      await call(outcome);
    await floor.arrange.setNow('2026-11-04T12:30:00+09:00');
    await call('no_answer');
    const results = await floor.use.campaigns.resultsOf(side.owner, id);
    expect(results.total).toEqual({ called: 4, reached: 3, spoke: 2, appointments: 0, refused: 1, calls: 5 });
    expect(results.byDay).toMatchObject([{ day: '2026-11-04', called: 4 }]);
    expect(results.byList).toMatchObject([{ contacts: 4, called: 4, refused: 1 }]);
    expect(results.reasons).toEqual([{ reason: 'has_supplier', count: 1 }]);
    expect(JSON.stringify([results, await floor.use.campaigns.one(side.owner, id)])).not.toContain(
      side.agent.personId,
    );
  });

  it('keeps the two sides apart, by id and by a query that forgot its filter', async () => {
    const stranger = await floor.side('戊');
    const id = await floor.running(side, 2);
    const call = await floor.use.next.execute(side.agent, id);
    const [slot] = await floor.use.slots.ofDesk(side.owner, side.deskId);
    const [list] = await floor.use.campaigns.listsOf(side.owner, id);
    const notFound = (work: Promise<unknown>) => expect(work).rejects.toThrow('NOT_FOUND');
    for (const one of [id, 'not-an-id']) {
      await notFound(floor.use.campaigns.one(stranger.owner, one));
      await notFound(floor.use.campaigns.resultsOf(stranger.supervisor, one));
      await notFound(floor.use.update.execute(stranger.owner, one, campaignContent));
      await notFound(floor.use.move.execute(stranger.supervisor, one, 'pause'));
      await notFound(floor.use.next.execute(stranger.agent, one));
      await notFound(
        floor.use.import.execute(stranger.owner, one, {
          name: 'x',
          hasHeading: true,
          columns,
          repairs,
          bytes: piecesOf(''),
        }),
      );
    }
    await notFound(floor.use.create.execute(stranger.owner, side.deskId, campaignContent));
    await notFound(floor.use.campaigns.problemsOf(stranger.owner, list!.id, 9));
    await notFound(floor.tell(stranger.agent, call.id));
    await notFound(floor.use.keep.execute(stranger.agent, call.id));
    await notFound(floor.use.recordOutbound.execute(stranger.agent, call.id, { outcome: 'busy' }));
    await notFound(floor.use.closeSlot.execute(stranger.owner, slot!.id));
    await notFound(floor.use.slots.ofDesk(stranger.owner, side.deskId));
    const tables = [
      'campaign',
      'contact_list',
      'contact',
      'refusal',
      'outbound_call',
      'slot',
      'slot_booking',
      'list_problem',
    ];
    for (const table of tables) {
      const seen = (actor: PersonActor) =>
        floor.db.unitOfWork.run(
          actor,
          async (tx) => (await tx.query(`SELECT * FROM fulfilment.${table}`)).length,
        );
      expect([table, await seen(stranger.owner), await seen(stranger.agent)]).toEqual([table, 0, 0]);
      expect([table, (await seen(side.owner)) > 0]).toEqual([table, true]);
    }
  });
});
