import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { ActorRequest } from '../access/request.js';
import { Config } from '../config/config.js';
import { compiledExecution } from './compiled-execution.js';
import { errorTranslation } from './error-translation.js';
import { limits, MAX_TOKENS } from './limits.js';
import { SubscriptionServer } from './subscription-server.js';

@Module({})
export class GraphqlModule {
  /** @param schemaFile where the generated schema is written, or true to keep it in memory. */
  static forApp(schemaFile: string | true = true): DynamicModule {
    return {
      module: GraphqlModule,
      providers: [SubscriptionServer],
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
              parseOptions: { maxTokens: MAX_TOKENS },
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
