import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/**
 * Runs queries by functions compiled once per document instead of by walking the schema for every request.
 * A list of twenty bundles resolves about seven hundred fields, and the walk is where its time went (docs/decisions/0011).
 * Mutations keep the reference executor: they are rare, and their order matters.
 */
export function compiledExecution(): ApolloServerPlugin {
  // Apollo keeps parsed and validated documents, so the same text is the same object.
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(context): Promise<GraphQLResponse | null> {
          const { document, schema, operation, operationName, request, contextValue } = context;
          if (operation.operation !== 'query') return null;
          const byName = compiled.get(document) ?? new Map<string, CompiledQuery | null>();
          compiled.set(document, byName);
          const name = operationName ?? '';
          let query = byName.get(name);
          if (query === undefined) {
            const result = compileQuery(schema, document, name);
            query = isCompiledQuery(result) ? (result as CompiledQuery) : null;
            byName.set(name, query);
          }
          if (query === null) return null;
          const result = (await query.query(
            undefined,
            contextValue,
            request.variables ?? {},
          )) as ExecutionResult;
          // An error before execution (a variable that is missing or of the wrong type) has no data at all; it is the asker's mistake.
          const refused = result.errors !== undefined && result.data === undefined;
          const errors = refused ? result.errors?.map(badInput) : result.errors;
          if (errors) Object.assign(context, { errors });
          return {
            http: { status: refused ? 400 : undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { ...result, errors, data: result.data } },
          } as GraphQLResponse;
        },
      };
    },
  };
}

/** The reference executor's errors about variables get this code from Apollo; the compiled one's do not pass there. */
const badInput = ({ message }: GraphQLError) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
