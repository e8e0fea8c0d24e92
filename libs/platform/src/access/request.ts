import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

export type ActorRequest = FastifyRequest & { actor?: Actor };

/** The HTTP request below a resolver or a controller. */
export const requestOf = (context: ExecutionContext): ActorRequest =>
  context.getType<'graphql' | 'http'>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: ActorRequest }>().req
    : context.switchToHttp().getRequest<ActorRequest>();
