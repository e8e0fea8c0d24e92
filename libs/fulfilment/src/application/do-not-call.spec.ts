import { columns, openOutbound, type OutboundFloor, piecesOf } from '../testing/outbound-floor.js';

describe('the client’s do-not-call list', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const first = (number: number) => `03${String(10_000_000 + number)}`;
  const bring = (text: string | Uint8Array, owner = side.owner, addZeros = false) =>
    floor.use.importDoNotCall.execute(owner, {
      hasHeading: true,
      columns,
      repairs: { addZeros },
      bytes: piecesOf(text),
    });
  const listed = async (search?: string, owner = side.owner) =>
    (await floor.use.doNotCall.page(owner, { search, first: 50, offset: 0 })).items;
  const ring = async (callerNumber: string, { operatorId, agent, deskId } = side) => {
    const call = await floor.use.offer.execute(floor.arrange.key(operatorId), {
      deskId,
      providerCallId: crypto.randomUUID(),
      callerNumber,
    });
    await floor.use.take.execute(agent, call.id);
    return call.id;
  };
  const done = async (callId: string, agent = side.agent) => {
    await floor.use.hangUp.execute(agent, callId);
    await floor.use.record.execute(agent, callId, {
      outcome: 'message',
      urgency: 'normal',
      message: '用件なし',
    });
  };

  it('comes from a file in either encoding, line by line, and the same file again changes nothing', async () => {
    const text =
      '名前,電話\n佐藤,03-5555-0001\n鈴木,3555500023\n二度,03-5555-0001\n,090\n高橋,+81 90 1234 5678\n';
    expect(await bring(text)).toMatchObject({
      added: 2,
      known: 0,
      problems: [
        { line: 3, reason: 'lost_zero' },
        { line: 4, reason: 'twice_in_file' },
        { line: 5, reason: 'not_a_phone' },
      ],
    });
    expect(await bring(text)).toMatchObject({ added: 0, known: 2 });
    // 佐藤,電話 as Excel in Japan writes it.
    const shiftJis = Buffer.from('96bc914f2c936498620a8db293a12c30332d353535352d303030330a', 'hex');
    expect(await bring(shiftJis)).toMatchObject({ added: 1, known: 0, problems: [] });
    expect(await listed('03-5555-0003')).toMatchObject([
      { phone: '0355550003', name: '佐藤', source: 'file' },
    ]);
  });

  it('is one list when two files with the same numbers come at once', async () => {
    const text = `名前,電話\n${Array.from({ length: 500 }, (_, i) => `社${i},0477${String(100_000 + i)}\n`).join('')}`;
    const [one, other] = await Promise.all([bring(text), bring(text)]);
    expect(one.added + other.added).toBe(500);
    expect((await floor.use.doNotCall.page(side.owner, { search: '0477', first: 1, offset: 0 })).total).toBe(
      500,
    );
  });

  it('takes no file that is too large, holds no line, or never closes a quotation mark, and keeps nothing of it', async () => {
    const before = await floor.use.doNotCall.page(side.owner, { first: 1, offset: 0 });
    async function* endless() {
      for (;;) yield Buffer.from('佐藤,0366660001\n'.repeat(5_000));
    }
    const whole = { hasHeading: false, columns, repairs: { addZeros: false } };
    await expect(
      floor.use.importDoNotCall.execute(side.owner, { ...whole, bytes: endless() }),
    ).rejects.toMatchObject({ reason: 'goodsFileTooLarge' });
    await expect(bring('名前,電話\n')).rejects.toMatchObject({ reason: 'emptyFile' });
    await expect(bring('名前,電話\n佐藤,0366660001\n"閉じない,0366660002\n')).rejects.toMatchObject({
      reason: 'unclosedQuote',
    });
    expect((await floor.use.doNotCall.page(side.owner, { first: 1, offset: 0 })).total).toBe(before.total);
  });

  it('is obeyed by numbers that wait already, by those in an agent’s hand, and by later lists', async () => {
    const id = await floor.running(side, 3, {}, [], 0);
    const held = await floor.use.next.execute(side.agent, id);
    expect(held.refusesCalls).toBe(false);
    const [other, left] = [0, 1, 2].map(first).filter((phone) => phone !== held.phone);
    await bring(`名前,電話\n甲,${held.phone}\n乙,${other!}\n`);
    await expect(floor.tell(side.agent, held.id)).rejects.toMatchObject({ reason: 'numberRefusesCalls' });
    expect((await floor.use.outboundDesk.execute(side.agent)).current).toMatchObject({ refusesCalls: true });
    await floor.use.recordOutbound.execute(side.agent, held.id, { outcome: 'other', note: '話さず終えた' });
    const next = await floor.use.next.execute(side.agent, id);
    expect(next.phone).toBe(left);
    await floor.use.recordOutbound.execute(side.agent, next.id, { outcome: 'no_answer' });
    await expect(floor.use.next.execute(side.agent, id)).rejects.toMatchObject({ reason: 'nobodyToCall' });
    const another = await floor.use.import.execute(side.owner, id, {
      name: 'more.csv',
      hasHeading: false,
      columns,
      repairs: { addZeros: false },
      bytes: piecesOf(`新,${first(9)}\n佐藤,0355550001\n`),
    });
    expect(another).toMatchObject({ accepted: 1, rejected: 1 });
    const { problems } = await floor.use.campaigns.problemsOf(side.owner, another.id, 10);
    expect(problems).toMatchObject([{ line: 2, reason: 'do_not_call' }]);
  });

  it('is heeded by every operator of the client, whoever wrote it down, and for a refused offer too', async () => {
    const operatorId = await floor.arrange.company('operator', '別の会社');
    const producerId = await floor.arrange.company('producer');
    const { clientId } = side;
    const { deskId } = await floor.arrange.contract(
      { clientId, operatorId, producerId },
      { functionCodes: ['appointment_setting'] },
    );
    const [supervisor, agent] = [
      floor.arrange.person(operatorId, 'supervisor'),
      floor.arrange.person(operatorId, 'agent'),
    ];
    const theirs = { ...side, operatorId, deskId, supervisor, agent };
    const offer = '二社で同じ品';
    const mine = await floor.running(side, 4, { offer }, [], 0);
    const other = await floor.running(theirs, 4, { offer }, [], 0);
    await floor.arrange.setNow('2026-11-04T13:00:00+09:00');
    const refused = await floor.use.next.execute(side.agent, mine);
    await floor.use.recordOutbound.execute(side.agent, refused.id, { outcome: 'refused' });
    await floor.arrange.setNow('2026-11-04T16:00:00+09:00');
    // Two are on the list since before, one has just refused the offer at the other operator.
    const reached = await floor.use.next.execute(agent, other);
    await floor.use.recordOutbound.execute(agent, reached.id, { outcome: 'no_answer' });
    await expect(floor.use.next.execute(agent, other)).rejects.toMatchObject({ reason: 'nobodyToCall' });
    expect(reached.phone).not.toBe(refused.phone);
    expect(await listed('二社で')).toMatchObject([
      { id: null, offer, source: 'campaign', phone: refused.phone },
    ]);
  });

  it('takes a caller with one press, twice as once, and shows it at their next call', async () => {
    await floor.use.presence.execute(side.agent, 'ready');
    const call = await ring('+81312349999');
    const refuses = async (id: string) => (await floor.use.doNotCall.ofCalls(side.agent, [id])).get(id);
    expect(await refuses(call)).toBe(false);
    const presses = [1, 2, 3].map(() => floor.use.noteDoNotCall.ofCall(side.agent, call));
    expect(await Promise.all(presses)).toEqual([true, true, true]);
    expect(await refuses(call)).toBe(true);
    await done(call);
    expect(await listed('0312349999')).toMatchObject([{ source: 'call', phone: '0312349999' }]);
    const again = await ring('03-1234-9999'.replaceAll('-', ''));
    expect(await refuses(again)).toBe(true);
    await done(again);
    const colleague = floor.arrange.person(side.operatorId, 'agent');
    await expect(floor.use.noteDoNotCall.ofCall(colleague, call)).rejects.toThrow('NOT_FOUND');
  });

  it('takes no caller who hides the number', async () => {
    const call = await ring('');
    await expect(floor.use.noteDoNotCall.ofCall(side.agent, call)).rejects.toMatchObject({
      reason: 'numberWithheld',
    });
    await done(call);
  });

  it('takes whom an agent calls back', async () => {
    const call = await ring('0366667777');
    await done(call);
    await floor.use.promise.execute(side.agent, call, {
      phone: '0366668888',
      dueAt: new Date('2026-11-04T10:05:00+09:00'),
    });
    const { id } = (await floor.use.callbacks.execute(side.supervisor)).find(
      ({ phone }) => phone === '0366668888',
    )!;
    await expect(floor.use.noteDoNotCall.ofCallback(side.agent, id)).rejects.toThrow('NOT_FOUND');
    await floor.db.owner.query(
      `UPDATE fulfilment.callback SET state = 'calling', agent_id = $2 WHERE id = $1`,
      [id, side.agent.personId],
    );
    expect(await floor.use.noteDoNotCall.ofCallback(side.agent, id)).toBe(true);
    expect(await listed('6666-8888')).toMatchObject([{ source: 'callback' }]);
  });

  it('lets a number out with a reason only, which is kept, and it may come back', async () => {
    const { id } = await floor.use.addDoNotCall.execute(side.owner, {
      phone: '045-111-2222',
      name: 'ヤマダ',
    });
    expect((await floor.use.addDoNotCall.execute(side.owner, { phone: '０４５１１１２２２２' })).id).toBe(id);
    expect(await listed('ﾔﾏﾀﾞ')).toHaveLength(1);
    await expect(floor.use.removeDoNotCall.execute(side.owner, id!, ' ')).rejects.toThrow('BAD_INPUT');
    await floor.use.removeDoNotCall.execute(side.owner, id!, '本人から、また連絡してよいと言われた');
    await floor.use.removeDoNotCall.execute(side.owner, id!, '二度目');
    expect(await listed('0451112222')).toEqual([]);
    const { rows } = await floor.db.owner.query(
      `SELECT details FROM platform.audit_entry WHERE action = 'doNotCall.remove' AND subject = $1`,
      [id],
    );
    expect(rows).toEqual([{ details: { reason: '本人から、また連絡してよいと言われた' } }]);
    const back = await floor.use.addDoNotCall.execute(side.owner, { phone: '0451112222' });
    expect(back.id).not.toBe(id);
  });

  it('stays with its client: others neither see, change nor ask after it', async () => {
    const other = await floor.side('丙');
    const [line] = await listed('0355550001');
    expect(await listed(undefined, other.owner)).toEqual([]);
    await expect(floor.use.removeDoNotCall.execute(other.owner, line!.id!, '理由')).rejects.toThrow(
      'NOT_FOUND',
    );
    const asked = (actor: typeof side.owner) =>
      floor.db.unitOfWork.run(actor, async (tx) => [
        (await tx.query('SELECT FROM fulfilment.do_not_call')).length,
        (
          await tx.query<{ yes: boolean }>(`SELECT fulfilment.refuses_calls($1, '0355550001', NULL) AS yes`, [
            side.clientId,
          ])
        )[0]!.yes,
      ]);
    expect(await asked(other.owner)).toEqual([0, false]);
    expect(await asked(other.supervisor)).toEqual([0, false]);
    // The operator that works for the client may ask about a number, and sees what its own agents wrote down.
    const [seen, yes] = await asked(side.supervisor);
    expect(yes).toBe(true);
    expect(seen).toBe(2);
    await expect(
      floor.db.unitOfWork.run(side.supervisor, (tx) =>
        tx.query('UPDATE fulfilment.do_not_call SET removed_at = now(), removal_reason = $1 RETURNING id', [
          'x',
        ]),
      ),
    ).resolves.toEqual([[], 0]);
  });
});
