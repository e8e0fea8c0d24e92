import type { Actor, Role } from './actor.js';

/** The one table of who may do what. A resolver names a permission; a role that is not listed is refused. */
const allowed = {
  'company.read': ['owner', 'producer', 'agent', 'supervisor', 'manager', 'admin'],
  'company.write': ['owner', 'producer', 'manager', 'admin'],
  'company.invite': ['owner', 'producer', 'manager', 'admin'],
  'company.keys': ['owner', 'manager'],
  'webhook.manage': ['owner', 'manager'],
  'audit.read': ['admin'],
  'bundle.write': ['producer'],
  'bundle.approve': ['admin'],
  'diagnosis.claim': ['owner'],
  'diagnosis.read': ['owner'],
  'diagnosis.trace': ['admin'],
  'consultation.read': ['producer'],
  'consultation.answer': ['producer'],
  'quote.request': ['owner'],
  'quote.read': ['owner'],
  'contract.read': ['owner', 'producer', 'supervisor', 'manager', 'admin'],
  'contract.sign': ['owner'],
  'contract.amend': ['owner'],
  'contract.cancel': ['owner'],
  'contract.pay': ['owner'],
  'desk.read': ['owner', 'agent', 'supervisor', 'manager'],
  'desk.ask': ['owner'],
  'request.read': ['owner', 'supervisor', 'manager'],
  'desk.answer': ['supervisor', 'manager'],
  'desk.write': ['owner', 'supervisor'],
  'report.read': ['owner'],
  'report.write': ['owner'],
  // A supervisor who takes a call over finishes it at the same desk.
  'call.take': ['agent', 'supervisor'],
  'call.supervise': ['supervisor'],
  'call.ingress': [],
  'call.simulate': ['agent', 'supervisor'],
  'call.read': ['agent', 'supervisor', 'manager'],
  'callback.promise': ['agent', 'supervisor'],
  'callback.read': ['owner', 'supervisor', 'manager'],
  'floor.read': ['supervisor', 'manager'],
  'campaign.read': ['owner', 'supervisor', 'manager'],
  'campaign.write': ['owner'],
  'campaign.run': ['supervisor'],
  'contact.call': ['agent'],
  'slot.read': ['owner', 'agent', 'supervisor'],
  'slot.write': ['owner'],
  'floor.write': ['supervisor', 'manager'],
  'goods.read': ['owner', 'agent', 'supervisor', 'manager'],
  'goods.write': ['owner', 'supervisor'],
  'order.take': ['agent'],
  'order.read': ['owner', 'supervisor', 'manager'],
  'order.write': ['owner', 'supervisor'],
  'case.read': ['owner', 'agent', 'supervisor', 'manager'],
  'case.work': ['agent', 'supervisor'],
  'case.instruct': ['owner'],
  'case.reopen': ['owner', 'agent', 'supervisor'],
  'case.report': ['owner', 'supervisor', 'manager'],
  'dispute.raise': ['owner'],
  'dispute.answer': ['supervisor', 'admin'],
  'dispute.read': ['supervisor', 'manager', 'admin'],
  'usage.read': ['owner', 'producer', 'manager', 'admin'],
  'invoice.read': ['owner', 'admin'],
  'receipt.issue': ['owner'],
  'document.search': ['owner', 'producer', 'manager', 'admin'],
  'spending.write': ['owner'],
  'money.read': ['admin'],
  'money.close': ['admin'],
  'money.payout': ['admin'],
  'money.refund': ['admin'],
  'payout.read': ['producer', 'manager', 'admin'],
  'revenue.read': ['producer', 'manager'],
  'payout.account': ['producer', 'manager'],
  'clock.move': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;

/** A person by role; a key by the scopes it was given. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'key') return actor.scopes.includes(permission);
  return actor.kind === 'person' && (allowed[permission] as readonly Role[]).includes(actor.role);
}

export const permissions = Object.keys(allowed) as Permission[];
