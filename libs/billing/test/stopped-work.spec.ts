import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { LeaveEvent } from '../src/application/leave-event.js';
import { PaymentGateway, ProviderFailure, type CommandOp } from '../src/application/ports.js';
import { ProcessStripeEvent } from '../src/application/process-stripe-event.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { ReadStoppedWork } from '../src/application/read-stopped-work.js';
import { ReceiveStripeEvent } from '../src/application/receive-stripe-event.js';
import { RetryStoppedWork } from '../src/application/retry-stopped-work.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { TellStoppedWork } from '../src/application/tell-stopped-work.js';
import { BillingWorld } from './billing-world.js';

describe('what stands still between us and the provider', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    producer = await world.company('producer', 'みなと企画');
    operator = await world.company('operator', '北町');
  });
  afterAll(() => world.close());

  const event = (id: string, objectId: string) => ({
    id,
    endpoint: 'platform' as const,
    account: null,
    type: 'invoice.paid',
    objectId,
    apiVersion: null,
    createdAt: new Date('2026-12-01T00:00:00Z'),
    payload: {},
  });
  const receive = (id: string, objectId = 'in_of_another_system') =>
    world.get(ReceiveStripeEvent).execute(event(id, objectId));
  const workUntilGivenUp = async (eventId: string) => {
    for (let tries = 0; tries < 12; tries += 1)
      await world.get(ProcessStripeEvent).run({ eventId }).catch(() => undefined); // prettier-ignore
  };
  const standing = async (id: string) =>
    (
      await world.rows<{ status: string; attempts: number }>(
        'SELECT status, attempts FROM billing.stripe_event WHERE id = $1',
        [id],
      )
    )[0];
  const jobsOf = (id: string) =>
    world.rows(`SELECT FROM graphile_worker._private_jobs WHERE key = 'stripe-event:' || $1`, [id]);
  const list = (side: 'outbox' | 'inbox' | null = null, company: string | null = null) =>
    world.get(ReadStoppedWork).execute(world.issuer, { side, company }, null);
  const mails = () =>
    world.rows<{ text: string }>(
      `SELECT payload ->> 'text' AS text FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '%止まっています'`,
    );
  const signed = async (name: string, card?: string): Promise<ContractView> => {
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', name);
    const contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, card);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.workOff();
    await world.setClock('2026-12-01T00:10:00+09:00');
    return contract;
  };
  const refusing = async <T>(op: CommandOp, work: () => Promise<T>): Promise<T> => {
    const gateway = world.get(PaymentGateway);
    const send = gateway.send.bind(gateway);
    gateway.send = async (sent, params, key) => {
      if (sent === op) throw new ProviderFailure('parked', 'StripeIdempotencyError', 'Keys can only be used with the same parameters'); // prettier-ignore
      return send(sent, params, key);
    };
    return work().finally(() => (gateway.send = send));
  };

  it('works a failed event off again when Stripe sends it once more, and never one that is done', async () => {
    await receive('evt_again');
    await workUntilGivenUp('evt_again');
    expect(await standing('evt_again')).toEqual({ status: 'failed', attempts: 12 });
    await world.rows('DELETE FROM graphile_worker._private_jobs');
    await receive('evt_again');
    expect(await standing('evt_again')).toEqual({ status: 'pending', attempts: 0 });
    expect(await jobsOf('evt_again')).toHaveLength(1);

    await world.rows(`UPDATE billing.stripe_event SET status = 'done' WHERE id = 'evt_again'`);
    await world.rows('DELETE FROM graphile_worker._private_jobs');
    await receive('evt_again');
    expect(await standing('evt_again')).toMatchObject({ status: 'done' });
    expect(await jobsOf('evt_again')).toHaveLength(0);
  });

  it('lets an admin work a failed event off again, or leave it', async () => {
    await receive('evt_wait');
    await workUntilGivenUp('evt_wait');
    const { items } = await list('inbox');
    expect(items).toMatchObject([
      { id: 'evt_wait', kind: 'invoice.paid', tries: 12, stopped: true, hindrance: null, detail: 'Unknown invoice in_of_another_system' },
    ]); // prettier-ignore
    await world.get(RetryStoppedWork).execute(world.issuer, 'evt_wait');
    expect(await standing('evt_wait')).toEqual({ status: 'pending', attempts: 0 });
    expect(await jobsOf('evt_wait')).toHaveLength(1);
    await workUntilGivenUp('evt_wait');
    await world.get(LeaveEvent).execute(world.issuer, 'evt_wait');
    expect(await standing('evt_wait')).toMatchObject({ status: 'ignored' });
    expect((await list()).items).toEqual([]);
    await expect(world.get(LeaveEvent).execute(world.issuer, 'evt_wait')).rejects.toMatchObject({ code: 'NOT_FOUND' }); // prettier-ignore
  });

  it('names a stopped command with its client and document, mails it once, and sends it again from the screen', async () => {
    const contract = await signed('さくら歯科');
    await world.rows('DELETE FROM graphile_worker._private_jobs');
    await refusing('invoice.finalize', () => world.get(CloseMonth).execute(world.issuer, '2026-11'));
    const { items } = await list();
    expect(items).toMatchObject([
      {
        side: 'outbox',
        kind: 'invoice.finalize',
        companyName: 'さくら歯科',
        contractId: contract.id,
        documentKind: 'invoice',
        number: '2026-000001',
        stopped: true,
        reason: 'StripeIdempotencyError',
        detail: 'Keys can only be used with the same parameters',
        hindrance: null,
      },
    ]);
    expect((await list('inbox')).items).toEqual([]);
    expect((await list(null, 'さくら')).items).toHaveLength(1);
    expect((await list(null, 'もみじ')).items).toEqual([]);

    await world.get(TellStoppedWork).run();
    await world.get(TellStoppedWork).run();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.text).toContain('請求の確定　さくら歯科　2026-000001');
    expect(mail!.text).toContain('同じ番号で、中身の違う依頼');

    const twice = await Promise.allSettled(
      [1, 2].map(() => world.get(RetryStoppedWork).execute(world.issuer, items[0]!.id)),
    );
    expect(twice.some(({ status }) => status === 'fulfilled')).toBe(true);
    const invoice = await world.until(async () => {
      const one = await world.get(ReadInvoices).one(world.issuer, items[0]!.documentId!);
      return one.status === 'paid' && one;
    });
    expect(invoice.number).toBe('2026-000001');
    expect((await list()).items).toEqual([]);
  });

  it('says that a parked month is closed again, instead of sending its old draft', async () => {
    const contract = await signed('もみじ書店');
    await refusing('invoice.setTax', () => world.get(CloseMonth).execute(world.issuer, '2026-11'));
    const [stopped] = (await list('outbox')).items;
    expect(stopped).toMatchObject({ kind: 'invoice.setTax', companyName: 'もみじ書店', hindrance: 'closeMonthAgain' }); // prettier-ignore
    await expect(world.get(RetryStoppedWork).execute(world.issuer, stopped!.id)).rejects.toMatchObject({ code: 'CONFLICT', reason: 'closeMonthAgain' }); // prettier-ignore
    // All at once leaves it alone too: nothing would ever send it, and it would stand as unsent for good.
    await world.get(RetryStoppedWork).execute(world.issuer, null);
    expect((await list('outbox')).items).toMatchObject([{ id: stopped!.id, stopped: true }]);
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(invoices.find(({ contractId }) => contractId === contract.id)).toMatchObject({ status: 'paid' });
    expect((await list()).items).toEqual([]);
  });

  it('leaves nothing of a draft behind whose first line stopped, once the month is closed again', async () => {
    const contract = await signed('つばめ写真館');
    await refusing('invoice.addLine', () => world.get(CloseMonth).execute(world.issuer, '2026-11'));
    const before = (await list('outbox')).items;
    expect(before).toMatchObject([{ kind: 'invoice.addLine', stopped: true, hindrance: 'closeMonthAgain' }]);
    const { invoices } = await world.get(CloseMonth).execute(world.issuer, '2026-11');
    expect(invoices.find(({ contractId }) => contractId === contract.id)).toMatchObject({ status: 'paid' });
    await world.drive();
    expect(
      await world.rows(`SELECT op, status FROM billing.stripe_command WHERE status IN ('pending', 'parked')`),
    ).toEqual([]);
  });

  it('stops, to be seen, where the provider voided what is owed', async () => {
    const contract = await signed('無効商店', '4000000000000341');
    await world.get(CloseMonth).execute(world.issuer, '2026-11');
    const invoice = () =>
      world.rows<{ status: string; number: string; stripe: string; total: number }>(
        `SELECT status, number, stripe_invoice_id AS stripe, total_minor::int AS total FROM billing.invoice WHERE contract_id = $1`,
        [contract.id],
      );
    const [owed] = await invoice();
    expect(owed!.status).toBe('payment_failed');
    await world.workOff();
    await world.stripe(`invoices/${owed!.stripe}/void`, 'POST');
    await receive('evt_void', owed!.stripe);
    await workUntilGivenUp('evt_void');
    expect(await standing('evt_void')).toMatchObject({ status: 'failed' });
    expect((await list('inbox')).items.find(({ id }) => id === 'evt_void')).toMatchObject({
      stopped: true,
      detail: `Invoice ${owed!.number} is void at the provider with 0 of ${owed!.total} yen, made out for ${owed!.total} of ${owed!.total}`,
    });
    expect(await invoice()).toEqual([owed]);
    await world.get(LeaveEvent).execute(world.issuer, 'evt_void');
  });

  it('is read on page by page, also when the one before has gone', async () => {
    await world.rows(
      `INSERT INTO billing.stripe_event (id, type, object_id, created_at, payload, received_at, status, attempts, last_error)
       SELECT 'evt_' || n, 'invoice.paid', NULL, now(), '{}', '2026-11-01'::timestamptz + n / 3 * interval '1 microsecond', 'failed', 12, 'x'
       FROM generate_series(100, 219) n`,
    );
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await world
        .get(ReadStoppedWork)
        .execute(world.issuer, { side: null, company: null }, after);
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
      await world.get(LeaveEvent).execute(world.issuer, page.items.at(-1)!.id);
    }
    // What the provider still sends of earlier bills may stand among them for a moment.
    const filled = seen.filter((id) => /^evt_\d{3}$/.test(id));
    expect(filled).toHaveLength(120);
    expect(new Set(filled).size).toBe(120);
    await expect(
      world.get(ReadStoppedWork).execute(world.issuer, { side: null, company: null }, "1'; --"),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
