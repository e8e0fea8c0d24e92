import type { ScriptStep } from '../domain/script.js';
import { campaignContent, openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';

const step = (id: string, change: Partial<ScriptStep> = {}): ScriptStep => ({
  id,
  title: id,
  say: `${id}をお聞かせください。`,
  field: 'message',
  required: true,
  kind: 'text',
  choices: [],
  branches: [],
  next: null,
  ...change,
});
const questions = [
  step('満足', { kind: 'choice', choices: ['満足', '不満'], branches: [{ answer: '満足', goTo: '再訪' }] }),
  step('わけ', { required: false }),
  step('再訪', { kind: 'yes_no' }),
];

describe('campaigns that solicit nothing', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const survey = (count: number, from?: number) =>
    floor.running(side, count, { kind: 'survey' }, questions, from);
  const next = (id: string) => floor.use.next.execute(side.agent, id);
  const record = (callId: string, said: Record<string, string | null>, outcome = 'answered' as const) =>
    floor.use.recordOutbound.execute(side.agent, callId, {
      outcome,
      answers: Object.entries(said).map(([stepId, answer]) => ({ stepId, answer })),
    });
  const rows = async (sql: string, params: unknown[] = []) => (await floor.db.owner.query(sql, params)).rows;

  it('are not run as a survey before there are questions', async () => {
    await expect(floor.running(side, 1, { kind: 'survey' })).rejects.toMatchObject({
      reason: 'campaignNeedsQuestions',
    });
    await expect(floor.running(side, 1, { kind: 'reminder' })).resolves.toBeTruthy();
    await floor.use.outboundDesk.execute(side.agent);
  });

  it('keep a question as long as they run; only a draft is emptied', async () => {
    const id = await survey(1);
    await floor.use.saveQuestions.execute(side.owner, id, 0, []);
    await expect(floor.use.publishQuestions.execute(side.owner, id, 1)).rejects.toMatchObject({
      reason: 'campaignNeedsQuestions',
    });
    expect(await floor.use.questions.ofCampaign(side.owner, id)).toMatchObject({
      version: 1,
      draft: { steps: [] },
    });
    const content = { ...campaignContent, offer: '空の下書き', kind: 'survey' } as const;
    const draft = await floor.use.create.execute(side.owner, side.deskId, content);
    await floor.ask(side.owner, draft.id, questions);
    expect(await floor.ask(side.owner, draft.id, [])).toMatchObject({ version: 2, steps: [] });
  });

  it('record answers without any disclosure, and count them by question', async () => {
    const id = await survey(4);
    const said: Record<string, string | null>[] = [
      { 満足: '満足', 再訪: 'yes' },
      { 満足: '不満', わけ: '待ち時間が長い', 再訪: 'no' },
      { 満足: '満足', 再訪: null },
      { 満足: null, わけ: null, 再訪: 'yes' },
    ];
    for (const one of said) {
      const call = await next(id);
      expect(call).toMatchObject({ kind: 'survey', disclosedAt: null });
      expect(call.steps.map(({ id }) => id)).toEqual(['満足', 'わけ', '再訪']);
      await record(call.id, one);
    }
    const found = await floor.use.answers.ofCampaign(side.owner, id);
    expect(found).toMatchObject([
      {
        stepId: '満足',
        asked: 4,
        declined: 1,
        counts: [
          { answer: '満足', count: 2 },
          { answer: '不満', count: 1 },
        ],
      },
      { stepId: 'わけ', asked: 2, declined: 1, counts: [], said: [{ answer: '待ち時間が長い' }] },
      {
        stepId: '再訪',
        asked: 4,
        declined: 1,
        counts: [
          { answer: 'yes', count: 2 },
          { answer: 'no', count: 1 },
        ],
      },
    ]);
    const { questions: asked, calls } = await floor.use.answers.everything(side.supervisor, id);
    expect(asked).toHaveLength(3);
    const lines = [];
    for await (const chunk of calls) lines.push(...chunk);
    expect(lines).toHaveLength(4);
    // Answered calls are metered like any other.
    expect(
      await rows(
        `SELECT count(*)::int AS n FROM fulfilment.usage_record u JOIN fulfilment.outbound_call o ON o.interaction_id = u.interaction_id
         WHERE o.campaign_id = $1 AND u.rule = 'outbound_answered_counts'`,
        [id],
      ),
    ).toEqual([{ n: 4 }]);
  });

  it('offer nothing: no disclosure, no meeting, no "not this time"', async () => {
    const call = await next(await survey(1));
    await expect(floor.tell(side.agent, call.id)).rejects.toMatchObject({ reason: 'solicitsNothing' });
    for (const outcome of ['appointment', 'not_interested', 'greeting_only'] as const)
      await expect(floor.use.recordOutbound.execute(side.agent, call.id, { outcome })).rejects.toMatchObject({
        details: { fields: [{ path: 'outcome', reason: 'outcomeNotInCampaign' }] },
      });
    await record(call.id, { 満足: '満足', 再訪: 'no' });
  });

  it('are the only ones that end as answered', async () => {
    const id = await floor.running(side, 1);
    const call = await next(id);
    await floor.tell(side.agent, call.id);
    await expect(
      floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'answered' }),
    ).rejects.toMatchObject({ details: { fields: [{ path: 'outcome' }] } });
    await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'not_interested' });
  });

  it('heed hours, attempts and refusals as every campaign does', async () => {
    const id = await survey(1, 900_000);
    const first = await next(id);
    await floor.use.recordOutbound.execute(side.agent, first.id, { outcome: 'refused' });
    const offer = (await floor.use.campaigns.one(side.owner, id)).offer;
    // The one contact of the second campaign is the one who refused: nobody is left to call.
    await expect(floor.running(side, 1, { kind: 'follow_up', offer }, [], 900_000)).rejects.toMatchObject({
      reason: 'campaignNeedsContacts',
    });
    await floor.arrange.setNow('2026-11-04T21:00:00+09:00');
    await expect(next(id)).rejects.toMatchObject({ reason: 'outsideCallingHours' });
  });

  it('keep the questions a call began with, and refuse others', async () => {
    const id = await survey(2);
    const call = await next(id);
    const { version } = await floor.ask(side.owner, id, [step('時期', { kind: 'date' })]);
    expect(version).toBe(2);
    const held = await floor.use.outboundDesk.execute(side.agent);
    expect(held.current!.steps).toHaveLength(3);
    await expect(record(call.id, { 時期: '2026-12-01' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await record(call.id, { 満足: '満足', 再訪: 'yes' });
    const later = await next(id);
    expect(later.steps.map(({ id }) => id)).toEqual(['時期']);
    await record(later.id, { 時期: '2026-12-01' });
    const found = await floor.use.answers.ofCampaign(side.owner, id);
    // What is asked now comes first; what nobody was ever asked of the former version is left out.
    expect(found.map(({ stepId, asked }) => [stepId, asked])).toEqual([
      ['時期', 1],
      ['満足', 1],
      ['再訪', 1],
    ]);
  });

  it('record the same answers once, whatever is repeated, and other ones never', async () => {
    const id = await floor.running(side, 1, { kind: 'survey' }, [step('人数', { kind: 'number' })]);
    const call = await next(id);
    await expect(record(call.id, {})).rejects.toMatchObject({
      details: { fields: [{ path: 'answers.人数', reason: 'questionOpen' }] },
    });
    await Promise.all([record(call.id, { 人数: '１２' }), record(call.id, { 人数: '12' })]);
    await expect(record(call.id, { 人数: '13' })).rejects.toMatchObject({ reason: 'alreadyRecorded' });
    expect(
      await rows('SELECT answer FROM fulfilment.call_answer WHERE outbound_call_id = $1', [call.id]),
    ).toEqual([{ answer: '12' }]);
  });

  it('count what somebody said last, and nothing of a number that turned out wrong', async () => {
    const id = await survey(1);
    const call = await next(id);
    const soon = new Date('2026-11-04T11:00:00+09:00');
    await floor.use.recordOutbound.execute(side.agent, call.id, {
      outcome: 'callback',
      callbackAt: soon,
      answers: [{ stepId: '満足', answer: '不満' }],
    });
    await floor.arrange.setNow('2026-11-04T11:00:00+09:00');
    const again = await next(id);
    await record(again.id, { 満足: '満足', 再訪: 'yes' });
    const [satisfied] = await floor.use.answers.ofCampaign(side.owner, id);
    expect(satisfied).toMatchObject({ asked: 1, counts: [{ count: 1 }, { count: 0 }] });
    await floor.use.correctOutbound.execute(side.agent, again.id, {
      outcome: 'wrong_number',
      why: '別の方でした',
      revision: 0,
    });
    const [after] = await floor.use.answers.ofCampaign(side.owner, id);
    expect(after).toMatchObject({ asked: 1, counts: [{ count: 0 }, { count: 1 }] });
  });

  it('ask in a solicitation only after the disclosure', async () => {
    const id = await floor.running(side, 1, {}, [step('人数', { kind: 'number', required: false })]);
    const call = await next(id);
    const typed = { outcome: 'other', note: '途中まで', answers: [{ stepId: '人数', answer: '5' }] } as const;
    const send = () => floor.use.recordOutbound.execute(side.agent, call.id, typed);
    await expect(send()).rejects.toMatchObject({ reason: 'discloseFirst' });
    await floor.tell(side.agent, call.id);
    await send();
  });

  it('stay what they are once people were called', async () => {
    const id = await survey(1);
    const before = await floor.use.campaigns.one(side.owner, id);
    await expect(
      floor.use.update.execute(side.owner, id, { ...before, kind: 'solicitation' }),
    ).rejects.toMatchObject({ reason: 'kindIsFixed' });
    const { kind: _, ...withoutKind } = before;
    expect(
      await floor.use.update.execute(side.owner, id, { ...withoutKind, name: '秋の調査' }),
    ).toMatchObject({
      kind: 'survey',
      name: '秋の調査',
    });
    await floor.use.move.execute(side.supervisor, id, 'end');
    await expect(floor.use.saveQuestions.execute(side.owner, id, 0, questions)).rejects.toMatchObject({
      reason: 'campaignEnded',
    });
  });

  it('write their questions as drafts that nobody overwrites', async () => {
    const id = await survey(1);
    await floor.use.saveQuestions.execute(side.owner, id, 0, [step('下書き', { field: 'urgency' })]);
    await expect(
      floor.use.saveQuestions.execute(side.owner, id, 0, [step('別の下書き')]),
    ).rejects.toMatchObject({ reason: 'scriptChangedMeanwhile' });
    await expect(floor.use.publishQuestions.execute(side.owner, id, 1)).rejects.toMatchObject({
      details: { fields: [{ path: 'steps.0.field', reason: 'askingNotHere' }] },
    });
    const { draft, version } = await floor.use.discardQuestions.execute(side.owner, id);
    expect([draft, version]).toEqual([null, 1]);
    const same = await floor.ask(side.owner, id, questions);
    expect([same.version, same.former]).toEqual([1, []]);
  });

  it('show their questions and answers to nobody else', async () => {
    const id = await survey(1);
    const stranger = await floor.side('乙');
    for (const read of [
      () => floor.use.questions.ofCampaign(stranger.owner, id),
      () => floor.use.questions.templates(stranger.owner, id),
      () => floor.use.answers.ofCampaign(stranger.supervisor, id),
      () => floor.use.answers.everything(stranger.owner, id),
      () => floor.use.saveQuestions.execute(stranger.owner, id, 0, []),
      () => floor.use.publishQuestions.execute(stranger.owner, id, 1),
      () => floor.use.discardQuestions.execute(stranger.owner, id),
    ])
      await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
