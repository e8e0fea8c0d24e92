import fastifyStatic from '@fastify/static';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from '../config/config.js';
import { CleanText } from '../graphql/clean-text.js';
import { inputValidation } from '../graphql/input-validation.js';
import { RefusalFilter } from './refusal.filter.js';
import { trustedProxies } from './trusted-proxies.js';

/** The application as it is served: pipes, filters, raw bodies for signed webhooks, security headers, the web app's files. */
export async function createHttpApp(module: Type | object): Promise<NestFastifyApplication> {
  // The settings are known once the module is made; no request is answered before.
  let isTrusted: (address: string) => boolean = () => false;
  const adapter = new FastifyAdapter({
    bodyLimit: 1_048_576,
    trustProxy: (address: string) => isTrusted(address),
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    rawBody: true,
    bufferLogs: true,
    abortOnError: false,
  });
  // A list may be larger than any body that is held in memory: it is handed on as it arrives.
  adapter.getInstance().addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
  // A photo makes a mail large, and only its words are kept.
  adapter
    .getInstance()
    .addContentTypeParser(
      'message/rfc822',
      { parseAs: 'buffer', bodyLimit: 10 * 1_048_576 },
      (_request, body, done) => done(null, body),
    );
  app.useLogger(app.get(Logger));
  app.useGlobalPipes(new CleanText(), inputValidation());
  app.useGlobalFilters(new RefusalFilter());
  app.enableShutdownHooks();
  const config = app.get(Config);
  isTrusted = trustedProxies(config.trustedProxies);
  securityHeaders(app, config);
  if (config.webRoot !== undefined) serveWeb(app, config.webRoot);
  return app;
}

export async function startHttpApp(module: Type | object): Promise<NestFastifyApplication> {
  const app = await createHttpApp(module);
  const config = app.get(Config);
  await app.listen(config.port, config.host);
  return app;
}

function securityHeaders(app: NestFastifyApplication, config: Config): void {
  const policy = [
    "default-src 'self'",
    // Older browsers do not count the WebSocket of the same address as 'self'.
    `connect-src 'self' ${config.publicUrl.replace(/^http/, 'ws')}`,
    "img-src 'self' data:",
    // Mantine sets sizes through style attributes.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', policy);
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'same-origin');
      if (config.production) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    });
}

/** Hashed assets are cached for good; every other path that wants HTML gets the app, which routes by itself. */
function serveWeb(app: NestFastifyApplication, root: string): void {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`No web app in ${root}: run "npm run build" first.`);
  const fastify = app.getHttpAdapter().getInstance();
  void fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    const [path = ''] = request.url.split('?');
    const ours = /^\/(graphql|api|files|recordings|stripe|mail|health|metrics|assets)(\/|$)/.test(path);
    if (wantsPage && !ours && !/\.\w+$/.test(path)) return reply.sendFile('index.html', root);
  });
}
