import { request } from 'node:http';
import type { GraphqlAnswer, Session } from '../../../apps/local/src/play/session.js';

/** The same request at the same time from as many windows. */
export const atOnce = <T = Record<string, unknown>>(
  session: Session,
  times: number,
  query: string,
  variables: object,
) => Promise.all(Array.from({ length: times }, () => session.ask<T>(query, variables)));

/** Sends a request and cuts the line before the answer comes, as a train in a tunnel does. */
export function sendAndHangUp(session: Session, query: string, variables: object): Promise<void> {
  const body = JSON.stringify({ query, variables });
  const headers = { ...session.headers(), 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(new URL('/graphql', session.baseUrl), { method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.on('close', () => resolve());
    // The kernel has the bytes once this is called; the connection goes right after.
    sent.end(body, (error?: Error | null) => (error ? reject(error) : setTimeout(() => sent.destroy(), 2)));
  });
}

export const codesOf = (answers: readonly GraphqlAnswer<unknown>[]): string[] =>
  answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'ok').sort();

export const OFFER = 'mutation ($input: IncomingCallInput!) { offerCall(input: $input) { id } }';
export const TAKE = 'mutation ($id: ID!) { takeCall(interactionId: $id) { id } }';
export const HANG_UP = 'mutation ($id: ID!) { hangUp(interactionId: $id) { id } }';
export const END = 'mutation ($input: CallEndedInput!) { endCall(input: $input) { id } }';
export const RECORD =
  'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { state } }';
export const SIGN = `mutation ($input: SignContractInput!) {
  signContract(input: $input) { __typename ... on SignedContract { contract { id } } } }`;

export const signing = ({ id, textHash }: { id: string; textHash: string }) => ({
  input: { quoteId: id, signerName: '佐々木 花', textHash, consent: true },
});
