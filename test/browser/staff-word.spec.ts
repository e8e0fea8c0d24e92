import { answer, becomeReady, finish, goAway, good, ring } from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const word = `返金の話は、こちらで引き取ります（${Date.now() % 10_000}）`;

/** A supervisor helps in writing, and the caller hears nothing. */
describe('a supervisor helps an agent in writing', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  beforeAll(async () => {
    agent = await sitDown('agent who is helped', { screen: desktop, account: 'agent3' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
  });

  scene('writes from the floor while the agent talks', async () => {
    await becomeReady(agent);
    await ring(supervisor, client);
    await answer(agent);
    // Whoever else is at work, from another story for instance, can be helped as well.
    await supervisor.press(words('floor:word.of', { name: '渡辺 久美子' }));
    await supervisor.page.getByRole('textbox', { name: words('floor:word.words') }).fill(word);
    await good(supervisor);
    await supervisor.press(words('floor:word.send'));
    await supervisor.reads(words('floor:word.unread'));
  });

  scene('the agent reads it where they work, whoever they are typing to, and presses once', async () => {
    await agent.page.getByRole('alert').getByText(word).waitFor();
    await agent.reads(wordsLike('call-desk:word.from'));
    await good(agent);
    await agent.press(words('call-desk:word.read'));
    await agent.page.getByText(word).waitFor({ state: 'detached' });
    await supervisor.reads(wordsLike('floor:word.seen'));
    await good(supervisor);
  });

  scene('the agent calls for a supervisor, who hears of it on whatever page they read', async () => {
    const { page } = supervisor;
    await supervisor.goTo('/floor/calls');
    await supervisor.page.getByRole('heading', { level: 1 }).waitFor();
    const calls = page.getByRole('alert').getByText(wordsLike('call-desk:helpWanted.who'));
    expect(await calls.isVisible()).toBe(false);
    await agent.press(new RegExp(words('call-desk:help.ask')));
    await calls.waitFor();
    await soon(page).toHaveTitle(wordsLike('call-desk:title.help_other'));
    for (const screen of [phone, tablet, desktop]) {
      await page.setViewportSize(screen);
      await good(supervisor);
    }
    // Who cannot come is left in peace.
    expect(await agent.page.getByText(wordsLike('call-desk:helpWanted.who')).count()).toBe(0);
  });

  scene('is on the floor with one key, comes, and has their page back as it was', async () => {
    const { page } = supervisor;
    await page.keyboard.press('Control+Alt+G');
    await page.waitForURL('**/floor');
    await supervisor.press(words('floor:alerts.comeTo', { name: '渡辺 久美子' }));
    await page.getByText(wordsLike('floor:alerts.helpComing')).first().waitFor();
    await supervisor.goTo('/floor/calls');
    await soon(page).not.toHaveTitle(wordsLike('call-desk:title.help_other'));
    await page.getByText(wordsLike('call-desk:helpWanted.who')).waitFor({ state: 'detached' });
  });

  scene('and the call is brought to its end', async () => {
    await finish(agent, 6);
    await goAway(agent);
  });
});
