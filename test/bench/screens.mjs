// How long it takes from the telephony's request until the agent's screen is told, with 200 agents listening at two api processes, beside
// a bare WebSocket echo with 200 sockets in the same run; then how long takeCall takes over HTTP. Everything on loopback, one client.
import { createClient } from 'graphql-ws';
import { fork } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { WebSocket } from 'ws';
import { openScene } from '../../apps/local/dist/simulate/scene.js';

const AGENTS = 200;
const CALLS = 150;
const EVERY_MS = 100;

/** @param instance a running product with two apis. */
export async function offerToScreen(instance) {
  const owner = new pg.Client({ connectionString: instance.databaseUrl });
  await owner.connect();
  try {
    const scene = await openScene(instance, 0);
    const [{ deskId }] = scene.desks;
    const agents = await seated(owner, instance, deskId);
    const waiting = new Map();
    const lines = await Promise.all(
      agents.map((agent, index) => listen(agent, instance.urls[index % 2], waiting)),
    );
    await sleep(3_000);
    const echo = await echoes();
    const { screens, takes } = await ringing(scene.telephony, deskId, instance, waiting);
    for (const line of lines) await line.dispose();
    return {
      agents: AGENTS,
      calls: CALLS,
      apis: 2,
      echoMs: spread(echo),
      offerToScreenMs: spread(screens),
      p95ToEcho: Math.round(percentile(screens, 0.95) / percentile(echo, 0.95)),
      takeCallOverHttpMs: spread(takes),
      load: loadavg()[0],
    };
  } finally {
    await owner.end();
  }
}

/** People with a session each, as signing in would have left them: 200 password hashes are not what is measured. */
async function seated(owner, { env }, deskId) {
  const { rows } = await owner.query('SELECT operator_id FROM fulfilment.desk WHERE id = $1', [deskId]);
  const operatorId = rows[0].operator_id;
  const agents = Array.from({ length: AGENTS }, (_, n) => ({
    id: `bench-${n}`,
    token: randomBytes(24).toString('hex'),
  }));
  const [ids, tokens] = [agents.map(({ id }) => id), agents.map(({ token }) => token)];
  await owner.query(
    `WITH people AS (INSERT INTO identity.person (id, name, email, email_verified) SELECT id, id, id || '@example.jp', true FROM unnest($1::text[]) id RETURNING id)
     INSERT INTO identity.membership (company_id, person_id, role, joined_at) SELECT $2, id, 'agent', now() FROM people`,
    [ids, operatorId],
  );
  await owner.query(
    `INSERT INTO identity.session (person_id, token, expires_at) SELECT id, token, now() + interval '1 day' FROM unnest($1::text[], $2::text[]) AS s(id, token)`,
    [ids, tokens],
  );
  await owner.query(
    `INSERT INTO fulfilment.presence (operator_id, person_id, presence, since, idle_since)
     SELECT $2, id, 'ready', platform.now(), platform.now() FROM unnest($1::text[]) id`,
    [ids, operatorId],
  );
  return agents.map(({ token }) => ({ cookie: signed(token, env.AUTH_SECRET) }));
}

const signed = (token, secret) =>
  `madoguchi.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`;

async function listen({ cookie }, url, waiting) {
  class WithCookie extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie });
  await new Promise((listening, failed) => {
    client.subscribe(
      { query: 'subscription { deskFloor { presence offered { id callerNumber } current { id } } }' },
      {
        next: ({ data, errors }) => {
          if (errors) failed(new Error(errors[0].message));
          listening();
          const offered = data?.deskFloor.offered;
          if (offered)
            waiting.get(offered.callerNumber)?.({ at: performance.now(), id: offered.id, cookie, url });
        },
        error: failed,
        complete: () => undefined,
      },
    );
  });
  return client;
}

/** Calls come one by one at an even pace; who sees one answers it. */
async function ringing(telephony, deskId, { urls }, waiting) {
  const [screens, takes] = [[], []];
  const one = async (n) => {
    const callerNumber = `0901${String(n).padStart(7, '0')}`;
    const told = new Promise((resolve) => waiting.set(callerNumber, resolve));
    const line = telephony.at(urls[n % 2]);
    const input = { deskId, providerCallId: `bench-${n}`, callerNumber };
    const startedAt = performance.now();
    await line.graphql('mutation ($input: IncomingCallInput!) { offerCall(input: $input) { id } }', {
      input,
    });
    const { at, id, cookie, url } = await told;
    screens.push(at - startedAt);
    waiting.delete(callerNumber);
    const from = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        query: 'mutation ($id: ID!) { takeCall(interactionId: $id) { id state } }',
        variables: { id },
      }),
    });
    const { data, errors } = await response.json();
    if (errors || data.takeCall.state !== 'CONNECTED') throw new Error(JSON.stringify(errors ?? data));
    takes.push(performance.now() - from);
  };
  const running = [];
  for (let n = 0; n < CALLS; n += 1) {
    running.push(one(n));
    await sleep(EVERY_MS);
  }
  await Promise.race([
    Promise.all(running),
    sleep(60_000).then(() => Promise.reject(new Error('A call never rang at a screen'))),
  ]);
  return { screens, takes };
}

/** The same pace over as many sockets of a server that only answers. */
async function echoes() {
  const server = fork(fileURLToPath(new URL('./echo.mjs', import.meta.url)));
  const [{ port }] = await once(server, 'message');
  const sockets = Array.from({ length: AGENTS }, () => new WebSocket(`ws://127.0.0.1:${port}`));
  await Promise.all(sockets.map((socket) => once(socket, 'open')));
  const times = [];
  for (let n = 0; n < CALLS; n += 1) {
    const socket = sockets[n % AGENTS];
    const startedAt = performance.now();
    socket.send(`call ${n}`);
    await once(socket, 'message');
    times.push(performance.now() - startedAt);
    await sleep(EVERY_MS / 5);
  }
  for (const socket of sockets) socket.terminate();
  server.kill('SIGTERM');
  await once(server, 'exit');
  return times;
}

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
const spread = (times) => ({
  p50: Math.round(percentile(times, 0.5) * 100) / 100,
  p95: Math.round(percentile(times, 0.95) * 100) / 100,
});
