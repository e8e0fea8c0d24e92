import { eventually, type Session } from './session.js';

export interface Contract {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly deskId: string | null;
  readonly pdfUrl: string;
}

const contractFields = 'id number status deskId pdfUrl';

export interface Wish {
  readonly versionId: string;
  readonly planId: string;
  readonly startsOn: string;
  readonly expectedUnits: number;
  readonly diagnosisId?: string;
}

export async function requestQuote(
  owner: Session,
  wish: Wish,
): Promise<{ id: string; number: string; textHash: string }> {
  const { requestQuote: quote } = await owner.graphql<{
    requestQuote: { id: string; number: string; textHash: string };
  }>('mutation ($input: RequestQuoteInput!) { requestQuote(input: $input) { id number textHash } }', {
    input: wish,
  });
  return quote;
}

export async function sign(
  owner: Session,
  quote: { id: string; textHash: string },
  signerName: string,
): Promise<Contract> {
  const { signContract: result } = await owner.graphql<{
    signContract: { __typename: string; contract?: Contract };
  }>(
    `mutation ($input: SignContractInput!) { signContract(input: $input) { __typename ... on SignedContract { contract { ${contractFields} } } } }`,
    { input: { quoteId: quote.id, signerName, textHash: quote.textHash, consent: true } },
  );
  if (!result.contract) throw new Error(`The quote was not signed: ${result.__typename}`);
  return result.contract;
}

export async function contractOf(session: Session, id: string): Promise<Contract> {
  const { contract } = await session.graphql<{ contract: Contract }>(
    `query ($id: ID!) { contract(id: $id) { ${contractFields} } }`,
    { id },
  );
  return contract;
}

/** Opens Checkout and fills in Stripe's page with a test card that asks for 3-D Secure, as a browser would. */
export async function payWith(owner: Session, contractId: string, card: string): Promise<void> {
  const { startCheckout } = await owner.graphql<{ startCheckout: { url: string } }>(
    'mutation ($id: ID!) { startCheckout(contractId: $id) { url } }',
    { id: contractId },
  );
  await fillCheckout(startCheckout.url, card);
}

async function fillCheckout(url: string, card: string): Promise<void> {
  const form = new URLSearchParams({
    card_number: card,
    expiry: '12/34',
    cvc: '123',
    name: 'TEST TARO',
  });
  let response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  const challenge = response.headers.get('location');
  if (challenge && new URL(challenge, url).origin === new URL(url).origin) {
    response = await fetch(new URL(challenge, url), {
      method: 'POST',
      body: new URLSearchParams({ result: 'approve' }),
      redirect: 'manual',
    });
  }
  if (response.status >= 400)
    throw new Error(`Checkout answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
}

/** The webhook arrives, the worker looks at Stripe again, the contract becomes active and the desk is open. */
export const active = (owner: Session, contractId: string): Promise<Contract> =>
  eventually(
    'An active contract with a desk',
    () => contractOf(owner, contractId),
    (contract) => contract.status === 'ACTIVE' && contract.deskId !== null,
  );
