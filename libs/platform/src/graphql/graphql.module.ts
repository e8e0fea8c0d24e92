import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { ActorRequest } from '../access/request.js';
import { Config } from '../config/config.js';
import { compiledExecution } from './compiled-execution.js';
import { errorTranslation } from './error-translation.js';

/** What one request may ask for. The web app's largest query stays well below each. */
const limits = () =>
  new ApolloArmor({
    // A fragment is a name for fields, not a level.
    maxDepth: { n: 9, flattenFragments: true },
    maxAliases: { n: 10 },
    // The parser counts them itself (below), so that this refusal is translated like any other.
    maxTokens: { enabled: false },
    maxDirectives: { n: 10 },
    costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3 },
    blockFieldSuggestion: { enabled: true },
  }).protect();

@Module({})
export class GraphqlModule {
  /** @param schemaFile where the generated schema is written, or true to keep it in memory. */
  static forApp(schemaFile: string | true = true): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [Config],
          useFactory: (config: Config) => {
            const armor = limits();
            return {
              autoSchemaFile: schemaFile,
              sortSchema: true,
              path: '/graphql',
              graphiql: false,
              introspection: !config.production,
              parseOptions: { maxTokens: 1500 },
              csrfPrevention: true,
              allowBatchedHttpRequests: false,
              includeStacktraceInErrorResponses: false,
              context: (req: ActorRequest, reply: FastifyReply) => ({ req, reply }),
              // The armor is typed against the CommonJS half of Apollo; the shapes are the same.
              plugins: [
                ...armor.plugins,
                // It would wrap every field to compute a header that private data must not have.
                ApolloServerPluginCacheControlDisabled(),
                compiledExecution(),
                errorTranslation(),
              ] as ApolloDriverConfig['plugins'],
              validationRules: [...armor.validationRules],
            };
          },
        }),
      ],
    };
  }
}
