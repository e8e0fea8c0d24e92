import { active, requestQuote, sign } from '../../../apps/local/src/play/contract.js';
import { approveBundle, submitBundle } from '../../../apps/local/src/play/market.js';
import { enter } from '../../../apps/local/src/play/people.js';
import { payPageOf, payWithoutCard, transferTo } from '../../../apps/local/src/play/payers.js';
import { eventually, type Session } from '../../../apps/local/src/play/session.js';
import { bundles } from '../../../apps/local/src/seed/bundles.js';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house } from './house.js';
import type { Place } from './places.js';

/** A bill that waits for a transfer, of which a part has arrived. */
export interface PayerThings {
  readonly sentInvoiceId: string;
  readonly sentContractId: string;
  /** Signed, and not paid yet: a deposit and the first base fee, by card only. */
  readonly unpaidContractId: string;
  /** Of the same plan. */
  readonly openingQuoteId: string;
}

export const payerPlaces: readonly Place[] = [
  {
    route: '/owner/invoices/:id',
    path: ({ sentInvoiceId }) => `/owner/invoices/${sentInvoiceId}`,
    account: 'owner-kinsei',
    when: 'waiting for a transfer',
  },
  {
    route: '/contracts/:id/pay',
    path: ({ sentContractId }) => `/contracts/${sentContractId}/pay`,
    account: 'owner-kinsei',
    when: 'paid by transfer',
  },
  {
    route: '/contracts/:id/pay',
    path: ({ unpaidContractId }) => `/contracts/${unpaidContractId}/pay`,
    account: 'owner-kinsei',
    when: 'before it begins',
  },
  {
    route: '/quotes/:id/sign',
    path: ({ openingQuoteId }) => `/quotes/${openingQuoteId}/sign`,
    account: 'owner-kinsei',
    when: 'with much to pay at once',
  },
];

/** The base fee of this plan is billed at once, so no month has to pass. */
const plan = {
  name: '前払い・振込',
  baseMinor: 30_000,
  includedUnits: 10,
  overageMinor: 300,
  successFeeMinor: 0,
  initialFeeMinor: 0,
  minimumTermMonths: 0,
  noticeDays: 0,
  baseInAdvance: true,
};

/** Everything that can be asked for with the contract. */
const cardOnly = {
  ...plan,
  name: '前払い・カードだけ',
  initialFeeMinor: 20_000,
  asksDeposit: true,
  waysToPay: ['CARD'],
} as const;

/** A client of its own, so that others keep the one desk they are seen with. */
export async function gatherPayers(
  { producer, admin }: { producer: Session; admin: Session },
  startsOn: string,
): Promise<PayerThings> {
  const owner = await enter(house(), {
    email: 'owner-kinsei@demo.madoguchi.example',
    password: DEMO_PASSWORD,
  });
  const { operators } = await producer.graphql<{ operators: { id: string }[] }>('query { operators { id } }');
  const { producer: _, operator: __, ...offer } = bundles[0]!;
  const versionId = await submitBundle({ session: producer }, operators[0]!.id, {
    ...offer,
    name: '前払いの電話番',
    plans: [plan, cardOnly],
  });
  await approveBundle(admin, versionId);
  const { myBundles } = await producer.graphql<{ myBundles: { id: string; plans: { id: string }[] }[] }>(
    'query { myBundles { id plans { id } } }',
  );
  const [sentPlan, cardPlan] = myBundles.find(({ id }) => id === versionId)!.plans;
  const wish = (planId: string, expectedUnits: number) => ({ versionId, planId, startsOn, expectedUnits });
  const quote = await requestQuote(owner, wish(sentPlan!.id, 10));
  const contract = await sign(owner, quote, '古賀 まりな');
  await payWithoutCard(owner, contract.id, 'TRANSFER');
  await active(owner, contract.id);
  const { invoices } = await eventually(
    'The first bill',
    () =>
      owner.graphql<{ invoices: { items: { id: string }[] } }>(
        'query ($id: ID!) { invoices(contractId: $id) { items { id } } }',
        { id: contract.id },
      ),
    ({ invoices: { items } }) => items.length > 0,
  );
  const sentInvoiceId = invoices.items[0]!.id;
  await transferTo(await payPageOf(owner, sentInvoiceId), 1_000);
  const signed = await sign(owner, await requestQuote(owner, wish(cardPlan!.id, 10)), '古賀 まりな');
  const { id: openingQuoteId } = await requestQuote(owner, wish(cardPlan!.id, 20));
  return { sentInvoiceId, sentContractId: contract.id, unpaidContractId: signed.id, openingQuoteId };
}
