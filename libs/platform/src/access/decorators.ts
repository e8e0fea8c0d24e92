import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';
import { requestOf } from './request.js';

export const ACCESS = 'madoguchi:access';
export type Access =
  { readonly permission: Permission } | { readonly publicBecause: string } | { readonly signedIn: true };

/** Needs a role (or an API key's scope) that holds the permission. */
export const Allow = (permission: Permission) => SetMetadata(ACCESS, { permission } satisfies Access);
/** Needs no session; the reason is written down so that a reviewer can disagree. */
export const Public = (reason: string) => SetMetadata(ACCESS, { publicBecause: reason } satisfies Access);
/** Needs a session, but no company yet: registering one, accepting an invitation. */
export const SignedIn = () => SetMetadata(ACCESS, { signedIn: true } satisfies Access);

/** The actor that the guard found for this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = requestOf(context).actor;
  if (actor === undefined) throw new Error('No actor: the access guard did not run for this handler.');
  return actor;
});
