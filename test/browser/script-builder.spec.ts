import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { answer, becomeReady, goAway, finish, ring } from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'みなと行政書士事務所';
const mark = String(Date.now() % 1_000_000);
const question = `ご相談の種類${mark}`;
const said = 'どのようなご相談でしょうか。';
const [inheritance, permit] = ['相続', '許認可'];
const caller = `湊 はな${mark}`;
const wish = `許認可のときは、急ぎかどうかも聞いてください（${mark}）`;
const saidAfter = 'どのようなご相談でしょうか。お急ぎですか。';

/** Owner and supervisor write what an agent says: with branches, tried out, published under a running call, and asked for anew. */
describe('a script that is built by hand', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  let owner: Person;
  let scriptPath: string;
  afterAll(closeTabs);

  const good = async ({ page }: Person) => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
  };
  const step = (number: number) =>
    supervisor.page.getByRole('button', { name: new RegExp(`^${number} ${question}`) });
  const kept = () => supervisor.reads(words('desk:builder.state.saved'));
  const scriptOf = ({ page }: Person) => page.getByRole('region', { name: words('call-desk:script.label') });

  beforeAll(async () => {
    agent = await sitDown('agent of the office', { screen: desktop, account: 'agent3' });
    supervisor = await sitDown('who writes the script', { screen: desktop, account: 'supervisor' });
    owner = await sitDown('head of the office', { screen: phone, account: 'owner-minato' });
  });

  scene(
    'a supervisor drafts a question with branches; what is missing is said where it is missing',
    async () => {
      const { page } = supervisor;
      await supervisor.goTo('/floor/desks');
      await page
        .getByRole('link', { name: new RegExp(client) })
        .first()
        .click();
      await page.waitForURL(/\/floor\/desks\/[^/]+$/);
      scriptPath = `${new URL(page.url()).pathname}/script`;
      await supervisor.press(words('desk:change', { what: words('desk:script') }));
      await supervisor.sees(words('desk:script'));
      await good(supervisor);
      await supervisor.press(words('desk:addStep'));
      await page.getByLabel(words('desk:stepSay')).fill(said);
      await page.getByLabel(words('desk:builder.asking')).selectOption('choice');
      await kept();
      const problems = page.getByRole('region', { name: words('desk:builder.problems') });
      await problems.getByRole('button').first().waitFor();
      await good(supervisor);
      // Pressed nevertheless, it leads to the step instead of publishing.
      await supervisor.press(words('desk:builder.publish'));
      await page.waitForFunction(() => document.activeElement?.id.startsWith('title-'));
      await page.keyboard.type(question);
      await page.getByLabel(words('desk:builder.choices')).fill(`${inheritance}\n${permit}`);
      await page.getByLabel(words('desk:builder.topic')).check();
      await page
        .getByLabel(words('desk:builder.when', { answer: permit! }))
        .selectOption({ label: words('desk:builder.escalate') });
      await problems.waitFor({ state: 'detached' });
      await kept();
    },
  );

  scene('moves it up with its arrow, takes a change back, and sees the way drawn', async () => {
    const { page } = supervisor;
    const place = async () => {
      const toggle = page.getByRole('button', { name: new RegExp(question), expanded: true });
      return Number(/^\d+/.exec(await toggle.innerText())![0]);
    };
    for (let at = await place(); at > 2; at--) {
      await supervisor.press(words('desk:moveUp', { number: at }));
      await step(at - 1)
        .getByText(question)
        .waitFor();
    }
    await supervisor.press(words('desk:removeStep', { number: 2 }));
    await step(2).waitFor({ state: 'detached' });
    await supervisor.press(words('desk:builder.undo'));
    await step(2).waitFor();
    await page
      .getByRole('region', { name: words('desk:builder.flow') })
      .getByText(question.slice(0, 6))
      .first()
      .waitFor();
    await kept();
    await page.setViewportSize(tablet);
    await good(supervisor);
    await page.setViewportSize(desktop);
  });

  scene('tries it as an agent would, and nothing of that is kept', async () => {
    const { page } = supervisor;
    await supervisor.press(words('desk:builder.try'));
    const trial = page.getByRole('dialog');
    await trial.getByText(said).waitFor();
    await trial.getByLabel(inheritance!).check();
    await trial
      .getByText(new RegExp(`${question}.*${inheritance}`))
      .first()
      .waitFor();
    await trial.getByLabel(permit!).check();
    await trial.getByText(words('call-desk:script.escalate')).waitFor();
    await good(supervisor);
    await trial.getByRole('button', { name: words('desk:builder.startAgain') }).click();
    await trial.getByText(words('desk:builder.noAnswers')).waitFor();
    await page.keyboard.press('Escape');
  });

  scene('publishes while a call runs: that call keeps the script it began with', async () => {
    await becomeReady(agent);
    await ring(agent, client);
    await answer(agent);
    await soon(scriptOf(agent).getByText(said)).toHaveCount(0);
    await supervisor.press(words('desk:builder.publish'));
    await supervisor.reads(words('desk:saved'));
    await supervisor.reads(said);
    await agent.page.reload();
    await scriptOf(agent).waitFor();
    await soon(scriptOf(agent).getByText(said)).toHaveCount(0);
    await finish(agent, 7);
  });

  scene('the next caller is asked, and the answer decides the way', async () => {
    await ring(agent, client);
    await answer(agent);
    await scriptOf(agent).getByText(said).waitFor();
    await scriptOf(agent).getByLabel(permit!).check();
    await scriptOf(agent).getByText(words('call-desk:script.escalate')).waitFor();
    await good(agent);
    // From the end of the call it is picked as well, and there the script's answer is picked already.
    const topics = agent.page.getByRole('group', { name: words('call-desk:topic.label') });
    await soon(topics.getByLabel(permit!)).toBeChecked();
    await topics.getByLabel(inheritance!).check();
    await soon(scriptOf(agent).getByLabel(inheritance!)).toBeChecked();
    await agent.page
      .getByLabel(/お名前/)
      .first()
      .fill(caller);
    await agent.page
      .getByLabel(/折り返し先/)
      .first()
      .fill('090-1111-3333');
    await agent.page
      .getByLabel(/ご用件/)
      .first()
      .fill('父の相続について');
    await finish(agent, 1);
  });

  scene('the owner reads the answer and asks for another wording', async () => {
    await owner.goTo('/owner');
    const card = owner.page.getByRole('listitem').filter({ hasText: caller });
    await card.getByText(new RegExp(`${question}.*${inheritance}`)).waitFor();
    await card.getByText(words('inbox:details')).click();
    await card.getByRole('button', { name: words('inbox:request.openOf', { caller }) }).click();
    const dialog = owner.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(wish);
    await dialog.getByRole('button', { name: words('inbox:request.send') }).click();
    await owner.reads(words('inbox:request.sent'));
  });

  scene('the owner sees what calls were about, and goes to those behind it', async () => {
    const { page } = owner;
    await owner.goTo('/owner/volume');
    await owner.reads(words('inbox:topic.title'));
    await good(owner);
    await page.getByRole('link', { name: words('inbox:topic.seeOf', { topic: inheritance! }) }).click();
    await page.waitForURL(/topic=/);
    await page.getByRole('listitem').filter({ hasText: caller }).waitFor();
    await good(owner);
    await owner.press(words('inbox:topic.all'));
    await page.waitForURL(/\/owner(\?show=all)?$/);
  });

  scene('the supervisor goes from the request to the script, adopts it and answers', async () => {
    const { page } = supervisor;
    await supervisor.goTo('/floor/requests');
    const card = page.getByRole('listitem').filter({ hasText: wish });
    await good(supervisor);
    await card.getByRole('link', { name: words('floor:requests.toDesk') }).click();
    await supervisor.press(words('desk:change', { what: words('desk:script') }));
    await step(2).click();
    await page.getByLabel(words('desk:stepSay')).fill(saidAfter);
    await kept();
    await supervisor.press(words('desk:builder.publish'));
    await supervisor.reads(saidAfter);
    await supervisor.goTo('/floor/requests');
    await card.getByRole('textbox').fill('台本に加えました。');
    await card.getByRole('button', { name: words('floor:requests.send') }).click();
    await card.getByText('台本に加えました。').first().waitFor();
  });

  scene(
    'the owner reads the answer, finds the words in the script, and an earlier version beside it',
    async () => {
      await owner.goTo('/owner/requests');
      await owner.reads(wish);
      await owner.reads('台本に加えました。');
      await owner.goTo('/owner/desks');
      await owner.page.waitForURL(/\/owner\/desks\/./);
      await owner.reads(saidAfter);
      await owner.press(words('desk:change', { what: words('desk:script') }));
      await owner.sees(words('desk:script'));
      await owner.page.getByText(words('desk:builder.former')).click();
      await owner.page
        .getByRole('button', { name: wordsLike('desk:builder.formerTakeOf') })
        .first()
        .waitFor();
      await good(owner);
      expect(new URL(owner.page.url()).pathname.split('/').at(-2)).toBe(scriptPath.split('/').at(-2));
      await goAway(agent);
    },
  );
});
