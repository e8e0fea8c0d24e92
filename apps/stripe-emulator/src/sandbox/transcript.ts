import Stripe from 'stripe';

type HttpClient = NonNullable<Stripe.StripeConfig['httpClient']>;
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One request as it went over the wire and what came back, without what differs from account to account and second to second. */
export interface Step {
  readonly request: string;
  readonly params: Json;
  readonly status: number;
  readonly answer: Json;
}
export type Transcript = readonly Step[];

/** A client that notes every conversation. @param change what a test does to an answer on its way, to see it noticed */
export function recorder(change: (request: string, answer: Json) => Json = (_, answer) => answer): {
  steps: Step[];
  httpClient: HttpClient;
} {
  const steps: Step[] = [];
  const inner = Stripe.createNodeHttpClient();
  const makeRequest: HttpClient['makeRequest'] = async (...sent) => {
    const response = await inner.makeRequest(...sent);
    const [, , path, method, , data] = sent;
    const [address, query] = path.split('?') as [string, string | undefined];
    const answer = (await response.toJSON()) as Json;
    const request = `${method} ${normalText(address)}`;
    steps.push({
      request,
      params: paramsOf(data || query || ''),
      status: response.getStatusCode(),
      answer: normal(change(request, answer)),
    });
    return {
      getStatusCode: () => response.getStatusCode(),
      getHeaders: () => response.getHeaders(),
      getRawResponse: () => response.getRawResponse(),
      toStream: () => {
        throw new Error('Nothing here is streamed');
      },
      toJSON: () => Promise.resolve(answer),
    };
  };
  return { steps, httpClient: { getClientName: () => 'transcript', makeRequest } as HttpClient };
}

/** Parameters as they were frozen in the request's body. */
const paramsOf = (encoded: string): Json =>
  Object.fromEntries(
    [...new URLSearchParams(encoded)]
      .map(([key, value]) => [key, OF_THE_RUN.has(lastOf(key)) ? '<run>' : normalParam(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const lastOf = (key: string): string => key.replace(/]/g, '').split('[').at(-1)!;
const normalParam = (value: string): string => (/^[12]\d{9}$/.test(value) ? '<time>' : normalText(value));

/** Ids become their prefix, moments and addresses become a word; everything else has to be the same. */
export function normal(value: Json): Json {
  if (Array.isArray(value)) return value.map((each: Json) => normal(each));
  if (typeof value === 'number') return value > 1_000_000_000 ? '<time>' : value;
  if (typeof value === 'string') return normalText(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_THE_ACCOUNT.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      // Of a refusal its kind counts; its sentences are the provider's own.
      .map(([key, inner]) => [key, key === 'error' ? refusal(inner as Refusal) : normal(inner as Json)]),
  );
}

type Refusal = { readonly [key: string]: Json };
const refusal = (error: Refusal): Json =>
  Object.fromEntries(
    ['type', 'code', 'decline_code', 'param'].flatMap((key) =>
      error[key] === undefined ? [] : [[key, error[key]]],
    ),
  );

/** Chosen anew for every run, so that a run leaves nothing that the next one meets. */
const OF_THE_RUN = new Set(['event_name', 'identifier', 'lookup_key']);
const OF_THE_ACCOUNT = new Set([
  ...OF_THE_RUN,
  'account_holder_name',
  'account_name',
  'account_number',
  'bank_code',
  'bank_name',
  'branch_code',
  'branch_name',
  'client_secret',
  'confirmation_number',
  'exp_month',
  'exp_year',
  'fingerprint',
  'invoice_prefix',
  'number',
  'payment_code',
  'receipt_number',
]);

const ID = /\b([a-z]+(?:_test|_sched)?)_[A-Za-z0-9]{14,}/g;
/** An invoice's number begins with letters that belong to the customer. */
const NUMBER = /\b[A-Z0-9]{8}-\d{4}\b/g;

function normalText(text: string): string {
  if (/^https?:/.test(text)) return '<address>';
  return text.replace(ID, '$1_<id>').replace(NUMBER, '<number>');
}

/** The places at which two transcripts differ, with both values. */
export function differences(ours: Transcript, theirs: Transcript): string[] {
  const most = Math.max(ours.length, theirs.length);
  return Array.from({ length: most }, (_, index) => index).flatMap((index) => {
    const [mine, other] = [ours[index], theirs[index]];
    const at = `${index + 1} ${(mine ?? other)!.request}`;
    if (!mine || !other) return [`${at}: only ${mine ? 'here' : 'there'}`];
    return diff(mine as unknown as Json, other as unknown as Json, at);
  });
}

function diff(a: Json | undefined, b: Json | undefined, at: string): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const both = [a, b].every((value) => typeof value === 'object' && value !== null);
  if (!both) return [`${at}: ${JSON.stringify(a)} here, ${JSON.stringify(b)} there`];
  const [mine, other] = [a, b] as [Refusal, Refusal];
  const keys = new Set([...Object.keys(mine), ...Object.keys(other)]);
  return [...keys].flatMap((key) => diff(mine[key], other[key], `${at}.${key}`));
}
