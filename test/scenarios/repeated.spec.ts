import { eventually, Session, type GraphqlAnswer } from '../../apps/local/src/play/session.js';
import { freshWithWorker as freshFor } from './support/fresh.js';
import { fillSides, type FilledSide } from './support/filled.js';
import { operationsOf, type Operation } from './support/operations.js';
import { samples, type Actors } from './support/samples.js';
import { openStage, type Stage } from './support/stage.js';
import { atOnce, sendAndHangUp } from './support/twice.js';

let stage: Stage;
let side: FilledSide;
let mutations: Operation[];
let actors: Record<keyof Actors, Session>;

beforeAll(async () => {
  stage = await openStage({ apis: 2 });
  [side] = await fillSides(stage);
  // Consequences wait in the queue, so that every new row is the request's own.
  for (const child of stage.instance.children) if (child.name.startsWith('worker')) await child.stop();
  const visitor = new Session(stage.instance.url, '10.203.0.1');
  mutations = (await operationsOf(visitor)).filter(({ kind }) => kind === 'mutation').sort(destroyersLast);
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
}, 600_000);
afterAll(() => stage?.stop());

/** What takes away something that others need comes at the end. */
const destroyers = ['endCampaign', 'closeSlot', 'approveCreditNote', 'setClock', 'revokeApiKey'];
const destroyersLast = (one: Operation, other: Operation) =>
  destroyers.indexOf(one.name) - destroyers.indexOf(other.name);

/** Each of these is another one on purpose. */
const meantAgain: Readonly<Record<string, string>> = {
  createApiKey: 'the secret is shown once: after a lost answer only another key helps',
  shareDiagnosis: 'the secret of a link is shown once',
  startDiagnosis: 'the secret of a check-up is shown once',
  simulateCall: 'every press is another caller',
  openPaymentPortal: 'every press opens another short-lived page of Stripe, of which nothing is kept',
  tryWebhook: 'every press sends another trial',
  invitePerson: 'who invites again sends the letter again',
};

/** When the time moves, the floor does by itself what has come due, such as taking a call from an agent long silent. */
const ofTheFloor = ({ name }: Operation, table: string) =>
  name === 'setClock' && table.startsWith('fulfilment.');

type Counts = ReadonlyMap<string, number>;
let countEverything: string | undefined;
/** Rows of every table; the books of who did what may well tell of both. */
async function counted(): Promise<Counts> {
  countEverything ??= (
    await stage.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
         AND tablename NOT IN ('audit_entry', 'rate_limit', 'schema_migration')`,
    )
  )
    .map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`)
    .join(' UNION ALL ');
  return new Map(
    (await stage.sql<{ name: string; n: number }>(countEverything)).map(({ name, n }) => [name, n]),
  );
}
const grown = (mutation: Operation, before: Counts, after: Counts): Record<string, number> =>
  Object.fromEntries(
    [...after]
      .map(([table, n]) => [table, n - before.get(table)!] as const)
      .filter(([table, more]) => more > 0 && !ofTheFloor(mutation, table)),
  );
/** Tables that grew by more than one request makes them grow. */
const beyond = (growth: Record<string, number>, once: Record<string, number>) =>
  Object.entries(growth)
    .filter(([name, more]) => more > (once[name] ?? 0))
    .map(([name, more]) => `${name} +${more} instead of +${once[name] ?? 0}`);

const codeOf = ({ errors }: GraphqlAnswer<unknown>) => errors?.[0]?.extensions?.code ?? 'ok';
/** A second request is told that all is well, that something else holds now, or that the thing is gone. */
const calm = [
  'ok',
  'CONFLICT',
  'NOT_FOUND',
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_MANY_REQUESTS',
];

const arranged = async ({ name }: Operation) => (await freshFor[name]?.(side)) ?? side;
const send = async (mutation: Operation) => {
  const { as, args } = samples[mutation.name]!;
  return { session: actors[as], query: mutation.document, variables: args(await arranged(mutation)) };
};
const idle = () =>
  eventually(
    'The end of every transaction',
    () =>
      stage.sql(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND state <> 'idle' AND backend_type = 'client backend'`,
      ),
    (busy) => busy.length === 0,
  );

describe('every mutation', () => {
  it('sent again because its answer was lost, sent three times at once, or cut off and repeated, acts once', async () => {
    const complaints: string[] = [];
    const accepted: string[] = [];
    for (const mutation of mutations) {
      const { name } = mutation;
      const complain = (what: string) => complaints.push(`${name} ${what}`);
      const judge = (when: string, answers: readonly GraphqlAnswer<unknown>[]) => {
        const strange = answers.map(codeOf).filter((code) => !calm.includes(code));
        if (strange.length > 0) complain(`${when}: ${strange.join(', ')}`);
      };

      const lost = await send(mutation);
      const before = await counted();
      const first = await lost.session.ask(lost.query, lost.variables);
      const between = await counted();
      const again = await lost.session.ask(lost.query, lost.variables);
      const once = grown(mutation, before, between);
      judge('sent, and sent again', [first, again]);
      if (codeOf(first) === 'ok') accepted.push(name);
      if (name in meantAgain) continue;
      const duplicates = beyond(grown(mutation, between, await counted()), {});
      if (duplicates.length > 0) complain(`sent again: ${duplicates.join(', ')}`);

      const together = await send(mutation);
      const start = await counted();
      judge('at once', await atOnce(together.session, 3, together.query, together.variables));
      const extra = beyond(grown(mutation, start, await counted()), once);
      if (extra.length > 0) complain(`three at once: ${extra.join(', ')}`);

      if (!(name in freshFor)) continue;
      const cut = await send(mutation);
      const outset = await counted();
      await sendAndHangUp(cut.session, cut.query, cut.variables);
      const repeated = await cut.session.ask(cut.query, cut.variables);
      await idle();
      judge('cut off, and repeated', [repeated]);
      const second = beyond(grown(mutation, outset, await counted()), once);
      if (second.length > 0) complain(`cut off and repeated: ${second.join(', ')}`);
    }
    console.log(
      `${accepted.length} of ${mutations.length} mutations were carried out, not: ${mutations
        .map(({ name }) => name)
        .filter((name) => !accepted.includes(name))
        .join(', ')}`,
    );
    expect(complaints).toEqual([]);
    expect(accepted.length).toBeGreaterThan(mutations.length * 0.75);
    expect(Object.keys(meantAgain).filter((name) => !samples[name])).toEqual([]);
  }, 1_800_000);
});
