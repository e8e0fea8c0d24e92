import { AnswerChargeback } from '../src/application/answer-chargeback.js';
import { ChooseWayToPay } from '../src/application/choose-way-to-pay.js';
import { DecideCreditNote } from '../src/application/decide-credit-note.js';
import { PayoutAccount } from '../src/application/payout-account.js';
import { ProposeCreditNote } from '../src/application/propose-credit-note.js';
import { ReadInvoices } from '../src/application/read-invoices.js';
import { SettleDeposits } from '../src/application/settle-deposits.js';
import { BROKE, type Case, type FaultHouse } from './fault-house.js';
import { payOut } from './pay-out.js';

/** What is arranged in calm weather, and what then happens in the storm. */
export interface Scenario {
  arrange(house: FaultHouse): Promise<Case>;
  act(house: FaultHouse, of: Case): Promise<void>;
}

const NOVEMBER = ['2026-11', '2026-12-01'] as const;
const DECEMBER = ['2026-12', '2027-01-01'] as const;
const ALWAYS_ASKS = '4000002760003184';
const ASKS_ONCE = '4000002500003155';

async function withCard(house: FaultHouse, card?: string): Promise<Case> {
  const of = await house.signed();
  await house.storeCard(of, card);
  return of;
}
async function billed(house: FaultHouse, card?: string): Promise<Case> {
  const of = await withCard(house, card);
  await house.close(of, ...NOVEMBER);
  return of;
}
async function paying(house: FaultHouse, way: 'transfer' | 'konbini'): Promise<Case> {
  const of = await house.signed();
  await house.patiently(() => house.world.get(ChooseWayToPay).execute(of.client, of.contract.id, way));
  return of;
}
const billOf = ({ world }: FaultHouse, { contract }: Case) =>
  world
    .rows<{ id: string; charge: string }>(
      'SELECT id, stripe_charge_id AS charge FROM billing.invoice WHERE contract_id = $1 ORDER BY month DESC LIMIT 1',
      [contract.id],
    )
    .then(([bill]) => bill!);

async function credit(
  house: FaultHouse,
  of: Case,
  means: 'refund' | 'reduce' | 'carry',
  amountMinor: number,
) {
  const { id: invoiceId } = await billOf(house, of);
  const lines = [{ position: 1, amountMinor }];
  const { issuer } = house.world;
  const note = await house.world
    .get(ProposeCreditNote)
    .execute(issuer, { invoiceId, means, reason: '窓口の不通のため', lines });
  await house.patiently(() => house.world.get(DecideCreditNote).approve(issuer, note.id, true));
  await house.comeToRest();
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  'a card is stored and the contract begins': {
    arrange: (house) => house.signed(),
    act: (house, of) => house.storeCard(of),
  },
  'a bill is finalised and paid': {
    arrange: (house) => withCard(house),
    act: async (house, of) => void (await house.close(of, ...NOVEMBER)),
  },
  'a payment fails and another card pays': {
    arrange: (house) => withCard(house, BROKE),
    act: async (house, of) => {
      await house.close(of, ...NOVEMBER);
      await house.storeCard(of);
    },
  },
  'a card asks for 3-D Secure, once with nobody there': {
    arrange: (house) => house.signed(),
    act: async (house, of) => {
      await house.storeCard(of, ALWAYS_ASKS);
      await house.close(of, ...NOVEMBER);
      await house.storeCard(of, ASKS_ONCE);
    },
  },
  'a part of a paid bill is refunded': {
    arrange: (house) => billed(house),
    act: (house, of) => credit(house, of, 'refund', 10_000),
  },
  'an unpaid bill is made smaller and then paid': {
    arrange: (house) => billed(house, BROKE),
    act: async (house, of) => {
      await credit(house, of, 'reduce', 10_000);
      await house.storeCard(of);
    },
  },
  'a credit note is carried to the next bill': {
    arrange: (house) => billed(house),
    act: async (house, of) => {
      await credit(house, of, 'carry', 10_000);
      await house.close(of, ...DECEMBER);
    },
  },
  'a payment is contested and lost': {
    arrange: (house) => billed(house),
    act: async (house, of) => {
      const { charge } = await billOf(house, of);
      await house.world.control('dispute', { charge });
      await house.comeToRest();
      const [open] = await house.world.rows<{ id: string }>(
        'SELECT chargeback.id FROM billing.chargeback JOIN billing.invoice ON invoice.id = invoice_id WHERE contract_id = $1',
        [of.contract.id],
      );
      await house.world.get(AnswerChargeback).execute(house.world.issuer, open!.id, 'losing_evidence');
      await house.comeToRest();
    },
  },
  'payees get their shares': {
    arrange: async (house) => {
      const { world } = house;
      const [producer, operator] = [
        await world.company('producer', '企画'),
        await world.company('operator', '応対'),
      ];
      for (const payee of [producer, operator]) {
        const account = await world.get(PayoutAccount).execute(payee);
        await fetch(account.onboardingUrl!, { method: 'POST', redirect: 'manual' });
        await world.until(async () => (await world.get(PayoutAccount).read(payee)).ready);
      }
      const of = await house.signed({}, [producer, operator]);
      await house.storeCard(of);
      await house.close(of, ...NOVEMBER);
      return of;
    },
    act: async (house) => {
      await house.world.setClock('2026-12-25T10:00:00+09:00');
      await payOut(house.world, '2026-12-25');
      await house.comeToRest();
    },
  },
  'a bill is paid at a convenience store': {
    arrange: (house) => paying(house, 'konbini'),
    act: async (house, of) => {
      const { id } = await house.close(of, ...NOVEMBER);
      const { payPageUrl } = await house.world.get(ReadInvoices).one(of.client, id);
      const outside = (url: string, fields: Record<string, string>) =>
        fetch(new URL(url, `http://127.0.0.1:${house.world.emulator.port}`), {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams(fields),
        });
      const page = await outside(payPageUrl!, {
        method: 'konbini',
        email: 'hanako@example.com',
        name: '山田 花子',
      });
      await outside(page.headers.get('location')!, { result: 'pay' });
      await house.comeToRest();
    },
  },
  'a bill is paid by two bank transfers, one of them too much': {
    arrange: (house) => paying(house, 'transfer'),
    act: async (house, of) => {
      await house.close(of, ...NOVEMBER);
      const [account] = await house.world.rows<{ customer: string }>(
        'SELECT stripe_customer_id AS customer FROM billing.client_account WHERE client_id = $1',
        [of.client.companyId],
      );
      for (const amount of [10_000, 50_000]) {
        await house.world.control('bank', { ...account, amount });
        await house.comeToRest();
      }
    },
  },
  'a deposit is taken, and given back at the end': {
    arrange: (house) => house.signed({ depositMinor: 29_800, initialFeeMinor: 0 }),
    act: async (house, of) => {
      const { world } = house;
      await house.storeCard(of);
      const now = world.neighbours.contracts.get(of.contract.id)!;
      world.neighbours.contracts.set(of.contract.id, {
        ...now,
        activatedAt: new Date('2026-10-25T03:00:00Z'),
        endsOn: '2026-11-30',
        status: 'ended',
      });
      await house.close(of, ...NOVEMBER);
      await world.get(SettleDeposits).run();
      await house.comeToRest();
      await world.get(SettleDeposits).run();
      await house.comeToRest();
    },
  },
};
