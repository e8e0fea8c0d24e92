import { globSync, readFileSync } from 'node:fs';
import {
  accessibilityProblems,
  japaneseChrome,
  sidewaysScroll,
  smallTargets,
  textsOf,
  unfinishedTexts,
} from './support/checks.js';
import { closeTabs, house, scene } from './support/house.js';
import { desktop, phone, sitDown, tablet } from './support/person.js';
import { keep } from './support/pictures.js';
import { gatherThings, inviteStrangers, type Place, places, type Things } from './support/places.js';
import { serverWords } from './support/server-words.js';
import { settling } from './support/watch.js';
import { type Language, words } from './support/words.js';

const narrow = { width: 360, height: 780 };
/** What the floor works at is held upright on a tablet as well. */
const alsoOnTablets = [
  '/desk',
  '/outbound',
  '/floor',
  '/desk/cases',
  '/floor/cases',
  '/floor/orders/:id/correct',
];
const screensOf = ({ route }: Place) =>
  alsoOnTablets.includes(route) ? [desktop, tablet, phone] : [desktop, phone];
const isOwners = ({ route, account }: Place) =>
  !/^\/(desk|floor|studio|admin|team|company|connections)($|\/(?!new))/.test(route) &&
  !/^(agent|supervisor)/.test(account ?? '');

describe('every screen', () => {
  let things: Things;
  beforeAll(async () => {
    await inviteStrangers();
    things = await gatherThings();
  }, 120_000);

  it('is in this list', () => {
    const declared = globSync('apps/web/src/features/*/routes.tsx').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/screen\(\s*'([^']+)'/g)].map(([, route]) => route!),
    );
    expect(declared.length).toBeGreaterThan(40);
    expect(declared.filter((route) => !places.some((place) => place.route === route))).toEqual([]);
    expect(alsoOnTablets.filter((route) => !declared.includes(route))).toEqual([]);
  });

  const visit = async (place: Place, language: Language) => {
    const wishes = { screen: desktop, language, ...(place.account && { account: place.account }) };
    const { page, goTo } = await sitDown(`${place.route} ${language}`, wishes);
    await page.addInitScript(
      ({ diagnosis, statement }) => {
        if (diagnosis) window.localStorage.setItem('madoguchi.diagnosis', diagnosis);
        if (statement) window.sessionStorage.setItem('madoguchi.statement', statement);
      },
      place.remembers?.(things) ?? {},
    );
    const said = serverWords(page);
    const settled = settling(page);
    await goTo(pathOf(place));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled();
    return { page, said };
  };
  const pathOf = (place: Place) => place.path?.(things) ?? place.route;

  /** Everything that is wrong with a screen in one language, under the name of the check. */
  const inspect = async (place: Place, language: Language): Promise<Record<string, string[]>> => {
    const { page, said } = await visit(place, language);
    if (page.url() !== house(place.leadsTo?.(things) ?? pathOf(place))) return { address: [page.url()] };
    if (place.leadsTo) return {};
    const texts = await textsOf(page);
    const problems: Record<string, string[]> = { unfinished: unfinishedTexts(texts) };
    // An address that nobody serves answers with a page that reads well.
    const lost = await page
      .getByRole('heading', { name: words('common:notFound.title', {}, language) })
      .count();
    if (lost > 0 !== (place.route === '*')) problems['leads'] = ['nowhere'];
    if ((await page.locator('html').getAttribute('lang')) !== language)
      problems['lang'] = [`is not ${language}`];
    if (language === 'en') {
      problems['Japanese in the English frame'] = japaneseChrome(texts, said.all());
      problems['Japanese where the server translates'] = said.untranslated();
    }
    for (const screen of screensOf(place)) {
      await page.setViewportSize(screen);
      if (screen === tablet) problems[`sideways at ${screen.width}`] = await sidewaysScroll(page);
      // The frame is the same in both languages; at phone width the words of both are looked at.
      if (language === 'ja' || screen === phone)
        problems[`axe at ${screen.width}`] = await accessibilityProblems(page);
      problems[`targets at ${screen.width}`] = await smallTargets(page, isOwners(place) ? 44 : 24);
      await keep(`${pathOf(place)} ${place.when ?? ''}-${language}-${screen.width}`, page);
    }
    await page.setViewportSize(narrow);
    problems['sideways at 360'] = await sidewaysScroll(page);
    const brightness = page.getByLabel(words('common:brightness.label'));
    if (language === 'ja' && (await brightness.count()) > 0) {
      await page.setViewportSize(desktop);
      await brightness.selectOption('dark');
      problems['axe in the dark'] = await accessibilityProblems(page);
      await keep(`${pathOf(place)} ${place.when ?? ''}-dark`, page);
    }
    return Object.fromEntries(Object.entries(problems).filter(([, found]) => found.length > 0));
  };

  describe.each(places.map((place) => [`${place.route} ${place.when ?? ''}`.trim(), place] as const))(
    '%s',
    (_, place) => {
      // Both languages at once: a browser leaves half of two processors idle.
      let inspections: Record<Language, Promise<Record<string, string[]>>>;
      beforeAll(async () => {
        inspections = { ja: inspect(place, 'ja'), en: inspect(place, 'en') };
        await Promise.allSettled(Object.values(inspections));
      });
      afterAll(closeTabs);

      scene.each(['ja', 'en'] as const)('reads well and can be used by everybody in %s', async (language) => {
        expect(await inspections[language]).toEqual({});
      });
    },
  );
});
