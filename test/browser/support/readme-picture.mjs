// Takes docs/images/overview.png anew: node test/browser/support/readme-picture.mjs (after a build).
// BROWSER_TEST_URL names a seeded product that runs already; otherwise one is started for the picture.
import { mkdir, writeFile } from 'node:fs/promises';
import { openBrowser } from '../../support/browser.ts';

const own = process.env.BROWSER_TEST_URL;
const { startPrivateInstance } = await import('../../../apps/local/dist/instance.js');
const instance = own
  ? { url: own, stop: async () => undefined }
  : await startPrivateInstance({ seeded: true });
const browser = await openBrowser();
try {
  const [inbox, bill, desk] = [await owners('/owner'), await owners('/owner/bill'), await agents()];
  await mkdir('docs/images', { recursive: true });
  await writeFile('docs/images/overview.png', await composed(inbox, bill, desk));
} finally {
  await browser.close();
  await instance.stop();
}

async function at(account, viewport) {
  const context = await browser.newContext({
    viewport,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  });
  const answer = await context.request.post(`${instance.url}/api/auth/sign-in/email`, {
    data: { email: `${account}@demo.madoguchi.example`, password: 'madoguchi-demo' },
    headers: { origin: new URL(instance.url).origin },
  });
  if (!answer.ok()) throw new Error(`${account} could not sign in: ${answer.status()}`);
  return context.newPage();
}

/** The demo owner has months of messages; the picture shows one who keeps up with them. */
async function keepUp(page) {
  const ask = async (query, variables) => {
    const answer = await page.request.post(`${instance.url}/graphql`, { data: { query, variables } });
    return (await answer.json()).data;
  };
  const { reports } = await ask('query { reports(onlyOpen: true, first: 100) { items { id } } }');
  if (reports.items.length <= 4) return;
  for (const { id } of reports.items.slice(3))
    await ask('mutation ($id: ID!) { markReportDone(reportId: $id, done: true) { id } }', { id });
  await keepUp(page);
}

async function owners(path) {
  const page = await at('owner', { width: 390, height: 800 });
  await keepUp(page);
  await page.goto(instance.url + path);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page.screenshot();
}

/** A call in the middle: the greeting on the left, the script in the middle, the record on the right. */
async function agents() {
  const page = await at('agent', { width: 1280, height: 800 });
  await page.goto(`${instance.url}/desk`);
  const ready = page.getByRole('button', { name: '受付可にする' });
  const away = page.getByRole('button', { name: '離席にする' });
  await ready.or(away).waitFor();
  if (await ready.isVisible()) await ready.click();
  await away.waitFor();
  const desks = page.getByLabel('窓口', { exact: true });
  await desks.selectOption(await desks.locator('option', { hasText: 'さくら歯科' }).getAttribute('value'));
  await page.getByRole('button', { name: '電話をかけてみる' }).click();
  await page.getByRole('button', { name: /応答/ }).first().click();
  const script = page.getByRole('region', { name: '台本' });
  await script
    .getByLabel(/お名前/)
    .first()
    .fill('石川 直人');
  const kana = script.getByLabel(/ふりがな|フリガナ/).first();
  if (await kana.count()) await kana.fill('イシカワ ナオト');
  await script.locator('textarea').first().fill('奥歯の詰め物が取れたので、今週中に診てほしいそうです。');
  await page.getByText(/保存済み/).waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  return page.screenshot();
}

async function composed(inbox, bill, desk) {
  const picture = (shot, width) =>
    `<img width="${width}" src="data:image/png;base64,${shot.toString('base64')}">`;
  const page = await browser.newPage({ viewport: { width: 1640, height: 780 } });
  await page.setContent(`<style>
    body { margin: 0; height: 780px; display: flex; align-items: center; justify-content: center; gap: 28px; background: #e8eef5; }
    img { display: block; } .screen { overflow: hidden; border: 1px solid #c3ced9; border-radius: 10px; } .phone { border-radius: 26px; border: 6px solid #1a1a1a; }
  </style><div class="screen phone">${picture(inbox, 300)}</div><div class="screen phone">${picture(bill, 300)}</div><div class="screen">${picture(desk, 900)}</div>`);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  return page.screenshot();
}
