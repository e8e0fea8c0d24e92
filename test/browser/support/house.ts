import type { Browser, BrowserContext, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { expect as expectInPage } from 'playwright/test';
import { openBrowser } from '../../support/browser.js';
import type { Watch } from './watch.js';

/** The seeded product of this run; see global-setup.mjs. */
export const house = (path = '/'): string => new URL(path, process.env['BROWSER_TEST_URL']).href;

export interface OpenTab {
  readonly name: string;
  readonly page: Page;
  readonly watch: Watch;
}

/** Expects something of a part of the page, and looks again until it holds: a page may still be on its way. */
export const soon = expectInPage.configure({ timeout: 20_000 });

let browser: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();
/** What a person would have in front of them right now; photographed when a scene fails. */
export const openTabs = new Set<OpenTab>();

export async function newContext(wishes: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
  browser ??= openBrowser();
  const context = await (await browser).newContext(wishes);
  context.setDefaultTimeout(20_000);
  contexts.add(context);
  return context;
}

export async function closeTabs(): Promise<void> {
  openTabs.clear();
  for (const context of contexts) await context.close();
  contexts.clear();
}

afterAll(async () => {
  await closeTabs();
  await (await browser)?.close();
});

const fileName = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);

async function photograph(scene: string): Promise<string[]> {
  await mkdir('test-results', { recursive: true });
  const photographs = [...openTabs].map(async ({ name, page }) => {
    const path = `test-results/${fileName(scene)}-${fileName(name)}.png`;
    await page.screenshot({ path, fullPage: true, timeout: 10_000 });
    return `${path} (${page.url()})`;
  });
  return Promise.all(photographs.map((one) => one.catch((error: Error) => error.message)));
}

const played = (name: string, play: () => Promise<void>) => async (): Promise<void> => {
  try {
    await play();
    const complaints = [...openTabs].flatMap(({ name: who, watch }) =>
      watch.take().map((line) => `${who}: ${line}`),
    );
    expect(complaints).toEqual([]);
  } catch (error) {
    const pictures = await photograph(name);
    if (error instanceof Error) error.stack = `${error.stack}\n\n${pictures.join('\n')}`;
    throw error;
  } finally {
    for (const { watch } of openTabs) watch.take();
  }
};

/** A test in the browser. What the pages complained about fails it too; a failure leaves pictures in test-results/. */
export const scene = (name: string, play: () => Promise<void>, timeoutMs?: number): void =>
  it(name, played(name, play), timeoutMs);

/** One scene per row; `%s` in the name stands for the row. */
scene.each =
  <Row>(rows: readonly Row[]) =>
  (name: string, play: (row: Row) => Promise<void>): void =>
    rows.forEach((row) => scene(name.replace('%s', String(row)), () => play(row)));

/** Scenes that go on where the last one stopped: after a failure the rest says so at once instead of waiting in vain. */
export function story(): typeof scene {
  let stoppedAt: string | undefined;
  const next = (name: string, play: () => Promise<void>, timeoutMs?: number): void =>
    scene(
      name,
      async () => {
        if (stoppedAt) throw new Error(`The story stopped at "${stoppedAt}"`);
        stoppedAt = name;
        await play();
        stoppedAt = undefined;
      },
      timeoutMs,
    );
  return Object.assign(next, { each: scene.each });
}
