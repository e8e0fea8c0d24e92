import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { closeTabs, house, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown } from './support/person.js';
import { keep } from './support/pictures.js';
import { words, wordsLike } from './support/words.js';

const told = '美容室を一人でやっていて、施術中は予約の電話に出られません。昼は一日に何本も逃しています。';

const begin = async (owner: Person): Promise<void> => {
  await owner.goTo('/diagnosis');
  await owner.fill(words('diagnosis:statement.label'), told);
  await owner.press(words('common:next'));
  await owner.page.locator('#prefecture').selectOption('JP-13');
  await owner.press(words('common:next'));
  await owner.page.waitForURL(/questions\/1|result/);
};
const finish = async ({ page, press }: Person): Promise<void> => {
  while (!page.url().endsWith('/result')) {
    await page.locator('#answer').check();
    const at = page.url();
    await press(words('common:next'));
    await page.waitForURL(({ href }) => href !== at);
  }
};
const isWellMade = async ({ page }: Person) => {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toEqual([]);
};

describe('a check-up that is kept', () => {
  const act = story();
  let owner: Person;
  let laptop: Person;
  afterAll(closeTabs);

  act('an earlier one stays on the device until it is deleted, also before its end', async () => {
    owner = await sitDown('owner', { screen: phone, account: 'owner' });
    await begin(owner);
    if (!owner.page.url().endsWith('/result')) await isWellMade(owner);
    await begin(owner);
    await owner.goTo('/diagnosis');
    await owner.reads(words('diagnosis:onDevice.title'));
    const deleting = owner.page.getByRole('button', { name: wordsLike('diagnosis:onDevice.deleteSpoken') });
    await deleting.nth(1).waitFor();
    await isWellMade(owner);
    await keep('kept-check-ups-on-device', owner.page);
    await deleting.nth(1).click();
    await owner.page
      .getByRole('dialog')
      .getByRole('button', { name: words('diagnosis:keep.delete') })
      .click();
    await owner.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await soon(deleting).toHaveCount(1);
  });

  act('a clue that was misread is taken back, and put back', async () => {
    await owner.goTo('/diagnosis/resume');
    await owner.page.waitForURL(/questions|result/);
    await finish(owner);
    await owner.page.getByText(words('diagnosis:result.factsTitle'), { exact: true }).click();
    await owner.page
      .getByRole('button', { name: words('diagnosis:result.cueNotSoSpoken', { label: '一人でやっている' }) })
      .click();
    // Without the clue there may be more to ask.
    await Promise.race([
      owner.page.waitForURL(/questions/),
      owner.page.getByText(words('diagnosis:result.cueUnused')).first().waitFor(),
    ]);
    await finish(owner);
    if (!(await owner.page.getByText(words('diagnosis:result.cueUnused')).first().isVisible()))
      await owner.page.getByText(words('diagnosis:result.factsTitle'), { exact: true }).click();
    await owner.page
      .getByRole('button', { name: words('diagnosis:result.cueBackSpoken', { label: '一人でやっている' }) })
      .waitFor();
    await isWellMade(owner);
    await keep('kept-check-ups-clues', owner.page);
  });

  act('it is kept in the account when its owner says so, and opened on another device', async () => {
    await owner.press(words('diagnosis:keep.claim'));
    await owner.reads(wordsLike('diagnosis:keep.untilClaimed'));
    laptop = await sitDown('laptop', { screen: desktop, account: 'owner' });
    await laptop.goTo('/owner/check-ups');
    await laptop.sees(words('diagnosis:checkUps.title'));
    await laptop.page.locator('a[href^="/diagnosis/resume#"]').first().waitFor();
    await isWellMade(laptop);
    await keep('kept-check-ups-kept', laptop.page);
    await laptop.page.locator('a[href^="/diagnosis/resume#"]').first().click();
    await laptop.reads(words('diagnosis:keep.title'));
    await keep('kept-check-ups-opened', laptop.page);
    // The mail about an answer names it by its id, behind the sign-in.
    await laptop.page.goto(house('/owner/check-ups'));
    const link = laptop.page.getByRole('link', { name: wordsLike('diagnosis:onDevice.openSpoken') }).first();
    await link.waitFor();
    const id = await laptop.page.evaluate(() => localStorage.getItem('madoguchi.diagnosis'));
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await laptop.page.goto(house(`/owner/check-ups?open=${id}`));
    await laptop.page.waitForURL(/\/diagnosis\/result/);
    await laptop.reads(words('diagnosis:keep.title'));
  });

  act('and is gone everywhere once the company deletes it', async () => {
    await laptop.page.goto(house('/owner/check-ups'));
    const deleting = laptop.page.getByRole('button', { name: wordsLike('diagnosis:onDevice.deleteSpoken') });
    await deleting.first().waitFor();
    const before = await deleting.count();
    await deleting.first().click();
    await laptop.page
      .getByRole('dialog')
      .getByRole('button', { name: words('diagnosis:keep.delete') })
      .click();
    await laptop.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await laptop.page.waitForFunction(
      (count) => document.querySelectorAll('main a[href^="/diagnosis/resume"]').length < count,
      before,
    );
    owner.watch.expect(/404|Failed to load resource/);
    await owner.page.goto(house('/diagnosis/resume'));
    await owner.sees(words('diagnosis:statement.title'));
  });
});
