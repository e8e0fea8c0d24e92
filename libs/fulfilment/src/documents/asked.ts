import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What stands behind the `?` of an address. */
export type AskedFor = Readonly<Record<string, string | undefined>>;

/** The names and values behind the `?`; a name that was given twice has its first value. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): AskedFor => {
  const { query } = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Querystring: Record<string, string | string[]> }>>();
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
});
