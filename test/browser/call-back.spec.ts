import { answer, becomeReady, finish, goAway, good, note, ring } from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const caller = `大和田 灯${Date.now() % 10_000}`;
const errand = '検査の結果を聞きたいそうです';
const result = '結果は問題なしとお伝えしました。';

/** What was promised to one caller, up to the word to the client, and the way back to it all. */
describe('a call back', () => {
  const scene = story();
  let agent: Person;
  let colleague: Person;
  let supervisor: Person;
  let owner: Person;
  afterAll(closeTabs);

  const task = ({ page }: Person) => page.getByRole('region', { name: words('call-desk:callback.calling') });

  beforeAll(async () => {
    agent = await sitDown('who promises', { screen: desktop, account: 'agent' });
    colleague = await sitDown('who calls', { screen: desktop, account: 'agent2' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    owner = await sitDown('dentist', { screen: phone, account: 'owner' });
    await supervisor.goTo('/floor');
    await becomeReady(agent);
    await ring(supervisor, client);
    await answer(agent);
    await note(agent, errand);
  });

  scene('is promised during the call', async () => {
    const { page } = agent;
    await page
      .getByLabel(/お名前/)
      .first()
      .fill(caller);
    await page
      .getByLabel(/折り返し先/)
      .first()
      .fill('090-1111-2222');
    await agent.press(words('call-desk:callback.promise'));
    const dialog = page.getByRole('dialog');
    const due = dialog.getByLabel(words('call-desk:callback.dueAt'));
    // Nobody types twice what stands in the record.
    await soon(dialog.getByLabel(words('call-desk:callback.name'))).toHaveValue(caller);
    await soon(dialog.getByLabel(words('call-desk:callback.phone'))).toHaveValue('090-1111-2222');
    await soon(dialog.getByLabel(words('call-desk:callback.note'))).toHaveValue(errand);
    await good(agent);
    const inAnHour = await due.inputValue();
    const save = dialog.getByRole('button', { name: words('call-desk:callback.save') });
    await due.fill(minutesBefore(inAnHour, 60));
    await save.click();
    const saved = page.getByText(words('call-desk:callback.saved'));
    const refused = dialog.locator('[aria-invalid=true]');
    await saved.or(refused).first().waitFor();
    // The minute turned while it was typed: then the next one.
    if (await refused.isVisible()) {
      await due.fill(minutesBefore(inAnHour, 59));
      await save.click();
    }
    await saved.waitFor();
  });

  scene('that is due at once follows the record, which is said all the same', async () => {
    await finish(agent, 1);
    await task(agent).getByText(caller).waitFor();
    await agent.reads(words('call-desk:idle.recorded'));
    await good(agent);
  });

  scene('goes on to a colleague when the agent leaves, and is made and told there', async () => {
    await becomeReady(colleague);
    await agent.press(words('call-desk:presence.goAway'));
    await task(colleague).getByText(caller).waitFor();
    await task(colleague).getByText(errand).waitFor();
    await task(agent).waitFor({ state: 'detached' });
    await good(colleague);
    await task(colleague)
      .getByRole('button', { name: words('call-desk:callback.start') })
      .click();
    // What the caller had told is in front of whoever has never heard of them.
    const former = task(colleague).getByRole('list', { name: words('call-desk:callback.formerCall') });
    await former.getByText(errand).waitFor();
    await task(colleague).getByText(words('call-desk:call.rules')).waitFor();
    for (const screen of [phone, tablet, desktop]) {
      await colleague.page.setViewportSize(screen);
      await good(colleague);
    }
  });

  scene('becomes a case there, and a message the client is told of', async () => {
    const { page } = colleague;
    const panel = page.getByRole('region', { name: words('cases:panel.title') });
    await panel.getByRole('button').last().click();
    const form = page.getByRole('dialog');
    await soon(form.getByLabel(words('cases:name'), { exact: true })).toHaveValue(caller);
    await form.getByLabel(wordsLike('cases:category')).selectOption({ index: 1 });
    await good(colleague);
    await form.getByRole('button', { name: words('cases:form.submit') }).click();
    await panel.getByText(words('cases:panel.joined')).waitFor();
    const told = task(colleague).getByLabel(words('call-desk:callback.resultNote'));
    await soon(told).toHaveValue(/No\./);
    await task(colleague).getByLabel(words('call-desk:callback.outcomes.REACHED')).check();
    await told.fill(result);
    await task(colleague).getByLabel(words('call-desk:callback.forClient')).check();
    await good(colleague);
    await task(colleague)
      .getByRole('button', { name: words('call-desk:callback.finish') })
      .click();
    await colleague.reads(words('call-desk:idle.readyTitle'));
    await goAway(colleague);
  });

  scene('is read by the client with its result', async () => {
    await owner.goTo('/owner');
    const card = owner.page.getByRole('listitem').filter({ hasText: caller }).first();
    await card.getByText(result).waitFor();
    await good(owner);
  });

  scene('stands in the story of its call, which the supervisor finds by the caller', async () => {
    const { page } = supervisor;
    await supervisor.press(words('floor:calls.toAll'));
    await supervisor.sees(words('floor:calls.find'));
    await supervisor.fill(words('floor:calls.search'), caller);
    const row = page.getByRole('row', { name: new RegExp(caller) });
    await row.waitFor();
    await good(supervisor);
    await row.getByRole('button', { name: words('floor:story.open', { client }) }).click();
    const told = page.getByRole('dialog').getByRole('listitem');
    await told
      .filter({ hasText: words('floor:story.kinds.callback_done') })
      .first()
      .waitFor();
    const kinds = [
      'offered',
      'taken',
      'callback_promised',
      'hung_up',
      'callback_offered',
      'callback_missed',
      'callback_called',
    ];
    const lines = await told.allInnerTexts();
    const places = [...kinds, 'callback_done'].map((kind) =>
      lines.findIndex((line) => line.includes(words(`floor:story.kinds.${kind}`))),
    );
    // Everything is there, in the order in which it happened.
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await good(supervisor);
  });
});

/** Of a `datetime-local` field. */
const minutesBefore = (field: string, minutes: number): string =>
  new Date(Date.parse(`${field}Z`) - minutes * 60_000).toISOString().slice(0, 16);
