import { fileURLToPath } from 'node:url';
import everything from '../../jest.config.mjs';

/** Tests in a real browser: slower, one after the other, against one seeded instance for the whole run. */
const { globalSetup: _setup, globalTeardown: _teardown, ...shared } = everything;
export default {
  ...shared,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  globalSetup: '<rootDir>/test/browser/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/browser/support/global-teardown.mjs',
  testTimeout: 120_000,
  testSequencer: '<rootDir>/test/browser/support/sequencer.mjs',
  maxWorkers: 1,
};
