import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Refusal } from '@madoguchi/kernel';
import { Logger } from '@nestjs/common';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { ActorRequest } from '../access/request.js';
import { languageOf, type LanguageCode } from './language.js';
import { fieldMessage, messageOf, translate } from './messages.js';

const log = new Logger('GraphQL');

/** The only place where an error becomes something a person reads: a closed list of codes, translated, without internals. */
export function present(
  error: unknown,
  language: LanguageCode,
  path?: GraphQLFormattedError['path'],
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const at = path === undefined ? {} : { path };
  if (cause instanceof Refusal)
    return {
      ...at,
      message: messageOf(cause, language),
      extensions: {
        code: cause.code,
        ...(cause.reason !== undefined && { reason: cause.reason }),
        ...(cause.details.fields && {
          fields: cause.details.fields.map((field) => ({
            path: field.path.replace(/^input\./, ''),
            reason: field.reason,
            message: fieldMessage(field, language),
          })),
        }),
      },
    };
  const code = (error as GraphQLError).extensions?.['code'];
  if (typeof code === 'string' && refusedByGraphql.has(code))
    return {
      ...at,
      message: translate('GRAPHQL_REFUSED', language)!,
      extensions: { code: 'BAD_INPUT', reason: code, detail: (error as GraphQLError).message },
    };
  const correlationId = randomUUID();
  log.error({ correlationId, err: cause }, 'Unexpected error');
  return {
    ...at,
    message: translate('INTERNAL', language, { correlationId })!,
    extensions: { code: 'INTERNAL', correlationId },
  };
}

const refusedByGraphql = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

export const errorTranslation = (): ApolloServerPlugin<BaseContext & { req: ActorRequest }> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== 'single' || !errors?.length) return;
        const language = languageOf(contextValue.req.headers['accept-language']);
        response.body.singleResult.errors = errors.map((error) => present(error, language, error.path));
      },
    };
  },
});
