import { good } from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, phone, type Person, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const says = (key: string) => words(`desk:${key}`);

/** The operator lends a number: nothing is answered until somebody has seen who the client is. */
describe('a number is lent to a client', () => {
  const scene = story();
  let owner: Person;
  let supervisor: Person;
  let desk: string;
  afterAll(closeTabs);

  beforeAll(async () => {
    owner = await sitDown('owner', { screen: phone, account: 'owner' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await owner.goTo('/owner/desks');
    const link = owner.page.locator('a[href^="/owner/desks/"]').first();
    desk = /\/desks\/[0-9a-f-]+/.exec((await link.getAttribute('href'))!)![0];
  });
  const records = (kind: 'OWN_FORWARDED' | 'LENT', number: string) => async () => {
    await supervisor.goTo(`/floor${desk}/number`);
    await supervisor.page.getByRole('radio', { name: words(`desk:number.kinds.${kind}`) }).check();
    await supervisor.page.getByRole('textbox', { name: says('number.title') }).fill(number);
    await supervisor.press(says('number.save'));
    await supervisor.reads(says('number.saved'));
  };

  scene('the supervisor writes down that it is, and the desk waits for the check', async () => {
    await records('LENT', '05031112222')();
    await supervisor.reads(says('identity.missing'));
    await good(supervisor);
  });

  scene('the owner reads that it is missing, and what to send', async () => {
    await owner.goTo(`/owner${desk}`);
    await owner.reads(says('identity.waits'));
    await owner.reads(says('identity.send.corporation'));
    await owner.reads(says('identity.send.noMyNumber'));
    await good(owner);
  });

  scene('a form that is not filled in says so at its fields', async () => {
    await supervisor.press(says('identity.write'));
    await soon(supervisor.page.getByText(says('identity.required')).first()).toBeVisible();
    await good(supervisor);
  });

  scene('the supervisor writes down what they saw, and the desk is open', async () => {
    const { page } = supervisor;
    await supervisor.fill(says('identity.documentLast'), '4321');
    await supervisor.fill(says('identity.address'), '東京都千代田区1-2-3');
    await supervisor.fill(says('identity.representative'), '院長 佐倉 花');
    await supervisor.fill(says('identity.beneficialOwner'), '佐倉 花');
    await supervisor.fill(says('identity.purpose'), '診療中の電話の応対');
    await supervisor.fill(says('identity.business'), '歯科診療所');
    await supervisor.press(says('identity.write'));
    await supervisor.reads(wordsLike('desk:identity.done'));
    await page
      .getByRole('list', { name: says('identity.records') })
      .getByText('院長 佐倉 花')
      .waitFor();
    await good(supervisor);
  });

  scene('the owner reads that it is done, and nothing of what was written', async () => {
    await owner.goTo(`/owner${desk}`);
    await owner.reads(wordsLike('desk:identity.done'));
    await soon(owner.page.getByText(says('identity.waits'))).toHaveCount(0);
    expect(await owner.page.getByText('院長 佐倉 花').count()).toBe(0);
  });

  scene('and the client forwards its own number again', records('OWN_FORWARDED', '0331112222'));
});
