import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Faults } from '../faults/faults.js';
import { handlerFor } from '../resources/connected-accounts.js';
import { handlers, type Handler } from '../resources/index.js';
import { present } from '../resources/present.js';
import { API_VERSION, checkResponse, InvalidAnswer } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import { momentOf } from '../time/clocks.js';
import type { Timeline } from '../time/timeline.js';
import type { Dispatcher } from '../webhooks/dispatcher.js';
import { authenticate, checkHeaders } from './auth.js';
import { ApiError, invalid, keepsEffects, unsupported } from './errors.js';
import { expand } from './expand.js';
import { fingerprintOf, Idempotency, type SavedAnswer } from './idempotency.js';
import { checkParams, readParams } from './validate.js';

interface Answer {
  status: number;
  body: unknown;
}

/** Adds `/v1/…`: authentication, decoding, checks, idempotency, one transaction, checks again. */
export function addApi(
  app: FastifyInstance,
  world: World,
  dispatcher: Dispatcher,
  faults: Faults,
  timeline: Timeline,
): void {
  const idempotency = new Idempotency(world.store);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );

  // API v2 sends its calls as JSON, those without parameters with an empty body.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body ? (JSON.parse(String(body)) as unknown) : {});
    } catch {
      done(Object.assign(new Error('Invalid JSON.'), { statusCode: 400 }), undefined);
    }
  });

  // Whatever fails before a handler (an unreadable body, a path of API v2) still answers in Stripe's error shape.
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
    send(reply, {
      status: error.statusCode ?? 500,
      body: { error: { type: 'invalid_request_error', message: error.message } },
    }),
  );
  app.setNotFoundHandler((request, reply) =>
    send(reply, errorAnswer(unsupported(`${request.method} ${request.url.split('?')[0]}`))),
  );

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const requestId = newId('req', 14);
    const key = request.headers['idempotency-key'] as string | undefined;
    void reply.headers({
      'request-id': requestId,
      'stripe-version': API_VERSION,
      ...(key && { 'idempotency-key': key }),
    });
    try {
      const call = readCall(request);
      const guard = request.method === 'POST' ? key : undefined;
      return await (guard ? once(call, guard, requestId, reply) : perform(call, requestId, null, reply));
    } catch (error) {
      return send(reply, errorAnswer(error));
    }
  };
  app.all('/v1/*', answer);
  app.all('/v2/*', answer);

  /** A POST with an idempotency key. */
  async function once(call: Call, key: string, requestId: string, reply: FastifyReply) {
    const fingerprint = fingerprintOf(call.operation, call.path, call.params);
    const saved = idempotency.begin(key, fingerprint);
    if (saved) {
      void reply.headers({ 'idempotent-replayed': 'true', 'original-request': saved.requestId });
      return send(reply, saved);
    }
    const keep = (answer: Answer) =>
      idempotency.save(key, { ...answer, fingerprint, requestId, savedAt: Date.now() } satisfies SavedAnswer);
    try {
      return await perform(call, requestId, key, reply, keep);
    } finally {
      idempotency.end(key);
    }
  }

  async function perform(
    call: Call,
    requestId: string,
    idempotencyKey: string | null,
    reply: FastifyReply,
    keep: (answer: Answer) => void = () => undefined,
  ) {
    await beforeFaults(`${call.method} ${call.path}`, faults);
    if (faults.take('reset', `${call.method} ${call.path}`)) return hangUp(reply);
    timeline.run();
    world.request = { requestId, idempotencyKey, account: call.account };
    const broken = call.method !== 'GET' && faults.take('error_after_commit', `${call.method} ${call.path}`);
    const answer = execute(world, call, (real) => keep(broken ? SERVER_ERROR : real));
    world.request = { requestId: null, idempotencyKey: null, account: null };
    if (call.path.endsWith('/advance')) setImmediate(() => timeline.run());
    dispatcher.kick();
    if (faults.take('drop_answer', `${call.method} ${call.path}`)) return hangUp(reply);
    return send(reply, broken ? SERVER_ERROR : answer);
  }
}

interface Call {
  operation: string;
  method: string;
  path: string;
  handler: Handler;
  ids: [string, string];
  params: Record<string, unknown>;
  /** The connected account that the caller acts for. */
  account: string | null;
}

const SERVER_ERROR: Answer = {
  status: 500,
  body: { error: { type: 'api_error', message: 'An unknown error occurred (switched on as a fault).' } },
};

function readCall(request: FastifyRequest): Call {
  authenticate(request.headers);
  const account = checkHeaders(request.headers);
  const { method } = request;
  const v2 = request.url.startsWith('/v2/');
  const [path = '', query = ''] = request.url.split('?');
  const route = handlers.find((h) => h.method === method && h.pattern.test(path));
  if (!route) throw unsupported(`${method} ${path}`);
  const ids = route.pattern.exec(path)!.slice(1).map(decodeURIComponent) as [string, string];
  const shared = { operation: route.operation, method, path, handler: route.handler, ids, account };
  if (v2 && method === 'POST') return { ...shared, params: checkParams(route.operation, request.body ?? {}) };
  const body = (v2 ? undefined : request.body) ?? '';
  if (typeof body !== 'string') throw invalid('Send parameters as application/x-www-form-urlencoded.');
  const encoded = method === 'POST' ? body : query;
  return { ...shared, params: readParams(route.operation, encoded) };
}

function hangUp(reply: FastifyReply): FastifyReply {
  reply.raw.socket?.destroy();
  return reply.hijack();
}

async function beforeFaults(subject: string, faults: Faults): Promise<void> {
  const slow = faults.take('slow', subject);
  if (slow) await sleep(slow.delayMs);
  if (faults.take('rate_limit', subject))
    throw new ApiError(429, {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message: 'Too many requests hit the API too quickly.',
    });
  if (faults.take('conflict', subject))
    throw new ApiError(409, {
      type: 'invalid_request_error',
      code: 'lock_timeout',
      message: 'This object cannot be accessed right now because another API request is accessing it.',
    });
}

/** One transaction: the change, its events and the kept answer stand or fall together. */
function execute(world: World, call: Call, keep: (answer: Answer) => void): Answer {
  try {
    return world.store.transaction(() => {
      const { expand: paths = [], ...params } = call.params as { expand?: string[] };
      let answer: Answer;
      try {
        const handler =
          call.account === null ? call.handler : handlerFor(world, call.account, call.operation);
        const moment = momentOf(world, params, call.ids);
        const result = world.at(moment, () => present(world, handler(world, params, call.ids)));
        const body = JSON.parse(JSON.stringify(expand(world, result, paths))) as unknown;
        checkResponse(call.operation, body);
        answer = { status: 200, body };
      } catch (error) {
        if (!keepsEffects(error)) throw error;
        answer = errorAnswer(error);
      }
      keep(answer);
      return answer;
    });
  } catch (error) {
    const answer = errorAnswer(error);
    // An answer that changed nothing but was computed is kept too; 501 is ours, not Stripe's.
    if (answer.status === 400 || answer.status === 404) keep(answer);
    return answer;
  }
}

function errorAnswer(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.status, body: { error: error.body } };
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof InvalidAnswer)) console.error(error);
  return { status: 500, body: { error: { type: 'api_error', code: 'emulator_bug', message } } };
}

function send(reply: FastifyReply, { status, body }: Answer) {
  // 409 and 500 may be tried again; Stripe tells the SDK not to repeat what cannot change.
  const { code } = (body as { error?: { code?: string } }).error ?? {};
  if (status === 400 || status === 501 || code === 'emulator_bug')
    void reply.header('stripe-should-retry', 'false');
  const requestId = (reply.getHeader('request-id') as string | undefined) ?? newId('req', 14);
  const shown =
    status >= 400
      ? {
          error: {
            ...(body as { error: object }).error,
            request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
          },
        }
      : body;
  return reply
    .code(status)
    .type('application/json')
    .send(JSON.stringify(shown, null, 2));
}
