import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import type { DocumentNode, ExecutionResult } from 'graphql';
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
          if (result.errors) Object.assign(context, { errors: result.errors });
          // An error before execution (a variable of the wrong type) has no data at all, as the reference executor answers.
          const refused = result.errors && result.data === undefined;
          return {
            http: { status: refused ? 400 : undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { ...result, data: result.data } },
          } as GraphQLResponse;
        },
      };
    },
  };
}
