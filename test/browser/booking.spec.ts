import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { answer, becomeReady, goAway, hangUp, ring } from './support/desk-acts.js';
import { soon, story } from './support/house.js';
import { keep } from './support/pictures.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const mark = Date.now() % 10_000;
const first = `青木 まどか${mark}`;
const second = `石川 たまき${mark}`;
const reason = `その時間は歯科医師がいません（${mark}）`;

/** A clinic opens times, two callers want the same one, and the owner sees which is booked. */
describe('a day of bookings for a clinic, by hand', () => {
  const scene = story();
  let owner: Person;
  let supervisor: Person;
  let agent: Person;
  let colleague: Person;
  const good = async ({ page }: Person) => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
  };
  const times = ({ page }: Person) =>
    page
      .getByRole('group', { name: words('call-desk:appointment.startsAt'), exact: true })
      .getByRole('radio');
  /** Answers, hangs up and writes down who wants to come; the time is still to be chosen. */
  const wants = async (who: Person, name: string) => {
    await ring(supervisor, client);
    await answer(who);
    const script = who.page.getByRole('region', { name: words('call-desk:script.label') });
    await script.locator('textarea').first().fill('検診の予約をしたいそうです');
    await who.page
      .getByLabel(/お名前/)
      .first()
      .fill(name);
    await who.page
      .getByLabel(/折り返し先/)
      .first()
      .fill('090-1111-2222');
    await who.page.keyboard.press('Control+Shift+Digit4');
    await who.page.getByLabel(words('call-desk:appointment.withWhom')).fill(name);
    await times(who).first().waitFor();
    await hangUp(who);
  };
  const cardOf = (caller: string) => owner.page.getByRole('listitem').filter({ hasText: caller }).first();

  beforeAll(async () => {
    owner = await sitDown('dentist', { screen: phone, account: 'owner' });
    supervisor = await sitDown('supervisor of the day', { screen: desktop, account: 'supervisor' });
    agent = await sitDown('receptionist', { screen: desktop, account: 'agent4' });
    colleague = await sitDown('receptionist at a tablet', { screen: tablet, account: 'agent3' });
  });

  scene('the owner opens times at the desk, without any campaign', async () => {
    await owner.goTo('/owner/desks');
    await owner.page.waitForURL(/\/owner\/desks\/./);
    await owner.press(words('desk:change', { what: words('desk:slots.title') }));
    await owner.sees(words('campaigns:slots'));
    await owner.page.getByLabel(words('campaigns:slotTimes')).waitFor({ state: 'attached' });
    const form = owner.page.getByLabel(words('campaigns:slotTimes'));
    if (!(await form.isVisible())) await owner.page.getByText(words('campaigns:slotsOpen')).first().click();
    await owner.page.getByLabel(words('campaigns:slotWithoutRest')).uncheck();
    await good(owner);
    await owner.page
      .getByRole('button', { name: words('campaigns:slotsOpen') })
      .last()
      .click();
    await owner.reads(words('campaigns:slotFree'));
    await good(owner);
  });

  scene(
    'two agents choose the same time: one books it, the other chooses anew and has lost nothing',
    async () => {
      await supervisor.goTo('/floor');
      await becomeReady(agent);
      await wants(agent, first);
      await becomeReady(colleague);
      await wants(colleague, second);
      await times(agent).first().check();
      await times(colleague).first().check();
      await good(agent);
      await good(colleague);
      await agent.page.keyboard.press('Control+Enter');
      await agent.reads(words('call-desk:idle.recorded'));
      await colleague.page.keyboard.press('Control+Enter');
      await colleague.page.getByText(words('call-desk:times.taken')).waitFor();
      await soon(colleague.page.getByLabel(words('call-desk:appointment.withWhom'))).toHaveValue(second);
      await good(colleague);
      // What the calendar does not offer is written down as a wish.
      await colleague.page.getByLabel(words('call-desk:times.other')).check();
      await colleague.page.getByLabel(words('call-desk:times.wish')).fill('2027-01-15T18:30');
      await good(colleague);
      await colleague.page.keyboard.press('Control+Enter');
      await colleague.reads(words('call-desk:idle.recorded'));
      await goAway(agent);
      await goAway(colleague);
    },
  );

  scene('the owner reads which time is booked and which is only wished', async () => {
    await owner.goTo('/owner');
    await cardOf(first).getByText(words('inbox:appointment.booked')).waitFor();
    await cardOf(second).getByText(words('inbox:appointment.wished')).waitFor();
    await good(owner);
    await cardOf(first)
      .getByRole('link', { name: words('inbox:link.briefing') })
      .click();
    await owner.sees(words('campaigns:briefing'));
    await owner.reads(words('inbox:appointment.booked'));
    await good(owner);
  });

  scene('the supervisor declines the wish with a reason, and the owner reads it', async () => {
    await supervisor.goTo('/floor/requests');
    const wishes = supervisor.page.getByRole('list', { name: words('floor:wishes.title') });
    await wishes
      .getByRole('listitem')
      .filter({ hasText: second })
      .getByRole('button', { name: words('floor:wishes.decline') })
      .click();
    const dialog = supervisor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: words('inbox:decline.verb') }).click();
    await dialog.getByText(words('inbox:decline.reasonMissing')).waitFor();
    await dialog.getByRole('textbox').fill(reason);
    await good(supervisor);
    await dialog.getByRole('button', { name: words('inbox:decline.verb') }).click();
    await dialog.waitFor({ state: 'detached' });
    await supervisor.page
      .getByRole('list', { name: words('floor:wishes.declinedTitle') })
      .getByRole('listitem')
      .filter({ hasText: second })
      .getByText(words('floor:wishes.DESK', { reason }))
      .waitFor();
    await soon(wishes.getByText(second)).toHaveCount(0);
    await good(supervisor);
    await owner.goTo('/owner');
    await cardOf(second).getByText(words('inbox:decline.DESK', { reason })).waitFor();
    await good(owner);
  });

  scene(
    'the owner gives the wish its time after all in a few presses, and the desk is asked to tell the caller',
    async () => {
      await owner.goTo('/owner');
      await cardOf(second)
        .getByRole('button', { name: words('inbox:decline.bookAfterAll') })
        .click();
      const dialog = owner.page.getByRole('dialog');
      await dialog.getByText(words('inbox:wish.opens')).waitFor();
      await keep('booking wish', owner.page);
      await good(owner);
      await dialog.getByRole('button', { name: words('inbox:wish.verb') }).click();
      await dialog.waitFor({ state: 'detached' });
      await cardOf(second).getByText(words('inbox:appointment.booked')).waitFor();
      await good(owner);
      await supervisor.goTo('/floor/requests');
      await supervisor.page
        .getByRole('listitem')
        .filter({ hasText: second })
        .filter({ hasText: words('floor:requests.waiting') })
        .first()
        .waitFor();
      await keep('booking requests', supervisor.page);
      await good(supervisor);
    },
  );

  scene('the owner asks something of the desk without any call', async () => {
    await owner.goTo('/owner/requests');
    await owner.press(words('inbox:request.send'));
    await owner.reads(words('inbox:request.missing'));
    const wish = `${mark}日は休みと伝えてください。`;
    await owner.fill(words('inbox:request.text'), wish);
    await good(owner);
    await owner.press(words('inbox:request.send'));
    await owner.page.getByRole('listitem').filter({ hasText: wish }).waitFor();
    await good(owner);
    await supervisor.goTo('/floor/requests');
    await supervisor.page.getByRole('listitem').filter({ hasText: wish }).waitFor();
  });

  scene('what is typed of a call that is logged by hand survives a reload', async () => {
    const number = () => agent.page.getByLabel(words('call-desk:log.number'));
    await agent.goTo('/desk');
    await agent.page.getByText(words('call-desk:log.title')).click();
    const kept = agent.page.waitForResponse(
      (answered) => answered.request().postData()?.includes('SaveFormDraft') ?? false,
    );
    await number().fill('03-1234-0000');
    await kept;
    await agent.page.reload();
    await agent.page.getByText(words('call-desk:log.title')).click();
    await agent.page.waitForFunction(
      ([label, typed]) =>
        [...document.querySelectorAll('label')].some(
          (one) => one.textContent === label && (one.control as HTMLInputElement | null)?.value === typed,
        ),
      [words('call-desk:log.number'), '03-1234-0000'] as const,
    );
    await good(agent);
    await number().fill('');
  });

  scene('a record that is put right takes the meeting back', async () => {
    await agent.goTo('/desk/calls');
    await agent.page.getByRole('link').filter({ hasText: first }).first().click();
    await agent.page.getByLabel(words('recorded:outcome')).selectOption('MESSAGE');
    await agent.reads(words('recorded:meetingFalls'));
    await agent.page.getByLabel(words('recorded:reason')).fill('日時は決まっていなかった');
    await good(agent);
    await agent.press(words('recorded:correct'));
    await agent.page
      .getByRole('dialog')
      .getByRole('button', { name: words('recorded:correct') })
      .click();
    await agent.page.getByRole('dialog').waitFor({ state: 'detached' });
    await owner.goTo('/owner');
    await cardOf(first).getByText(wordsLike('inbox:appointment.WITHDRAWN')).waitFor();
  });
});
