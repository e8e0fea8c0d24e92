import { randomUUID } from 'node:crypto';
import { strangerAccount } from '../../apps/local/src/play/open-market.js';
import { inParallel, Session, type GraphqlAnswer } from '../../apps/local/src/play/session.js';
import { fillSides, type FilledSide } from './support/filled.js';
import { isSecretOrCode, strangers } from './support/foreign-ids.js';
import { anyArguments, leavesOf, operationsOf, replaced, type Operation } from './support/operations.js';
import { questions } from './support/order-samples.js';
import { samples } from './support/samples.js';
import { openStage, type Stage } from './support/stage.js';
import { refusalFor, whoMay, type ActorName } from './support/who-may.js';

let stage: Stage;
let mine: FilledSide;
let theirs: FilledSide;
let operations: Operation[];
let actors: Record<ActorName, Session>;

beforeAll(async () => {
  stage = await openStage();
  [mine, theirs] = await fillSides(stage);
  const visitor = new Session(stage.instance.url, '10.202.0.1');
  const stranger = new Session(stage.instance.url, '10.202.0.2');
  await stranger.signUp(strangerAccount('まだ会社のない人'));
  operations = await operationsOf(visitor);
  actors = { ...peopleOf(mine), admin: stage.admin, stranger, visitor };
}, 600_000);
afterAll(() => stage?.stop());

const peopleOf = (side: FilledSide) => ({
  owner: side.owner.session,
  producer: side.producer.session,
  agent: side.agent.session,
  supervisor: side.supervisor.session,
  manager: side.manager.session,
  telephony: side.telephony,
});
const codeOf = ({ errors }: GraphqlAnswer<unknown>) => errors?.[0]?.extensions?.code;

describe('the guard', () => {
  it('knows every operation of the API by name', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(whoMay).sort());
  });

  it.each([
    'visitor',
    'stranger',
    'owner',
    'producer',
    'agent',
    'supervisor',
    'manager',
    'admin',
    'telephony',
  ] as const)('refuses the %s whatever is not theirs to call', async (actor) => {
    const closed = operations.filter(({ name }) => refusalFor(name, actor) !== undefined);
    const answers = await inParallel(closed, 6, (operation) =>
      actors[actor].ask(operation.document, anyArguments(operation)),
    );
    const found = closed.map(({ name }, index) => [
      name,
      codeOf(answers[index]!),
      // A query whose result may be null answers { name: null }; no other data may come.
      answers[index]!.data?.[name] ?? null,
    ]);
    expect(found).toEqual(closed.map(({ name }) => [name, refusalFor(name, actor), null]));
    expect(closed.length).toBeGreaterThan(20);
  });
});

interface Attempt {
  readonly where: string;
  readonly actor: ActorName;
  readonly operation: Operation;
  readonly path: readonly string[];
  readonly foreign: string;
}

/** Every id argument of every operation, for each actor of the other side who may call it. */
function attempts(): Attempt[] {
  return operations.flatMap((operation) =>
    leavesOf(operation)
      .filter(({ path, type }) => String(type).startsWith('ID') || /(id|token)$/i.test(path.at(-1)!))
      .flatMap(({ path }) => {
        const where = [operation.name, ...path].join('.');
        if (isSecretOrCode.has(where)) return [];
        const stranger = strangers[where];
        if (!stranger)
          throw new Error(`${where} is a new id argument: say in foreign-ids.ts whose id to try there`);
        const callers = (Object.keys(actors) as ActorName[]).filter(
          (actor) => actor !== 'admin' && refusalFor(operation.name, actor) === undefined,
        );
        // Anybody means anybody; three are enough to tell.
        const some =
          whoMay[operation.name] === '*'
            ? callers.filter((one) => /visitor|owner|producer/.test(one))
            : callers;
        return some.map((actor) => ({ where, actor, operation, path, foreign: stranger(theirs) }));
      }),
  );
}

/** What can be told from an answer, without the number of the error. */
const told = ({ data, errors }: GraphqlAnswer<unknown>): string =>
  JSON.stringify({
    data: data ?? null,
    errors: errors?.map(({ message, extensions }) => ({ message, extensions })),
  });

const baseOf = ({ name, kind }: Operation, side = mine) =>
  kind === 'mutation' ? samples[name]!.args(side) : (questions[name]?.(side) ?? {});

describe("another company's ids", () => {
  it('are answered like ids that do not exist and like texts that are no ids', async () => {
    const list = attempts();
    const differences = await inParallel(list, 4, async ({ where, actor, operation, path, foreign }) => {
      const ask = (value: string) =>
        actors[actor].ask(operation.document, replaced(baseOf(operation), path, value) as object);
      const [other, unknown, nonsense] = [
        await ask(foreign),
        await ask(randomUUID()),
        await ask('no-such-id'),
      ];
      if (!/"code":"(NOT_FOUND|BAD_INPUT)"|:null\}|\[\]|"total":0/.test(told(unknown)))
        return `${where} as ${actor}: an unknown id is answered with ${told(unknown)}`;
      if (told(other) !== told(unknown))
        return `${where} as ${actor}: ${told(other)} instead of ${told(unknown)}`;
      if (told(nonsense) !== told(unknown))
        return `${where} as ${actor}, no id: ${told(nonsense)} instead of ${told(unknown)}`;
      return undefined;
    });
    expect(differences.filter((one) => one !== undefined)).toEqual([]);
    expect(list.length).toBeGreaterThan(40);
  });

  it('open to their own people, so that the test above means something', async () => {
    const people = peopleOf(theirs);
    const questionsAsked = attempts().filter(
      ({ operation, actor }) => operation.kind === 'query' && actor in people,
    );
    // A draft is on no public page, not even for its producer; a call that came in has no briefing.
    // An offer of another plan concerns its owner alone until it is signed, and so does what a check-up came to.
    // A price without a part is told for what a check-up proposes, which a draft is not.
    const ofTheOwner = ['planChange.id', 'diagnosis.token', 'sentConsultations.token', 'shareLinks.token'];
    const own = questionsAsked.filter(
      ({ where, actor }) =>
        !['bundle.id', 'briefing.appointmentId', 'reducedOption.token'].includes(where) &&
        (!ofTheOwner.includes(where) || actor === 'owner'),
    );
    const closed = await inParallel(own, 4, async ({ where, actor, operation, path, foreign }) => {
      const session = people[actor as keyof typeof people];
      const answer = await session.ask(
        operation.document,
        replaced(baseOf(operation, theirs), path, foreign) as object,
      );
      return answer.errors ? `${where} as ${actor}: ${told(answer)}` : undefined;
    });
    expect(closed.filter((one) => one !== undefined)).toEqual([]);
    expect(own.length).toBeGreaterThan(20);
  });

  it('open no file', async () => {
    const { ids } = theirs;
    const files = [
      ['/files/contracts/', ids.contract, ['owner', 'producer', 'supervisor', 'manager']],
      ['/files/quotes/', ids.quote, ['owner']],
      ['/files/invoices/', ids.invoice, ['owner']],
      ['/files/receipts/', ids.receipt, ['owner']],
      ['/files/plan-changes/', ids.planChange, ['owner', 'producer', 'supervisor', 'manager']],
      ['/files/payouts/', ids.payout, ['producer', 'manager']],
    ] as const;
    const everybody = Object.keys(actors) as ActorName[];
    for (const [folder, foreign, readers] of files) {
      const get = async (actor: ActorName, id: string) => {
        const response = await actors[actor].request(`${folder}${id}.pdf`);
        return `${response.status} ${await response.text()}`;
      };
      for (const actor of everybody.filter((one) => one !== 'admin')) {
        const answer = await get(actor, foreign);
        const expected =
          actor === 'visitor' ? /^401/ : (readers as readonly string[]).includes(actor) ? /^404/ : /^403/;
        expect(`${folder} ${actor} ${answer}`).toMatch(
          new RegExp(`^${folder} ${actor} ${expected.source.slice(1)}`),
        );
        for (const id of [randomUUID(), 'no-such-id', '..%2F..%2Fetc%2Fpasswd', '%00'])
          expect(`${actor} ${id} ${await get(actor, id)}`).toBe(`${actor} ${id} ${answer}`);
      }
    }
  });

  it("open no file of another client's desk", async () => {
    const get = async (actor: 'owner' | 'supervisor', side: FilledSide, name: string) => {
      const response = await actors[actor].request(`/files/desks/${side.ids.desk}/${name}`);
      return `${response.status} ${response.headers.get('content-type')}`;
    };
    for (const actor of ['owner', 'supervisor'] as const)
      for (const name of ['goods.csv', 'orders.csv', 'addresses.csv?carrier=YAMATO']) {
        expect(await get(actor, theirs, name)).toMatch(/^404 /);
        expect(await get(actor, mine, name)).toMatch(/^200 text\/csv/);
      }
  });

  it('show an inbox as a file to its owner alone, and only its own', async () => {
    for (const actor of Object.keys(actors) as ActorName[]) {
      const response = await actors[actor].request('/files/inbox.csv?language=ja');
      const expected = actor === 'owner' ? 200 : actor === 'visitor' ? 401 : 403;
      expect(`${actor} ${response.status}`).toBe(`${actor} ${expected}`);
    }
    const file = await actors.owner.request('/files/inbox.csv?language=ja&encoding=utf-8');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { reports } = await mine.owner.session.graphql<{ reports: { total: number } }>(
      'query { reports { total } }',
    );
    expect(reports.total).toBeGreaterThan(0);
    expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(reports.total + 1);
    const sjis = await actors.owner.request('/files/inbox.csv?language=ja&encoding=shift_jis&show=open');
    expect(new TextDecoder('shift_jis').decode(await sjis.arrayBuffer())).toMatch(/^電話の日時,窓口,結果,/);
    const twice = await actors.owner.request(
      '/files/inbox.csv?language=ja&encoding=shift_jis&encoding=utf-8',
    );
    expect(twice.headers.get('content-type')).toBe('text/csv; charset=shift_jis');
    const foreign = await actors.owner.request(`/files/inbox.csv?desk=${theirs.ids.desk}`);
    expect(foreign.status).toBe(404);
  });

  it('show what calls were about as a file to their owner alone', async () => {
    for (const actor of Object.keys(actors) as ActorName[]) {
      const { status } = await actors[actor].request('/files/topics.csv?language=ja');
      const expected = actor === 'owner' ? 200 : actor === 'visitor' ? 401 : 403;
      expect(`${actor} ${status}`).toBe(`${actor} ${expected}`);
    }
    const file = await actors.owner.request('/files/topics.csv?language=ja&encoding=utf-8');
    expect(await file.text()).toMatch(/日,ご用件の種類,件数\r\n/);
    const foreign = await actors.owner.request(`/files/topics.csv?desk=${theirs.ids.desk}`);
    expect(foreign.status).toBe(404);
  });

  it('show a month of cases as a file in the words of the reader', async () => {
    const get = async (query: string) =>
      Buffer.from(await (await actors.owner.request(`/files/cases/report.csv?${query}`)).arrayBuffer());
    const bytes = await get('language=ja');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, line] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(head).toMatch(/^番号,窓口,受付日時,分類,重要度,状態,/);
    expect(line).toMatch(/,(低い|ふつう|高い|とても高い),(対応中|お客様の返事待ち|依頼企業の回答待ち|終了),/);
    expect((await get('language=en')).toString('utf8')).toMatch(
      /No\.,Desk,Opened at,Category,Severity,State,/,
    );
    const sjis = new TextDecoder('shift_jis').decode(await get('language=ja&encoding=shift_jis'));
    expect(sjis).toMatch(/^番号,窓口,/);
  });

  it('show the results of a campaign as a file to its two sides alone', async () => {
    const path = (side: FilledSide) => `/files/campaigns/${side.ids.campaign}/results.csv`;
    for (const actor of Object.keys(actors) as ActorName[]) {
      const response = await actors[actor].request(`${path(mine)}?language=ja`);
      const may = ['owner', 'supervisor', 'manager'].includes(actor);
      const expected = may ? 200 : actor === 'visitor' ? 401 : 403;
      expect(`${actor} ${response.status}`).toBe(`${actor} ${expected}`);
      if (may) expect((await actors[actor].request(path(theirs))).status).toBe(404);
    }
    const file = await actors.owner.request(`${path(mine)}?language=ja&outcomes=no_answer,busy`);
    expect(await file.text()).toMatch(/かけた日時,会社・お名前,/);
    expect((await actors.owner.request(`${path(mine)}?outcomes=nothing`)).status).toBe(400);
  });

  it('show their own company every file, so that the test above means something', async () => {
    const get = async (session: Session, path: string) =>
      (await session.request(path)).headers.get('content-type');
    expect(await get(theirs.owner.session, `/files/contracts/${theirs.ids.contract}.pdf`)).toBe(
      'application/pdf',
    );
    expect(await get(theirs.owner.session, `/files/quotes/${theirs.ids.quote}.pdf?language=en`)).toBe(
      'application/pdf',
    );
    expect(await get(theirs.owner.session, `/files/invoices/${theirs.ids.invoice}.pdf`)).toBe(
      'application/pdf',
    );
    expect(await get(theirs.owner.session, `/files/receipts/${theirs.ids.receipt}.pdf?language=en`)).toBe(
      'application/pdf',
    );
    expect(await get(theirs.producer.session, `/files/payouts/${theirs.ids.payout}.pdf`)).toBe(
      'application/pdf',
    );
  });
});

describe('a program with a key that may all a key may', () => {
  const keyOf = async ({ session }: FilledSide['owner']): Promise<Session> => {
    const { keyScopes } = await session.graphql<{ keyScopes: string[] }>('{ keyScopes }');
    const { createApiKey } = await session.graphql<{ createApiKey: { secret: string } }>(
      'mutation ($name: String!, $scopes: [String!]) { createApiKey(name: $name, scopes: $scopes) { secret } }',
      { name: '社内システム', scopes: keyScopes },
    );
    return session.withKey(createApiKey.secret);
  };
  const guarded = (kind: Operation['kind']) =>
    operations.filter((operation) => operation.kind === kind && whoMay[operation.name] !== '*');

  it('of an owner reads calls, orders, cases, goods and units without a person behind it, and writes nothing', async () => {
    const key = await keyOf(mine.owner);
    const read = new Set<string>();
    for (const operation of guarded('query')) {
      const ids = leavesOf(operation).filter(({ path }) => strangers[[operation.name, ...path].join('.')]);
      const own = ids.reduce<Record<string, unknown>>(
        (args, { path }) =>
          replaced(args, path, strangers[[operation.name, ...path].join('.')]!(mine)) as typeof args,
        baseOf(operation),
      );
      const answer = await key.ask(operation.document, own);
      if (codeOf(answer) === 'FORBIDDEN') continue;
      const ofTheOwner = await mine.owner.session.ask(operation.document, own);
      expect([operation.name, codeOf(answer)]).toEqual([operation.name, codeOf(ofTheOwner)]);
      if (!answer.errors) read.add(operation.name);
    }
    expect([...read]).toEqual(
      expect.arrayContaining(['reports', 'order', 'orders', 'case', 'cases', 'caseStory', 'goods', 'usage']),
    );
    for (const operation of guarded('mutation')) {
      const answer = await key.ask(operation.document, anyArguments(operation));
      expect([operation.name, codeOf(answer)]).toEqual([
        operation.name,
        expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/),
      ]);
    }
  });

  it('meets the same walls as the people of its company', async () => {
    const key = await keyOf(mine.owner);
    const list = attempts().filter(({ actor, operation }) => actor === 'owner' && operation.kind === 'query');
    const differences = await inParallel(list, 4, async ({ where, operation, path, foreign }) => {
      const ask = (value: string) =>
        key.ask(operation.document, replaced(baseOf(operation), path, value) as object);
      const [other, unknown] = [await ask(foreign), await ask(randomUUID())];
      return told(other) === told(unknown)
        ? undefined
        : `${where}: ${told(other)} instead of ${told(unknown)}`;
    });
    expect(differences.filter((one) => one !== undefined)).toEqual([]);
    expect(list.length).toBeGreaterThan(20);
  });
});
