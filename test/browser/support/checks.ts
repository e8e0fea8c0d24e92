import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, one readable line per violation. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 5)
        .join(' | ')}`,
  );
}

/** What sticks out of the window to the right, unless it scrolls inside a frame of its own. */
export const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrollsInside = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== root; box = box.parentElement)
        if (box !== document.body && getComputedStyle(box).overflowX !== 'visible') return true;
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrollsInside(element),
    );
    return [
      `${root.scrollWidth} px wide in ${root.clientWidth}: ${wide
        .slice(-3)
        .map((element) => `${element.tagName} "${element.textContent?.slice(0, 30)}"`)
        .join(', ')}`,
    ];
  });

/** Every piece of text that a person can see or a screen reader would say. */
export const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, [lang]:not(html)')) texts.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (!element.closest('[lang]:not(html)')) texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });

const messageKey = /^(?:[a-z][\w-]*:)?[a-z]\w*(?:\.[A-Za-z_]\w*)+$/;
const hole = /\{\{\w+\}\}|\bundefined\b|\bNaN\b|\bnull\b|\[object|Invalid Date/;

/** Texts that show how the page is made: keys without a translation, blanks that were not filled. */
export const unfinishedTexts = (texts: readonly string[]): string[] =>
  texts.filter((text) => messageKey.test(text) || hole.test(text));

const japanese = /[ぁ-んァ-ヶ一-龠々]/;

/** Japanese on an English page that is no data: it did not come from the server as somebody's own words. */
export const japaneseChrome = (texts: readonly string[], data: readonly string[]): string[] => {
  const all = data.join('\n');
  return texts.filter(
    (text) =>
      japanese.test(text) &&
      !(text.match(/[ぁ-んァ-ヶー一-龠々]+/g) ?? []).every((word) => all.includes(word)),
  );
};

/** Pressable things smaller than a finger. Links inside a line of text are exempt; a label counts with its field. */
export const smallTargets = (page: Page, leastPx: number): Promise<string[]> =>
  page.evaluate((least) => {
    // A pseudo-element may carry the area that a finger can touch beyond the drawn edge.
    const reach = (element: Element) => {
      const { content, position, top } = getComputedStyle(element, '::before');
      return content !== 'none' && position === 'absolute' ? Math.max(0, -parseInt(top, 10) || 0) : 0;
    };
    const sizeOf = (element: HTMLElement) => {
      const labels = [...((element as HTMLInputElement).labels ?? [])];
      const boxes = [element, ...labels].map((one) => one.getBoundingClientRect());
      const span = (low: 'left' | 'top', high: 'right' | 'bottom') =>
        Math.max(...boxes.map((box) => box[high])) -
        Math.min(...boxes.map((box) => box[low])) +
        2 * reach(element);
      return { width: Math.round(span('left', 'right')), height: Math.round(span('top', 'bottom')) };
    };
    const pressable = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ];
    return pressable
      .filter((element) => element.offsetParent !== null && getComputedStyle(element).visibility !== 'hidden')
      .filter((element) => !(element.tagName === 'A' && getComputedStyle(element).display === 'inline'))
      .map((element) => ({ element, ...sizeOf(element) }))
      .filter(({ width, height }) => width > 1 && height > 1 && (width < least || height < least))
      .map(
        ({ element, width, height }) =>
          `${element.tagName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 30)}" ${width}x${height}`,
      );
  }, leastPx);
