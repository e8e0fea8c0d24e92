import { ContractingApi } from '@madoguchi/contracting/contract';
import { ExportSources, IdentityApi, WebhookApi } from '@madoguchi/identity/contract';
import { AccessGuard, ActorResolver, anonymous, type Actor } from '@madoguchi/platform/access';
import { ConfigModule } from '@madoguchi/platform/config';
import { DatabaseModule } from '@madoguchi/platform/database';
import { GraphqlModule } from '@madoguchi/platform/graphql';
import { createHttpApp } from '@madoguchi/platform/http';
import { LoggingModule } from '@madoguchi/platform/logging';
import { Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FulfilmentModule } from '../fulfilment.module.js';
import { fulfilmentRows } from '../store/rows.js';
import type { Floor } from './call-floor.js';

/** What a client of the API sees of one answer. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string; reason?: string } }[];
}

/**
 * The API of this context alone, over the floor's database and neighbours; the header names who asks.
 * @param more resolvers that stand for what other contexts add.
 */
export async function serveFloor({ db, neighbours }: Floor, more: readonly Type[] = []) {
  Object.assign(process.env, {
    DATABASE_URL: db.url,
    AUTH_SECRET: 'a secret for tests that is long enough',
    STRIPE_SECRET_KEY: 'sk_test_unused',
    STRIPE_WEBHOOK_SECRET: 'whsec_unused',
    LOG_LEVEL: 'silent',
  });
  const actors = new Map<string, Actor>();
  const people = {
    resolve: async (request: { headers: { authorization?: string } }) =>
      actors.get(request.headers.authorization ?? '') ?? anonymous,
  };

  @Global()
  @Module({
    providers: [
      { provide: ContractingApi, useValue: neighbours.contracting },
      { provide: IdentityApi, useValue: neighbours.identity },
      // Announcements are looked at where they are made; nothing of these tests leaves the machine.
      { provide: WebhookApi, useValue: { announce: async () => undefined } },
      { provide: ExportSources, useValue: { add: () => undefined, all: () => [] } },
      { provide: ActorResolver, useValue: people },
    ],
    exports: [ContractingApi, IdentityApi, WebhookApi, ExportSources, ActorResolver],
  })
  class NeighboursModule {}

  @Module({
    imports: [
      ConfigModule,
      LoggingModule,
      DatabaseModule.forRows(fulfilmentRows),
      NeighboursModule,
      FulfilmentModule,
      GraphqlModule.forApp(),
    ],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }, ...more],
  })
  class FloorModule {}

  const app = await createHttpApp(FloorModule);
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/graphql`;
  const ask = async (
    actor: Actor,
    query: string,
    variables: object = {},
    language = 'ja',
  ): Promise<Answer> => {
    const name = JSON.stringify(actor);
    actors.set(name, actor);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: encodeURIComponent(name),
        'accept-language': language,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  actors.get = (key) => Map.prototype.get.call(actors, decodeURIComponent(key)) as Actor | undefined;
  /** What a WebSocket of this actor has to say of itself. */
  const headersOf = (actor: Actor) => {
    const name = JSON.stringify(actor);
    actors.set(name, actor);
    return { authorization: encodeURIComponent(name) };
  };
  return { ask, url, headersOf, forget: () => actors.clear(), close: () => app.close() };
}
