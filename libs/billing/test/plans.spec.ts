import type { BundlePublished, BundleVersionView, PlanView } from '@madoguchi/catalogue/contract';
import type { ReactionHandler } from '@madoguchi/platform/jobs';
import { createEmulator } from '@madoguchi/stripe-emulator';
import Stripe from 'stripe';
import {
  ArchiveWhenBundleRetired,
  MirrorPublishedPlans,
  MirrorWhenBundlePublished,
} from '../src/application/mirror-plans.js';
import { BillingWorld, system } from './billing-world.js';

describe('plans on sale, at the provider', () => {
  let world: BillingWorld;
  let stripe: Stripe;
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    stripe = new Stripe('sk_test_emulator_billing', {
      host: '127.0.0.1',
      port: world.emulator.port,
      protocol: 'http',
      telemetry: false,
    });
  });
  afterEach(() => world.emulator.faults.clear());
  afterAll(() => world.close());

  const plan = (more: Partial<PlanView> = {}): PlanView =>
    ({
      id: crypto.randomUUID(),
      name: 'スタンダード',
      baseMinor: 29_800,
      overageMinor: 220,
      overageTiers: null,
      successFeeMinor: 0,
      initialFeeMinor: 20_000,
      ...more,
    }) as PlanView;
  const version = (...plans: PlanView[]): BundleVersionView => {
    const made = {
      id: crypto.randomUUID(),
      bundleId: crypto.randomUUID(),
      producerId: crypto.randomUUID(),
      status: 'published',
      name: 'まちの電話番',
      plans,
    } as unknown as BundleVersionView;
    world.neighbours.versions.set(made.id, made);
    return made;
  };
  const hears = (reaction: ReactionHandler<BundlePublished>, of: BundleVersionView) =>
    world.db.unitOfWork.run(system, (tx) =>
      reaction.react({ bundleId: of.bundleId, versionId: of.id, producerId: of.producerId }, tx),
    );
  const drive = async () => {
    await world.rows('UPDATE billing.stripe_command SET locked_until = NULL');
    await world.drive();
  };
  const prices = async ({ id }: PlanView) =>
    (await stripe.prices.list({ product: `plan_${id}`, limit: 100 })).data
      .map(({ nickname, unit_amount, recurring, active }) => [
        nickname,
        unit_amount,
        recurring?.interval ?? null,
        active,
      ])
      .sort();

  it('are products with their prices, once, whatever is lost on the way', async () => {
    const standard = plan();
    const stepped = plan({
      name: '段階',
      overageTiers: [{ upTo: 50, price: '300' }] as never,
      successFeeMinor: 15_000,
    });
    const published = version(standard, stepped);
    await hears(world.get(MirrorWhenBundlePublished), published);
    world.emulator.faults.replace({
      faults: [
        { kind: 'error_after_commit', match: 'POST /v1/products', times: 2 },
        { kind: 'drop_answer', match: 'POST /v1/prices', times: 3 },
      ],
    });
    for (let time = 0; time < 4; time += 1) await drive();
    world.emulator.faults.clear();
    await drive();
    expect(await stripe.products.retrieve(`plan_${standard.id}`)).toMatchObject({
      name: 'まちの電話番（スタンダード）',
      active: true,
    });
    expect(await prices(standard)).toEqual(
      [
        ['初期費用', 20_000, null, true],
        ['従量料金（1件）', 220, null, true],
        ['月額', 29_800, 'month', true],
      ].sort(),
    );
    expect((await prices(stepped)).map(([label]) => label)).toEqual(
      ['初期費用', '成果報酬（1件）', '月額'].sort(),
    );

    // What was on sale before anybody mirrored it comes at night, and nothing twice.
    await world.get(MirrorPublishedPlans).run();
    await drive();
    expect(await prices(standard)).toHaveLength(3);
    expect(
      await world.rows(`SELECT FROM billing.stripe_command WHERE op LIKE 'plan.%' AND status <> 'done'`),
    ).toEqual([]);
  });

  it('are archived when a newer version takes their place', async () => {
    const old = plan();
    const published = version(old);
    await hears(world.get(MirrorWhenBundlePublished), published);
    await drive();
    world.neighbours.versions.set(published.id, { ...published, status: 'retired' });
    await hears(world.get(ArchiveWhenBundleRetired), published);
    await drive();
    expect(await stripe.products.retrieve(`plan_${old.id}`)).toMatchObject({ active: false });
    expect((await prices(old)).map(([, , , active]) => active)).toEqual([false, false, false]);
  });
});
