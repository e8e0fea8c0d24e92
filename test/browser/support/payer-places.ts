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
    plans: [plan],
  });
  await approveBundle(admin, versionId);
  const { myBundles } = await producer.graphql<{ myBundles: { id: string; plans: { id: string }[] }[] }>(
    'query { myBundles { id plans { id } } }',
  );
  const planId = myBundles.find(({ id }) => id === versionId)!.plans[0]!.id;
  const quote = await requestQuote(owner, { versionId, planId, startsOn, expectedUnits: 10 });
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
  return { sentInvoiceId, sentContractId: contract.id };
}
