import { createEmulator } from '@madoguchi/stripe-emulator';
import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadChargebacks } from '../src/application/read-chargebacks.js';
import { ReadMoney } from '../src/application/read-money.js';
import { ReadReconciliation } from '../src/application/read-reconciliation.js';
import { RemindOfEvidence } from '../src/application/remind-of-evidence.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { BillingWorld } from './billing-world.js';

const DISPUTED = '4000000000000259';
/** A morning's deadline: whoever is told in the night before it is told too late. */
const DUE = '2026-12-10T08:59:00+09:00';

describe('the deadline for evidence', () => {
  let world: BillingWorld;
  let id: string;
  let number: string;

  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    const client = await world.company('client', 'さくら歯科');
    const contract = world.contract(
      client,
      await world.company('producer', 'みなと企画'),
      await world.company('operator', '北町'),
    );
    const { url } = await world.get(StartCheckout).execute(client, contract.id);
    await world.payPage(url, DISPUTED);
    await world.until(async () => world.neighbours.activated.has(contract.id));
    await world.setClock('2026-12-01T00:10:00+09:00');
    await world.get(CloseMonth).execute(world.issuer, '2026-11');
    const contested = await world.until(async () => (await world.get(ReadChargebacks).all(world.issuer))[0]);
    ({ id, documentNumber: number } = contested);
    await due(DUE);
  });
  afterAll(() => world.close());

  const due = (at: string) =>
    world.rows('UPDATE billing.chargeback SET evidence_due_at = $1', [new Date(at)]);
  const told = async (at: string) => {
    await world.setClock(at);
    await world.get(RemindOfEvidence).run();
    const mails = await world.rows<{ subject: string }>(
      `SELECT payload ->> 'subject' AS subject FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '反証の提出期限%' ORDER BY id`,
    );
    // Mails leave: what keeps the next run from writing another is not the letter that still waits.
    await world.rows(
      `DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'subject' LIKE '反証の提出期限%'`,
    );
    return mails.map(({ subject }) => subject);
  };
  const night = async (at: string) => {
    await world.setClock(at);
    await world.rows('DELETE FROM billing.reconciliation');
    const { checks } = await world.get(ReadReconciliation).again(world.issuer);
    const { left, ok, differing } = checks.find(({ name }) => name === 'evidence')!;
    expect(ok).toBe(left === 0);
    return differing;
  };

  it('is told to admins three days before, once, and once more when the bank sets another', async () => {
    expect(await told('2026-12-06T10:00:00+09:00')).toEqual([]);
    const [subject, ...others] = await told('2026-12-07T10:00:00+09:00');
    expect(subject).toContain('2026年12月10日8時59分');
    expect(subject).toContain(number);
    expect(others).toEqual([]);
    expect(await told('2026-12-08T10:00:00+09:00')).toEqual([]);
    await due('2026-12-11T08:59:00+09:00');
    expect(await told('2026-12-09T10:00:00+09:00')).toHaveLength(1);
    await due('2026-12-12T08:59:00+09:00');
    // Too late for a letter that asks for anything.
    expect(await told('2026-12-12T10:00:00+09:00')).toEqual([]);
    await due(DUE);
  });

  it('turns the night red from the day before until the bank has decided', async () => {
    expect(await night('2026-12-08T03:30:00+09:00')).toEqual([]);
    const named = [`${number} さくら歯科 2026年12月10日8時59分`];
    expect(await night('2026-12-09T03:30:00+09:00')).toEqual(named);
    expect(await night('2026-12-10T03:30:00+09:00')).toEqual(named);
    expect(await night('2026-12-20T03:30:00+09:00')).toEqual(named);
  });

  it('is over with its day for a question of the bank, which has taken nothing', async () => {
    await world.rows(`UPDATE billing.chargeback SET state = 'inquiry'`);
    expect(await night('2026-12-10T03:30:00+09:00')).toHaveLength(1);
    expect(await night('2026-12-11T03:30:00+09:00')).toEqual([]);
    await world.rows(`UPDATE billing.chargeback SET state = 'open'`);
  });

  it('is shown on the cockpit and gone from there, the letters and the night once evidence is in', async () => {
    const contested = async () => (await world.get(ReadMoney).cockpit(world.issuer, 'ja')).chargebacks;
    expect(await contested()).toMatchObject([{ id, clientName: 'さくら歯科', evidenceDueAt: new Date(DUE) }]);
    await world.rows('UPDATE billing.chargeback SET reminded_of = NULL');
    await world.rows(
      `UPDATE billing.chargeback SET evidence_text = 'ok', evidence_by = 'spec', evidence_at = now(), state = 'open'`,
    );
    expect(await told('2026-12-09T10:00:00+09:00')).toEqual([]);
    expect(await night('2026-12-09T03:30:00+09:00')).toEqual([]);
    await world.rows(
      'UPDATE billing.chargeback SET evidence_text = NULL, evidence_by = NULL, evidence_at = NULL',
    );
    await world.get(AnswerChargeback).execute(world.issuer, id, 'losing_evidence');
    expect(await contested()).toEqual([]);
  });
});
