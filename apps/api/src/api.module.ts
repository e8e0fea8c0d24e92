import { AccessGuard } from '@madoguchi/platform/access';
import { GraphqlModule } from '@madoguchi/platform/graphql';
import { HealthModule } from '@madoguchi/platform/health';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { contexts } from './contexts.js';

@Module({})
export class ApiModule {
  /** @param schemaFile where to write the generated schema; kept in memory when absent. */
  static withSchema(schemaFile?: string): DynamicModule {
    return {
      module: ApiModule,
      imports: [...contexts, GraphqlModule.forApp(schemaFile ?? true), HealthModule],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
