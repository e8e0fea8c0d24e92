import { DEMO_PASSWORD } from '../../apps/local/src/seed/companies.js';
import { found } from '../../apps/local/src/play/people.js';
import { sidewaysScroll } from './support/checks.js';
import { closeTabs, house, scene, soon, story } from './support/house.js';
import { mailTo } from './support/mailbox.js';
import { desktop, type Person, phone, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const mark = String(Date.now() % 1_000_000);

describe('a new bundle', () => {
  const scene = story();
  const name = `相模原の引っ越し受付${mark}`;
  let producer: Person;

  scene('is composed by a producer, who sees prices and shares while typing', async () => {
    producer = await sitDown('producer', { screen: desktop, account: 'producer' });
    const { page } = producer;
    await producer.goTo('/studio');
    await producer.press(words('studio:list.create'));
    await producer.sees(words('studio:new.title'));
    // Saving too early says what is missing and keeps what is there.
    await page.locator('#name').fill(name);
    await producer.press(words('studio:saveDraft'));
    await producer.reads(words('studio:check.functions'));
    await soon(page.locator('#name')).toHaveValue(name);
    await page.locator('#tagline').fill('引っ越しの見積もり依頼を、逃さず受けます。');
    await page
      .locator('#story')
      .fill(
        '作業中で電話に出られない引っ越し会社のために、見積もりの依頼を受けて、その場で訪問の日時まで決めます。',
      );
    await page
      .getByRole('group', { name: words('studio:fields.functions') })
      .getByRole('checkbox')
      .nth(1)
      .check();
    await page
      .getByText(words('studio:choosePrefectures', { region: words('studio:regions.kanto') }))
      .click();
    await page.getByLabel('神奈川県', { exact: true }).check();
    await page
      .getByRole('button', { name: words('hours:asFirst', { day: words('hours:weekdays.1') }) })
      .click();
    for (const day of [6, 7]) await page.locator(`#hours-${day}`).check();
    for (const day of [1, 2, 3, 4, 5, 6, 7])
      await page
        .getByLabel(words('hours:closes', { day: words(`hours:weekdays.${day}`), number: 1 }))
        .fill('19:00');
    await page.getByLabel(words('studio:languages.ja'), { exact: true }).check();
    await page.locator('#capacityPerMonth').fill('20');
    await page.locator('#operatorId').selectOption({ index: 1 });
    await page.locator('#operatorShareBps').fill('55');
    const plan = (field: string) => page.locator(`[id="plans.0.${field}"]`);
    await plan('name').fill('基本');
    for (const [field, value] of Object.entries({
      baseMinor: '２４，０００',
      includedUnits: '40',
      overageMinor: '300',
      successFeeMinor: '0',
      initialFeeMinor: '5500',
      minimumTermMonths: '3',
      noticeDays: '30',
    }))
      await plan(field).fill(value);
    await producer.reads(words('studio:plans.examples'));
    await plan('overageTiers').selectOption('GRADUATED');
    await plan('overageTiers.steps.0.upTo').fill('５０');
    await plan('overageTiers.steps.0.unitPrice').fill('２２０．５円');
    await producer.press(words('studio:saveDraft'));
    await producer.reads(words('studio:check.stepPrice', { number: '2' }));
    await plan('overageTiers.steps.1.unitPrice').fill('180');
    // 24,000 + 50 × 220.5 + 30 × 180, with tax.
    await producer.reads('44,467円');
    await producer.press(words('studio:saveDraft'));
    await producer.reads(words('studio:saved'));
    await producer.sees(name);
  });

  scene('is submitted and waits', async () => {
    await producer.press(words('studio:submit.act'));
    await producer.page
      .getByRole('dialog')
      .getByRole('button', { name: words('studio:submit.act') })
      .click();
    await producer.reads(words('studio:stateNotes.SUBMITTED'));
  });

  scene('is invisible to the public until it is approved', async () => {
    const visitor = await sitDown('visitor', { screen: phone });
    await visitor.goTo('/bundles?prefecture=JP-14');
    await visitor.reads(wordsLike('bundles:total_other'));
    await soon(visitor.page.getByText(name)).toHaveCount(0);
  });

  scene('is approved by the administrator', async () => {
    const admin = await sitDown('admin', { screen: desktop, account: 'admin' });
    await admin.goTo('/admin');
    await admin.page.getByRole('link', { name }).click();
    await admin.sees(name);
    await admin.press(words('admin:decision.approve'));
    await admin.page
      .getByRole('dialog')
      .getByRole('button', { name: words('admin:decision.approve') })
      .click();
    await admin.reads(words('admin:approvals.approved', { name }));
  });

  scene('is found by prefecture and function, with its price beside the sum of its parts', async () => {
    const visitor = await sitDown('visitor', { screen: phone });
    await visitor.goTo('/bundles');
    await visitor.page.getByLabel(words('bundles:prefecture')).selectOption('JP-14');
    const functions = visitor.page.getByLabel(words('bundles:function'));
    const chosen = await functions.locator('option').nth(2).getAttribute('value');
    await functions.selectOption(chosen);
    await visitor.page.waitForURL(
      new RegExp(`prefecture=JP-14.*function=${chosen}|function=${chosen}.*prefecture=JP-14`),
    );
    await findInList(visitor, name);
    await visitor.page.getByLabel(words('bundles:prefecture')).selectOption('JP-47');
    await visitor.page.getByText(name).first().waitFor({ state: 'detached' });
    await visitor.page.getByLabel(words('bundles:prefecture')).selectOption('JP-14');
    await findInList(visitor, name);
    await visitor.page.getByRole('link', { name }).first().click();
    await visitor.sees(name);
    await visitor.reads(words('bundles:page.partsPrice'));
    await visitor.reads('24,000円');
    await visitor.reads('1〜50件目 220.5円');
    await visitor.reads('51件目から 180円');
  });
});

/** The list shows some at a time; whoever looks for one presses on. */
async function findInList({ page }: Person, name: string): Promise<void> {
  const found = page.getByRole('link', { name }).first();
  const more = page.getByRole('button', { name: words('bundles:more') });
  await page.getByText(wordsLike('bundles:total_other')).waitFor();
  while ((await found.count()) === 0 && (await more.count()) > 0) await more.click();
  await found.waitFor();
}

describe('people and passwords', () => {
  beforeEach(closeTabs);

  scene('a manager invites an agent, who joins through the mail', async () => {
    const email = `shinjin-${mark}@example.jp`;
    const manager = await sitDown('manager', { screen: desktop, account: 'manager' });
    await manager.goTo('/team');
    await manager.page.locator('#email').fill(email);
    await manager.page.locator('#role').selectOption('AGENT');
    await manager.press(words('workplace:team.send'));
    await manager.reads(words('workplace:team.sent', { email }));
    const [address] = /http\S+\/invitation\?token=\S+/.exec((await mailTo(email, /invitation/)).text)!;
    const agent = await sitDown('agent', { screen: phone });
    await agent.page.goto(address);
    await agent.sees(wordsLike('account:invitation.title'));
    await agent.press(words('account:invitation.signUp'));
    await agent.fill(words('account:name'), '新藤 まこと');
    await agent.fill(words('account:email'), email);
    await agent.page.locator('#password').fill('shinjin-no-aikotoba');
    await agent.press(words('account:signUp.submit'));
    await agent.sees(words('account:verify.title'));
    // Joining by the invitation confirms the address, so the second mail may wait.
    await agent.press(words('account:verify.signIn'));
    await agent.fill(words('account:email'), email);
    await agent.page.locator('#password').fill('shinjin-no-aikotoba');
    await agent.press(words('account:signIn.submit'));
    await agent.sees(wordsLike('account:invitation.title'));
    await agent.press(words('account:invitation.accept'));
    await agent.sees(words('call-desk:title.page'));
    await manager.page.reload();
    await manager.reads('新藤 まこと');
  });

  scene('a producer registers on a phone and opens the account for payouts to its end', async () => {
    const email = `jimusho-${mark}@example.jp`;
    await found(
      house(),
      'PRODUCER',
      { name: '高尾電話サービス', prefecture: 'JP-13' },
      { email, password: DEMO_PASSWORD, name: '高尾 みどり' },
    );
    const producer = await sitDown('producer', { screen: phone });
    await producer.goTo('/payouts');
    await producer.sees(words('account:signIn.title'));
    await producer.fill(words('account:email'), email);
    await producer.page.locator('#password').fill(DEMO_PASSWORD);
    await producer.press(words('account:signIn.submit'));
    await producer.reads(words('workplace:account.bodies.MISSING'));
    await producer.press(words('workplace:account.open'));
    await producer.sees('受け取り口座の登録');
    await producer.reads('高尾電話サービス');
    expect(await sidewaysScroll(producer.page)).toEqual([]);
    await producer.press('登録を完了する');
    await producer.reads(words('workplace:account.bodies.READY'));
    expect(new URL(producer.page.url()).pathname).toBe('/studio/payouts');
  });

  scene('a forgotten password is set anew through the mail, and the old one is dead', async () => {
    const email = 'owner-tanaka@demo.madoguchi.example';
    const owner = await sitDown('owner', { screen: phone });
    await owner.goTo('/sign-in');
    await owner.press(words('account:signIn.forgot'));
    await owner.sees(words('account:forgot.title'));
    await owner.fill(words('account:email'), email);
    await owner.press(words('account:forgot.submit'));
    await owner.reads(words('account:forgot.sent', { email }));
    const [address] = /http\S+reset-password\S+/.exec((await mailTo(email, /reset-password/)).text)!;
    await owner.page.goto(address);
    await owner.sees(words('account:reset.title'));
    const fresh = `atarashii-${mark}`;
    await owner.page.locator('#password').fill(fresh);
    await owner.press(words('account:reset.submit'));
    await owner.reads(words('account:reset.done'));
    await owner.goTo('/sign-in');
    const signIn = async (password: string) => {
      await owner.fill(words('account:email'), email);
      await owner.page.locator('#password').fill(password);
      await owner.press(words('account:signIn.submit'));
    };
    owner.watch.expect(/401/);
    await signIn(DEMO_PASSWORD);
    await owner.reads(words('account:refused.wrongCredentials'));
    await signIn(fresh);
    await owner.sees(words('inbox:title'));
  });

  scene(
    'signing out closes the owner’s pages, and signing in leads back to where one wanted to go',
    async () => {
      const owner = await sitDown('owner', { screen: desktop });
      await owner.goTo('/owner/bill');
      await owner.sees(words('account:signIn.title'));
      await owner.fill(words('account:email'), 'owner-minato@demo.madoguchi.example');
      await owner.page.locator('#password').fill(DEMO_PASSWORD);
      await owner.press(words('account:signIn.submit'));
      await owner.sees(words('bill:title'));
      await owner.press(words('common:nav.signOut'));
      await owner.reads(words('home:start'));
      await owner.goTo('/owner/bill');
      await owner.sees(words('account:signIn.title'));
    },
  );
});
