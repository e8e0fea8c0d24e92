import { eventually, type Session } from './session.js';

export type SentWay = 'TRANSFER' | 'KONBINI';

/** The owner pays without a card; the contract begins with it. */
export async function payWithoutCard(owner: Session, contractId: string, way: SentWay): Promise<void> {
  await owner.graphql(
    'mutation ($id: ID!, $way: WayToPay!) { chooseWayToPay(contractId: $id, way: $way) { way } }',
    { id: contractId, way },
  );
}

/** Where the sent invoice is paid, once it can be. */
export async function payPageOf(owner: Session, invoiceId: string): Promise<string> {
  const { invoice } = await eventually(
    'A page to pay the invoice on',
    () =>
      owner.graphql<{ invoice: { payPageUrl: string | null } }>(
        'query ($id: ID!) { invoice(id: $id) { payPageUrl } }',
        { id: invoiceId },
      ),
    ({ invoice: { payPageUrl } }) => payPageUrl !== null,
  );
  return invoice.payPageUrl!;
}

/** What a bank does: any amount arrives, too little and too much as well. */
export async function transferTo(payPageUrl: string, amountMinor: number): Promise<void> {
  const link = await transferLink(payPageUrl);
  if (!link) throw new Error(`No transfer is awaited on ${payPageUrl}`);
  await post(new URL(link, payPageUrl), { amount: String(amountMinor) });
}

/** Whether the page still asks for a transfer. */
export const awaitsTransfer = async (payPageUrl: string): Promise<boolean> =>
  (await transferLink(payPageUrl)) !== undefined;

async function transferLink(payPageUrl: string): Promise<string | undefined> {
  const page = await (await fetch(payPageUrl)).text();
  return /href="([^"]*\/transfer\/[^"]+)"/.exec(page)?.[1];
}

/** What a person does at the counter, with a number from the page; or does not, until the number has expired. */
export async function payAtStore(payPageUrl: string, result: 'pay' | 'expire' = 'pay'): Promise<void> {
  const voucher = (await post(new URL(payPageUrl), { method: 'konbini' })).headers.get('location');
  if (!voucher) throw new Error(`No number was given on ${payPageUrl}`);
  await post(new URL(voucher, payPageUrl), { result });
}

/** The owner names a bank account for a refund, a right or a wrong one. */
export async function nameAccount(env: StripeAddress, refundId: string, right: boolean): Promise<void> {
  await post(new URL(`/refund/${refundId}`, env['STRIPE_API_BASE']), { result: right ? 'right' : 'wrong' });
}

/** Where the stand-in for Stripe listens, as the product itself is told. */
type StripeAddress = Readonly<Record<string, string | undefined>>;

/** A bank sends money to a client's own account, whether or not a bill waits for it. */
export async function sendFromBank(
  env: StripeAddress,
  customerId: string,
  amountMinor: number,
): Promise<void> {
  const answer = await fetch(
    `${env['STRIPE_API_BASE']}/v1/test_helpers/customers/${customerId}/fund_cash_balance`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${env['STRIPE_SECRET_KEY']}` },
      body: new URLSearchParams({ amount: String(amountMinor), currency: 'jpy' }),
    },
  );
  if (!answer.ok) throw new Error(`The bank was answered ${answer.status}: ${await answer.text()}`);
}

async function post(url: URL, fields: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  if (answer.status >= 400) throw new Error(`${url.href} answered ${answer.status}`);
  return answer;
}
