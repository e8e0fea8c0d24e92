import {
  answer,
  becomeReady,
  finish,
  firstNote,
  goAway,
  good,
  note,
  record,
  ring,
} from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, phone, type Person, sitDown } from './support/person.js';
import { words } from './support/words.js';

const client = 'さくら歯科クリニック';
const errand = `詰め物が取れたそうです（${Date.now() % 10_000}）`;

/** Whoever is at work is there on every page; nobody is cut off because an agent looks something up. */
describe('an agent reads another page', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  const place = (label: string) =>
    agent.page
      .getByRole('navigation', { name: words('common:nav.label') })
      .getByRole('link', { name: words(`common:nav.${label}`), exact: true });
  const at = (path: string) => agent.page.waitForURL((url) => url.pathname === path);
  const told = (kind: string) =>
    agent.page.getByRole('alert').getByText(words(`call-desk:atWork.${kind}`, { who: client }));

  beforeAll(async () => {
    agent = await sitDown('agent', { screen: desktop, account: 'agent3' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    await becomeReady(agent);
  });

  scene('a call rings there all the same, and one key leads to it', async () => {
    await place('cases').click();
    await at('/desk/cases');
    await ring(supervisor, client);
    await told('rings').waitFor();
    await agent.page.waitForFunction((title) => document.title === title, title());
    await agent.page.keyboard.press('F2');
    await at('/desk');
    await answer(agent);
    await note(agent, errand);
  });
  const title = () => words('call-desk:title.ringing_other', { count: 1 });

  scene(
    'a call in talk stays theirs, on one line to the floor, and is named until they are back',
    async () => {
      const { page } = agent;
      const lines: string[] = [];
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => {
          if (String(payload).includes('subscription DeskFloorTold')) lines.push(String(payload));
        }),
      );
      await page.reload();
      await firstNote(agent).waitFor();
      await place('cases').click();
      await told('talk').waitFor();
      await good(agent);
      await page.setViewportSize(phone);
      await good(agent);
      await page.setViewportSize(desktop);
      await place('callDesk').click();
      await firstNote(agent).waitFor();
      await place('cases').click();
      expect(lines).toHaveLength(1);
      await agent.press(words('call-desk:atWork.back'));
      await firstNote(agent).waitFor();
      await soon(firstNote(agent)).toHaveValue(errand);
    },
  );

  scene('closing the tab in a talk is asked about', async () => {
    const { page } = agent;
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await firstNote(agent).waitFor();
  });

  scene('signing out names what is in hand and is not done unasked', async () => {
    const { page } = agent;
    await agent.press(words('common:nav.signOut'));
    const dialog = page.getByRole('dialog', {
      name: words('call-desk:leave.question', { what: words('call-desk:atWork.talk', { who: client }) }),
    });
    await dialog.waitFor();
    await good(agent);
    await dialog.getByRole('button', { name: words('call-desk:leave.stay') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Shift+E');
    await place('cases').click();
    await told('record').waitFor();
    await page.keyboard.press('F2');
    await record(agent, 6);
  });

  scene('whoever signs out while a call rings is away, and the call goes on', async () => {
    const { page } = agent;
    await place('cases').click();
    await at('/desk/cases');
    await ring(supervisor, client);
    await told('rings').waitFor();
    await agent.press(words('common:nav.signOut'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words('call-desk:leave.then.rings')).waitFor();
    await dialog.getByRole('button', { name: words('call-desk:leave.verb') }).click();
    await at('/');
    await supervisor.goTo('/desk');
    const colleague = await sitDown('agent, signed in again', { screen: desktop, account: 'agent5' });
    await colleague.goTo('/desk');
    // The call rings at once.
    await colleague.button(words('call-desk:presence.becomeReady')).first().click();
    await answer(colleague);
    await note(colleague, '間違い電話でした');
    await finish(colleague, 6);
    await goAway(colleague);
  });
});
