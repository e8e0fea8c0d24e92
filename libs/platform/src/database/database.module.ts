import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { ReactionsModule } from '../jobs/reactions.js';
import { LiveChanges } from '../live/live-changes.js';
import { dataSourceOptions } from './data-source.js';
import { PreparedReads } from './prepared-reads.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({})
export class DatabaseModule {
  /** @param entities every row class of the contexts that this process wires. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  static forRows(entities: Function[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        ReactionsModule,
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            ...dataSourceOptions({ url: config.databaseUrl, pool: config.databasePool, entities }),
            retryAttempts: 0,
          }),
        }),
      ],
      providers: [LiveChanges, PreparedReads, UnitOfWork],
      exports: [LiveChanges, PreparedReads, UnitOfWork],
    };
  }
}
