import holidays from '@holiday-jp/holiday_jp';
import { enter } from '../../apps/local/src/play/people.js';
import type { Session } from '../../apps/local/src/play/session.js';
import { DEMO_PASSWORD } from '../../apps/local/src/seed/companies.js';
import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { house, story } from './support/house.js';
import { keep } from './support/pictures.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const mark = Date.now() % 100_000;
const campaign = `年末の試食のご案内${mark}`;
const number = (place: number) =>
  `092-00${String((mark * 7 + place) % 100).padStart(2, '0')}-${String(mark % 10_000).padStart(4, '0')}`;
const list = [
  '会社名,担当者,電話番号,備考',
  `居酒屋まるはち,八田 剛,${number(1)},宴会多め`,
  `弁当のかしわ,柏 直美,${number(2)},`,
  `居酒屋まるはち 二号,八田 剛,${number(1)},`,
  `割烹やまと,大和 進,12345,`,
  `食堂きらく,木村 楽,${number(3)},`,
  `鉄板焼き燈,灯 純,${number(4)},`,
].join('\r\n');
const DAY_MS = 86_400_000;

/** A day of calling for a food maker: the list, the calls, a meeting that two want to book, and the owner's word on it. */
describe('a day of calling for a food maker, by hand', () => {
  const scene = story();
  let admin: Session;
  let owner: Person;
  let supervisor: Person;
  let agent: Person;
  let colleague: Person;
  const setClock = (at: Date) =>
    admin.graphql('mutation ($at: DateTime!) { setClock(at: $at) }', { at: at.toISOString() });
  const good = async ({ page }: Person) => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
  };
  const next = (who: Person) => who.press(words('campaigns:desks.nextOf', { name: campaign }));
  const tellAll = async ({ page }: Person) => {
    await page.getByText(wordsLike('campaigns:desks.opening')).waitFor();
    // With the last one the boxes give way to the time: there is none left to be seen ticked.
    for (const tick of await page.getByRole('checkbox').all()) await tick.click();
    await page.getByText(wordsLike('campaigns:desks.toldAt')).waitFor();
  };
  const choose = ({ page }: Person, slot: number) =>
    page
      .getByRole('group', { name: words('campaigns:desks.slot') })
      .getByRole('radio')
      .nth(slot - 1)
      .check();
  const meeting = async (who: Person, slot: number) => {
    const { page } = who;
    await page.keyboard.press('Control+Shift+Digit4');
    await choose(who, slot);
    await page.locator('#handOver').fill('試食をご希望です。');
    await page.locator('#note').fill('12月は宴会が多いそうです。');
  };

  beforeAll(async () => {
    admin = await enter(house(), { email: 'admin@demo.madoguchi.example', password: DEMO_PASSWORD });
    owner = await sitDown('food maker', { screen: phone, account: 'owner-kinsei' });
    supervisor = await sitDown('supervisor in Sendai', { screen: desktop, account: 'supervisor-sendai' });
    agent = await sitDown('caller', { screen: desktop, account: 'agent-sendai1' });
    colleague = await sitDown('caller on a tablet', { screen: tablet, account: 'agent-sendai2' });
  });
  afterAll(() => setClock(new Date()));

  scene('the owner writes down whom to call and why, and is told what is missing by its name', async () => {
    await owner.goTo('/owner/campaigns/new');
    await owner.page.locator('#name').fill(campaign);
    await owner.page.locator('#purpose').fill('試食をお持ちして、面談の約束をいただく。');
    await owner.page.locator('#offer').fill(`冷凍惣菜の試食${mark}`);
    await owner.page
      .locator('#script')
      .fill('年末の仕込みの手間を減らせる惣菜です。試食をお持ちしてよろしいでしょうか。');
    await owner.press(words('campaigns:save'));
    await owner.reads(words('campaigns:missingOf', { field: words('campaigns:endsOn') }));
    await good(owner);
    const startsOn = await owner.page.locator('#startsOn').inputValue();
    const end = new Date(Date.parse(startsOn) + 30 * DAY_MS).toISOString().slice(0, 10);
    await owner.page.locator('#endsOn').fill(end);
    await owner.press(words('campaigns:save'));
    await owner.sees(campaign);
    await owner.reads(words('campaigns:nextIsList'));
  });

  scene('brings in a list, line by line, and learns who starts', async () => {
    await owner.press(words('campaigns:import'));
    const file = { name: '取引先.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
    await owner.page.locator('input[type=file]').setInputFiles(file);
    await owner.page.getByRole('table', { name: words('campaigns:preview') }).waitFor();
    await owner.press(words('campaigns:upload'));
    await owner.reads(words('campaigns:done', { accepted: 4 }));
    await owner.reads(words('campaigns:problem.TWICE_IN_FILE'));
    await owner.reads(words('campaigns:problem.NOT_A_PHONE'));
    await good(owner);
    await owner.press(words('campaigns:backToCampaign'));
    await owner.reads(words('campaigns:nextIsOperator'));
    await good(owner);
  });

  scene(
    'the supervisor starts it; at night nobody is called, in the morning the first contact comes',
    async () => {
      await supervisor.goTo('/floor/campaigns');
      await supervisor.press(campaign);
      await supervisor.press(words('campaigns:run'));
      await supervisor.reads(words('campaigns:state.RUNNING'));
      await good(supervisor);
      await setClock(await aWorkingNight());
      await agent.goTo('/outbound');
      await agent.reads(words('campaigns:desks.closed'));
      await setClock(new Date((await nowThere()).getTime() + 12 * 3_600_000));
      await agent.goTo('/outbound');
      await next(agent);
      await agent.reads(wordsLike('campaigns:desks.opening'));
      await good(agent);
    },
  );

  scene('the supervisor takes a contact back that is not finished, and its agent reads who did', async () => {
    await supervisor.goTo('/floor');
    const name = '佐藤 奈々';
    const agents = supervisor.page.getByRole('table', { name: words('floor:agents.title') });
    for (const screen of [phone, desktop]) {
      await supervisor.page.setViewportSize(screen);
      await agents.getByRole('button', { name: words('floor:takeBack.of', { name }) }).waitFor();
      await good(supervisor);
      await keep(`take-back-floor-${screen.width}`, supervisor.page);
    }
    await agents.getByRole('button', { name: words('floor:takeBack.of', { name }) }).click();
    await supervisor.reads(words('floor:takeBack.effect', { name }));
    await good(supervisor);
    await keep('take-back-question', supervisor.page);
    await supervisor.page
      .getByRole('dialog')
      .getByRole('button', { name: words('floor:takeBack.verb') })
      .click();
    await agents
      .getByRole('button', { name: words('floor:takeBack.of', { name }) })
      .waitFor({ state: 'detached' });
    await agent.goTo('/outbound');
    await agent.reads(wordsLike('campaigns:desks.takenBack'));
    for (const screen of [phone, desktop]) {
      await agent.page.setViewportSize(screen);
      await good(agent);
      await keep(`taken-back-outbound-${screen.width}`, agent.page);
    }
    await agent.goTo('/desk');
    await agent.reads(words('call-desk:idle.takenBackTitle'));
    await agent.reads(words('workplace:agentStates.taken_back'));
    await agent.reads(wordsLike('call-desk:takenBack'));
    for (const screen of [phone, desktop]) {
      await agent.page.setViewportSize(screen);
      await good(agent);
      await keep(`taken-back-desk-${screen.width}`, agent.page);
    }
    await agent.goTo('/outbound');
    await next(agent);
    await agent.reads(wordsLike('campaigns:desks.opening'));
    await supervisor.goTo('/floor/campaigns');
    await supervisor.press(campaign);
  });

  const nowThere = async () => new Date((await admin.graphql<{ now: string }>('query { now }')).now);
  /** 22:00 in Japan before a Tuesday, Wednesday or Thursday on which people are called. */
  async function aWorkingNight(): Promise<Date> {
    const midnight = new Date(`${(await nowThere()).toISOString().slice(0, 10)}T13:00:00Z`);
    for (let days = 0; ; days++) {
      const night = new Date(midnight.getTime() + days * DAY_MS);
      const morning = new Date(night.getTime() + 12 * 3_600_000);
      if ([1, 2, 3].includes(night.getUTCDay()) && !holidays.isHoliday(morning)) return night;
    }
  }

  scene('two agents agree on the same moment: one gets it, the other chooses anew', async () => {
    await tellAll(agent);
    await colleague.goTo('/outbound');
    await next(colleague);
    await tellAll(colleague);
    await good(colleague);
    await meeting(agent, 1);
    await meeting(colleague, 1);
    await agent.page.keyboard.press('Control+Enter');
    // The next contact comes by itself.
    await agent.reads(wordsLike('campaigns:desks.opening'));
    await colleague.page.keyboard.press('Control+Enter');
    await colleague.page.getByRole('alert').first().waitFor();
    await colleague.page.getByText(words('call-desk:times.taken')).waitFor();
    await good(colleague);
    await choose(colleague, 1);
    await colleague.press(words('campaigns:desks.recordStop'));
    await colleague.reads(words('campaigns:desks.recorded'));
    await colleague.reads(words('campaigns:desks.choose'));
  });

  scene('two windows with one contact: the second is asked, and no word is lost', async () => {
    const elsewhere = await sitDown('caller at another machine', {
      screen: tablet,
      account: 'agent-sendai1',
    });
    await elsewhere.goTo('/outbound');
    const saved = elsewhere.page.waitForResponse(
      (answer) => answer.request().postData()?.includes('saveOutboundDraft') ?? false,
    );
    await elsewhere.page.locator('#note').fill('社長は三時に戻る');
    await saved;
    await agent.page.locator('#note').fill('社長は四時に戻る');
    await agent.reads(words('call-desk:clash.title'));
    await good(agent);
    await agent.press(words('call-desk:clash.takeTheirs'));
    await agent.page.getByText(words('call-desk:clash.title')).waitFor({ state: 'detached' });
    const note = await agent.page.locator('#note').inputValue();
    expect([note.includes('三時'), note.includes('四時')]).toEqual([true, true]);
    await elsewhere.page.context().close();
  });

  scene('one asks for another time, one refuses for good', async () => {
    await agent.page.keyboard.press('Control+Shift+Digit3');
    await agent.page.keyboard.press('Control+Enter');
    await agent.reads(words('campaigns:missingOf', { field: words('campaigns:desks.callbackAt') }));
    const later = new Date((await nowThere()).getTime() + 10 * 3_600_000).toISOString().slice(0, 11);
    await agent.page.locator('#callbackAt').fill(`${later}15:00`);
    await agent.page.keyboard.press('Control+Enter');
    await agent.page.getByRole('radio', { checked: true }).waitFor({ state: 'detached' });
    await agent.reads(wordsLike('campaigns:desks.opening'));
    await agent.page.keyboard.press('Control+Shift+Digit6');
    await agent.page.keyboard.press('Control+Enter');
    await agent.reads(words('campaigns:desks.choose'));
    await supervisor.page.reload();
    await supervisor.reads(words('campaigns:funnel.refused'));
  });

  scene('the agent puts a record right; a refusal is left to the supervisor', async () => {
    await agent.press(words('campaigns:desks.myCalls'));
    await agent.sees(words('recorded:outbound.title'));
    await good(agent);
    const cards = agent.page.getByRole('listitem');
    await cards
      .filter({ hasText: words('campaigns:desks.outcomes.REFUSED') })
      .getByRole('link')
      .first()
      .click();
    await agent.reads(words('recorded:outbound.refusalStays'));
    await good(agent);
    await agent.page.goBack();
    await cards
      .filter({ hasText: words('campaigns:desks.outcomes.CALLBACK') })
      .getByRole('link')
      .first()
      .click();
    await agent.page.locator('#outcome').selectOption('WRONG_NUMBER');
    await agent.reads(words('recorded:outbound.effect.frees'));
    await agent.press(words('recorded:correct'));
    await agent.reads(words('recorded:reasonMissing'));
    await agent.page.locator('#why').fill('別の会社につながっていました。');
    await agent.press(words('recorded:correct'));
    await good(agent);
    await agent.page
      .getByRole('dialog')
      .getByRole('button', { name: words('recorded:correct') })
      .click();
    await agent.reads(words('recorded:history'));
    await good(agent);
    await supervisor.press(words('campaigns:calls'));
    await supervisor.page
      .getByRole('listitem')
      .filter({ hasText: words('recorded:corrected') })
      .first()
      .waitFor();
    await good(supervisor);
    await owner.goTo('/owner/campaigns');
    await owner.press(campaign);
    await owner.page.getByText(words('campaigns:said')).click();
    await owner.reads(/別の会社につながっていました/);
    await good(owner);
  });

  scene(
    'the owner approves one meeting, rejects the other with a reason, and only one is paid for',
    async () => {
      await owner.goTo('/owner');
      const card = (name: string) => owner.page.getByRole('listitem').filter({ hasText: name }).first();
      const decide = async (name: string, act: 'accept' | 'reject', verb: string) => {
        await card(name)
          .getByRole('button', { name: words(`inbox:appointment.${act}`) })
          .click();
        const dialog = owner.page.getByRole('dialog');
        if (act === 'reject') await dialog.getByRole('textbox').fill('面談は不要とのことでした。');
        else await dialog.getByText(wordsLike('inbox:appointment.acceptFee')).waitFor();
        await good(owner);
        await dialog.getByRole('button', { name: words(verb) }).click();
        await dialog.waitFor({ state: 'detached' });
      };
      await owner.page
        .getByRole('button', { name: words('inbox:appointment.accept') })
        .nth(1)
        .waitFor();
      const names = await owner.page
        .getByRole('listitem')
        .filter({ has: owner.button(words('inbox:appointment.accept')) })
        .getByRole('heading')
        .allInnerTexts();
      await decide(names[0]!, 'accept', 'inbox:appointment.acceptVerb');
      await decide(names[1]!, 'reject', 'inbox:appointment.reject');
      await owner.goTo('/owner/bill');
      const today = owner.page.getByRole('listitem').filter({ hasText: words('bill:appointment') });
      await today
        .filter({ hasText: words('bill:billable') })
        .first()
        .waitFor();
      await today.filter({ hasText: '却下したアポは無料です' }).first().waitFor();
      await good(owner);
    },
  );
});
