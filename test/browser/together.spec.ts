import type { Locator } from 'playwright-core';
import {
  answer,
  becomeReady,
  finish,
  firstNote,
  goAway,
  good,
  look,
  note,
  ring,
} from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { keep } from './support/pictures.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const errand = '返金を求めていて、責任者を出してほしいそうです';
const first = '山田 彩';
const SUPERVISOR_SEAT = '森 千尋';

/** An agent who cannot go on alone, and the supervisor who comes. */
describe('people at a floor help one another', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  beforeAll(async () => {
    agent = await sitDown('first agent', { screen: desktop, account: 'agent' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
  });

  scene('every key of the desk can be looked up where it is used, with ? and with its own key', async () => {
    await becomeReady(agent);
    const list = agent.page.getByRole('dialog', { name: words('call-desk:keys.title') });
    await agent.page.keyboard.press('?');
    await list.getByText(words('call-desk:keys.hold')).waitFor();
    for (const name of ['take', 'hangUp', 'search', 'complete', 'case', 'supervisor', 'help', 'question'])
      await list.getByText(words(`call-desk:keys.${name}`), { exact: true }).waitFor();
    await good(agent);
    await agent.page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await agent.page.keyboard.press('Control+Alt+KeyH');
    await list.waitFor();
    await agent.page.keyboard.press('Control+Alt+KeyH');
    await list.waitFor({ state: 'detached' });
  });

  scene('a call for help reaches the supervisor, who says that they come, listens and whispers', async () => {
    await ring(supervisor, client);
    await answer(agent);
    await note(agent, errand);
    await agent.page.keyboard.press('F4');
    await agent.button(wordsLike('call-desk:call.resume')).waitFor();
    await agent.page.keyboard.press('F4');
    await agent.button(words('call-desk:call.hold')).waitFor();
    await agent.page.keyboard.press('Control+Alt+KeyS');
    await agent.reads(words('call-desk:help.asked'));
    const alerts = supervisor.page.getByRole('list', { name: words('floor:alerts.title') });
    await alerts.getByText(new RegExp(`${first}さんがSVを呼んでいます`)).waitFor();
    for (const screen of [phone, tablet, desktop]) {
      await supervisor.page.setViewportSize(screen);
      await agent.page.setViewportSize(screen);
      const agents = supervisor.page.getByRole('table', { name: words('floor:agents.title') });
      expect(await linesOf(agents.getByText(words('floor:needs.asked')))).toBe(1);
      expect(await linesOf(agent.page.getByText(words('call-desk:help.callOff')))).toBe(1);
      await good(supervisor);
      await look(agent);
    }
    await alerts.getByRole('button', { name: words('floor:alerts.comeTo', { name: first }) }).click();
    await alerts.getByText(wordsLike('floor:alerts.helpComing')).waitFor();
    await agent.reads(words('call-desk:help.coming', { name: SUPERVISOR_SEAT }));
    await alerts.getByRole('button', { name: words('floor:supervise.listenOf', { agent: first }) }).click();
    await agent.reads(words('call-desk:line.LISTEN', { who: SUPERVISOR_SEAT }));
    await alerts.getByRole('button', { name: words('floor:supervise.whisperOf', { agent: first }) }).click();
    await agent.reads(words('call-desk:line.WHISPER', { who: SUPERVISOR_SEAT }));
    await good(agent);
    await good(supervisor);
  });

  scene('writes a word to the agent from the alert, where the call for help stands', async () => {
    const word = `そのまま続けてください（${Date.now() % 10_000}）`;
    const alerts = supervisor.page.getByRole('list', { name: words('floor:alerts.title') });
    for (const screen of [phone, desktop]) {
      await supervisor.page.setViewportSize(screen);
      await alerts.getByRole('button', { name: words('floor:word.of', { name: first }) }).waitFor();
      await good(supervisor);
      await keep(`word-in-alert-${screen.width}`, supervisor.page);
    }
    await alerts.getByRole('button', { name: words('floor:word.of', { name: first }) }).click();
    await supervisor.page.getByRole('textbox', { name: words('floor:word.words') }).fill(word);
    await supervisor.press(words('floor:word.send'));
    await agent.page.getByRole('alert').getByText(word).waitFor();
    await agent.press(words('call-desk:word.read'));
    await agent.page.getByText(word).waitFor({ state: 'detached' });
    await supervisor.reads(wordsLike('floor:word.seen'));
  });

  scene('takes over with everything typed; the agent is free, and what was recorded is said', async () => {
    const alerts = supervisor.page.getByRole('list', { name: words('floor:alerts.title') });
    await alerts.getByRole('button', { name: words('floor:supervise.takeOverOf', { agent: first }) }).click();
    const dialog = supervisor.page.getByRole('dialog');
    await dialog.getByText(words('floor:supervise.effect', { agent: first })).waitFor();
    await good(supervisor);
    await dialog.getByRole('button', { name: words('floor:supervise.verb') }).click();
    await supervisor.page.waitForURL(/\/desk$/);
    await firstNote(supervisor).waitFor();
    await soon(firstNote(supervisor)).toHaveValue(errand);
    await agent.reads(words('call-desk:idle.readyTitle'));
    await agent.page.getByText(words('call-desk:line.WHISPER', { who: SUPERVISOR_SEAT })).waitFor({
      state: 'detached',
    });
    await readsWhoTookOver(agent);
    await good(agent);
    await good(supervisor);
    await finish(supervisor, 6);
  });

  scene(
    'the agent reads who took over after a reload too, until they say that they have seen it',
    async () => {
      await agent.goTo('/desk');
      await readsWhoTookOver(agent);
      await agent.press(words('call-desk:takenOver.close'));
      await agent.page.getByText(words('call-desk:takenOver.free')).waitFor({ state: 'detached' });
      await agent.goTo('/desk');
      await agent.reads(words('call-desk:idle.readyTitle'));
      await soon(agent.page.getByText(words('call-desk:takenOver.free'))).toHaveCount(0);
      await goAway(agent);
    },
  );
});

/** Who has the call now, what becomes of what was typed, and that nothing is left to do: all of it read aloud at once. */
const readsWhoTookOver = async ({ page }: Person) => {
  const said = page.getByRole('alert');
  for (const key of ['call', 'kept', 'free'])
    await said.getByText(words(`call-desk:takenOver.${key}`, { name: SUPERVISOR_SEAT, client })).waitFor();
};

/** Over how many lines words are broken. */
const linesOf = (words: Locator): Promise<number> =>
  words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents([...element.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!);
    return range.getClientRects().length;
  });
