import type { Request } from 'playwright-core';
import { answer, becomeReady, finish, goAway, good, hangUp, record, ring } from './support/desk-acts.js';
import { closeTabs, house, soon, story } from './support/house.js';
import { desktop, type Person, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const errand = `入れ歯が割れてしまい、今日中に診てほしいそうです（${Date.now() % 10_000}）`;
const later = '。お電話は夕方がよいそうです';

const operation = (request: Request) => request.headers()['x-apollo-operation-name'] ?? '';

interface Gate {
  readonly passed: Promise<void>;
  readonly open: () => void;
}
const gate = (): Gate => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
};

/** What an agent typed and whose call it is do not hang on the agent's line to us. */
describe('the line of an agent breaks in the middle of a call', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  const firstNote = ({ page }: Person) =>
    page
      .getByRole('region', { name: words('call-desk:script.label') })
      .locator('textarea')
      .first();
  const kept = ({ page }: Person) => page.getByText(wordsLike('call-desk:save.saved')).last().waitFor();

  beforeAll(async () => {
    agent = await sitDown('agent whose line breaks', { screen: tablet, account: 'agent3' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
  });

  scene('what is typed while the network is gone stays on the screen, which says so', async () => {
    await becomeReady(agent);
    await ring(supervisor, client);
    await answer(agent);
    await firstNote(agent).fill(errand);
    await kept(agent);
    agent.watch.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|WebSocket|Failed to fetch/);
    await agent.page.context().setOffline(true);
    await firstNote(agent).press('End');
    await agent.page.keyboard.type(later);
    await agent.reads(wordsLike('call-desk:status.disconnected_other'));
    await agent.reads(words('call-desk:save.failed'));
    await good(agent);
  });

  scene('the network comes back: nothing is lost, and the call is still theirs', async () => {
    await agent.page.context().setOffline(false);
    await agent.reads(words('call-desk:status.connected'));
    await kept(agent);
    await soon(firstNote(agent)).toHaveValue(errand + later);
    await agent.goTo('/desk');
    await firstNote(agent).waitFor();
    await soon(firstNote(agent)).toHaveValue(errand + later);
    await good(agent);
  });

  scene('in two tabs of the agent the same call goes on', async () => {
    const second = await agent.page.context().newPage();
    await second.goto(house('/desk'));
    await second.getByText(words('call-desk:call.talk')).first().waitFor();
    await agent.page.keyboard.press('F4');
    await second.getByRole('button', { name: wordsLike('call-desk:call.resume') }).waitFor();
    await agent.page.keyboard.press('F4');
    // The words for taking it back contain those for holding it.
    const hold = { name: words('call-desk:call.hold'), exact: true };
    await second.getByRole('button', hold).waitFor();
    await agent.page.getByRole('button', hold).waitFor();
    await second.close();
  });

  scene('an answer that comes late does not bring back what is over', async () => {
    const { page } = agent;
    const late: Record<string, Gate> = { StillHere: gate(), HangUp: gate() };
    // The floor as it was during the talk is on its way, and so is the answer to hanging up.
    await page.route('**/graphql', async (route) => {
      const held = late[operation(route.request())];
      if (!held) return route.continue();
      const response = await route.fetch();
      await held.passed;
      return route.fulfill({ response });
    });
    const asked = page.waitForRequest((request) => operation(request) === 'StillHere');
    await page.keyboard.press('F4');
    const answered = (await asked).response();
    await agent.button(wordsLike('call-desk:call.resume')).waitFor();
    await hangUp(agent);
    await page.evaluate((title) => {
      const overAt = () => [...document.querySelectorAll('dt')].some((dt) => dt.textContent === title);
      new MutationObserver(() => overAt() || console.error('The talk is back')).observe(document.body, {
        subtree: true,
        childList: true,
      });
    }, words('call-desk:call.wrapUp'));
    late['StillHere']!.open();
    await (await answered)?.finished();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    late['HangUp']!.open();
    await page.unrouteAll({ behavior: 'wait' });
    await agent.goTo('/desk');
    await agent.reads(words('call-desk:call.wrapUp'));
  });

  scene('the call is finished as if nothing had been', async () => {
    await record(agent, 6);
  });

  /** The agent goes on typing without a line, and a supervisor takes the call over meanwhile. */
  const takenOverMeanwhile = async () => {
    await supervisor.goTo('/floor');
    await ring(supervisor, client);
    await answer(agent);
    await firstNote(agent).fill(errand);
    await kept(agent);
    await agent.page.keyboard.press('Control+Alt+KeyS');
    const alerts = supervisor.page.getByRole('list', { name: words('floor:alerts.title') });
    const takeOver = alerts.getByRole('button', {
      name: words('floor:supervise.takeOverOf', { agent: '渡辺 久美子' }),
    });
    await takeOver.waitFor();
    await agent.page.context().setOffline(true);
    await firstNote(agent).press('End');
    await agent.page.keyboard.type(later);
    await agent.reads(words('call-desk:save.failed'));
    await takeOver.click();
    const dialog = supervisor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: words('floor:supervise.verb') }).click();
    await supervisor.page.waitForURL(/\/desk$/);
    await firstNote(supervisor).waitFor();
  };

  scene('for so long that somebody else has the call: late words stand beside newer ones', async () => {
    await takenOverMeanwhile();
    await firstNote(supervisor).fill(`${errand}。院長に確認中です`);
    await kept(supervisor);
    await agent.page.context().setOffline(false);
    await agent.reads(words('call-desk:takenOver.free'));
    // Until the late words have arrived, a reload shows the newer ones alone.
    const late = supervisor.page.getByText(words('call-desk:record.late'));
    while ((await late.count()) === 0) {
      await supervisor.goTo('/desk');
      await firstNote(supervisor).waitFor();
    }
    await soon(firstNote(supervisor)).toHaveValue(`${errand}。院長に確認中です`);
    await supervisor.reads(errand + later);
    await good(supervisor);
    await soon(agent.page.getByText(wordsLike('call-desk:unsentWords.title'))).toHaveCount(0);
    await finish(supervisor, 6);
  });

  scene('for so long that the call is recorded: the words are still there, to be copied', async () => {
    await takenOverMeanwhile();
    await finish(supervisor, 6);
    await agent.page.context().setOffline(false);
    const left = agent.page.getByRole('group', {
      name: words('call-desk:unsentWords.title', { client }),
    });
    await left.getByText(errand + later).waitFor();
    await good(agent);
    await agent.goTo('/desk');
    await agent.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await left.getByRole('button', { name: words('call-desk:save.copy') }).click();
    expect(await agent.page.evaluate(() => navigator.clipboard.readText())).toBe(errand + later);
    await left.getByRole('button', { name: words('call-desk:unsentWords.forget') }).click();
    await left.waitFor({ state: 'detached' });
    await goAway(agent);
  });
});
