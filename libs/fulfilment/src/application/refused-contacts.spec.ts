import type { PersonActor } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { ContactClaimStore } from '../store/contact-claim.store.js';
import { CampaignStore } from '../store/campaign.store.js';
import {
  campaignContent,
  columns,
  openOutbound,
  type OutboundFloor,
  piecesOf,
} from '../testing/outbound-floor.js';

const REFUSED = 5_000;
const A_FEW = 20;

describe('contacts whose number wants no calls', () => {
  let floor: OutboundFloor;
  let side: Awaited<ReturnType<OutboundFloor['side']>>;
  let blocks = 3_000_000;
  beforeAll(async () => {
    floor = await openOutbound();
    side = await floor.side();
  });
  beforeEach(() => floor.arrange.setNow('2026-11-04T10:00:00+09:00'));
  afterAll(() => floor.db.close());

  const phone = (number: number) => `03${String(10_000_000 + number)}`;
  const bring = (from: number, count: number) =>
    floor.use.importDoNotCall.execute(side.owner, {
      hasHeading: false,
      columns,
      repairs: { addZeros: false },
      bytes: piecesOf(Array.from({ length: count }, (_, i) => `誰か${i},${phone(from + i)}\n`).join('')),
    });
  const block = () => (blocks += 10_000);
  const next = (campaignId: string, agent = side.agent) => floor.use.next.execute(agent, campaignId);
  const marked = async (campaignId: string) =>
    (
      await floor.db.owner.query<{ phone: string }>(
        'SELECT phone FROM fulfilment.contact WHERE campaign_id = $1 AND refused ORDER BY phone',
        [campaignId],
      )
    ).rows.map((row) => row.phone);
  const forget = (campaignId: string) =>
    floor.db.owner.query('UPDATE fulfilment.contact SET refused = false WHERE campaign_id = $1', [
      campaignId,
    ]);

  /** Contacts and refused numbers that this connection has looked at. */
  const looked = async (tx: Tx) =>
    (
      await tx.query<{ rows: number }>(
        `SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int AS rows FROM pg_stat_xact_user_tables
         WHERE schemaname = 'fulfilment' AND relname IN ('contact', 'do_not_call', 'refusal')`,
      )
    )[0]!.rows;
  /** Claims for nobody, and says who would have been called and how much was looked at for it. */
  const tryClaim = async (campaignId: string) => {
    await floor.db.owner.query('ANALYZE fulfilment.contact, fulfilment.do_not_call');
    const undone = new Error('undone');
    const seen = { phone: '', rows: 0 };
    const work = floor.db.unitOfWork.run(side.agent, async (tx) => {
      const campaign = (await new CampaignStore().one(tx, side.operatorId, campaignId))!;
      const before = await looked(tx);
      const id = await new ContactClaimStore().claim(tx, campaign, side.agent.personId);
      seen.rows = (await looked(tx)) - before;
      const [called] = await tx.query<{ phone: string }>(
        'SELECT k.phone FROM fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id WHERE o.id = $1',
        [id],
      );
      seen.phone = called!.phone;
      throw undone;
    });
    await expect(work).rejects.toBe(undone);
    return seen;
  };

  it('are not looked at by whoever asks for the next, however many there are', async () => {
    const from = block();
    const id = await floor.running(side, REFUSED + 2, {}, [], from);
    await bring(from, REFUSED);
    // Those who may be called come last in their turn.
    await floor.db.owner.query(
      `UPDATE fulfilment.contact SET due_at = due_at + interval '1 second' WHERE campaign_id = $1 AND phone >= $2`,
      [id, phone(from + REFUSED)],
    );
    await floor.arrange.setNow('2026-11-04T10:05:00+09:00');
    const claim = await tryClaim(id);
    expect(claim.rows).toBeLessThan(A_FEW);
    expect([phone(from + REFUSED), phone(from + REFUSED + 1)]).toContain(claim.phone);
    const [campaign] = await floor.use.campaigns.all(side.owner);
    expect(campaign).toMatchObject({ id, contacts: REFUSED + 2, waiting: 2 });
    const desk = await floor.use.outboundDesk.execute(side.agent);
    expect(desk.campaigns.find((one) => one.id === id)).toMatchObject({ due: 2 });
    const called = new Set<string>();
    for (const _ of [1, 2]) {
      const call = await next(id);
      called.add(call.phone);
      await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'no_answer' });
    }
    expect([...called].sort()).toEqual([phone(from + REFUSED), phone(from + REFUSED + 1)]);
    await expect(next(id)).rejects.toMatchObject({ reason: 'nobodyToCall' });
  });

  it('are marked by the first claim that meets one, all at once, and not looked at again', async () => {
    const from = block();
    const id = await floor.running(side, 400, {}, [], from);
    await bring(from, 399);
    // As after a list and a file that did not see each other.
    await forget(id);
    const call = await next(id);
    expect(call.phone).toBe(phone(from + 399));
    expect(await marked(id)).toHaveLength(399);
    await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'no_answer' });
    await floor.arrange.setNow('2026-11-04T15:00:00+09:00');
    expect((await tryClaim(id)).rows).toBeLessThan(A_FEW);
  });

  it('wait again when their number is taken out, but not for what they have refused', async () => {
    const from = block();
    const [one, other] = [
      await floor.running(side, 1, { offer: '断られた品' }, [], from),
      await floor.running(side, 1, { offer: '別の品' }, [], from),
    ];
    const call = await next(one);
    await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'refused' });
    expect([await marked(one), await marked(other)]).toEqual([[phone(from)], []]);
    const { id } = await floor.use.addDoNotCall.execute(side.owner, { phone: phone(from) });
    expect(await marked(other)).toEqual([phone(from)]);
    await floor.arrange.setNow('2026-11-04T15:00:00+09:00');
    await expect(next(other)).rejects.toMatchObject({ reason: 'nobodyToCall' });
    await floor.use.removeDoNotCall.execute(side.owner, id!, '本人から、また連絡してよいと言われた');
    expect([await marked(one), await marked(other)]).toEqual([[phone(from)], []]);
    const again = await next(other);
    expect(again.phone).toBe(phone(from));
    await floor.use.recordOutbound.execute(side.agent, again.id, { outcome: 'other', note: '終了' });
  });

  it('are marked at every operator of the client, by whoever hears it, and at no other client', async () => {
    const from = block();
    const operatorId = await floor.arrange.company('operator', '別の会社');
    const { deskId } = await floor.arrange.contract(
      { clientId: side.clientId, operatorId, producerId: await floor.arrange.company('producer') },
      { functionCodes: ['appointment_setting'] },
    );
    const theirs = {
      ...side,
      operatorId,
      deskId,
      supervisor: floor.arrange.person(operatorId, 'supervisor'),
    };
    const stranger = await floor.side('乙');
    const offer = '二社で断る品';
    const mine = await floor.running(side, 2, { offer }, [], from);
    const others = await floor.running(theirs, 2, { offer }, [], from);
    const foreign = await floor.running(stranger, 2, { offer }, [], from);
    const call = await next(mine);
    await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'refused' });
    expect([await marked(mine), await marked(others), await marked(foreign)]).toEqual([
      [call.phone],
      [call.phone],
      [],
    ]);
    const mark = (actor: PersonActor) =>
      floor.db.unitOfWork.run(actor, (tx) => tx.query('SELECT fulfilment.mark_refused_contacts($1)', [mine]));
    await forget(mine);
    await mark(stranger.supervisor);
    expect(await marked(mine)).toEqual([]);
    await mark(side.supervisor);
    expect(await marked(mine)).toEqual([call.phone]);
  });

  it('of a draft follow what it offers', async () => {
    const from = block();
    const refused = await floor.running(side, 1, { offer: '先に断られた品' }, [], from);
    const call = await next(refused);
    await floor.use.recordOutbound.execute(side.agent, call.id, { outcome: 'refused' });
    const offering = (offer: string) => ({ ...campaignContent, name: '下書き', offer });
    const { id } = await floor.use.create.execute(side.owner, side.deskId, offering('まだ決めていない品'));
    await floor.use.import.execute(side.owner, id, {
      name: 'list.csv',
      hasHeading: false,
      columns,
      repairs: { addZeros: false },
      bytes: piecesOf(`誰か,${phone(from)}\n`),
    });
    await floor.use.update.execute(side.owner, id, offering('先に断られた品'));
    expect(await marked(id)).toEqual([phone(from)]);
    await floor.use.update.execute(side.owner, id, offering('やはり別の品'));
    expect(await marked(id)).toEqual([]);
  });
});
