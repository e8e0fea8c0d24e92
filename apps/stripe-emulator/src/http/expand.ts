import { cashOf } from '../resources/cash-balance.js';
import { linesOfSession } from '../resources/checkout-lines.js';
import { listObject, present } from '../resources/present.js';
import { hasProperty } from '../schemas/schemas.js';
import { RESOURCES, type ResourceName } from '../store/resources.js';
import type { World } from '../store/world.js';
import { invalid, unsupported } from './errors.js';

const MAX_DEPTH = 4;
type Node = Record<string, unknown>;

/** Replaces ids by objects along every path of `expand`, e.g. `data.latest_charge.balance_transaction`. */
export function expand(world: World, body: object, paths: string[]): object {
  let result = body;
  for (const path of paths) {
    const keys = path.split('.');
    if (keys.length > MAX_DEPTH)
      throw invalid(`You cannot expand more than ${MAX_DEPTH} levels of a property (${path}).`, 'expand');
    result = walk(world, result, keys, path) as object;
  }
  return result;
}

function walk(world: World, node: unknown, keys: string[], path: string): unknown {
  if (keys.length === 0 || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => walk(world, item, keys, path));
  if (typeof node !== 'object') throw invalid(`This property cannot be expanded (${path}).`, 'expand[0]');
  const [key, ...rest] = keys as [string, ...string[]];
  const owner = node as Node;
  const value = owner[key] ?? included(world, owner, key, path);
  const opened = Array.isArray(value) ? value.map((v) => open(world, v)) : open(world, value);
  return { ...owner, [key]: walk(world, opened, rest, path) };
}

function open(world: World, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const name = (Object.keys(RESOURCES) as ResourceName[]).find((n) => world.find(n, value));
  return name ? present(world, world.get(name, value)) : value;
}

/** Parts that Stripe shows only when asked. */
function included(world: World, owner: Node, key: string, path: string): unknown {
  const id = owner.id as string;
  switch (`${String(owner.object)}.${key}`) {
    case 'invoice.payments':
      return listObject(
        world
          .all('invoice_payment')
          .filter((p) => p.invoice === id)
          .reverse(),
        `/v1/invoice_payments?invoice=${id}`,
      );
    case 'invoice.confirmation_secret': {
      const payment = world.all('invoice_payment').find((p) => p.invoice === id && p.status === 'open');
      const intent = payment?.payment.payment_intent;
      const secret = intent && world.get('payment_intent', intent as string).client_secret;
      return secret ? { client_secret: secret, type: 'payment_intent' } : null;
    }
    case 'price.tiers':
      return world.get('price', id).tiers ?? null;
    case 'customer.cash_balance':
      return cashOf(world, id).object;
    case 'customer.subscriptions':
      return listObject(
        world
          .all('subscription')
          .filter((s) => s.customer === id && s.status !== 'canceled')
          .reverse()
          .map((s) => present(world, s)),
        `/v1/customers/${id}/subscriptions`,
      );
    case 'charge.refunds':
      return listObject(
        world
          .all('refund')
          .filter((r) => r.charge === id)
          .reverse(),
        `/v1/charges/${id}/refunds`,
      );
    case 'customer.tax_ids':
      return listObject(
        world
          .all('tax_id')
          .filter((t) => t.customer === id)
          .reverse(),
        `/v1/customers/${id}/tax_ids`,
      );
    case 'checkout.session.line_items':
      return listObject(linesOfSession(world, id), `/v1/checkout/sessions/${id}/line_items`);
  }
  if (key in owner) return null;
  const resource = RESOURCES[owner.object as ResourceName];
  if (resource && hasProperty(resource.definition, key)) throw unsupported(`expanding "${path}"`);
  throw invalid(`This property cannot be expanded (${path}).`, 'expand[0]');
}
