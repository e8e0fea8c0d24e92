import type { Page } from 'playwright-core';

/** Collects what a page complains about: errors on its console, exceptions nobody caught, answers that say "broken". */
export interface Watch {
  /** What came up since the last time. */
  take(): string[];
  /** From now on a complaint that matches is expected. */
  expect(pattern: RegExp): void;
}

export function watch(page: Page): Watch {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const note = (line: string) => {
    if (!expected.some((pattern) => pattern.test(line))) complaints.push(line);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) note(`answer: ${response.status()} ${response.url()}`);
  });
  return { take: () => complaints.splice(0), expect: (pattern) => expected.push(pattern) };
}

/** Resolves when the page has asked for nothing more and its letters are there. Call before the page is opened, await after. */
export function settling(page: Page): () => Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const quiet = () =>
    page.evaluate(() =>
      document.fonts.ready.then(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      ),
    );
  return async () => {
    for (let calm = 0; calm < 2; calm += 1) {
      await quiet();
      if (open.size > 0) calm = -1;
    }
  };
}
