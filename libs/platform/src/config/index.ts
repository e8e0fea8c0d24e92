export * from './config.js';
export { ConfigModule } from './config.module.js';
export type { ReaderSettings } from './reader-settings.js';
