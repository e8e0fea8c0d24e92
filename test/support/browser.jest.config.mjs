import { fileURLToPath } from 'node:url';
import everything from '../../jest.config.mjs';

/** Tests in a real browser: slower, one after the other, each against a private instance of its own. */
const { globalSetup: _setup, globalTeardown: _teardown, ...shared } = everything;
export default {
  ...shared,
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
