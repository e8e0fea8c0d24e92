import type { CDPSession } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/local/src/seed/companies.js';
import { closeTabs, scene, soon } from './support/house.js';
import { desktop, type Person, phone, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const statement =
  '打ち合わせ中に電話が鳴って、何度も席を立ちます。出られなかった電話は折り返すのが夜になります。';

/** Presses Tab until the focus stands on what is looked for; a person without a mouse can do no more. */
async function tabTo({ page }: Person, isThere: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, isThere))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${isThere} on ${page.url()}`);
}

const focusIsVisible = ({ page }: Person) =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    const box = focused.getBoundingClientRect();
    const target = focused.closest('label') ?? focused;
    const outlined = [focused, target].some((element) => getComputedStyle(element).outlineStyle !== 'none');
    return outlined && box.bottom > 0 && box.top < window.innerHeight;
  });

async function answerByKeyboard(owner: Person): Promise<void> {
  const { page } = owner;
  await owner.goTo('/diagnosis');
  // Before the page stands there is nothing for the keyboard to reach.
  await owner.page.locator('#statement').waitFor();
  await tabTo(owner, '#statement');
  await page.keyboard.type(statement);
  await tabTo(owner, 'main button[type=submit]');
  expect(await focusIsVisible(owner)).toBe(true);
  await page.keyboard.press('Enter');
  await owner.sees(words('diagnosis:about.title'));
  await tabTo(owner, '#prefecture');
  for (let down = 0; down < 13; down++) await page.keyboard.press('ArrowDown');
  await soon(page.locator('#prefecture')).toHaveValue('JP-13');
  await tabTo(owner, 'main button[type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/questions\/1|result/);
  // The address changes a moment before the page: its title must not be read while the last page still stands.
  await page.waitForFunction(
    (former) => document.querySelector('h1') !== null && document.querySelector('h1')?.textContent !== former,
    words('diagnosis:about.title'),
  );
}

afterEach(closeTabs);

describe('without a mouse', () => {
  scene('the check-up is done from the first letter to the result', async () => {
    const owner = await sitDown('owner', { screen: desktop });
    const { page } = owner;
    await answerByKeyboard(owner);
    for (let asked = 1; !page.url().endsWith('/result'); asked++) {
      // A new question takes the focus to its title, so that nobody has to look for it.
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      await tabTo(owner, 'main input');
      await page.keyboard.press(' ');
      expect(await focusIsVisible(owner)).toBe(true);
      await tabTo(owner, 'main button[type=submit]');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith(`/questions/${asked}`));
    }
    await owner.reads(words('diagnosis:result.problemsTitle'));
  });

  scene('the skip link leads past the menu', async () => {
    const visitor = await sitDown('visitor', { screen: desktop });
    await visitor.goTo('/bundles');
    await visitor.sees(words('bundles:title'));
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.textContent)).toBe(words('common:skip'));
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  scene('a dialog keeps the focus, and Escape gives it back', async () => {
    const owner = await sitDown('owner', { screen: desktop, account: 'owner' });
    await owner.goTo('/owner/contracts');
    await owner.page.locator('main a[href^="/owner/contracts/"]').first().click();
    await owner.button(words('contract:one.cancel')).focus();
    await owner.page.keyboard.press('Enter');
    await owner.page.getByRole('dialog').waitFor();
    for (let presses = 0; presses < 8; presses++) {
      await owner.page.keyboard.press('Tab');
      expect(await owner.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(
        true,
      );
    }
    await owner.page.keyboard.press('Escape');
    await owner.page.getByRole('dialog').waitFor({ state: 'detached' });
    await owner.page.waitForFunction(
      (text) => document.activeElement?.textContent === text,
      words('contract:one.cancel'),
    );
  });
});

/** Types with a Japanese input method: the letters are underlined and Enter belongs to the conversion. */
async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
}

describe('with a Japanese input method', () => {
  scene('the Enter that confirms kanji sends no form', async () => {
    const visitor = await sitDown('visitor', { screen: desktop });
    const { page } = visitor;
    await visitor.goTo('/sign-up');
    await visitor.sees(words('account:signUp.title'));
    await page.locator('#name').focus();
    const session = await page.context().newCDPSession(page);
    await compose(session, 'はなだ');
    // Sending would have listed what is missing.
    await soon(page.getByRole('alert')).toHaveCount(0);
    await session.send('Input.insertText', { text: '花田' });
    await soon(page.locator('#name')).toHaveValue('花田');
    await page.keyboard.press('Enter');
    await visitor.reads(words('account:emailMissing'));
  });

  scene('the desk’s keys do nothing while letters are being converted', async () => {
    const agent = await sitDown('agent', { screen: desktop, account: 'agent-hiroshima3' });
    const { page } = agent;
    await agent.goTo('/desk');
    await agent.sees(words('call-desk:title.page'));
    await page.getByRole('button', { name: words('call-desk:keys.title') }).waitFor();
    const help = { key: 'h', code: 'KeyH', ctrlKey: true, altKey: true, bubbles: true, cancelable: true };
    const press = (during: object) =>
      page.evaluate((event) => void document.body.dispatchEvent(new KeyboardEvent('keydown', event)), {
        ...help,
        ...during,
      });
    await press({ isComposing: true });
    await press({ keyCode: 229 });
    await soon(page.getByRole('dialog')).toHaveCount(0);
    await press({});
    await page.getByRole('dialog').waitFor();
  });
});

describe('nothing is lost', () => {
  scene('switching the language keeps the place and what was typed', async () => {
    const visitor = await sitDown('visitor', { screen: phone });
    await visitor.goTo('/diagnosis');
    await visitor.fill(words('diagnosis:statement.label'), statement);
    await visitor.press(words('common:languages.en'));
    await visitor.sees(words('diagnosis:statement.title', {}, 'en'));
    await soon(visitor.page.locator('#statement')).toHaveValue(statement);
    await soon(visitor.page.locator('html')).toHaveAttribute('lang', 'en');
    await visitor.press(words('common:languages.ja'));
    await visitor.sees(words('diagnosis:statement.title'));
    expect(new URL(visitor.page.url()).pathname).toBe('/diagnosis');
  });

  scene(
    'a reload in the middle of the check-up shows the same question, and Back takes one answer back',
    async () => {
      const owner = await sitDown('owner', { screen: phone });
      const { page } = owner;
      await answerByKeyboard(owner);
      const first = await page.getByRole('heading', { level: 1 }).innerText();
      await page.reload();
      await owner.sees(first);
      await page.locator('#answer').check();
      await owner.press(words('common:next'));
      await page.waitForURL(/questions\/2|result/);
      expect(page.url()).toMatch(/questions\/2$/);
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, first);
      const second = await page.getByRole('heading', { level: 1 }).innerText();
      await page.reload();
      await owner.sees(second);
      await owner.press(words('common:back'));
      await owner.sees(first);
      // The home page offers to go on where one stopped.
      await owner.goTo('/');
      await owner.press(words('home:resume'));
      await owner.sees(first);
    },
  );

  scene(
    'without a connection the page says so, keeps the typed text, and goes on when the line is back',
    async () => {
      const owner = await sitDown('owner', { screen: phone });
      const { page } = owner;
      owner.watch.expect(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
      await owner.goTo('/diagnosis');
      await owner.fill(words('diagnosis:statement.label'), statement);
      await owner.press(words('common:next'));
      await owner.sees(words('diagnosis:about.title'));
      await owner.fill(wordsLike('diagnosis:about.employees'), '3');
      await page.context().setOffline(true);
      await owner.press(words('common:next'));
      await owner.reads(words('common:problem.offline'));
      await soon(page.locator('#employees')).toHaveValue('3');
      await page.context().setOffline(false);
      await owner.press(words('common:next'));
      await page.waitForURL(/questions\/1|result/);
    },
  );

  scene('a broken server gives a page with a way to try again, not an empty one', async () => {
    const owner = await sitDown('owner', { screen: phone, account: 'owner' });
    owner.watch.expect(/500/);
    await owner.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('Reports')
        ? route.fulfill({ status: 500, body: 'broken' })
        : route.continue(),
    );
    await owner.goTo('/owner');
    await owner.page.getByRole('alert').waitFor();
    await owner.page.unroute('**/graphql');
    await owner.press(words('common:tryAgain'));
    await owner.page
      .getByRole('article')
      .or(owner.page.getByRole('heading', { level: 2 }))
      .first()
      .waitFor();
  });
});

describe('when the session ends by itself', () => {
  scene('what was typed is still there after signing in again', async () => {
    const owner = await sitDown('owner', { account: 'owner' });
    const { page } = owner;
    owner.watch.expect(/401/);
    await owner.goTo('/owner/desks');
    await page.waitForURL(/desks\/[0-9a-f-]{36}$/);
    await owner.goTo(`${new URL(page.url()).pathname}/knowledge`);
    await owner.press(words('desk:addEntry'));
    await page.getByRole('textbox').first().fill('駐車場はありますか');
    await page.getByRole('textbox').nth(1).fill('はい、3台あります。');
    await page.context().clearCookies();
    await owner.press(words('desk:save'));
    const dialog = page.getByRole('dialog', { name: words('account:again.title') });
    await dialog.waitFor();
    await dialog.locator('#passwordAgain').fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: words('account:again.submit') }).click();
    await dialog.waitFor({ state: 'detached' });
    await soon(page.getByRole('textbox').first()).toHaveValue('駐車場はありますか');
    await owner.press(words('desk:save'));
    await owner.reads(words('desk:saved'));
  });

  scene('an address with a dot behind its question mark is a page like any other', async () => {
    const owner = await sitDown('owner', { account: 'owner' });
    await owner.goTo('/owner?search=hanada%40example.jp');
    await owner.sees(words('inbox:title'));
  });
});
