import { ActorResolver } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { registerMessages } from '@madoguchi/platform/graphql';
import { Global, Module } from '@nestjs/common';
import type pg from 'pg';
import { AcceptInvitation } from './application/accept-invitation.js';
import { ApiKeys } from './application/api-keys.js';
import { CreateApiKey } from './application/create-api-key.js';
import { FindViewer } from './application/find-viewer.js';
import { Invitations } from './application/invitations.js';
import { InstallPlatform } from './application/install-platform.js';
import { InvitePerson } from './application/invite-person.js';
import { Accounts } from './application/ports.js';
import { ReadAuditLog } from './application/read-audit-log.js';
import { RegisterCompany } from './application/register-company.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { RevokeInvitation } from './application/revoke-invitation.js';
import { SetClock } from './application/set-clock.js';
import { UpdateCompany } from './application/update-company.js';
import { IdentityApi, WebhookApi, ExportSources } from './contract/index.js';
import { AuthController } from './gateways/auth/auth.controller.js';
import { AUTH, AUTH_POOL, authPool, createAuth } from './gateways/auth/auth.js';
import { LibraryAccounts } from './gateways/auth/library-accounts.js';
import { NoDemoInProduction } from './gateways/auth/no-demo-in-production.js';
import { SessionActor } from './gateways/auth/session-actor.js';
import { ApiKeyResolver } from './graphql/api-key.resolver.js';
import { AuditResolver } from './graphql/audit.resolver.js';
import { ClockResolver } from './graphql/clock.resolver.js';
import { InvitationResolver } from './graphql/invitation.resolver.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { messages } from './identity.messages.js';
import { CompanyStore } from './store/company.store.js';
import { IdentityApiFromStore } from './store/identity-api.store.js';
import { InvitationStore } from './store/invitation.store.js';
import { ExportFileController } from './documents/export-file.controller.js';
import { exportProviders } from './export.providers.js';
import { leakProviders } from './leak.providers.js';
import { webhookProviders } from './webhook.providers.js';

export { InstallPlatform, type Installation } from './application/install-platform.js';
export { identityRows } from './store/rows.js';

registerMessages(messages);

const useCases = [
  AcceptInvitation,
  ApiKeys,
  CreateApiKey,
  FindViewer,
  Invitations,
  InstallPlatform,
  InvitePerson,
  ReadAuditLog,
  RegisterCompany,
  RevokeApiKey,
  RevokeInvitation,
  SetClock,
  UpdateCompany,
];
const resolvers = [ApiKeyResolver, AuditResolver, ClockResolver, InvitationResolver, ViewerResolver];

@Global()
@Module({
  controllers: [AuthController, ExportFileController],
  providers: [
    ...useCases,
    ...resolvers,
    ...webhookProviders,
    ...exportProviders,
    ...leakProviders,
    CompanyStore,
    InvitationStore,
    NoDemoInProduction,
    { provide: AUTH_POOL, inject: [Config], useFactory: authPool },
    {
      provide: AUTH,
      inject: [Config, AUTH_POOL, UnitOfWork],
      useFactory: (config: Config, pool: pg.Pool, unitOfWork: UnitOfWork) =>
        createAuth(config, pool, unitOfWork),
    },
    { provide: Accounts, useClass: LibraryAccounts },
    { provide: ActorResolver, useClass: SessionActor },
    { provide: IdentityApi, useClass: IdentityApiFromStore },
  ],
  exports: [ActorResolver, ExportSources, IdentityApi, WebhookApi, InstallPlatform],
})
export class IdentityModule {}
