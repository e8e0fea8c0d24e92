import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../apps/local/src/seed/companies.js';
import { house, newContext, openTabs } from './house.js';
import { type Watch, watch } from './watch.js';
import type { Language } from './words.js';

export const phone = { width: 390, height: 844 };
/** A tablet held upright, the narrowest screen a desk is worked at. */
export const tablet = { width: 820, height: 1180 };
export const desktop = { width: 1280, height: 800 };

export interface Wishes {
  readonly screen?: { readonly width: number; readonly height: number };
  readonly language?: Language;
  /** Local part of a demo account's address, such as `owner` or `agent2`; a visitor when left out. */
  readonly account?: string;
}

/** Somebody at a browser of their own. */
export interface Person {
  readonly page: Page;
  readonly watch: Watch;
  /** Types an address. Paths are of this product. */
  goTo(path: string): Promise<void>;
  /** Presses what is called so: a button, or else a link. */
  press(name: string | RegExp): Promise<void>;
  fill(label: string | RegExp, text: string): Promise<void>;
  /** Waits for the page's own title. */
  sees(title: string | RegExp): Promise<void>;
  /** Waits for words anywhere on the page. */
  reads(text: string | RegExp): Promise<void>;
  button(name: string | RegExp): Locator;
}

type Cookies = { name: string; value: string; domain: string; path: string; httpOnly: boolean }[];
const sessions = new Map<string, Promise<Cookies>>();
let seats = 0;
/** Everybody sits at another address, so that many people are not throttled as one. */
const seat = () => `10.77.${Math.floor(Math.random() * 250)}.${(seats += 1) % 250}`;

async function signIn(account: string): Promise<Cookies> {
  const answer = await fetch(house('/api/auth/sign-in/email'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: new URL(house()).origin,
      'x-forwarded-for': seat(),
    },
    body: JSON.stringify({ email: `${account}@demo.madoguchi.example`, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${account} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    return { name, value, domain: new URL(house()).hostname, path: '/', httpOnly: true };
  });
}

const sessionOf = (account: string): Promise<Cookies> => {
  if (!sessions.has(account)) sessions.set(account, signIn(account));
  return sessions.get(account)!;
};

/** What somebody's browser would send without a click. */
async function ask<Answer>(account: string, query: string): Promise<Answer | undefined> {
  const cookies = (await sessionOf(account)).map(({ name, value }) => `${name}=${value}`);
  const answer = await fetch(house('/graphql'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollo-require-preflight': 'true',
      cookie: cookies.join('; '),
      'x-forwarded-for': seat(),
    },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data?: Answer }).data;
}

/** A story that stopped half-way must not take the calls of the next one. */
afterAll(async () => {
  for (const account of [...sessions.keys()].filter((name) => /^(agent|supervisor)/.test(name))) {
    const floor = await ask<{ myDeskFloor: { presence: string } }>(account, '{ myDeskFloor { presence } }');
    if (floor?.myDeskFloor.presence === 'READY')
      await ask(account, 'mutation { setPresence(presence: AWAY) { presence } }');
  }
});

/** Opens a browser window for somebody. Signing in is a test of its own; here an account is simply in. */
export async function sitDown(
  name: string,
  { screen = phone, language = 'ja', account }: Wishes = {},
): Promise<Person> {
  const context = await newContext({
    viewport: screen,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    hasTouch: screen.width <= tablet.width,
    extraHTTPHeaders: { 'x-forwarded-for': seat() },
  });
  await context.addInitScript((chosen) => {
    if (window.localStorage.getItem('madoguchi.language') === null)
      window.localStorage.setItem('madoguchi.language', chosen);
  }, language);
  if (account) await context.addCookies(await sessionOf(account));
  const page = await context.newPage();
  const person = { ...actsOn(page), page, watch: watch(page) };
  openTabs.add({ name, page, watch: person.watch });
  return person;
}

function actsOn(page: Page): Omit<Person, 'page' | 'watch'> {
  const named = (role: 'button' | 'link', name: string | RegExp) =>
    page.getByRole(role, { name, exact: typeof name === 'string' });
  const button = (name: string | RegExp) => named('button', name).or(named('link', name));
  return {
    button,
    goTo: async (path) => void (await page.goto(house(path))),
    press: async (name) => {
      await button(name).first().waitFor();
      const buttons = named('button', name);
      await ((await buttons.count()) > 0 ? buttons : named('link', name)).first().click();
    },
    fill: (label, text) => page.getByLabel(label).first().fill(text),
    sees: (title) => page.getByRole('heading', { level: 1, name: title }).waitFor(),
    reads: (text) => page.getByText(text).first().waitFor(),
  };
}
