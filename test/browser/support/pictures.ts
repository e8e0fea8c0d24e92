import type { Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';

/** A folder to keep pictures in, for somebody who wants to look at them. */
const pictures = process.env['BROWSER_PICTURES'];

/** Keeps a picture of the page if somebody wants to look at it. */
export async function keep(name: string, page: Page): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  const file = name.replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|\?\S*/g, '').replace(/[^\p{L}\p{N}-]+/gu, '_');
  await page.screenshot({ path: `${pictures}/${file}.png`, fullPage: true });
}
