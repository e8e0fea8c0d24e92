import { Refusal, type RefusalCode } from '@madoguchi/kernel';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { ActorRequest } from '../access/request.js';
import { languageOf } from '../graphql/language.js';
import { messageOf, translate } from '../graphql/messages.js';

const status: Record<RefusalCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
};

/** REST answers speak like GraphQL's: a code and a sentence. GraphQL errors go on to their own translation. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'graphql' | 'http'>() === 'graphql') throw error;
    const http = host.switchToHttp();
    if (isFileWithoutSession(error, http.getRequest<ActorRequest>())) {
      const next = encodeURIComponent(http.getRequest<ActorRequest>().url);
      void http.getResponse<FastifyReply>().redirect(`/sign-in?next=${next}`, 303);
      return;
    }
    // A page that was not found may have said already that it is HTML.
    const reply = http.getResponse<FastifyReply>().type('application/json; charset=utf-8');
    const language = languageOf(http.getRequest<ActorRequest>().headers['accept-language']);
    if (error instanceof Refusal) {
      void reply
        .status(status[error.code])
        .send({ error: { code: error.code, message: messageOf(error, language) } });
    } else if (error instanceof HttpException) {
      void reply.status(error.getStatus()).send(error.getResponse());
    } else if (isClientError(error)) {
      void reply
        .status(error.statusCode)
        .send({ error: { code: 'BAD_INPUT', message: translate('GRAPHQL_REFUSED', language) } });
    } else {
      const correlationId = randomUUID();
      this.log.error({ correlationId, err: error }, 'Unexpected error');
      void reply
        .status(500)
        .send({ error: { code: 'INTERNAL', message: translate('INTERNAL', language, { correlationId }) } });
    }
  }
}

/** Somebody opened a link to a file, in a mail for example: a person reads a page, not JSON. */
const isFileWithoutSession = (error: unknown, { method, url, headers }: ActorRequest): boolean =>
  error instanceof Refusal &&
  error.code === 'UNAUTHENTICATED' &&
  method === 'GET' &&
  /^\/(files|recordings)\//.test(url) &&
  headers.accept?.includes('text/html') === true;

/** Fastify's own refusals: body too large, malformed JSON. */
const isClientError = (error: unknown): error is { statusCode: number } =>
  typeof error === 'object' &&
  error !== null &&
  'statusCode' in error &&
  Number(error.statusCode) >= 400 &&
  Number(error.statusCode) < 500;
