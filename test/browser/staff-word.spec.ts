import { answer, becomeReady, finish, goAway, good, ring } from './support/desk-acts.js';
import { closeTabs, story } from './support/house.js';
import { desktop, type Person, sitDown } from './support/person.js';
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

  scene('and the call is brought to its end', async () => {
    await finish(agent, 6);
    await goAway(agent);
  });
});
