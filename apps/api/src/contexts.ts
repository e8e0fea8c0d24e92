import { ConfigModule } from '@madoguchi/platform/config';
import { DatabaseModule } from '@madoguchi/platform/database';
import { LoggingModule } from '@madoguchi/platform/logging';
import { MailModule } from '@madoguchi/platform/mail';
import { IdentityModule, identityRows } from '@madoguchi/identity/module';

/** The whole product, without a way in: api adds HTTP and GraphQL, worker adds the queue. */
export const contexts = [
  ConfigModule,
  LoggingModule,
  DatabaseModule.forRows([...identityRows]),
  MailModule,
  IdentityModule,
];
