import { isId } from '@madoguchi/kernel';
import { may, type Actor } from '@madoguchi/platform/access';
import { createHash, randomBytes } from 'node:crypto';
import type { SessionKey } from '../store/session.store.js';

/** 256 random bits that open one check-up; only the hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * What opens a check-up: its secret, or for the owners of the company that keeps it, on any device, its id.
 * An id from anybody else is taken for a secret, and opens nothing.
 */
export const keyFrom = (actor: Actor, told: string): SessionKey =>
  isId(told) && actor.kind === 'person' && may(actor, 'diagnosis.claim')
    ? { id: told, clientId: actor.companyId }
    : { tokenHash: hashToken(told) };
