import type { Actor } from '@madoguchi/platform/access';
import type { Listener } from '../domain/recording.js';

const listeners: readonly string[] = ['owner', 'supervisor', 'agent', 'admin'] satisfies Listener[];

/** As whom somebody would hear a recording: a program hears for those who made its key. Null: not at all. */
export function listenerOf(actor: Actor): Listener | null {
  if (actor.kind === 'key')
    return actor.companyKind === 'client' ? 'owner' : actor.companyKind === 'operator' ? 'supervisor' : null;
  return actor.kind === 'person' && listeners.includes(actor.role) ? (actor.role as Listener) : null;
}

export const isOwnCall = (actor: Actor, { agentId }: { readonly agentId: string | null }): boolean =>
  actor.kind === 'person' && actor.personId === agentId;
