import type { Config } from '@madoguchi/platform/config';
import { AppointmentListStore } from '../store/appointment-list.store.js';
import { openOutbound, type OutboundFloor } from '../testing/outbound-floor.js';
import { RemindToDecide } from './remind-to-decide.js';

describe('meetings whose day is over', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let remind: RemindToDecide;
  let calls = 0;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
    const config = { publicUrl: 'https://madoguchi.example/' } as Config;
    const { unitOfWork } = floor.db;
    remind = new RemindToDecide(unitOfWork, new AppointmentListStore(), floor.neighbours.identity, config);
  });
  afterAll(() => floor.db.close());

  const meet = async (withWhom: string, startsAt: string) => {
    await floor.arrange.setNow('2026-11-04T10:00:00+09:00');
    const { id } = await floor.use.offer.execute(floor.arrange.key(side.operatorId), {
      deskId: side.deskId,
      providerCallId: `meeting-${(calls += 1)}`,
    });
    await floor.use.take.execute(side.agent, id);
    await floor.use.hangUp.execute(side.agent, id);
    await floor.use.record.execute(side.agent, id, {
      ...{ outcome: 'appointment', urgency: 'normal', callerName: withWhom, message: '見学したい' },
      appointment: { withWhom, startsAt: new Date(`2026-11-${startsAt}:00+09:00`) },
    });
    const meetings = await floor.use.inbox.appointments(side.owner, side.deskId);
    return meetings.find(({ interactionId }) => interactionId === id)!.id;
  };
  /** What is waiting to be sent about them after a run at that moment. */
  const mailsAt = async (moment: string): Promise<{ to: string; subject: string; text: string }[]> => {
    await floor.arrange.setNow(`2026-11-${moment}:00+09:00`);
    await remind.run();
    const { rows } = await floor.db.owner.query(
      `SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       WHERE t.identifier = 'send-mail' AND payload ->> 'subject' LIKE '面談%' ORDER BY j.id`,
    );
    return rows.map(({ payload }: { payload: never }) => payload);
  };

  it('are told to the owner in one letter, each once, and only while nobody has decided', async () => {
    await meet('田中 一郎', '20T10:00');
    const decided = await meet('鈴木 花子', '20T11:00');
    await meet('佐藤 次郎さま', '20T18:30');
    await meet('高橋 三郎', '25T10:00');
    await floor.use.decide.execute(side.owner, decided, { status: 'accepted' });

    // The evening's meeting may still be going on.
    expect(await mailsAt('20T23:00')).toEqual([]);
    const [mail, ...others] = await mailsAt('21T09:10');
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('面談2件について、承認するか却下するかをお選びください');
    expect(mail!.text).toMatch(
      /・11月20日（金）10:00 田中 一郎さま.*\n・11月20日（金）18:30 佐藤 次郎さま（/,
    );
    expect(mail!.text).not.toMatch(/鈴木|高橋/);
    expect(mail!.text).toContain('https://madoguchi.example/owner/appointments');

    expect(await mailsAt('22T09:10')).toHaveLength(1);
    expect((await mailsAt('26T09:10')).map(({ subject }) => subject)).toEqual([
      mail!.subject,
      '面談1件について、承認するか却下するかをお選びください',
    ]);
  });
});
