import fc from 'fast-check';
import { addMonths, dateAt, sum, tidyUnitPrice, waysToPay } from '@madoguchi/kernel';
import type { ContractView } from '@madoguchi/contracting/contract';
import type { UsageView } from '@madoguchi/fulfilment/contract';
import type { PersonActor } from '@madoguchi/platform/access';
import { createEmulator } from '@madoguchi/stripe-emulator';
import { CloseMonth } from '../src/application/close-month.js';
import { ReadBillChange } from '../src/application/read-bill-change.js';
import { ReadMoney } from '../src/application/read-money.js';
import { StartCheckout } from '../src/application/start-checkout.js';
import { monthOf } from '../src/domain/billing-month.js';
import { countUsage, rateMonth } from '../src/domain/rating.js';
import { OpenWhenContractActivated } from '../src/application/when-contract-activated.js';
import { BillingWorld, system } from './billing-world.js';

type Unit = { -readonly [Key in keyof UsageView]: UsageView[Key] };

/** What may happen in one month: calls and appointments, then objections accepted to units of any month so far. */
const month = fc.record({
  calls: fc.integer({ min: 0, max: 9 }),
  appointments: fc.integer({ min: 0, max: 2 }),
  freed: fc.array(fc.nat(40), { maxLength: 4 }),
});

/** One price, or steps with parts of a yen. */
const tiers = fc.option(
  fc
    .record({
      mode: fc.constantFrom('graduated' as const, 'volume' as const),
      upTo: fc.integer({ min: 1, max: 5 }),
      tenths: fc.tuple(fc.integer({ min: 1_001, max: 9_999 }), fc.integer({ min: 1, max: 1_000 })),
    })
    .map(({ mode, upTo, tenths: [first, then] }) => ({
      mode,
      steps: [
        { upTo, unitPrice: tidyUnitPrice(`${Math.floor(first / 10)}.${first % 10}`) },
        { upTo: null, unitPrice: tidyUnitPrice(`${Math.floor(then / 10)}.${then % 10}`) },
      ],
    })),
);

describe('any sequence of months, calls and accepted objections', () => {
  let world: BillingWorld;
  let parties: [PersonActor, PersonActor, PersonActor];
  beforeAll(async () => {
    world = await BillingWorld.open(createEmulator);
    await world.setClock('2026-10-25T03:00:00Z');
    parties = [
      await world.company('client', 'さくら歯科'),
      await world.company('producer', '合同会社みなと企画'),
      await world.company('operator', '北町コールセンター'),
    ];
  });
  afterAll(() => world.close());

  const unitsOf = (contract: ContractView) =>
    world.neighbours.usage.filter(({ contractId }) => contractId === contract.id) as Unit[];

  it('bills what counts, gives back what was freed later, keeps the books level and our total Stripe’s', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(month, { minLength: 2, maxLength: 4 }),
        fc.nat(30_000),
        tiers,
        fc.boolean(),
        fc.constantFrom(0, 9_800),
        async (months, minimumMinor, overageTiers, baseInAdvance, depositMinor) => {
          await world.setClock('2026-10-25T03:00:00Z');
          world.neighbours.contracts.clear();
          const plan = { baseMinor: 9_800, includedUnits: 3, overageMinor: 220, overageTiers, successFeeMinor: 4_000, initialFeeMinor: 5_000, minimumMinor, baseInAdvance, depositMinor }; // prettier-ignore
          const contract = world.contract(...parties, {
            startsOn: '2026-11-01',
            plan: {
              ...plan,
              id: crypto.randomUUID(),
              name: '標準',
              waysToPay,
              minimumTermMonths: 0,
              noticeDays: 0,
            },
          });
          const { url } = await world.get(StartCheckout).execute(parties[0], contract.id);
          await world.payPage(url);
          await world.until(async () => world.neighbours.activated.has(contract.id));

          let taxable = 0;
          let advanced = 0;
          if (baseInAdvance) {
            await world.db.unitOfWork.run(system, (tx) =>
              world
                .get(OpenWhenContractActivated)
                .react(
                  { contractId: contract.id, clientId: contract.clientId, startsOn: contract.startsOn },
                  tx,
                ),
            );
            await world.drive();
            const [opening] = await world.rows<{ taxable: number; status: string }>(
              `SELECT taxable_minor AS taxable, status FROM billing.invoice WHERE contract_id = $1 AND month = '2026-10'`,
              [contract.id],
            );
            expect(opening).toMatchObject({ status: 'paid', taxable: 5_000 + 9_800 });
            taxable += opening!.taxable;
            advanced = 9_800;
          }
          for (const [index, { calls, appointments, freed }] of months.entries()) {
            const first = addMonths('2026-11-01', index);
            const occurredAt = new Date(`${first.slice(0, 8)}10T03:00:00Z`);
            world.calls(contract, calls, { occurredAt });
            world.calls(contract, appointments, { occurredAt, kind: 'appointment', outcome: null, seconds: null, rule: 'appointment_accepted_counts' }); // prettier-ignore
            const units = unitsOf(contract);
            for (const pick of freed)
              if (units.length > 0)
                units[pick % units.length]!.freedAt ??= new Date(`${first.slice(0, 8)}20T03:00:00Z`);
            await world.setClock(`${addMonths(first, 1)}T00:40:00+09:00`);
            const { invoices, parked } = await world.get(CloseMonth).execute(world.issuer, monthOf(first));
            expect(parked.filter(({ contractId }) => contractId === contract.id)).toEqual([]);
            const invoice = invoices.find(({ contractId }) => contractId === contract.id)!;
            expect(invoice.taxableMinor).toBe(sum(invoice.lines.map(({ amountMinor }) => amountMinor)));
            expect(invoice.stripeTotalMinor ?? 0).toBe(invoice.totalMinor);
            taxable += invoice.taxableMinor;
            const change = await world.get(ReadBillChange).execute(parties[0], contract.id, monthOf(first));
            if (change)
              expect(sum(change.reasons.map(({ amountMinor }) => amountMinor))).toBe(
                change.totalMinor - change.previousMinor,
              );
          }
          // Rated from zero, with what is known in the end: only what no document had room for yet may differ.
          const settled = new Set(
            (await world.rows<{ id: string }>('SELECT usage_id AS id FROM billing.invoice_correction')).map(
              ({ id }) => id,
            ),
          );
          const known = unitsOf(contract).map((unit) => ({
            ...unit,
            freedAt: settled.has(unit.id) ? unit.freedAt : null,
          }));
          const again = months.map((_, index) => {
            const name = monthOf(addMonths('2026-11-01', index));
            const units = known.filter(({ occurredAt }) => monthOf(dateAt(occurredAt)) === name);
            return rateMonth(contract, name, countUsage(units))!.taxableMinor;
          });
          // What is paid in advance for the month after the last one is all that is more than arrears.
          expect(taxable).toBe(sum(again) + advanced);
          const money = await world.get(ReadMoney).cockpit(world.issuer, 'ja');
          expect([money.trialBalance.balanced, money.differences]).toEqual([true, []]);
        },
      ),
      { numRuns: 6 },
    );
  }, 400_000);
});
