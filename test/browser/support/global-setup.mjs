// One seeded product for the whole browser run: filling it takes longer than any test.
// BROWSER_TEST_URL names one that runs already, for trying out a single test again and again.
import { buildServer, buildWeb } from '../../../bin/build.mjs';

export default async function setUp() {
  if (process.env.BROWSER_TEST_URL) return;
  await buildServer();
  await buildWeb();
  const { startPrivateInstance } = await import('../../../apps/local/dist/instance.js');
  const instance = await startPrivateInstance({ seeded: true });
  process.env.BROWSER_TEST_URL = instance.url;
  globalThis.__stopBrowserInstance = () => instance.stop();
}
