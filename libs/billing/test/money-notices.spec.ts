import { createEmulator } from '@madoguchi/stripe-emulator';
import { derivedAgain } from './derived-again.js';
import { entriesAreLevel, nothingDiffers, providerSaysTheSame, splitIsPaid } from './money-invariants.js';
import { everything } from './money-life.js';
import { MoneyMachine } from './money-machine.js';

type Look = (machine: MoneyMachine) => Promise<unknown>;
const look =
  (invariant: (world: MoneyMachine['world']) => Promise<void>): Look =>
  ({ world }) =>
    invariant(world);

const reduced = `(SELECT invoice_id FROM billing.credit_note WHERE means = 'reduce' AND status = 'issued' LIMIT 1)`;
const oneOf = (table: string, where = 'true') =>
  `ctid = (SELECT ctid FROM billing.${table} WHERE ${where} ORDER BY 1 LIMIT 1)`;
/** A yen moved between two accounts of one transaction: nothing of it shows in a sum. */
const shifted = (yen: number) =>
  `UPDATE billing.ledger_entry SET amount_minor = amount_minor + CASE account WHEN 'payable_producer' THEN ${yen} ELSE -(${yen}) END
   WHERE account LIKE 'payable_%' AND tx_id = (SELECT id FROM billing.ledger_tx WHERE kind = 'revenue_split' ORDER BY id LIMIT 1)`;
const scaled = (by: string) => `UPDATE billing.payout_line SET transfer_minor = transfer_minor ${by}, net_minor = net_minor ${by}, tax_minor = tax_minor ${by}
   WHERE stripe_transfer_id IS NOT NULL`; // prettier-ignore

/** Each is broken by hand, past the triggers that would refuse it, and mended again. */
const breaks: readonly [what: string, notices: Look, spoil: string, mend: string][] = [
  ['an entry that is a yen too much', look(entriesAreLevel),
    `UPDATE billing.ledger_entry SET amount_minor = amount_minor + 1 WHERE account = 'stripe_clearing'`,
    `UPDATE billing.ledger_entry SET amount_minor = amount_minor - 1 WHERE account = 'stripe_clearing'`],
  ['a yen lost in the split of a bill that was made smaller before it was paid', look(splitIsPaid),
    `UPDATE billing.invoice_share SET net_minor = net_minor - 1 WHERE role = 'operator' AND invoice_id = ${reduced}`,
    `UPDATE billing.invoice_share SET net_minor = net_minor + 1 WHERE role = 'operator' AND invoice_id = ${reduced}`],
  ['a share that was not taken back with a credit note', look(splitIsPaid),
    `UPDATE billing.share_deduction SET net_minor = net_minor + 1 WHERE cause = 'credit_note'`,
    `UPDATE billing.share_deduction SET net_minor = net_minor - 1 WHERE cause = 'credit_note'`],
  ['money that was collected and belongs to nobody', look(splitIsPaid),
    `UPDATE billing.invoice SET collected_minor = collected_minor - 100 WHERE status = 'paid'`,
    `UPDATE billing.invoice SET collected_minor = collected_minor + 100 WHERE status = 'paid'`],
  ['a document whose total is not the provider’s', look(providerSaysTheSame),
    `UPDATE billing.invoice SET total_minor = total_minor + 1, stripe_total_minor = stripe_total_minor + 1, tax_minor = tax_minor + 1 WHERE status = 'paid'`,
    `UPDATE billing.invoice SET total_minor = total_minor - 1, stripe_total_minor = stripe_total_minor - 1, tax_minor = tax_minor - 1 WHERE status = 'paid'`],
  ['yen sent as if they had hundredths', look(providerSaysTheSame), scaled('* 100'), scaled('/ 100')],
  ['a payable that no share explains', look(nothingDiffers),
    `UPDATE billing.share_deduction SET net_minor = net_minor + 1 WHERE cause = 'dispute'`,
    `UPDATE billing.share_deduction SET net_minor = net_minor - 1 WHERE cause = 'dispute'`],
  ['a posting that no document explains, though it is level', derivedAgain, shifted(1), shifted(-1)],
  ['a document that was changed after its issue', derivedAgain,
    `UPDATE billing.invoice SET document = jsonb_set(document, '{plan}', '"別"') WHERE ${oneOf('invoice', 'number IS NOT NULL')}`,
    `UPDATE billing.invoice SET document = jsonb_set(document, '{plan}', '"標準"') WHERE document ->> 'plan' = '別'`],
  ['a line that the units do not explain', derivedAgain,
    `UPDATE billing.invoice_line SET amount_minor = amount_minor - 1 WHERE kind = 'base'`,
    `UPDATE billing.invoice_line SET amount_minor = amount_minor + 1 WHERE kind = 'base'`],
  ['a gap in the numbers', derivedAgain,
    `UPDATE billing.document_counter SET last = last + 1 WHERE kind = 'invoice'`,
    `UPDATE billing.document_counter SET last = last - 1 WHERE kind = 'invoice'`],
  ['a tally that is not the count of its units', derivedAgain,
    'UPDATE fulfilment.usage_tally SET billable_calls = billable_calls + 1',
    // Counting again has mended it.
    'SELECT 1'],
]; // prettier-ignore

describe('what proves the money notices', () => {
  let machine: MoneyMachine;
  beforeAll(async () => {
    machine = await MoneyMachine.open(createEmulator);
    await machine.play(everything[1]!, async () => undefined);
    await machine.atRest();
  }, 600_000);
  afterAll(() => machine.close());
  const past = async (sql: string) => {
    const client = await machine.world.db.owner.connect();
    try {
      await client.query(`SET session_replication_role = replica`);
      const { rowCount } = await client.query(sql);
      expect(rowCount).toBeGreaterThan(0);
    } finally {
      await client.query('RESET session_replication_role');
      client.release();
    }
  };

  it.each(breaks)(
    '%s',
    async (_, notices, spoil, mend) => {
      await notices(machine);
      await past(spoil);
      await expect(notices(machine)).rejects.toThrow();
      await past(mend);
      await notices(machine);
    },
    60_000,
  );

  it('a call that pays its agent less than it did', async () => {
    const before = await machine.floor.work();
    await past('UPDATE fulfilment.interaction SET talk_seconds = talk_seconds - 1');
    expect(await machine.floor.work()).not.toBe(before);
    await past('UPDATE fulfilment.interaction SET talk_seconds = talk_seconds + 1');
    expect(await machine.floor.work()).toBe(before);
  });
});
