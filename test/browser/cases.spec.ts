import { good, hangUp } from './support/desk-acts.js';
import { closeTabs, house, soon, story } from './support/house.js';
import { mailTo } from './support/mailbox.js';
import { desktop, type Person, phone, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const mark = String(Date.now() % 1_000_000);
const email = `case-${mark}@customer.example`;
const happened = `水筒のふたが割れて届いた（${mark}）`;
const ending = `新しいふたを送り、ご満足いただいた（${mark}）`;
const answer = `新しいふたを本日お送りします（${mark}）`;

describe('a case', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  let owner: Person;
  afterAll(closeTabs);

  /** What the link of the page saves. */
  const savedFile = async () => {
    const link = owner.page.getByRole('link', { name: words('cases:report.csv') });
    return (await owner.page.request.get(house((await link.getAttribute('href'))!))).text();
  };

  scene('is opened by an agent from a call, without leaving the screen', async () => {
    agent = await sitDown('agent', { screen: desktop, account: 'agent5' });
    const { page } = agent;
    await agent.goTo('/desk');
    await agent.press(words('call-desk:presence.becomeReady'));
    await agent.reads(words('call-desk:idle.readyTitle'));
    const desks = page.getByLabel(words('call-desk:trial.desk')).last();
    await desks.selectOption(
      await desks.locator('option', { hasText: 'ひなた生活用品' }).getAttribute('value'),
    );
    await agent.press(words('call-desk:trial.call'));
    await page.getByText('ひなた生活用品株式会社でございます').waitFor();
    await page.keyboard.press('F2');
    const panel = page.getByRole('region', { name: words('cases:panel.title') });
    await panel.getByRole('button', { name: new RegExp(words('cases:panel.open')) }).waitFor();
    await panel.getByRole('button').last().click();
    const form = page.getByRole('dialog');
    await form.getByLabel(wordsLike('cases:happened')).fill(happened);
    await form.getByLabel(wordsLike('cases:category')).selectOption('商品の不具合');
    await form.getByLabel(words('cases:email')).fill(email);
    await form.getByText(words('cases:severity.HIGH'), { exact: true }).click();
    await good(agent);
    await form.getByRole('button', { name: words('cases:form.submit') }).click();
    await panel.getByText(words('cases:panel.joined')).waitFor();
    await good(agent);
    await hangUp(agent);
  });

  scene('is answered by mail in the client’s name; a note looks like nothing else', async () => {
    const { page } = agent;
    await agent.goTo('/desk/cases?show=mine');
    await page.getByRole('listitem').filter({ hasText: happened }).getByRole('link').click();
    await agent.sees(wordsLike('cases:caseTitle'));
    await page.getByLabel(words('cases:write.text')).fill(answer);
    await agent.press(words('cases:write.send'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words('cases:write.sendVerb') }).click();
    await agent.reads(words('cases:entry.REPLY_MAIL'));
    await agent.press(words('cases:write.note'));
    await page.getByLabel(words('cases:write.noteText')).fill('色は青。在庫あり。');
    await agent.press(words('cases:write.keep'));
    await agent.reads(words('cases:noteOnly'));
    await good(agent);
    const mail = await mailTo(email, new RegExp(mark));
    expect(mail.subject).toContain('ひなた生活用品株式会社');
  });

  scene('stops its clock while the customer is waited for, and starts it again, on a tablet', async () => {
    const resolve = { what: words('cases:deadline.resolve') };
    await agent.page.setViewportSize(tablet);
    await act(agent, 'awaitCustomer', `割れたふたの写真をお待ちする（${mark}）`);
    await agent.reads(words('cases:state.WAITING_CUSTOMER'));
    await agent.reads(words('cases:deadlineText.standing', resolve));
    await good(agent);
    await agent.press(words('cases:act.resume'));
    await agent.reads(new RegExp(`^${resolve.what}：.+まで$`));
    await soon(agent.page.getByText(words('cases:deadlineText.standing', resolve))).toHaveCount(0);
    await good(agent);
    await agent.page.setViewportSize(desktop);
  });

  scene('shows the supervisor its deadline, and the floor counts what is urgent', async () => {
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    await supervisor.press(words('cases:tile.see'));
    await supervisor.sees(words('cases:title'));
    await supervisor.press(wordsLike('cases:scopeCount'));
    await supervisor.goTo(`/floor/cases?show=open&search=${mark}`);
    const card = supervisor.page.getByRole('listitem').filter({ hasText: happened }).first();
    await card
      .getByText(words('cases:deadlineText.met', { what: words('cases:deadline.respond') }))
      .waitFor();
    await card.getByText(new RegExp(`^${words('cases:deadline.resolve')}：.+まで$`)).waitFor();
    await good(supervisor);
  });

  scene('is read by the owner, without the note, and counted in the month', async () => {
    owner = await sitDown('owner', { screen: phone, account: 'owner-hinata' });
    await owner.goTo(`/owner/cases?search=${mark}`);
    await owner.page.getByRole('listitem').filter({ hasText: happened }).getByRole('link').click();
    await owner.sees(wordsLike('cases:caseTitle'));
    await owner.reads(answer);
    await soon(owner.page.getByText('色は青')).toHaveCount(0);
    await good(owner);
    await owner.goTo('/owner/cases/report');
    await owner.reads(words('cases:report.respond'));
    await owner.reads(words('cases:report.byCategory'));
    await good(owner);
    expect(await savedFile()).toContain(happened);
  });

  const act = async (who: Person, name: string, line: string, code?: string) => {
    await who.press(words(`cases:act.${name}`));
    const dialog = who.page.getByRole('dialog');
    if (code) await dialog.getByLabel(words('cases:dialog.close.code')).selectOption(code);
    await dialog.getByRole('textbox').fill(line);
    await good(who);
    await dialog.getByRole('button', { name: words(`cases:dialog.${name}.verb`) }).click();
    await dialog.waitFor({ state: 'detached' });
    await who.reads(line);
  };

  scene('climbs its ladder: to the supervisor, and on to the client, who reads why', async () => {
    await act(agent, 'toSupervisor', '同じ不具合が3件続いています。');
    await supervisor.goTo(`/floor/cases?show=open&search=${mark}`);
    await supervisor.page
      .getByRole('listitem')
      .filter({ hasText: happened })
      .getByRole('link')
      .first()
      .click();
    await supervisor.reads('同じ不具合が3件続いています。');
    await act(supervisor, 'toClient', '販売を止めるかどうか、ご判断ください。');
    await good(supervisor);
    await owner.goTo(`/owner/cases?search=${mark}`);
    await owner.page.getByRole('listitem').filter({ hasText: happened }).getByRole('link').first().click();
    await owner.reads('販売を止めるかどうか、ご判断ください。');
    await good(owner);
  });

  scene('is closed with a code, and the month shows how it ended', async () => {
    await act(supervisor, 'close', ending, 'COMPENSATED_BY_CLIENT');
    await supervisor.button(words('cases:act.reopen')).waitFor();
    await good(supervisor);
    await owner.goTo('/owner/cases/report');
    await owner.reads(words('cases:report.endings'));
    await owner.reads(words('cases:code.COMPENSATED_BY_CLIENT'));
    await good(owner);
    const code = words('cases:code.COMPENSATED_BY_CLIENT');
    expect(await savedFile()).toMatch(new RegExp(`,終了,.*${mark}.*,${code},${ending}`));
  });
});
