export { DatabaseModule } from './database.module.js';
export * from './events.js';
export * from './data-source.js';
export { migrate } from './migrate.js';
export { PreparedReads } from './prepared-reads.js';
export { Tx } from './tx.js';
export { UnitOfWork } from './unit-of-work.js';
