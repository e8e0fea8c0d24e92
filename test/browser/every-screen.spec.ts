import { globSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { accessibilityProblems, japaneseChrome, sidewaysScroll, smallTargets, textsOf, unfinishedTexts } from './support/checks.js';
import { closeTabs, house, scene } from './support/house.js';
import { desktop, phone, sitDown } from './support/person.js';
import { gatherThings, inviteStrangers, type Place, places, type Things } from './support/places.js';
import { serverWords } from './support/server-words.js';
import { settling } from './support/watch.js';
import { type Language } from './support/words.js';

/** A folder to keep a picture of every screen in, for somebody who wants to look at them. */
const pictures = process.env['BROWSER_PICTURES'];
const narrow = { width: 360, height: 780 };
const isOwners = ({ route, account }: Place) => !/^\/(desk|floor|studio|admin|team|company)($|\/(?!new))/.test(route) && account !== 'agent';

describe('every screen', () => {
  let things: Things;
  beforeAll(async () => {
    await inviteStrangers();
    things = await gatherThings();
  }, 120_000);
  afterEach(closeTabs);

  it('is in this list', () => {
    const declared = globSync('apps/web/src/features/*/routes.tsx').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/screen\(\s*'([^']+)'/g)].map(([, route]) => route!),
    );
    expect(declared.length).toBeGreaterThan(40);
    expect(declared.filter((route) => !places.some((place) => place.route === route))).toEqual([]);
  });

  const visit = async (place: Place, language: Language) => {
    const { page, goTo } = await sitDown(`${place.route} ${language}`, { screen: desktop, language, ...(place.account && { account: place.account }) });
    const remembers = place.remembers?.(things) ?? {};
    await page.addInitScript(({ diagnosis, statement }) => {
      if (diagnosis) window.localStorage.setItem('madoguchi.diagnosis', diagnosis);
      if (statement) window.sessionStorage.setItem('madoguchi.statement', statement);
    }, remembers);
    const said = serverWords(page);
    const settled = settling(page);
    await goTo(place.path?.(things) ?? place.route);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled();
    return { page, said };
  };

  describe.each(places.map((place) => [`${place.route} ${place.when ?? ''}`.trim(), place] as const))('%s', (_, place) => {
    scene.each(['ja', 'en'] as const)('reads well and can be used by everybody in %s', async (language) => {
      const { page, said } = await visit(place, language);
      const path = place.path?.(things) ?? place.route;
      expect(page.url()).toBe(house(place.leadsTo ?? path));
      if (place.leadsTo) return;
      const problems: Record<string, string[]> = {};
      const texts = await textsOf(page);
      problems['unfinished'] = unfinishedTexts(texts);
      problems['language of the page'] = (await page.locator('html').getAttribute('lang')) === language ? [] : ['lang is not ' + language];
      if (language === 'en') {
        problems['Japanese in the English frame'] = japaneseChrome(texts, said.all());
        problems['Japanese where the server translates'] = said.untranslated();
      }
      for (const screen of [desktop, phone]) {
        await page.setViewportSize(screen);
        problems[`axe at ${screen.width}`] = await accessibilityProblems(page);
        problems[`targets at ${screen.width}`] = await smallTargets(page, isOwners(place) ? 44 : 24);
        if (pictures) {
          await mkdir(pictures, { recursive: true });
          await page.screenshot({ path: `${pictures}/${path.replace(/[0-9a-f]{8}-[^/]+|\?.*/g, 'id').replace(/[^\w]+/g, '_')}${place.when ? '-' + place.when.replace(/ /g, '_') : ''}-${language}-${screen.width}.png`, fullPage: true });
        }
      }
      await page.setViewportSize(narrow);
      problems['sideways at 360'] = await sidewaysScroll(page);
      expect(Object.fromEntries(Object.entries(problems).filter(([, found]) => found.length > 0))).toEqual({});
    });
  });
});
