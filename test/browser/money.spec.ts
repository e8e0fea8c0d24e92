import type { Locator } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { addMonths, dateAt, startOfMonth } from '@madoguchi/kernel';
import { type BilledClient, billedClients } from './support/billed-client.js';
import { good } from './support/desk-acts.js';
import { closeTabs, house, soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const mark = String(Date.now() % 1_000_000);
const today = dateAt(new Date());
const thisMonth = startOfMonth(today);
const nextMonth = addMonths(thisMonth, 1);
const inWords = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const lastMonth = addMonths(thisMonth, -1).slice(0, 7);

/** What a bill is made of can be followed, objected to, limited and kept; and no money moves on one person's word. */
describe('money, by hand', () => {
  const scene = story();
  let client: BilledClient;
  let contested: BilledClient;
  let owner: Person;
  let supervisor: Person;
  let admin: Person;
  let second: Person;
  const payee = '株式会社なにわ商い応援団';
  const reason = `間違い電話でした${mark}`;

  beforeAll(async () => {
    [client, contested] = (await billedClients([
      { name: `浅野会計${mark}`, account: `owner-asano-${mark}`, card: '4242424242424242' },
      { name: `古市建具${mark}`, account: `owner-furuichi-${mark}`, card: '4000000000000259' },
    ])) as [BilledClient, BilledClient];
    owner = await sitDown('accountant', { screen: phone, account: client.account });
    admin = await sitDown('admin', { screen: desktop, account: 'admin' });
    second = await sitDown('second admin', { screen: desktop, account: 'admin2' });
    supervisor = await sitDown('supervisor in Hiroshima', {
      screen: desktop,
      account: 'supervisor-hiroshima',
    });
  }, 120_000);
  afterAll(closeTabs);

  scene(
    'the owner finds the reason of every unit and objects to one, with a reason of their own',
    async () => {
      const { page } = owner;
      await owner.goTo('/owner/bill');
      await owner.press(words('bill:previous'));
      await page.waitForURL(new RegExp(`month=${lastMonth}`));
      // A month that is over is neither "so far" nor a forecast.
      await owner.reads(words('bill:monthTotal'));
      await soon(page.getByText(words('bill:soFar'))).toHaveCount(0);
      await soon(page.getByText(words('bill:forecast'), { exact: true })).toHaveCount(0);
      await page.getByLabel(words('bill:filter')).selectOption('free');
      await soon(units().filter({ hasText: words('bill:free') })).toHaveCount(1);
      await soon(units()).toHaveCount(1);
      await page.getByLabel(words('bill:filter')).selectOption('charged');
      await soon(units()).toHaveCount(4);
      await good(owner);
      await units()
        .first()
        .getByRole('button', { name: wordsLike('bill:dispute.raiseOf') })
        .click();
      await owner.reads(words('bill:dispute.state.OPEN'));
      await page.locator('summary', { hasText: words('bill:dispute.addReason') }).click();
      await owner.press(words('bill:dispute.sendReason'));
      await owner.reads(words('bill:dispute.reasonMissing'));
      await page.getByRole('textbox', { name: words('bill:dispute.addReason') }).fill(reason);
      await owner.press(words('bill:dispute.sendReason'));
      await owner.reads(words('bill:dispute.reason', { reason }));
      await good(owner);
    },
  );

  scene('the supervisor is told why, and answers only with what was found', async () => {
    await supervisor.goTo('/floor/disputes');
    const card = supervisor.page.getByRole('listitem').filter({ hasText: reason });
    await card.getByRole('button', { name: words('floor:disputes.accept') }).click();
    await card.getByText(words('floor:disputes.answerMissing')).waitFor();
    await good(supervisor);
    await card.getByLabel(words('floor:disputes.answer')).fill('録音を聞きました。間違い電話でした。');
    await card.getByRole('button', { name: words('floor:disputes.accept') }).click();
    await card.getByText(words('floor:disputes.state.ACCEPTED')).waitFor();
    await good(supervisor);
  });

  scene('the owner reads the answer, and the next bill takes the unit off in a line of its own', async () => {
    await owner.page.reload();
    await owner.page.getByLabel(words('bill:filter')).selectOption('disputed');
    await owner.reads(words('bill:dispute.answer', { answer: '録音を聞きました。間違い電話でした。' }));
    await owner.reads(words('bill:freed'));
    await good(owner);
    await owner.press(words('bill:nextMonth'));
    const correction = owner.page.getByRole('row').filter({ hasText: 'お申し出により無料' });
    await soon(correction.getByRole('cell').last()).toHaveText('−1,000円');
    await good(owner);
  });

  scene('the owner sets alerts and a limit; what makes no sense is said at its field', async () => {
    const { page } = owner;
    await owner.press(words('bill:spending.change'));
    await owner.sees(words('bill:spending.title'));
    await page.locator('#firstAlertPercent').fill('０');
    await page.locator('#secondAlertPercent').fill('90');
    await page.getByLabel(words('bill:spending.useCapChoices.yes'), { exact: true }).check();
    await page.locator('#capMinor').fill('5,000');
    await page.getByRole('radio', { name: words('bill:spending.atCapChoices.MESSAGE_ONLY') }).check();
    await owner.press(words('bill:spending.save'));
    await problemOf('#firstAlertPercent', words('bill:spending.percentInvalid'));
    await good(owner);
    await page.locator('#firstAlertPercent').fill('80');
    await owner.press(words('bill:spending.save'));
    // A month without a single call costs more than that.
    await problemOf('#capMinor', /22,000円/);
    await page.locator('#capMinor').fill('99999999999999999999');
    await owner.press(words('bill:spending.save'));
    await problemOf('#capMinor', words('common:yenInvalid'));
    await soon(page.locator('#capMinor')).toHaveValue('99999999999999999999');
    await page.locator('#capMinor').fill('200000000');
    await owner.press(words('bill:spending.save'));
    await problemOf('#capMinor', /100,000,000/);
    await good(owner);
    await page.locator('#capMinor').fill('４０，０００円');
    await owner.press(words('bill:spending.save'));
    await owner.reads(words('bill:spending.saved'));
    await page.reload();
    await soon(page.locator('#firstAlertPercent')).toHaveValue('80');
    await soon(page.locator('#secondAlertPercent')).toHaveValue('90');
    await soon(page.locator('#capMinor')).toHaveValue('40,000');
    await soon(
      page.getByRole('radio', { name: words('bill:spending.atCapChoices.MESSAGE_ONLY') }),
    ).toBeChecked();
    await good(owner);
  });

  scene('the owner saves the units as a file, and opens the bill and its receipt', async () => {
    const { page } = owner;
    await owner.goTo(`/owner/bill?contract=${client.contractId}&month=${lastMonth}`);
    await page.getByText(words('bill:export.title')).click();
    const saved = page.waitForEvent('download');
    await owner.press(words('bill:export.utf8'));
    const file = await saved;
    expect(file.suggestedFilename()).toContain(lastMonth);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('日時,種類,通話（秒）,料金,理由');
    expect(
      lines.filter((line) => line.includes('異議により無料') && line.includes('認められた')),
    ).toHaveLength(1);
    expect(lines.filter((line) => line.includes('料金あり'))).toHaveLength(3);
    await good(owner);
    await owner.press(words('bill:invoice.ofMonth', { month: monthInWords }));
    await owner.sees(words('bill:invoice.title', { number: client.invoiceNumber }));
    await opens(owner, page.getByRole('link', { name: words('bill:invoice.pdf') }));
    await owner.press(words('documents:receipt.issue'));
    await opens(owner, page.getByRole('link', { name: wordsLike('documents:receipt.first') }));
    await good(owner);
  });

  scene('an admin lets the client off a part of the running month, and the client reads why', async () => {
    const { page } = admin;
    const excuse = `不手際のおわび${mark}`;
    await admin.goTo('/admin/credits');
    await admin.press(words('admin:waiver.propose'));
    await admin.reads(words('admin:waiver.missing'));
    await page.getByRole('combobox', { name: words('admin:waiver.contract') }).fill(client.contractNumber);
    await page.getByRole('option', { name: new RegExp(client.name) }).click();
    await page.getByLabel(words('admin:waiver.month')).fill(thisMonth.slice(0, 7));
    const amount = page.getByLabel(words('admin:waiver.amountField'));
    await amount.fill('500.5');
    await page.getByLabel(words('admin:waiver.reason')).first().fill(excuse);
    // Half a yen is not rounded to five thousand and five.
    await admin.reads(words('common:yenInvalid'));
    await soon(amount).toHaveValue('500.5');
    await good(admin);
    await amount.fill('５００円');
    await admin.press(words('admin:waiver.propose'));
    await admin.reads(words('admin:waiver.done'));
    await page
      .getByRole('listitem')
      .filter({ hasText: excuse })
      .getByText(words('admin:waiver.states.APPROVED'))
      .waitFor();
    await good(admin);
    await owner.goTo(`/owner/bill?contract=${client.contractId}`);
    const waived = owner.page.getByRole('row').filter({ hasText: excuse });
    await soon(waived.getByRole('cell').last()).toHaveText('−500円');
  });

  scene('a credit note is proposed by one admin and issued only by another', async () => {
    const { page } = admin;
    const excuse = `二重のご案内${mark}`;
    await admin.goTo(`/admin/credits/${client.invoiceId}`);
    await admin.press(words('admin:credit.propose'));
    await admin.reads(words('admin:credit.missing'));
    await page.locator('#line-1').fill('2,000');
    await admin.reads(words('admin:credit.net', { amount: '2,000円' }));
    await page.getByRole('radio', { name: words('admin:credit.choices.REFUND') }).check();
    await page.getByLabel(words('admin:credit.reason')).fill(excuse);
    await good(admin);
    await admin.press(words('admin:credit.propose'));
    await admin.sees(words('admin:credit.title'));
    const proposal = (who: Person) => who.page.getByRole('listitem').filter({ hasText: excuse });
    await proposal(admin).getByText(words('admin:credit.waitForOther')).waitFor();
    await soon(proposal(admin).getByRole('button', { name: words('admin:credit.approve') })).toHaveCount(0);
    await good(admin);
    await second.goTo('/admin/credits');
    await proposal(second)
      .getByRole('button', { name: words('admin:credit.approve') })
      .click();
    await confirmed(second, words('admin:credit.approve'));
    const note = second.page.getByRole('row').filter({ hasText: client.invoiceNumber });
    await note.getByText('−2,200円').waitFor();
    await good(second);
    await owner.goTo(`/owner/invoices/${client.invoiceId}`);
    await owner.reads(excuse);
    await opens(owner, owner.page.getByRole('link', { name: wordsLike('bill:credit.pdf') }));
    await good(owner);
  });

  scene('a pay day is approved by a second admin, on its day and not before', async () => {
    const { page } = admin;
    const prepare = async (payOn: string) => {
      await page.getByLabel(words('admin:payouts.payOn')).fill(payOn);
      const planned = page.getByRole('table', { name: words('admin:payouts.prepareTitle') });
      await planned.getByRole('row').filter({ hasText: payee }).first().waitFor();
      await admin.press(words('admin:payouts.prepare'));
      await runOn(admin, payOn).getByText(words('admin:payouts.waitForOther')).waitFor();
      await soon(releaseOf(admin, payOn)).toHaveCount(0);
    };
    await admin.goTo('/admin/payouts');
    // What a bank contests is not paid out, and the preview says so.
    await page
      .getByRole('region', { name: words('admin:payouts.exceptions') })
      .getByText(new RegExp(`^${payee}：カードの支払いに異議`))
      .waitFor();
    await good(admin);
    await prepare(nextMonth);
    await second.goTo('/admin/payouts');
    await runOn(second, nextMonth).getByText(wordsLike('admin:payouts.notYet')).waitFor();
    await soon(releaseOf(second, nextMonth)).toHaveCount(0);
    await runOn(second, nextMonth)
      .getByRole('button', { name: words('admin:payouts.refuse') })
      .click();
    await second.page.getByRole('dialog').getByRole('textbox').fill('支払日は今日です。');
    await confirmed(second, words('admin:payouts.refuse'));
    await page.reload();
    await prepare(today);
    await good(admin);
    await second.page.reload();
    await releaseOf(second, today).click();
    await good(second);
    await confirmed(second, words('admin:payouts.release'));
    await second.page
      .getByRole('table', { name: words('admin:payouts.history') })
      .getByRole('row')
      .filter({ hasText: payee })
      .filter({ hasText: inWords(today) })
      .waitFor();
    await good(second);
  });

  scene('the producer follows the statement line by line and opens it as a document', async () => {
    const producer = await sitDown('producer in Osaka', { screen: phone, account: 'producer-osaka' });
    await producer.goTo('/studio/payouts');
    const statement = producer.page
      .getByRole('listitem')
      .filter({ has: producer.page.getByText(inWords(today)) })
      .first();
    await statement.locator('summary', { hasText: words('workplace:payouts.lines') }).click();
    await statement.getByText(new RegExp(client.invoiceNumber)).first().waitFor();
    await good(producer);
    await opens(producer, statement.getByRole('link', { name: words('workplace:payouts.pdf') }));
  });

  scene('an admin answers a bank once, with evidence drafted from contract and calls', async () => {
    await admin.goTo('/admin/chargebacks');
    const card = admin.page.getByRole('listitem').filter({ hasText: contested.name });
    await card.getByText(words('admin:chargeback.states.OPEN')).waitFor();
    await good(admin);
    await card.getByRole('button', { name: words('admin:chargeback.write') }).click();
    const evidence = card.getByLabel(words('admin:chargeback.evidence'));
    await soon(evidence).toHaveValue(new RegExp(contested.contractNumber));
    await good(admin);
    await card.getByRole('button', { name: words('admin:chargeback.send') }).click();
    await confirmed(admin, words('admin:chargeback.send'));
    await card.getByText(words('admin:chargeback.sent')).waitFor();
    await soon(card.getByRole('button', { name: words('admin:chargeback.write') })).toHaveCount(0);
    await good(admin);
  });

  scene('the books are compared on the spot, and every posting has its other side', async () => {
    await admin.goTo('/admin/reconciliation');
    await admin.sees(words('admin:reconciliation.title'));
    await admin.press(words('admin:reconciliation.again'));
    await admin.reads(wordsLike('admin:reconciliation.ranAt'));
    const postings = admin.page.getByRole('row').filter({ hasText: '仕訳の合計と0円' });
    await postings.getByText(words('admin:reconciliation.agrees')).waitFor();
    await good(admin);
  });

  const runOn = ({ page }: Person, payOn: string) =>
    page
      .getByRole('list', { name: words('admin:payouts.waiting') })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`${inWords(payOn)}.*の振り込み`) });
  const releaseOf = (who: Person, payOn: string) =>
    runOn(who, payOn).getByRole('button', { name: words('admin:payouts.release') });
  const units = () => owner.page.getByRole('list', { name: words('bill:records') }).getByRole('listitem');
  const monthInWords = `${lastMonth.slice(0, 4)}年${Number(lastMonth.slice(5))}月`;
  const problemOf = async (field: string, problem: string | RegExp) => {
    await soon(owner.page.locator(field)).toHaveAttribute('aria-invalid', 'true');
    await soon(owner.page.locator(`${field}-error`)).toHaveText(problem);
    await soon(owner.page.locator(field)).toHaveAttribute('aria-describedby', /error/);
  };
});

/** The file behind the link is a document that the browser shows. */
async function opens({ page }: Person, link: Locator): Promise<void> {
  const address = new URL((await link.getAttribute('href'))!, house()).href;
  const context = page.context();
  const answered = context.waitForEvent('response', (response) => response.url() === address);
  await link.click();
  const answer = await answered;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  for (const tab of context.pages()) if (tab !== page) await tab.close();
}

/** Says yes to the question that has come up, which then goes. */
async function confirmed({ page }: Person, verb: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: verb }).click();
  await dialog.waitFor({ state: 'detached' });
}
