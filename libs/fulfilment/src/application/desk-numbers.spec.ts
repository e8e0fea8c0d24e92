import type { Actor, PersonActor } from '@madoguchi/platform/access';
import type { IdentityCheck } from '../domain/identity-check.js';
import { DeskNumberStore } from '../store/desk-number.store.js';
import { DeskStore } from '../store/desk.store.js';
import { openFloor, type Floor } from '../testing/call-floor.js';
import { ReadDeskNumbers } from './read-desk-numbers.js';
import { RecordIdentityCheck } from './record-identity-check.js';
import { SetDeskNumber } from './set-desk-number.js';
import { ViewDesks } from './view-desks.js';

const own = { kind: 'own_forwarded', phone: '03-1111-2222', sinceOn: '2026-11-01' } as const;
const lent = { kind: 'lent', phone: '050-1111-2222', sinceOn: '2026-11-10' } as const;
const check: IdentityCheck = {
  party: 'corporation',
  document: 'registry_certificate',
  documentLast: '4321',
  method: 'in_person',
  checkedOn: '2026-11-09',
  name: '株式会社さくら',
  address: '東京都千代田区1-2-3',
  bornOn: null,
  representative: '代表取締役 佐倉 花',
  purpose: '電話の応対の代行',
  business: '歯科診療所',
  beneficialOwner: '佐倉 花',
  reason: null,
};

describe('whose number a desk answers', () => {
  let floor: Floor;
  let owner: PersonActor, supervisor: PersonActor, stranger: PersonActor, admin: PersonActor;
  let telephony: Actor;
  let parties: { clientId: string; operatorId: string; producerId: string };
  let set: SetDeskNumber, record: RecordIdentityCheck, read: ReadDeskNumbers;
  let serial = 0;

  beforeAll(async () => {
    floor = await openFloor();
    const { arrange, db, neighbours } = floor;
    const company = (kind: 'client' | 'operator' | 'producer') => arrange.company(kind);
    parties = {
      clientId: await company('client'),
      operatorId: await company('operator'),
      producerId: await company('producer'),
    };
    owner = arrange.person(parties.clientId, 'owner');
    supervisor = arrange.person(parties.operatorId, 'supervisor');
    stranger = arrange.person(await company('operator'), 'supervisor');
    admin = { ...arrange.person(await company('operator'), 'admin'), companyKind: 'platform' };
    telephony = arrange.key(parties.operatorId);
    const [desks, numbers] = [new DeskStore(), new DeskNumberStore()];
    set = new SetDeskNumber(db.unitOfWork, desks, numbers, new ViewDesks(neighbours.contracting));
    record = new RecordIdentityCheck(db.unitOfWork, desks, numbers);
    read = new ReadDeskNumbers(db.unitOfWork, desks, numbers, neighbours.contracting, neighbours.identity);
    await arrange.setNow('2026-11-10T01:00:00Z');
  });
  afterAll(() => floor.db.close());

  const desk = async (change = {}) => (await floor.arrange.contract(parties, change)).deskId;
  const ring = (deskId: string, providerCallId = `lent-${++serial}`) =>
    floor.use.offer.execute(telephony, { deskId, providerCallId });
  const stateOf = async (deskId: string) => {
    const { numberKind, numberPhone, numberSinceOn, identityCheckedOn, identityMissing, accepting } =
      await floor.use.desks.one(owner, deskId);
    return { numberKind, numberPhone, numberSinceOn, identityCheckedOn, identityMissing, accepting };
  };

  it('is the client’s own until somebody says otherwise, and which and since when is written down', async () => {
    const deskId = await desk();
    expect(await stateOf(deskId)).toEqual({
      numberKind: 'own_forwarded',
      numberPhone: null,
      numberSinceOn: null,
      identityCheckedOn: null,
      identityMissing: false,
      accepting: true,
    });
    await Promise.all([1, 2, 3].map(() => set.execute(supervisor, deskId, own)));
    await set.execute(supervisor, deskId, { ...own, phone: '03-1111-3333' });
    expect(await stateOf(deskId)).toMatchObject({ numberPhone: '0311113333', numberSinceOn: '2026-11-01' });
    const { numbers } = await read.execute(supervisor, deskId);
    expect(numbers.map(({ phone, byName }) => [phone, byName !== null])).toEqual([
      ['0311113333', true],
      ['0311112222', true],
    ]);
    expect((await ring(deskId)).state).toBe('ringing');
  });

  it('takes no call while it is lent to somebody whom nobody has checked', async () => {
    const deskId = await desk();
    const before = await ring(deskId, 'rang-before');
    expect(await set.execute(supervisor, deskId, lent)).toMatchObject({
      identityMissing: true,
      accepting: false,
    });
    await expect(ring(deskId)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'identityCheckMissing' });
    // A call that was there already is answered as before: its first answer may have been lost.
    expect((await ring(deskId, 'rang-before')).id).toBe(before.id);
    await record.execute(supervisor, deskId, check);
    expect(await stateOf(deskId)).toMatchObject({
      identityCheckedOn: '2026-11-09',
      identityMissing: false,
      accepting: true,
    });
    expect((await ring(deskId)).state).toBe('ringing');
  });

  it('may be checked before it is lent, and a contract that has not begun stays closed for its own reason', async () => {
    const deskId = await desk({ startsOn: '2026-12-01' });
    await record.execute(supervisor, deskId, check);
    await set.execute(supervisor, deskId, lent);
    await expect(ring(deskId)).rejects.toMatchObject({ reason: 'deskNotOpen' });
  });

  it('keeps every record: the same twice is one, a correction is a further one with its reason', async () => {
    const deskId = await desk({ endsOn: '2027-03-31' });
    await Promise.all([1, 2, 3].map(() => record.execute(supervisor, deskId, check)));
    const moved = { ...check, address: '大阪市北区1', checkedOn: '2026-11-10' };
    await expect(record.execute(supervisor, deskId, moved)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await record.execute(supervisor, deskId, { ...moved, reason: '本店の移転' });
    const { checks, keptUntil } = await read.execute(supervisor, deskId);
    expect(checks.map(({ address, reason }) => [address, reason])).toEqual([
      ['大阪市北区1', '本店の移転'],
      ['東京都千代田区1-2-3', null],
    ]);
    expect(keptUntil).toBe('2034-03-31');
    expect(await stateOf(deskId)).toMatchObject({ identityCheckedOn: '2026-11-10' });
  });

  it('is written and read by its operator, read by the platform, and never by the client', async () => {
    const deskId = await desk();
    await record.execute(supervisor, deskId, check);
    for (const actor of [stranger, owner]) {
      const notTheirs = { code: 'NOT_FOUND' };
      await expect(set.execute(actor, deskId, own)).rejects.toMatchObject(notTheirs);
      await expect(record.execute(actor, deskId, check)).rejects.toMatchObject(notTheirs);
      await expect(read.execute(actor, deskId)).rejects.toMatchObject(notTheirs);
    }
    expect((await read.execute(admin, deskId)).checks).toHaveLength(1);
    const rowsOf = (actor: PersonActor) =>
      floor.db.unitOfWork.run(actor, (tx) =>
        tx.query('SELECT FROM fulfilment.identity_check WHERE desk_id = $1', [deskId]),
      );
    expect([await rowsOf(owner), await rowsOf(stranger)].map(({ length }) => length)).toEqual([0, 0]);
    expect(await rowsOf(supervisor)).toHaveLength(1);
  });

  it('is changed and deleted by nobody, also not on the desk itself', async () => {
    const deskId = await desk();
    await set.execute(supervisor, deskId, lent);
    const as = (actor: PersonActor, sql: string) =>
      floor.db.unitOfWork.run(actor, (tx) => tx.query(sql, [deskId]));
    for (const claim of [`identity_checked_on = '2026-11-01'`, `number_kind = 'own_forwarded'`])
      for (const actor of [owner, supervisor])
        await expect(as(actor, `UPDATE fulfilment.desk SET ${claim} WHERE id = $1`)).rejects.toThrow(
          'A desk says of its number what was written down',
        );
    await record.execute(supervisor, deskId, check);
    for (const table of ['identity_check', 'desk_number']) {
      await expect(as(supervisor, `DELETE FROM fulfilment.${table} WHERE desk_id = $1`)).rejects.toThrow(
        'permission denied',
      );
      for (const sql of [
        `DELETE FROM fulfilment.${table} WHERE desk_id = $1`,
        `UPDATE fulfilment.${table} SET written_at = now() WHERE desk_id = $1`,
      ])
        await expect(floor.db.owner.query(sql, [deskId])).rejects.toThrow('only ever added to');
    }
  });
});
