import { closeTabs, story } from './support/house.js';
import { desktop, type Person, sitDown } from './support/person.js';
import { good } from './support/desk-acts.js';
import { words, wordsLike } from './support/words.js';

/** A screen that everybody in the room sees. */
describe('the live floor on the wall', () => {
  const scene = story();
  let supervisor: Person;
  let names: string[];
  afterAll(closeTabs);

  const wall = () => supervisor.page.getByRole('main');

  beforeAll(async () => {
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    const table = supervisor.page.getByRole('table', { name: words('floor:agents.title') });
    await table.getByRole('rowheader').first().waitFor();
    names = (await table.getByRole('rowheader').allTextContents()).map((name) => name.trim());
  });

  scene('shows five numbers and each desk, and nobody by name', async () => {
    expect(names.length).toBeGreaterThan(0);
    await supervisor.page.getByRole('link', { name: words('floor:wall.link') }).click();
    await supervisor.reads(words('floor:wall.title'));
    await supervisor.reads(wordsLike('floor:age.fresh_other'));
    await wall().locator('dt').first().waitFor();
    expect(await wall().locator('dt').allTextContents()).toEqual(
      ['waiting', 'longest', 'serviceLevel', 'ready', 'needHelp'].map((key) => words(`floor:tiles.${key}`)),
    );
    const text = (await wall().textContent())!;
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    await good(supervisor);
  });

  scene('says how old its numbers are when they stop coming, and goes on by itself', async () => {
    supervisor.watch.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|WebSocket|Failed to fetch/);
    await supervisor.page.context().setOffline(true);
    await supervisor.reads(wordsLike('floor:age.stale_other'));
    await supervisor.page.context().setOffline(false);
    await supervisor.reads(wordsLike('floor:age.fresh_other'));
  });

  scene('fills the screen, and gives it back', async () => {
    await supervisor.page.getByRole('button', { name: words('floor:wall.full') }).click();
    await supervisor.page.waitForFunction(() => document.fullscreenElement !== null);
    await supervisor.page.getByRole('button', { name: words('floor:wall.leaveFull') }).click();
    await supervisor.page.waitForFunction(() => document.fullscreenElement === null);
  });
});
