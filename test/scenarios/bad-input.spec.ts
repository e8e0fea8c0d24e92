import type { GraphQLInputType } from 'graphql';
import { Session, type GraphqlAnswer } from '../../apps/local/src/play/session.js';
import { badValuesFor } from './support/bad-values.js';
import { freshFor } from './support/fresh.js';
import { fillSides, type FilledSide } from './support/filled.js';
import { leavesOf, operationsOf, replaced, type Operation } from './support/operations.js';
import { samples, type Actors } from './support/samples.js';
import { openStage, type Stage } from './support/stage.js';
import { traceOf, type Trace } from './support/trace.js';

let stage: Stage;
let side: FilledSide;
let mutations: Operation[];
let actors: Record<keyof Actors, Session>;
let trace: Trace;

beforeAll(async () => {
  stage = await openStage();
  [side] = await fillSides(stage);
  // From here on nothing moves unless a request moves it.
  for (const child of stage.instance.children) if (child.name !== 'api') await child.stop();
  const visitor = new Session(stage.instance.url, '10.203.0.1');
  mutations = (await operationsOf(visitor)).filter(({ kind }) => kind === 'mutation');
  actors = {
    owner: side.owner.session,
    producer: side.producer.session,
    manager: side.manager.session,
    supervisor: side.supervisor.session,
    agent: side.agent.session,
    telephony: side.telephony,
    admin: stage.admin,
    visitor,
  };
  trace = await traceOf(stage.instance.databaseUrl);
}, 600_000);
afterAll(async () => {
  await trace?.close();
  await stage?.stop();
});

const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
const known = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
];

/** What is wrong with a refusal, as a sentence; undefined when it is as it should be. */
function complaint({ data, errors }: GraphqlAnswer<object>, language: 'ja' | 'en', path: readonly string[]) {
  const [error] = errors ?? [];
  if (!error) return undefined;
  const { code = 'none', reason, detail, fields } = error.extensions ?? {};
  if (!known.includes(code)) return `code ${code}: ${error.message}`;
  // Where an answer may be null, a refusal leaves null in its place.
  if (data && Object.values(data).some((value) => value !== null)) return `${code} comes with data`;
  const words = [error.message, ...(fields ?? []).map(({ message }) => message)];
  const foreign = words.find(
    (text) => japanese.test(text) !== (language === 'ja') || /\{\w+\}|undefined|NaN/.test(text),
  );
  if (foreign !== undefined) return `${code} says in ${language}: ${foreign}`;
  if (code !== 'BAD_INPUT') return undefined;
  if (fields === undefined) return detail && reason ? undefined : `BAD_INPUT ${reason ?? ''} names no field`;
  const named = fields.map((field) => field.path.replace(/^input\./, ''));
  const meant = path.join('.').replace(/^input\.?/, '');
  const related = named.some((name) => name !== '' && (meant.startsWith(name) || name.startsWith(meant)));
  return related || dependent(meant)
    ? undefined
    : `BAD_INPUT names ${named.join(', ') || 'nothing'}, not ${meant}`;
}

/** Where a value decides what another field may be, the other one may be named. */
const dependent = (path: string) =>
  /kind$|talkSeconds$|outcome$|hours\.0|hours\.spans\.0|operatorShareBps|plans\.0/.test(path);

interface Bad {
  readonly path: readonly string[];
  readonly what: string;
  readonly value: unknown;
}

/** Each value alone, and each whole argument missing. */
const badFor = (mutation: Operation): Bad[] => {
  const leaves = leavesOf(mutation).flatMap(({ path, type }) => each(path, type));
  const inputs = mutation.field.args
    .filter((arg) => arg.name === 'input')
    .flatMap((arg) => each([arg.name], arg.type));
  return [...inputs, ...leaves];
};
const each = (path: readonly string[], type: GraphQLInputType): Bad[] =>
  badValuesFor(type).map(([what, value]) => ({ path, what, value }));

/** The end of a call that nobody has reported is refused, and kept for the call. */
const keptOnPurpose = new Set(['fulfilment.early_end', 'fulfilment.early_event']);

describe('bad input', () => {
  it('is tried on every mutation', () => {
    expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(samples).sort());
  });

  it('never causes an unknown error, is answered in the words of the reader, and leaves nothing behind', async () => {
    const complaints: string[] = [];
    const said = new Set<string>();
    let tried = 0;
    let refused = 0;
    for (const mutation of mutations) {
      const { as, args } = samples[mutation.name]!;
      const fresh = () => freshFor[mutation.name]?.(side) ?? Promise.resolve(side);
      let arranged = await fresh();
      await trace.changes();
      for (const { path, what, value } of badFor(mutation)) {
        const variables = replaced(args(arranged), path, value) as object;
        const where = `${mutation.name} with ${what} as ${path.join('.')}`;
        const answer = await actors[as].ask(mutation.document, variables, 'ja');
        tried += 1;
        if (!answer.errors) {
          arranged = await fresh();
          await trace.changes();
          continue;
        }
        const changed = await trace.changes();
        refused += 1;
        if (changed.some((table) => !keptOnPurpose.has(table)))
          complaints.push(`${where} was refused and changed ${changed.join(', ')}`);
        const wrong = complaint(answer, 'ja', path);
        if (wrong !== undefined) complaints.push(`${where}: ${wrong}`);
        const kind = `${mutation.name} ${path.join('.')} ${JSON.stringify(answer.errors[0]!.extensions?.fields ?? answer.errors[0]!.message)}`;
        if (said.has(kind)) continue;
        said.add(kind);
        const english = complaint(await actors[as].ask(mutation.document, variables, 'en'), 'en', path);
        if (english !== undefined) complaints.push(`${where}: ${english}`);
      }
    }
    console.log(`${tried} bad requests, ${refused} refused`);
    expect(complaints).toEqual([]);
    expect(refused).toBeGreaterThan(1_000);
  }, 1_800_000);
});

describe('a body that is no GraphQL request', () => {
  const json = { 'content-type': 'application/json' };
  const shiftJis = Buffer.from([
    0x7b, 0x22, 0x71, 0x22, 0x3a, 0x22, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x5c, 0x22, 0x7d,
  ]);
  it.each([
    ['Shift_JIS bytes', json, shiftJis],
    ['Shift_JIS and its label', { 'content-type': 'application/json; charset=shift_jis' }, shiftJis],
    ['half a JSON text', json, '{"query": "query { now'],
    ['nothing', json, ''],
    ['a JSON text of another kind', json, '"hello"'],
    ['null', json, 'null'],
    ['an array', json, '[]'],
    ['a number', json, '7'],
    ['a query that is no text', json, '{"query": {"a": 1}}'],
    ['variables that are no object', json, '{"query": "query { now }", "variables": "x"}'],
    ['variables as a list', json, '{"query": "query { now }", "variables": [1]}'],
    ['an operation name that is no text', json, '{"query": "query { now }", "operationName": {}}'],
    ['extensions that are no object', json, '{"query": "query { now }", "extensions": 3}'],
    ['a prototype', json, '{"__proto__": {"query": "query { now }"}}'],
    ['broken UTF-8', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['a nesting without end', json, '['.repeat(100_000)],
  ])('is refused as the asker’s mistake: %s', async (_, headers, body) => {
    const response = await actors.visitor.request('/graphql', { method: 'POST', headers, body });
    const text = await response.text();
    expect(`${response.status} ${text}`).toMatch(/^4\d\d /);
    expect(text).not.toMatch(/INTERNAL|at .*:\d+:\d+|node_modules/);
  });

  it('is refused when it is larger than a megabyte', async () => {
    const body = JSON.stringify({ query: 'query { now }', variables: { x: 'a'.repeat(1_100_000) } });
    const response = await actors.visitor.request('/graphql', { method: 'POST', headers: json, body });
    expect(response.status).toBe(413);
  });

  it.each([
    '/api/auth/sign-in/email',
    '/api/auth/sign-up/email',
    '/api/auth/request-password-reset',
    '/stripe/webhooks',
    '/stripe/webhooks/connect',
    '/stripe/webhooks/thin',
  ])('is refused by %s without an unknown error', async (path) => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '{"email": {"a": 1}, "password": 3}',
      '{"email":"a\\u0000@b.example","password":"x","name":"\\ud83d"}',
      shiftJis,
    ]) {
      const response = await actors.visitor.request(path, { method: 'POST', headers: json, body });
      expect(`${path} ${String(body)} ${response.status}`).toMatch(/ 4\d\d$/);
    }
  });
});
