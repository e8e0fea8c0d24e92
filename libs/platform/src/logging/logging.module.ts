import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { randomUUID } from 'node:crypto';
import { Config } from '../config/config.js';

/** JSON lines. Bodies are never logged; headers that carry credentials are removed. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        pinoHttp: {
          level: config.logLevel,
          genReqId: (req) =>
            (req.headers['x-request-id'] as string | undefined)?.slice(0, 64) ?? randomUUID(),
          redact: [
            'req.headers.cookie',
            'req.headers.authorization',
            'res.headers["set-cookie"]',
            'req.headers["stripe-signature"]',
          ],
          serializers: {
            req: (req: { id: string; method: string; url: string }) => ({
              id: req.id,
              method: req.method,
              // A token in a query string (password reset, resume link) must not reach the log.
              url: req.url.split('?')[0],
            }),
          },
          autoLogging: { ignore: (req) => /^\/(health|metrics|assets)/.test(req.url ?? '') },
        },
      }),
    }),
  ],
})
export class LoggingModule {}
