import type { Actor } from '@madoguchi/platform/access';
import { randomUUID } from 'node:crypto';
import { type CaseFloor, openCaseFloor, typedAs } from '../testing/case-floor.js';

const tables = ['case_rules', 'desk_case', 'case_call', 'case_entry', 'case_alarm'] as const;

describe('the walls around cases', () => {
  let floor: CaseFloor;
  type Side = Awaited<ReturnType<CaseFloor['side']>> & { caseId: string; callId: string };
  let a: Side, b: Side;

  const filled = async (name: string): Promise<Side> => {
    const side = await floor.side(name);
    const { use } = floor;
    const call = await use.offer.execute(side.key, {
      deskId: side.deskId,
      providerCallId: 'the same id',
      callerNumber: '0355556666',
    });
    await use.take.execute(side.agent, call.id);
    const opened = await floor.open(side.agent, side.deskId, {
      interactionId: call.id,
      happened: `${name}の圧力鍋のフタが外れた`,
      product: '圧力鍋',
    });
    await use.reply.execute(side.agent, {
      caseId: opened.id,
      requestId: randomUUID(),
      channel: 'phone',
      text: `${name}だけの答え：部品をお送りします`,
    });
    await use.close.execute(side.agent, opened.id, 'resolved', `${name}の部品を発送`);
    for (const _ of [1, 2]) await floor.open(side.agent, side.deskId, { product: '圧力鍋' });
    await use.rules.execute(side.owner, side.deskId, typedAs(await use.cases.rules(side.owner, side.deskId)));
    await use.warn.run();
    return { ...side, caseId: opened.id, callId: call.id };
  };

  beforeAll(async () => {
    floor = await openCaseFloor();
    [a, b] = [await filled('甲'), await filled('乙')];
  });
  afterAll(() => floor.db.close());

  it('show a search for precedents to its own client only, with what was answered', async () => {
    const { use } = floor;
    for (const actor of [a.agent, a.supervisor, a.owner]) {
      const found = await use.cases.precedents(actor, a.deskId, '圧力鍋のふたが外れて困っている');
      expect(found.map(({ id }) => id)).toEqual([a.caseId]);
      expect(found[0]).toMatchObject({
        answer: expect.stringContaining('甲だけの答え'),
        likeness: expect.any(Number),
      });
    }
    expect(await use.cases.precedents(a.agent, a.deskId, '乙だけの答え乙の部品')).not.toContainEqual(
      expect.objectContaining({ id: b.caseId }),
    );
    expect(await use.cases.precedents(a.agent, a.deskId, '！？')).toEqual([]);
    expect(await use.cases.precedents(a.agent, a.deskId, '駐車場の場所')).toEqual([]);
    await expect(use.cases.precedents(a.agent, b.deskId, '圧力鍋')).rejects.toThrow('NOT_FOUND');
  });

  it('let a query that forgot its filter see the own side only', async () => {
    for (const table of tables)
      for (const [actor, { deskId, owner, agent }] of [
        [a.owner, a],
        [a.agent, a],
      ] as const) {
        const rows = await floor.db.unitOfWork.run(actor as Actor, (tx) =>
          tx.query<{ client_id: string; operator_id: string }>(`SELECT * FROM fulfilment.${table}`),
        );
        expect([table, deskId, rows.length > 0]).toEqual([table, deskId, true]);
        for (const row of rows)
          expect([row.client_id, row.operator_id]).toEqual([owner.companyId, agent.companyId]);
      }
    const nobody = await floor.db.unitOfWork.run({ kind: 'anonymous' }, (tx) =>
      tx.query('SELECT FROM fulfilment.desk_case'),
    );
    expect(nobody).toEqual([]);
  });

  it('answer the ids of the other side like ids that do not exist', async () => {
    const { use } = floor;
    const notFound = (work: Promise<unknown>) => expect(work).rejects.toThrow('NOT_FOUND');
    for (const id of [b.caseId, randomUUID(), 'not-an-id']) {
      await notFound(use.cases.one(a.agent, id));
      await notFound(use.cases.story(a.owner, id));
      await notFound(use.note.execute(a.agent, id, randomUUID(), 'x'));
      await notFound(use.close.execute(a.supervisor, id, 'resolved', 'x'));
      await notFound(use.instruct.execute(a.owner, id, randomUUID(), 'x'));
      await notFound(use.reopen.execute(a.owner, id, 'x'));
      await notFound(use.join.execute(a.agent, id, a.callId));
    }
    for (const id of [b.callId, randomUUID(), 'not-an-id']) {
      await notFound(use.cases.ofCall(a.agent, id));
      await notFound(use.join.execute(a.agent, a.caseId, id));
    }
    for (const id of [b.deskId, randomUUID(), 'not-an-id']) {
      await notFound(floor.open(a.agent, id));
      await notFound(use.cases.rules(a.owner, id));
      await notFound(use.report.execute(a.owner, '2026-11', id));
    }
  });

  it('let nobody change a story, or a client write as the desk', async () => {
    for (const sql of [
      `UPDATE fulfilment.case_entry SET text = 'x'`,
      'DELETE FROM fulfilment.case_entry',
      'DELETE FROM fulfilment.desk_case',
      'UPDATE fulfilment.case_alarm SET days = 1',
    ])
      await expect(floor.db.unitOfWork.run(a.supervisor, (tx) => tx.query(sql))).rejects.toThrow(
        'permission denied',
      );
    const forged = floor.db.unitOfWork.run(a.owner, (tx) =>
      tx.query(
        `INSERT INTO fulfilment.case_entry (case_id, client_id, operator_id, at, kind) VALUES ($1, $2, $3, now(), 'note')`,
        [a.caseId, a.owner.companyId, a.agent.companyId],
      ),
    );
    await expect(forged).rejects.toThrow('row-level security');
  });
});
