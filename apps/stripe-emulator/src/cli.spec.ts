import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startHarness, type Harness } from './testing/harness.js';

/** Where the official command line tool lies on this machine; undefined when it has none for this platform. */
function findCli(): string | undefined {
  const name = `@stripe/cli-${process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'stripe.exe' : 'stripe');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

const PRICE = '--override price:currency=jpy';
const ITEM = '--override invoiceitem:currency=jpy';
// This API version has no payment_method_types any more, and asks for a way back from 3-D Secure.
const PAYMENT =
  '--override payment_intent:currency=jpy --remove payment_intent:payment_method_types --add payment_intent:return_url=https://example.com';

/** Stripe's own scenarios, in yen. The event named first must arrive; `=` names another one that the scenario leads to. */
const SCENARIOS: Record<string, string> = {
  'billing_portal.session.created': '',
  'cash_balance.funds_available': '--override fund_cash_balance:currency=jpy',
  'customer_cash_balance_transaction.created': '--override fund_cash_balance:currency=jpy',
  'charge.dispute.closed': PAYMENT,
  'charge.dispute.created': PAYMENT,
  'charge.dispute.updated': PAYMENT,
  'charge.failed': PAYMENT,
  'charge.refund.updated': PAYMENT,
  'charge.refunded': PAYMENT,
  'charge.succeeded': `${PAYMENT} --remove payment_intent:shipping`,
  'checkout.session.completed': `${PRICE} --remove checkout_session:payment_intent_data`,
  'checkout.session.expired': PRICE,
  'credit_note.created': ITEM,
  'credit_note.updated': ITEM,
  'credit_note.voided': ITEM,
  'customer.created': '',
  'customer.deleted': '',
  'customer.subscription.created': PRICE,
  'customer.subscription.deleted': PRICE,
  'customer.subscription.paused': PRICE,
  'customer.subscription.trial_will_end': PRICE,
  'customer.subscription.updated': PRICE,
  'customer.updated': '',
  'invoice.created': ITEM,
  'invoice.finalized': ITEM,
  'invoice.marked_uncollectible': ITEM,
  'invoice.paid': ITEM,
  'invoice.payment_action_required': ITEM,
  'invoice.payment_failed': ITEM,
  'invoice.payment_succeeded': ITEM,
  'invoice.sent': ITEM,
  'invoice.updated': ITEM,
  'invoice.voided': ITEM,
  'invoiceitem.created': ITEM,
  'invoiceitem.deleted': ITEM,
  'payment_intent.canceled': PAYMENT.replace(/ --add.*/, ''),
  'payment_intent.created': PAYMENT.replace(/ --add.*/, ''),
  'payment_intent.payment_failed': PAYMENT,
  'payment_intent.requires_action': PAYMENT,
  'payment_intent.succeeded': PAYMENT,
  'payment_method.attached': '',
  'payment_method.detached': '',
  'payment_method.updated': '',
  'payout.created': `${PAYMENT} --override payout:currency=jpy`,
  'payout.updated': `${PAYMENT} --override payout:currency=jpy`,
  'price.created': PRICE,
  'price.updated': PRICE,
  'product.created': '',
  'product.deleted': '',
  'product.updated': '',
  'setup_intent.canceled': '--remove setup_intent:payment_method_types',
  'setup_intent.created': '--remove setup_intent:payment_method_types',
  'setup_intent.requires_action': '',
  'setup_intent.setup_failed': '--remove setup_intent:payment_method_types',
  'setup_intent.succeeded': '--remove setup_intent:payment_method_types',
  'subscription.payment_failed=invoice.payment_failed': PRICE,
  'subscription.payment_succeeded=invoice.payment_succeeded': PRICE,
  'tax_rate.created': '',
  'tax_rate.updated': '',
  'test_helpers.test_clock.advancing': '',
  'test_helpers.test_clock.created': '',
  'test_helpers.test_clock.deleted': '',
  'test_helpers.test_clock.ready': '',
};

const cli = findCli();
if (!cli)
  test(`the official command line tool is left out: it has no binary for ${process.platform}-${process.arch}`, () => {
    expect(findCli()).toBeUndefined();
  });
else
  describe('the official command line tool triggers', () => {
    let h: Harness;
    const home = mkdtempSync(join(tmpdir(), 'stripe-cli-'));
    beforeAll(async () => {
      h = await startHarness();
    });
    afterAll(async () => {
      await h.close();
      rmSync(home, { recursive: true, force: true });
    });

    const run = (scenario: string, flags: string) =>
      new Promise<string>((done, failed) => {
        const args = ['trigger', scenario, '--api-base', h.emulator.url, ...flags.split(' ').filter(Boolean)];
        const env = { HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: '1', STRIPE_API_KEY: 'sk_test_emulator_cli' };
        execFile(cli!, args, { env, timeout: 30_000 }, (error, out, err) =>
          error ? failed(new Error(`${scenario}: ${out}${err}`)) : done(out),
        );
      });

    test.each(Object.entries(SCENARIOS))('%s', async (name, flags) => {
      const [scenario, event = scenario] = name.split('=') as [string, string?];
      const before = h.events.length;
      expect(await run(scenario, flags)).toContain('Trigger succeeded!');
      await h.eventually(() => h.events.slice(before).some((e) => e.type === event));
    });
  });
