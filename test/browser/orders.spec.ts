import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { hangUp } from './support/desk-acts.js';
import { soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const buyer = `注文 太郎${Date.now() % 10_000}`;

/** Somebody orders by telephone: the agent writes it down and reads it back, the owner ships it. */
describe('an order by telephone, by hand', () => {
  const scene = story();
  let owner: Person;
  let agent: Person;
  let supervisor: Person;
  let elsewhere: Person;
  const good = async ({ page }: Person) => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
  };

  beforeAll(async () => {
    owner = await sitDown('shop', { screen: phone, account: 'owner-ibo' });
    agent = await sitDown('order agent', { screen: desktop, account: 'agent-hiroshima3' });
    supervisor = await sitDown('order supervisor', { screen: tablet, account: 'supervisor-hiroshima' });
  });

  scene('an agent takes the call and opens the order beside it', async () => {
    await agent.goTo('/desk');
    const ready = agent.page.getByText(words('call-desk:idle.readyTitle'));
    const away = agent.button(words('call-desk:presence.becomeReady')).first();
    await ready.or(away).first().waitFor();
    // Whoever tries this story again is ready from the last time.
    if (await away.isVisible()) await away.click();
    await ready.waitFor();
    const desks = agent.page.getByLabel(words('call-desk:trial.desk')).last();
    const ours = await desks.locator('option', { hasText: 'いぼの里製麺' }).getAttribute('value');
    await desks.selectOption(ours);
    await agent.press(words('call-desk:trial.call'));
    await agent.page.getByRole('region', { name: words('call-desk:ringing.label') }).waitFor();
    await agent.page.keyboard.press('F2');
    await agent.page.getByRole('region', { name: words('call-desk:script.label') }).waitFor();
    await agent.press(words('orders:form.open'));
    await agent.page.getByRole('dialog', { name: words('orders:form.title') }).waitFor();
  });

  scene('finds goods by sound, an address by its code, and never writes a card number', async () => {
    const { page } = agent;
    await page.locator('#lines').fill('ユズ');
    await agent.press(words('orders:form.addSpoken', { name: '柚子胡椒 50g' }));
    await page.getByLabel(words('orders:form.quantitySpoken', { name: '柚子胡椒 50g' })).fill('２');
    await page.locator('#buyerName').fill(buyer);
    await page.locator('#buyerKana').fill('チュウモン タロウ');
    await page.locator('#phone').fill('０９０−１１１１−２２２２');
    await page.locator('#postalCode').fill('１５４−０００４');
    await expectValue(page.locator('#address'), '世田谷区太子堂');
    await soon(page.locator('#prefecture')).toHaveValue('JP-13');
    await page.locator('#address').fill('世田谷区太子堂1-2-3');
    await page.locator('#note').fill('4242 4242 4242 4242');
    await agent.reads('2,506円');
    await agent.reads(words('orders:form.saveFailed'));
    await page.locator('#note').fill('玄関先へ');
    await agent.reads(words('orders:form.saved'));
    await good(agent);
  });

  scene(
    'two browsers write one order: what differs is put together, one field with two words is asked about',
    async () => {
      elsewhere = await sitDown('order agent at another machine', {
        screen: desktop,
        account: 'agent-hiroshima3',
      });
      await elsewhere.goTo('/desk');
      await elsewhere.press(words('orders:form.open'));
      await expectValue(elsewhere.page.locator('#buyerName'), buyer);
      await elsewhere.page.locator('#building').fill('青葉マンション101');
      await elsewhere.reads(words('orders:form.saved'));
      await agent.page.locator('#note').fill('玄関先へ置いてください');
      await expectValue(agent.page.locator('#building'), '青葉マンション101');
      const quantity = ({ page }: Person) =>
        page.getByLabel(words('orders:form.quantitySpoken', { name: '柚子胡椒 50g' }));
      await quantity(elsewhere).fill('5');
      await expectValue(elsewhere.page.locator('#note'), '玄関先へ置いてください');
      await elsewhere.page.getByText(words('orders:form.saved')).waitFor();
      await quantity(agent).fill('3');
      await agent.reads(words('call-desk:clash.title'));
      await agent.reads(
        words('call-desk:clash.theirs', { text: words('orders:form.pieces', { quantity: '5' }) }),
      );
      await good(agent);
      await agent.press(words('call-desk:clash.keepMine'));
      await agent.page.getByText(words('call-desk:clash.title')).waitFor({ state: 'detached' });
      await agent.reads(words('orders:form.saved'));
      await soon(quantity(agent)).toHaveValue('3');
      // What was not chosen is in the memo of the call.
      await soon(agent.page.getByLabel(words('call-desk:record.scratch'))).toHaveValue(/5点/);
      await elsewhere.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await elsewhere.page.waitForFunction(
        (label) => document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value === '3',
        words('orders:form.quantitySpoken', { name: '柚子胡椒 50g' }),
      );
    },
  );

  scene('on a tablet: who closes the form without choosing loses no word', async () => {
    // Turning the tablet leaves the form where it was.
    await agent.page.setViewportSize(tablet);
    await expectValue(agent.page.locator('#note'), '玄関先へ置いてください');
    await elsewhere.page.locator('#note').fill('宅配ボックスへ');
    await elsewhere.page.getByText(words('orders:form.saved')).waitFor();
    await agent.page.locator('#note').fill('管理人室へ');
    await agent.reads(words('call-desk:clash.title'));
    await good(agent);
    const form = agent.page.getByRole('dialog', { name: words('orders:form.title') });
    await form.getByRole('button', { name: words('common:close') }).click();
    await form.waitFor({ state: 'detached' });
    await agent.page.setViewportSize(desktop);
    await soon(agent.page.getByLabel(words('call-desk:record.scratch'))).toHaveValue(/管理人室へ/);
    await agent.press(words('orders:form.open'));
    await expectValue(agent.page.locator('#note'), '宅配ボックスへ');
  });

  scene('reads it back, places it, and the call carries the note', async () => {
    await agent.press(words('orders:form.toReadBack'));
    await agent.reads(words('orders:read.begin'));
    await agent.reads(buyer);
    await good(agent);
    await agent.press(words('orders:read.place'));
    await agent.page.getByRole('dialog').waitFor({ state: 'detached' });
    await agent.reads(wordsLike('orders:taken.note'));
    // The other window learns that there is nothing left to place.
    await elsewhere.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await elsewhere.reads(words('orders:form.gone'));
    await good(elsewhere);
    await elsewhere.press(words('orders:form.goneClose'));
    await elsewhere.page.getByRole('dialog').waitFor({ state: 'detached' });
    await elsewhere.page.context().close();
    // Who ordered has called: nobody types the name twice.
    await soon(agent.page.getByLabel(/お名前/).first()).toHaveValue(buyer);
    await hangUp(agent);
    await agent.page.keyboard.press('Control+Enter');
    await agent.reads(words('call-desk:idle.recorded'));
  });

  scene('the supervisor finds it among the orders and in the call’s story', async () => {
    await supervisor.goTo('/floor/orders');
    await supervisor.reads(new RegExp(buyer));
    await good(supervisor);
    await supervisor.goTo('/floor');
    await supervisor.page
      .getByRole('table', { name: words('floor:recent.title') })
      .getByRole('button', { name: wordsLike('floor:story.open') })
      .first()
      .click();
    await supervisor.page.getByRole('dialog').getByText(new RegExp(buyer)).first().waitFor();
    await good(supervisor);
  });

  scene('the supervisor corrects it, and its story keeps that it was', async () => {
    const { page } = supervisor;
    await supervisor.goTo('/floor/orders');
    await page.getByRole('link', { name: buyer }).first().click();
    await supervisor.sees(wordsLike('orders:number'));
    await supervisor.press(words('orders:step.correct'));
    await soon(page.locator('#building')).toHaveValue('青葉マンション101');
    await page.locator('#building').fill('青葉マンション202');
    await page.locator('#phone').fill('12');
    await supervisor.press(words('orders:correct.save'));
    await soon(page.locator('#phone')).toHaveAttribute('aria-invalid', 'true');
    await good(supervisor);
    await page.locator('#phone').fill('090-1111-2222');
    await supervisor.press(words('orders:correct.save'));
    await supervisor.reads(words('orders:change.CORRECTED'));
    await supervisor.reads(/青葉マンション202/);
    await good(supervisor);
  });

  scene('the owner has nothing to tick off for it', async () => {
    await owner.goTo('/owner?show=all');
    const report = owner.page.getByRole('listitem').filter({ hasText: buyer });
    await report.getByText(wordsLike('inbox:doneAt')).waitFor();
    await good(owner);
  });

  scene('the owner finds it, confirms and ships it, and its story is told', async () => {
    await owner.goTo('/owner/orders');
    await owner.fill(words('orders:search'), buyer);
    await owner.press(words('orders:searchSubmit'));
    await owner.reads(words('orders:found_other', { count: 1 }));
    await owner.page.getByRole('link', { name: buyer }).click();
    await owner.sees(wordsLike('orders:number'));
    await owner.press(words('orders:step.confirm'));
    await owner.press(words('orders:step.ship'));
    await owner.page
      .getByRole('dialog')
      .getByRole('button', { name: words('orders:step.ship') })
      .click();
    await owner.reads(words('orders:step.complete'));
    await owner.reads(words('orders:state.SHIPPED'));
    await owner.reads(words('orders:change.CONFIRMED'));
    await good(owner);
  });
});

async function expectValue(field: ReturnType<Person['page']['locator']>, value: string): Promise<void> {
  await field
    .page()
    .waitForFunction(
      ([id, wanted]) => (document.getElementById(id!) as HTMLInputElement | null)?.value === wanted,
      [await field.getAttribute('id'), value] as const,
    );
}
