import { Refusal } from '@madoguchi/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { anonymous, type Actor } from './actor.js';
import { ACCESS, type Access } from './decorators.js';
import { may } from './permissions.js';
import { requestOf, type ActorRequest } from './request.js';

/** Finds who asks: session cookie or API key. `identity` implements it. */
export abstract class ActorResolver {
  abstract resolve(request: ActorRequest): Promise<Actor>;
}

/** Default refuse: a handler without `@Allow`, `@Public` or `@SignedIn` answers nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const actor = (request.actor ??= await this.find(request));
    if (access === undefined) throw new Refusal('FORBIDDEN');
    if ('publicBecause' in access) return true;
    if (actor.kind === 'anonymous') throw new Refusal('UNAUTHENTICATED');
    if ('signedIn' in access || may(actor, access.permission)) return true;
    throw new Refusal('FORBIDDEN');
  }

  /** A visitor without credentials costs no query. */
  private async find(request: ActorRequest): Promise<Actor> {
    const { cookie, authorization } = request.headers;
    return cookie === undefined && authorization === undefined ? anonymous : this.actors.resolve(request);
  }
}
