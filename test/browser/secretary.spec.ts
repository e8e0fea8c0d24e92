import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { answer, becomeReady, hangUp, ring } from './support/desk-acts.js';
import { house, newContext, openTabs, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const caller = `三田 みどり${Date.now() % 10_000}`;
const errand = '来週の検診の時間を変えたいそうです';
const wish = 'ご希望の時間帯も聞いてください。';

/** A day at a desk that answers for a clinic: a message, an abusive caller, somebody put through, and what becomes of it. */
describe('a day of answering for a clinic, by hand', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  let owner: Person;
  const good = async ({ page }: Person) => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
  };
  const firstNote = ({ page }: Person) =>
    page
      .getByRole('region', { name: words('call-desk:script.label') })
      .locator('textarea')
      .first();

  beforeAll(async () => {
    agent = await sitDown('secretary', { screen: desktop, account: 'agent4' });
    supervisor = await sitDown('supervisor of the day', { screen: desktop, account: 'supervisor' });
    owner = await sitDown('dentist', { screen: phone, account: 'owner' });
  });

  scene('the owner names who may be rung during the day', async () => {
    await owner.goTo('/owner/desks');
    // Whoever has one desk is led to it.
    await owner.page.waitForURL(/\/owner\/desks\/./);
    await owner.press(words('desk:change', { what: words('desk:transfer.title') }));
    await owner.press(words('desk:transfer.add'));
    await owner.page.getByLabel(words('desk:transfer.name')).last().fill('髙橋 院長');
    await owner.page.getByLabel(words('desk:transfer.phone')).last().fill('090-0000-1231');
    for (let day = 1; day <= 7; day++)
      await owner.page
        .getByLabel(words(`hours:weekdays.${day}`))
        .last()
        .check();
    await owner.page.getByLabel(words('desk:transfer.from')).last().fill('00:00');
    await owner.page.getByLabel(words('desk:transfer.until')).last().fill('23:59');
    await good(owner);
    await owner.press(words('desk:save'));
    await owner.reads(words('desk:saved'));
  });

  scene('a supervisor’s trial call rings at the agent, large enough to hit in a hurry', async () => {
    await becomeReady(agent);
    await supervisor.goTo('/floor');
    await ring(supervisor, client);
    const button = agent.page.getByRole('button', { name: words('call-desk:ringing.answer') });
    await button.waitFor();
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await good(agent);
    await answer(agent);
    // The keyboard stands where the first words go.
    await agent.page.keyboard.type(errand);
    await soon(firstNote(agent)).toHaveValue(errand);
  });

  scene('two tabs of the agent write one record', async () => {
    const second = await agent.page.context().newPage();
    await second.goto(house('/desk'));
    const there = second
      .getByRole('region', { name: words('call-desk:script.label') })
      .locator('textarea')
      .first();
    await there.waitFor();
    await there.fill(`${errand}。`);
    await agent.page.waitForFunction(
      (text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      `${errand}。`,
    );
    await second.close();
  });

  scene('two browsers of the agent: the newer words are offered, and nothing typed is lost', async () => {
    const elsewhere = await sitDown('secretary at another machine', { screen: desktop, account: 'agent4' });
    await elsewhere.goTo('/desk');
    await firstNote(elsewhere).waitFor();
    await soon(firstNote(elsewhere)).toHaveValue(`${errand}。`);
    const kept = elsewhere.page.getByText(wordsLike('call-desk:save.saved')).last();
    await firstNote(elsewhere).fill('別の機械で書いた用件');
    await kept.waitFor();
    await firstNote(agent).fill(`${errand}。`);
    await firstNote(agent).press('End');
    await agent.page.keyboard.type('念のため');
    await agent.reads(words('call-desk:clash.title'));
    await good(agent);
    await agent.press(words('call-desk:clash.keepMine'));
    await agent.page.getByText(wordsLike('call-desk:save.saved')).last().waitFor();
    const memo = agent.page.getByLabel(words('call-desk:record.scratch'));
    await soon(memo).toHaveValue(/別の機械で書いた用件/);
    // Whoever looks again sees the newest, without a word to type.
    await elsewhere.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await elsewhere.page.waitForFunction(
      (text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      `${errand}。念のため`,
    );
    await firstNote(agent).fill(`${errand}。`);
    await elsewhere.page.context().close();
  });

  scene('fits on a tablet, with the script in sight', async () => {
    await agent.page.setViewportSize(tablet);
    await good(agent);
    const box = (await firstNote(agent).boundingBox())!;
    expect(box.y + box.height).toBeLessThan(tablet.height);
    await agent.page.setViewportSize(desktop);
  });

  scene('what another browser adds is looked at before the record is sent', async () => {
    const field = ({ page }: Person, label: RegExp) => page.getByLabel(label).first();
    await field(agent, /お名前/).fill(caller);
    await field(agent, /折り返し先/).fill('０９０−１１１１−２２２２');
    await hangUp(agent);
    const elsewhere = await sitDown('secretary at another machine', { screen: desktop, account: 'agent4' });
    await elsewhere.goTo('/desk');
    await field(elsewhere, /ふりがな/).fill('みた みどり');
    await elsewhere.page.getByText(wordsLike('call-desk:save.saved')).last().waitFor();
    await agent.page.keyboard.press('Control+Shift+Digit1');
    await agent.page.keyboard.press('Control+Enter');
    await agent.reads(words('call-desk:clash.moved'));
    await soon(field(agent, /ふりがな/)).toHaveValue('みた みどり');
    await good(agent);
    await agent.page.keyboard.press('Control+Enter');
    await agent.reads(words('call-desk:idle.recorded'));
    await elsewhere.page.context().close();
  });

  scene('a message reaches the owner, who ticks it off, takes that back, and asks the desk', async () => {
    await owner.goTo('/owner');
    await owner.reads(caller);
    await owner.press(words('inbox:doneSpoken', { caller }));
    await owner.reads(words('inbox:justDone', { caller }));
    await good(owner);
    await owner.press(words('inbox:undoSpoken', { caller }));
    const card = owner.page.getByRole('listitem').filter({ hasText: caller });
    await card.getByText('みた みどり').waitFor();
    await card.getByText(words('inbox:details')).click();
    await card.getByRole('button', { name: words('inbox:request.openOf', { caller }) }).click();
    await owner.page.getByRole('dialog').getByRole('textbox').fill(wish);
    await owner.page
      .getByRole('dialog')
      .getByRole('button', { name: words('inbox:request.send') })
      .click();
    await owner.reads(words('inbox:request.sent'));
  });

  scene('the supervisor reads the call behind the request and answers it', async () => {
    await supervisor.goTo('/floor/requests');
    const card = supervisor.page.getByRole('listitem').filter({ hasText: wish }).first();
    await card.getByRole('button', { name: wordsLike('floor:story.open') }).click();
    const told = supervisor.page.getByRole('dialog');
    await told.getByText(`${errand}。`).waitFor();
    await good(supervisor);
    await supervisor.page.keyboard.press('Escape');
    await card.getByRole('textbox').fill('台本に加えました。');
    await card.getByRole('button', { name: words('floor:requests.send') }).click();
    await card.getByText('台本に加えました。').first().waitFor();
    await owner.goTo('/owner/requests');
    await owner.reads('台本に加えました。');
    await good(owner);
  });

  scene('an abusive call ends by the policy; the floor says whom to speak to, and why', async () => {
    await supervisor.goTo('/floor');
    await ring(supervisor, client);
    await answer(agent);
    await agent.press(words('call-desk:call.policy'));
    const dialog = agent.page.getByRole('dialog');
    await dialog.getByLabel(words('call-desk:policy.reasons.THREAT')).check();
    await good(agent);
    await dialog.getByRole('button', { name: words('call-desk:policy.verb') }).click();
    await agent.reads(
      words('call-desk:presence.awayAfterBecause', { reason: words('call-desk:reasons.AFTER_HARD_CALL') }),
    );
    await agent.page.keyboard.press('Control+Shift+Digit6');
    await agent.page.keyboard.press('Control+Enter');
    await agent.reads(words('call-desk:idle.awayTitle'));
    await supervisor.page
      .getByRole('list', { name: words('floor:alerts.title') })
      .getByText(wordsLike('floor:alerts.hardCall'))
      .waitFor();
    await supervisor.page
      .getByRole('button', { name: words('floor:story.open', { client }) })
      .last()
      .waitFor();
    await good(supervisor);
    await supervisor.page
      .getByRole('table', { name: words('floor:recent.title') })
      .getByRole('button', { name: words('floor:story.open', { client }) })
      .first()
      .click();
    await supervisor.page.getByRole('dialog').getByText(words('call-desk:policy.reasons.THREAT')).waitFor();
    await supervisor.page.keyboard.press('Escape');
  });

  scene('whoever ended it asks for consultation, and reads the answer of the supervisor', async () => {
    const asked = `怒鳴られて、少しこたえました（${Date.now() % 10_000}）`;
    await agent.press(words('abuse:idle.toOwn'));
    await agent.reads(words('abuse:policy.title'));
    await agent.page.getByLabel(words('abuse:own.note')).first().fill(asked);
    await agent.page
      .getByRole('button', { name: words('abuse:own.ask') })
      .first()
      .click();
    await agent.reads(words('abuse:states.open'));
    await good(agent);
    await supervisor.goTo('/floor/abuse');
    const card = supervisor.page.getByRole('listitem').filter({ hasText: asked });
    await card.getByRole('textbox').fill('今日は上がってください。');
    await card.getByRole('button', { name: words('abuse:calls.send') }).click();
    await card.getByText(words('abuse:states.answered')).waitFor();
    await good(supervisor);
    await agent.goTo('/desk/abuse');
    await agent.reads('今日は上がってください。');
    await agent.goTo('/desk');
    await supervisor.goTo('/floor');
  });

  scene(
    'a caller is put through to the clinic: the outcome is chosen, and nothing waits for the owner',
    async () => {
      await agent.press(words('call-desk:presence.becomeReady'));
      await agent.reads(words('call-desk:idle.readyTitle'));
      await ring(supervisor, client);
      await answer(agent);
      await agent.press(words('call-desk:call.transfer'));
      await agent.page
        .getByRole('dialog')
        .getByRole('button', { name: words('call-desk:transfer.ringOf', { name: '髙橋 院長' }) })
        .click();
      await agent.button(words('call-desk:line.join')).waitFor();
      await good(agent);
      await agent.press(words('call-desk:line.join'));
      await agent.reads(words('call-desk:call.wrapUp'));
      await agent.page.locator('#outcome-TRANSFERRED:checked').waitFor();
      await agent.page.keyboard.press('Control+Enter');
      await agent.reads(words('call-desk:idle.recorded'));
      await owner.goTo('/owner?show=all');
      const put = owner.page
        .getByRole('listitem')
        .filter({ hasText: words('inbox:outcome.TRANSFERRED') })
        .first();
      await put.getByText(wordsLike('inbox:doneAt')).waitFor();
      await good(owner);
    },
  );

  scene('the same desk reads well in English', async () => {
    const context = await newContext({
      viewport: desktop,
      storageState: await agent.page.context().storageState(),
    });
    await context.addInitScript(() => window.localStorage.setItem('madoguchi.language', 'en'));
    const page = await context.newPage();
    await page.goto(house('/desk'));
    await page.getByText(words('call-desk:idle.readyTitle', {}, 'en')).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
    openTabs.forEach(({ watch }) => watch.take());
  });
});
