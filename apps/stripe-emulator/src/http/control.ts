import type { FastifyInstance } from 'fastify';
import type { Faults } from '../faults/faults.js';
import { receiveTransfer, reverseTransfer } from '../resources/bank-transfers.js';
import { contest, giveBackLost } from '../resources/disputes.js';
import { API_VERSION } from '../schemas/schemas.js';
import type { World } from '../store/world.js';
import type { Dispatcher } from '../webhooks/dispatcher.js';
import type { Delivery } from '../webhooks/event-log.js';
import type { Timeline } from '../time/timeline.js';
import { ApiError } from './errors.js';

const LONGEST_LEAP_S = 10 * 366 * 86_400;

/** Adds `/_emulator/…`, which Stripe does not have. Only JSON is read, so that no web page can post here unasked. */
export function addControl(
  app: FastifyInstance,
  world: World,
  dispatcher: Dispatcher,
  faults: Faults,
  timeline: Timeline,
): void {
  app.get('/_emulator/health', () => ({ ok: true, apiVersion: API_VERSION }));

  app.get('/_emulator/state', () => {
    const deliveries = world.store.all<Delivery>('delivery');
    return {
      apiVersion: API_VERSION,
      now: world.wallClock(),
      objects: world.store.counts(),
      pendingDeliveries: deliveries.map(({ event, endpoint, attempts, lastError }) => ({
        event,
        type:
          world.find('event', event)?.type ??
          world.store.find<{ type: string }>('thin_event', event)?.type ??
          null,
        endpoint,
        attempts,
        lastError,
      })),
      faults: faults.list(),
    };
  });

  app.get('/_emulator/faults', () => ({ faults: faults.list() }));

  app.post('/_emulator/faults', (request, reply) => {
    if (!isJson(request.headers['content-type']))
      return reply.code(415).send({ error: 'Send application/json.' });
    try {
      return { faults: faults.replace(request.body) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return reply.code(400).send({ error: error.message });
    }
  });

  app.post('/_emulator/clock', (request, reply) => {
    if (!isJson(request.headers['content-type']))
      return reply.code(415).send({ error: 'Send application/json.' });
    const { advanceSeconds: seconds } = request.body as { advanceSeconds?: unknown };
    if (!Number.isSafeInteger(seconds) || (seconds as number) <= 0 || (seconds as number) > LONGEST_LEAP_S)
      return reply.code(400).send({
        error: `advanceSeconds must be a whole number from 1 to ${LONGEST_LEAP_S} (time only moves forward).`,
      });
    const ahead = world.store.find<{ seconds: number }>('clock', 'ahead')?.seconds ?? 0;
    world.store.put('clock', 'ahead', { seconds: ahead + (seconds as number) });
    timeline.run();
    return { now: world.wallClock() };
  });

  // What a customer's bank does outside of Stripe: below zero it takes back what it has sent.
  app.post('/_emulator/bank', (request, reply) => {
    if (!isJson(request.headers['content-type']))
      return reply.code(415).send({ error: 'Send application/json.' });
    const { customer, amount } = request.body as { customer?: unknown; amount?: unknown };
    if (typeof customer !== 'string' || !Number.isSafeInteger(amount) || amount === 0)
      return reply.code(400).send({ error: 'customer and amount, a whole number other than 0, are needed.' });
    try {
      const to = world.get('customer', customer);
      const yen = amount as number;
      const row = world.store.transaction(() =>
        yen > 0 ? receiveTransfer(world, to, yen) : reverseTransfer(world, to.id, -yen),
      );
      dispatcher.kick();
      return row;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return reply.code(error.status).send({ error: error.message });
    }
  });

  // What a cardholder's bank does, maybe long after the payment; some test cards do it at once.
  app.post('/_emulator/dispute', (request, reply) => {
    if (!isJson(request.headers['content-type']))
      return reply.code(415).send({ error: 'Send application/json.' });
    const { charge, amount } = request.body as { charge?: unknown; amount?: unknown };
    if (typeof charge !== 'string' || !(amount === undefined || isPositive(amount)))
      return reply
        .code(400)
        .send({ error: 'charge is needed, and amount, if any, as a whole number from 1.' });
    try {
      const dispute = world.store.transaction(() =>
        contest(world, world.get('charge', charge), amount as number | undefined),
      );
      dispatcher.kick();
      return dispute;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return reply.code(error.status).send({ error: error.message });
    }
  });

  // What such a bank does when it changes its mind long after it has decided.
  app.post('/_emulator/reinstate', (request, reply) => {
    if (!isJson(request.headers['content-type']))
      return reply.code(415).send({ error: 'Send application/json.' });
    const { dispute, amount } = request.body as { dispute?: unknown; amount?: unknown };
    if (typeof dispute !== 'string' || !isPositive(amount))
      return reply.code(400).send({ error: 'dispute and amount, a whole number from 1, are needed.' });
    try {
      const back = world.store.transaction(() => giveBackLost(world, world.get('dispute', dispute), amount));
      dispatcher.kick();
      return back;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return reply.code(error.status).send({ error: error.message });
    }
  });

  app.post('/_emulator/reset', (request, reply) => {
    if (!isJson(request.headers['content-type']))
      return reply.code(415).send({ error: 'Send application/json.' });
    faults.clear();
    world.store.clear();
    dispatcher.kick();
    return { ok: true };
  });
}

const isJson = (type: string | undefined): boolean => type?.startsWith('application/json') ?? false;

const isPositive = (amount: unknown): amount is number =>
  Number.isSafeInteger(amount) && (amount as number) > 0;
