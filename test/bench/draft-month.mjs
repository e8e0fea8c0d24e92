// One process that drafts a month with the product's own parts, and says how long it took and how large it grew.
// DATABASE_URL and MONTH come from the environment; without an emulator nothing is collected.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ContractingApi } from '@madoguchi/contracting/contract';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { DraftMonth } from '../../libs/billing/dist/application/draft-month.js';
import { periodOfMonth } from '../../libs/billing/dist/domain/billing-month.js';
import { DataSource } from 'typeorm';
import { WorkerModule } from '../../apps/worker/dist/worker.module.js';
import { productMs } from './processor-time.mjs';

const { MONTH: month } = process.env;
const app = await NestFactory.createApplicationContext(WorkerModule, { logger: ['error'] });
const find = (type) => app.get(type, { strict: false });
const inDatabase = () => productMs((sql) => find(DataSource).query(sql));
const before = await inDatabase();
const own = process.cpuUsage();
process.send('ready');
const startedAt = performance.now();
const contracts = await find(UnitOfWork).run(systemActor('bench'), (tx) =>
  find(ContractingApi).idsInForce(tx, periodOfMonth(month)),
);
const ids = await find(DraftMonth).execute(contracts, month);
const ms = performance.now() - startedAt;
const { user, system } = process.cpuUsage(own);
process.send({
  ms,
  processorMs: (user + system) / 1000 + (await inDatabase()) - before,
  drafted: ids.length,
  memoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
});
await app.close();
