import { accessibilityProblems, sidewaysScroll } from './support/checks.js';
import { soon, story } from './support/house.js';
import { desktop, type Person, phone, sitDown } from './support/person.js';
import { words, wordsLike } from './support/words.js';

/** A shop's day with many orders: marked on a phone, the carrier's file brought back at a desk. */
describe('a day with many orders, by hand', () => {
  const scene = story();
  let owner: Person;
  let supervisor: Person;
  /** Of an order that is still in the house. */
  let number: string;
  const good = async ({ page }: Person) => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toEqual([]);
  };
  const mark = words('shipping:mark');
  /** Each carrier has a form of its own: who types before it stands there types into the other one. */
  const chooseCarrier = async ({ page }: Person) => {
    await page.locator('#carrier').selectOption('SAGAWA');
    await page.waitForFunction(
      () =>
        window.location.search.includes('SAGAWA') &&
        (document.getElementById('carrier') as HTMLSelectElement | null)?.value === 'SAGAWA',
    );
  };
  const firstNumber = async ({ page }: Person) => {
    const link = await page
      .getByRole('link', { name: /^注文\d+（/ })
      .first()
      .textContent();
    return /\d+/.exec(link!)![0];
  };

  beforeAll(async () => {
    owner = await sitDown('shop with parcels', { screen: phone, account: 'owner-ibo' });
    supervisor = await sitDown('parcel supervisor', { screen: desktop, account: 'supervisor-hiroshima' });
  });

  scene(
    'the owner marks an order with the keyboard, then everything of the filter, and lets go again',
    async () => {
      await owner.goTo('/owner/orders?state=CONFIRMED');
      await owner.page.getByRole('checkbox', { name: mark }).first().focus();
      await owner.page.keyboard.press('Space');
      await owner.reads(words('shipping:marked_other', { count: 1 }));
      await good(owner);
      await owner.page.getByRole('button', { name: wordsLike('shipping:markAll_other') }).click();
      await owner.reads(wordsLike('shipping:marked_other'));
      await owner.press(words('shipping:clear'));
      await owner.page.getByRole('region', { name: words('shipping:marks') }).waitFor({ state: 'detached' });
    },
  );

  scene('ships one of them, and reads what became of it', async () => {
    await owner.page.getByRole('checkbox', { name: mark }).first().check();
    await owner.press(words('shipping:ship.verb'));
    const dialog = owner.page.getByRole('dialog');
    await dialog.getByText(words('shipping:ship.ready_other', { count: 1 })).waitFor();
    await dialog.getByRole('combobox').selectOption('YAMATO');
    await good(owner);
    await dialog.getByRole('button', { name: words('shipping:ship.verb') }).click();
    await owner.reads(words('shipping:ship.done_other', { count: 1 }));
    await owner.page.getByRole('region', { name: words('shipping:marks') }).waitFor({ state: 'detached' });
    await good(owner);
  });

  scene('a supervisor tells where the carrier shows its parcels', async () => {
    await supervisor.goTo('/floor/orders?state=CONFIRMED');
    await supervisor.reads(wordsLike('orders:found_other'));
    number = await firstNumber(supervisor);
    await supervisor.page.getByRole('link', { name: words('shipping:page.open') }).click();
    await supervisor.sees(words('shipping:page.title'));
    await good(supervisor);
    await supervisor.page.getByRole('link', { name: words('shipping:page.settings') }).click();
    await supervisor.sees(words('shipping:carriers.title'));
    await chooseCarrier(supervisor);
    await supervisor.fill(words('shipping:carriers.trackingUrl'), 'https://track.example.jp/');
    await supervisor.press(words('shipping:carriers.save'));
    await supervisor.page.getByRole('alert').first().waitFor();
    await supervisor.fill(words('shipping:carriers.trackingUrl'), 'https://track.example.jp/{number}');
    await supervisor.reads('https://track.example.jp/123456789012');
    await supervisor.press(words('shipping:carriers.save'));
    await supervisor.reads(words('shipping:carriers.saved'));
    await good(supervisor);
  });

  scene('tries the carrier’s file, sees line by line what it would do, and brings it in', async () => {
    const { page } = supervisor;
    await page.goBack();
    await supervisor.sees(words('shipping:page.title'));
    await chooseCarrier(supervisor);
    const csv = `お客様管理番号,お届け先名称１,お問い合せ送り状No.\r\n${number},（見本）,4444-5555-6666\r\n99999,（見本）,444455556667\r\n`;
    const chooser = page.waitForEvent('filechooser');
    await page.locator('#file').click();
    await (await chooser).setFiles({ name: 'ehiden.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.locator('#order').waitFor();
    await soon(page.locator('#order')).toHaveValue('0');
    await soon(page.locator('#tracking')).toHaveValue('2');
    await supervisor.press(words('shipping:bring.try'));
    await supervisor.reads(words('shipping:bring.trial'));
    await supervisor.reads(words('shipping:reason.unknown_order'));
    await good(supervisor);
    await supervisor.press(words('shipping:bring.send'));
    await supervisor.reads(wordsLike('shipping:bring.shipped_other'));
    await good(supervisor);
  });

  scene('the owner follows the parcel, and takes the shipment back the same day', async () => {
    await owner.goTo(`/owner/orders?search=${number}`);
    await owner.page.getByRole('link', { name: new RegExp(`^注文${number}`) }).click();
    await owner.sees(wordsLike('orders:number'));
    const link = owner.page.getByRole('link', { name: words('shipping:follow') });
    await soon(link).toHaveAttribute('href', 'https://track.example.jp/444455556666');
    await good(owner);
    await owner.press(words('shipping:takeBack.verb'));
    await owner.page
      .getByRole('dialog')
      .getByRole('button', { name: words('shipping:takeBack.verb') })
      .click();
    await owner.reads(words('orders:state.CONFIRMED'));
    await owner.reads(words('orders:change.TAKEN_BACK'));
    await good(owner);
  });
});
