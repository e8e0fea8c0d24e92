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
