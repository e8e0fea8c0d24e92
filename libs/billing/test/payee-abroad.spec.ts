import type { ContractView } from '@madoguchi/contracting/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { FollowPayee } from '../src/application/follow-payee.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { PaymentGateway, ProviderFailure } from '../src/application/ports.js';
import { ReadPayouts } from '../src/application/read-payouts.js';
import { ReplacePayeeAccount } from '../src/application/replace-payee-account.js';
import { ResendPayouts } from '../src/application/resend-payouts.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';
import { payOut } from './pay-out.js';

/** Two months of one contract: November was sent, December waits when the account turns out to be of another country. */
describe('a payee whose account is of another country', () => {
  let world: BillingWorld;
  let producer: PersonActor;
  let operator: PersonActor;
  let contract: ContractView;
  let former: string;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    producer = await world.company('producer', '合同会社みなと企画', 'T7000012050002');
    operator = await world.company('operator', '北町コールセンター', 'T7000012050002');
    for (const payee of [producer, operator]) await register(payee);
    const client = await world.company('client', 'さくら歯科');
    contract = world.contract(client, producer, operator);
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    former = (await accountOf(producer))!;
  });
  afterAll(() => world.close());

  const register = async (payee: PersonActor) => {
    const account = await world.get(PayoutAccount).execute(payee);
    await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
    await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
  };
  const accountOf = async ({ companyId }: PersonActor) =>
    (
      await world.rows<{ id: string | null }>(
        'SELECT stripe_account_id AS id FROM billing.payee_account WHERE company_id = $1',
        [companyId],
      )
    )[0]!.id;
  const month = async (name: string, payOn: string) => {
    await world.setClocks(`${payOn.slice(0, 8)}01T06:30:00+09:00`);
    await world.get(CloseMonth).execute(world.issuer, name);
    await world.setClocks(`${payOn}T10:00:00+09:00`);
    return payOut(world, payOn);
  };
  /** The provider takes no transfers to the old account, and says why when it is asked. */
  const turnedAway = async <T>(work: () => Promise<T>): Promise<T> => {
    const gateway = world.get(PaymentGateway);
    const [send, payee] = [gateway.send.bind(gateway), gateway.payee.bind(gateway)];
    gateway.payee = async (id) => (id === former ? { ready: false, problem: 'country' } : payee(id));
    gateway.send = async (op, params, key) => {
      if (op === 'transfer.create' && (params as { destinationId: string }).destinationId === former)
        throw new ProviderFailure('parked', 'insufficient_capabilities_for_transfer', 'Of another country');
      return send(op, params, key);
    };
    return work().finally(() => Object.assign(gateway, { send, payee }));
  };
  const replace = (companyId = producer.companyId, reason = '国を選び間違えて登録したため') =>
    world.get(ReplacePayeeAccount).execute(world.issuer, companyId, reason);
  const mails = () =>
    world.rows<{ subject: string; text: string }>(
      `SELECT payload ->> 'subject' AS subject, payload ->> 'text' AS text FROM graphile_worker._private_jobs
       WHERE payload ->> 'to' = $1 AND payload ->> 'subject' LIKE '振込先をもう一度%'`,
      [`${producer.personId}@example.com`],
    );
  const transfers = () =>
    world.rows<{ destination: string; status: string }>(
      `SELECT params ->> 'destinationId' AS destination, stripe_command.status FROM billing.stripe_command
       JOIN billing.payout_line line ON line.id = (params ->> 'payoutLineId')::uuid AND line.role = 'producer' WHERE op = 'transfer.create' ORDER BY seq`,
    );

  it('keeps an account that can be used', async () => {
    expect(await world.get(ReplacePayeeAccount).read(world.issuer)).toEqual([]);
    await expect(replace()).rejects.toMatchObject({ code: 'CONFLICT', reason: 'payeeAccountUsable' });
    await expect(replace(world.issuer.companyId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await accountOf(producer)).toBe(former);
  });

  it('is shown to the admins with what waits, and registers anew when one says why', async () => {
    expect((await month('2026-11', '2026-12-25')).map(({ status }) => status)).toEqual(['sent', 'sent']);
    await turnedAway(async () => {
      await month('2026-12', '2027-01-25');
      await world.get(FollowPayee).execute(former);
    });
    const [abroad, ...others] = await world.get(ReplacePayeeAccount).read(world.issuer);
    expect(others).toEqual([]);
    const waiting = (await world.get(ReadPayouts).execute(world.issuer)).filter(
      ({ status }) => status === 'failed',
    );
    expect(waiting).toHaveLength(1);
    expect(abroad).toEqual({
      companyId: producer.companyId,
      name: '合同会社みなと企画',
      waitingMinor: waiting[0]!.amountMinor,
    });
    await expect(replace(producer.companyId, ' ')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await mails()).toEqual([]);

    await Promise.all([replace(), replace()]);
    expect(await world.get(ReplacePayeeAccount).read(world.issuer)).toEqual([]);
    expect(await world.get(PayoutAccount).read(producer)).toEqual({
      ready: false,
      problem: null,
      onboardingUrl: null,
    });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.text).toContain('国は日本を選んで');
    expect(
      await world.rows(
        `SELECT details ->> 'account' AS account, details ->> 'reason' AS reason FROM platform.audit_entry WHERE action = 'payee_account.replace'`,
      ),
    ).toEqual([{ account: former, reason: '国を選び間違えて登録したため' }]);
  });

  it('gets what was not sent at its new account, once; what was sent stays as it was', async () => {
    await register(producer);
    const current = (await accountOf(producer))!;
    expect(current).not.toBe(former);
    for (let time = 0; time < 2; time += 1) await world.get(ResendPayouts).execute(world.issuer);
    expect((await world.get(ReadPayouts).execute(world.issuer)).map(({ status }) => status)).toEqual([
      'sent',
      'sent',
      'sent',
      'sent',
    ]);
    expect(await transfers()).toEqual([
      { destination: former, status: 'done' },
      { destination: former, status: 'refused' },
      { destination: current, status: 'done' },
    ]);
    // News of the old account is no riddle, and changes nothing about the new one.
    await turnedAway(() => world.get(FollowPayee).execute(former));
    expect(await world.get(PayoutAccount).read(producer)).toMatchObject({ ready: true });
  });
});
