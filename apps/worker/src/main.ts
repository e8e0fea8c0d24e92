import 'reflect-metadata';
import { JobRunner } from '@madoguchi/platform/jobs';
import { runProcess } from '@madoguchi/platform/process';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module.js';

await runProcess('worker', async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.get(JobRunner).start();
  return app;
});
