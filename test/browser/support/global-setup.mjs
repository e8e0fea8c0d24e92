// One seeded product for the whole browser run: filling it takes longer than any test.
// BROWSER_TEST_URL names one that runs already, for trying out a single test again and again.
import { existsSync } from 'node:fs';
import { openReader } from './reader.mjs';

export default async function setUp() {
  if (process.env.BROWSER_TEST_URL) return;
  // Not built here: below Jest, Vite would take NODE_ENV=test for a wish to develop and leave a slow web app behind.
  if (!existsSync('apps/web/dist/index.html') || !existsSync('apps/local/dist/instance.js'))
    throw new Error('The browser tests need a build: npm run build');
  const { startPrivateInstance } = await import('../../../apps/local/dist/instance.js');
  const instance = await startPrivateInstance({ seeded: true, env: await openReader() });
  process.env.BROWSER_TEST_URL = instance.url;
  globalThis.__stopBrowserInstance = () => instance.stop();
}
