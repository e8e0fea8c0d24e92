import { answer, becomeReady, finish, firstNote, goAway, good, note, ring } from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, type Person, sitDown } from './support/person.js';
import { words } from './support/words.js';

const client = 'さくら歯科クリニック';
const errand = `転んで前歯が欠けたそうです（${Date.now() % 10_000}）`;

/** A machine goes dark; neither the caller nor a word is lost. */
describe('the browser of an agent dies', () => {
  const scene = story();
  let agent: Person;
  let colleague: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  const ringing = ({ page }: Person) =>
    page.getByRole('region', { name: words('call-desk:ringing.label') }).getByRole('listitem');

  beforeAll(async () => {
    agent = await sitDown('agent', { screen: desktop, account: 'agent3' });
    colleague = await sitDown('colleague', { screen: desktop, account: 'agent4' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    await becomeReady(agent);
  });

  scene('in the middle of a call: another browser shows the same call with all that was typed', async () => {
    await ring(supervisor, client);
    await answer(agent);
    await note(agent, errand);
    await agent.page.context().close();
    agent = await sitDown('agent at another machine', { screen: desktop, account: 'agent3' });
    await agent.goTo('/desk');
    await firstNote(agent).waitFor();
    await soon(firstNote(agent)).toHaveValue(errand);
    await agent.button(words('call-desk:call.hangUp')).waitFor();
    await good(agent);
    await finish(agent, 6);
  });

  scene('while it rings there: the call goes on to a colleague', async () => {
    await ring(supervisor, client);
    await ringing(agent).waitFor();
    await agent.page.context().close();
    await becomeReady(colleague);
    await ringing(colleague).waitFor({ timeout: 45_000 });
    await answer(colleague);
    await good(colleague);
    await finish(colleague, 6);
    await goAway(colleague);
  });

  scene('who comes back reads that a call went on, and takes none before saying so', async () => {
    agent = await sitDown('agent, back', { screen: desktop, account: 'agent3' });
    await agent.goTo('/desk');
    await agent.reads(words('call-desk:idle.missedTitle'));
    await good(agent);
    await becomeReady(agent);
    await goAway(agent);
  });
});
