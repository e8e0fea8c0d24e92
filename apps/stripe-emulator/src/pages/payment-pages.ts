import type { FastifyInstance } from 'fastify';
import { authenticate } from '../http/auth.js';
import { decodeForm } from '../http/form.js';
import { ApiError, invalid, keepsEffects, missing } from '../http/errors.js';
import { completeWith, fresh } from '../resources/checkout-outcome.js';
import { newId } from '../store/ids.js';
import { momentOf } from '../time/clocks.js';
import type { World } from '../store/world.js';
import type { Dispatcher } from '../webhooks/dispatcher.js';

/**
 * What Stripe's own checkout page calls. It is no part of the public API, but Stripe's command line tool completes a
 * checkout with it, so that a session can be paid without a browser.
 */
export function addPaymentPages(app: FastifyInstance, world: World, dispatcher: Dispatcher): void {
  app.get<{ Params: { id: string } }>('/v1/payment_pages/:id', (request, reply) =>
    answer(reply, () => {
      authenticate(request.headers);
      return show(world, request.params.id);
    }),
  );
  app.post<{ Params: { id: string } }>('/v1/payment_pages/:id/confirm', (request, reply) =>
    answer(reply, () => {
      authenticate(request.headers);
      const { payment_method: id, expected_amount: amount } = decodeForm(String(request.body ?? ''));
      const session = fresh(world, find(world, request.params.id));
      if (session.status !== 'open') throw invalid(`This Checkout Session is ${session.status}.`);
      if (session.mode === 'payment' && amount !== String(session.amount_total))
        throw invalid(
          `The expected amount does not match the total (${session.amount_total}).`,
          'expected_amount',
        );
      const outcome = world.store.transaction(() => {
        try {
          const method = world.get('payment_method', String(id), 'payment_method');
          const moment = momentOf(world, {}, [session.id]);
          world.at(moment, () => completeWith(world, session, method));
          return undefined;
        } catch (error) {
          if (!keepsEffects(error)) throw error;
          return error;
        }
      });
      dispatcher.kick();
      if (outcome) throw outcome;
      return show(world, session.id);
    }),
  );
}

function find(world: World, id: string) {
  const session = world.find('checkout.session', id);
  if (!session) throw missing('checkout.session', id);
  return session;
}

function show(world: World, id: string): object {
  const { status, amount_total: total, payment_status: paid } = find(world, id);
  return {
    id: newId('ppage', 24),
    object: 'payment_page',
    session_id: id,
    status,
    amount_total: total,
    payment_status: paid,
  };
}

function answer(
  reply: { code: (status: number) => { send: (body: object) => unknown } },
  work: () => object,
): unknown {
  try {
    return reply.code(200).send(work());
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return reply.code(error.status).send({ error: error.body });
  }
}
