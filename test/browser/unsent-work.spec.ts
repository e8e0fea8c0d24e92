import { answer, becomeReady, goAway, good, hangUp, note, ring } from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, phone, type Person, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const shop = 'いぼの里製麺';
const happened = `箱がつぶれて届いたそうです（${Date.now() % 10_000}）`;

/** What was begun beside a call is sent or thrown away, and never forgotten by a key that was meant for something else. */
describe('a case and an order that were begun in a call', () => {
  const scene = story();
  let agent: Person;
  afterAll(closeTabs);

  const dialog = (title: string) => agent.page.getByRole('dialog', { name: words(title) });
  const group = (part: 'CASE' | 'ORDER') =>
    agent.page.getByRole('group', { name: words(`call-desk:unsent.${part}.name`), exact: true });
  const missing = (name: string) =>
    agent.page.getByRole('status').filter({ hasText: words('call-desk:missing.list', { items: name }) });
  const isInTalk = () => agent.button(words('call-desk:call.hangUp')).isVisible();

  beforeAll(async () => {
    agent = await sitDown('agent', { screen: desktop, account: 'agent-hiroshima2' });
    await becomeReady(agent);
  });

  scene('keys of the desk rest while a drawer has the keyboard', async () => {
    const { page } = agent;
    await ring(agent, shop);
    await answer(agent);
    await note(agent, '商品の不具合');
    await page.keyboard.press('Control+Alt+KeyC');
    const form = dialog('cases:form.title');
    await form.getByLabel(wordsLike('cases:happened')).fill(happened);
    await page.keyboard.press('Control+Shift+E');
    await page.keyboard.press('Control+Shift+Digit3');
    await page.keyboard.press('Control+Enter');
    await form.waitFor();
    expect(await isInTalk()).toBe(true);
    await soon(page.locator('#outcome-RESOLVED')).not.toBeChecked();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  scene('a case that was begun is missing until it is opened or thrown away', async () => {
    const { page } = agent;
    await group('CASE').waitFor();
    await page.getByRole('region', { name: words('call-desk:script.label') }).click();
    await hangUp(agent);
    await page.keyboard.press('Control+Shift+Digit3');
    await missing(words('call-desk:unsent.CASE.name')).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('#unsent-CASE:focus').waitFor();
    await good(agent);
    await page.setViewportSize(phone);
    await good(agent);
    await page.setViewportSize(desktop);
    await page.keyboard.press('Enter');
    const form = dialog('cases:form.title');
    await soon(form.getByLabel(wordsLike('cases:happened'))).toHaveValue(happened);
    await form.getByLabel(wordsLike('cases:happened')).focus();
    await page.keyboard.press('Escape');
    await group('CASE')
      .getByRole('button', { name: words('call-desk:unsent.throwAway') })
      .click();
    await agent.reads(words('call-desk:unsent.CASE.goes'));
    await agent.reads(words('call-desk:missing.none'));
  });

  scene('so is an order; with both thrown away the call is completed', async () => {
    const { page } = agent;
    await agent.press(words('orders:form.open'));
    const form = dialog('orders:form.title');
    await page.locator('#note').fill('夜に届けてほしい');
    await agent.reads(words('orders:form.saved'));
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await missing(words('call-desk:unsent.ORDER.name')).waitFor();
    await group('ORDER')
      .getByRole('button', { name: words('call-desk:unsent.throwAway') })
      .click();
    await agent.reads(words('call-desk:missing.none'));
    await good(agent);
    await agent.press(new RegExp(words('call-desk:outcome.complete')));
    await agent.reads(words('call-desk:idle.recorded'));
    await goAway(agent);
  });
});
