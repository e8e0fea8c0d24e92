import { answer, becomeReady, goAway, good, hangUp, note, record, ring } from './support/desk-acts.js';
import { closeTabs, story } from './support/house.js';
import { desktop, type Person, sitDown } from './support/person.js';
import { words } from './support/words.js';

const client = 'さくら歯科クリニック';

/** Whoever looks at the desk for eight hours may have it dark; everybody else reads on white. */
describe('an agent works on a dark screen', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  const brightness = () => agent.page.getByLabel(words('common:brightness.label'));
  const scheme = () => agent.page.locator('html').getAttribute('data-mantine-color-scheme');

  beforeAll(async () => {
    agent = await sitDown('agent', { screen: desktop, account: 'agent3' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    await becomeReady(agent);
  });

  scene('who chooses it has it from then on, also when the page is loaded again', async () => {
    expect(await scheme()).toBe('light');
    await brightness().selectOption('dark');
    expect(await scheme()).toBe('dark');
    await agent.page.reload();
    await brightness().waitFor();
    expect([await scheme(), await brightness().inputValue()]).toEqual(['dark', 'dark']);
  });

  scene('a call is read as well as in the light, while it is talked and while it is written up', async () => {
    await ring(supervisor, client);
    await answer(agent);
    await note(agent, '詰め物が取れたそうです');
    await good(agent);
    await hangUp(agent);
    await good(agent);
    await record(agent, 6);
  });

  scene('as the device has it, it follows the device', async () => {
    await brightness().selectOption('auto');
    await agent.page.emulateMedia({ colorScheme: 'dark' });
    await agent.page.waitForFunction(() => document.documentElement.dataset['mantineColorScheme'] === 'dark');
    await agent.page.emulateMedia({ colorScheme: 'light' });
    await agent.page.waitForFunction(
      () => document.documentElement.dataset['mantineColorScheme'] === 'light',
    );
  });

  scene('pages that are not for work stay white', async () => {
    await brightness().selectOption('dark');
    await goAway(agent);
    await agent.goTo('/');
    await agent.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scheme()).toBe('light');
  });
});
