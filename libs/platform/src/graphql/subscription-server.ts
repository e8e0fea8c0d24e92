import { Refusal } from '@madoguchi/kernel';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { ActorResolver } from '../access/access.guard.js';
import { Config } from '../config/config.js';
import { present } from './error-translation.js';
import { languageOf } from './language.js';
import { limits, MAX_TOKENS } from './limits.js';
import { Subscriber } from './subscriber.js';

/** A browser that does not answer a ping within this time is gone. */
const PING_MS = 10_000;
const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_SUBSCRIPTIONS_PER_LINE = 10;

type Line = { subscriber: Subscriber };

/**
 * Subscriptions over WebSocket (graphql-ws) beside /graphql. The same session or key, the same guard, limits and sentences as over
 * HTTP; queries and mutations have no business here. Each telling is read anew behind the walls of whoever listens.
 */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  private readonly rules = [...specifiedRules, ...limits().validationRules];
  private protocol: ReturnType<typeof useServer> | undefined;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schema: GraphQLSchemaHost,
    private readonly actors: ActorResolver,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.http.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?')[0] !== '/graphql' || !this.isOurPage(request)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      this.sockets.handleUpgrade(request, socket, head, (opened) =>
        this.sockets.emit('connection', opened, request),
      );
    });
    this.protocol = useServer<Record<string, unknown>, Partial<Line>>(
      {
        onConnect: async ({ extra, connectionParams }) => {
          extra.subscriber = new Subscriber(extra.request, connectionParams, this.actors);
          const actor = await extra.subscriber.isStillThere().catch(() => undefined);
          // Nobody can be looked up at the moment: the line is worth another try, a refusal would end it for good.
          if (!actor) extra.socket.close(1013, 'Try again later');
          return actor !== undefined && actor.kind !== 'anonymous';
        },
        onSubscribe: ({ extra, subscriptions }, _id, payload) =>
          Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS_PER_LINE
            ? [badInput('Too many subscriptions on one line')]
            : this.argsOf(extra.subscriber!, payload),
        subscribe: (args) => tellings(args as TellingArgs),
        onError: ({ extra }, _id, _payload, errors) =>
          errors.map((error) => present(error, languageOf(extra.subscriber!.language))),
        onNext: ({ extra }, _id, _payload, _args, result) =>
          result.errors && {
            ...result,
            errors: result.errors.map((error) =>
              present(error, languageOf(extra.subscriber!.language), error.path),
            ),
          },
      },
      this.sockets,
      PING_MS,
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.protocol?.dispose();
  }

  /** Cookies travel with every WebSocket, also from a page of somebody else: only ours may use them. Programs send no origin. */
  private isOurPage({ headers: { origin, host } }: IncomingMessage): boolean {
    if (origin === undefined) return true;
    return origin === new URL(this.config.publicUrl).origin || origin.replace(/^https?:\/\//, '') === host;
  }

  private async argsOf(
    subscriber: Subscriber,
    { query, operationName, variables }: SubscribePayload,
  ): Promise<TellingArgs | readonly GraphQLError[]> {
    const { schema } = this.schema;
    try {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      const errors = validate(schema, document, this.rules);
      if (errors.length > 0) return errors.map(({ message }) => badInput(message));
      if (getOperationAST(document, operationName)?.operation !== 'subscription')
        return [badInput('Only subscriptions are answered here')];
      const contextValue = { req: await subscriber.request() };
      return { schema, document, operationName, variableValues: variables, contextValue, subscriber };
    } catch (error) {
      if (error instanceof Refusal) return [asGraphqlError(error)];
      return [badInput((error as Error).message)];
    }
  }
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const asGraphqlError = (error: Error) => new GraphQLError(error.message, { originalError: error });

type TellingArgs = ExecutionArgs & Line;

/** Like graphql's own `subscribe`, with a request of its own for every telling. */
async function tellings({
  subscriber,
  ...args
}: TellingArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]();
  const stop = async () => {
    await events.return?.();
    return { done: true as const, value: undefined };
  };
  const stream: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      try {
        const contextValue = { req: await subscriber.request() };
        return { done: false, value: await execute({ ...args, rootValue: event.value, contextValue }) };
      } catch (error) {
        // Whoever is no longer signed in hears so and no more; anything else may pass.
        if (error instanceof Refusal) await stop();
        return { done: false, value: { errors: [asGraphqlError(error as Error)] } };
      }
    },
    return: stop,
    throw: stop,
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}
