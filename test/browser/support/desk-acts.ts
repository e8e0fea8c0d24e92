import type { Locator } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, smallTargets } from './checks.js';
import { soon } from './house.js';
import { type Person } from './person.js';
import { keep } from './pictures.js';
import { words, wordsLike } from './words.js';

let looks = 0;

/** A glance at a screen that does not wait: what rings goes on to the next one. */
export async function look({ page }: Person): Promise<void> {
  await keep(`${expect.getState().currentTestName} ${(looks += 1)}`, page);
  expect(await sidewaysScroll(page)).toEqual([]);
}

/** A screen of the staff as everybody must be able to use it. */
export async function good(person: Person): Promise<void> {
  const { page } = person;
  await look(person);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await smallTargets(page, 24)).toEqual([]);
}

/** Where the first words of a call are typed. */
export const firstNote = ({ page }: Person): Locator =>
  page
    .getByRole('region', { name: words('call-desk:script.label') })
    .locator('textarea')
    .first();

/** The agent types what it is about, and the desk keeps it. */
export async function note(agent: Person, errand: string): Promise<void> {
  await firstNote(agent).fill(errand);
  await agent.page.getByText(wordsLike('call-desk:save.saved')).last().waitFor();
}

/** The agent says that calls may come; whoever tries a story again is ready from the last time. */
export async function becomeReady(agent: Person): Promise<void> {
  await agent.goTo('/desk');
  const ready = agent.page.getByText(words('call-desk:idle.readyTitle'));
  const away = agent.button(words('call-desk:presence.becomeReady')).first();
  await ready.or(away).first().waitFor();
  if (await away.isVisible()) await away.click();
  await ready.waitFor();
}

/** The story is over: calls of the next one must not ring here. */
export async function goAway(agent: Person): Promise<void> {
  await agent.goTo('/desk');
  await agent.press(words('call-desk:presence.goAway'));
  await agent.button(words('call-desk:presence.becomeReady')).first().waitFor();
}

/** A made-up caller rings one of the desks; pressed by whoever looks at the floor or waits at a desk. */
export async function ring(from: Person, client: string): Promise<void> {
  const desks = from.page.getByLabel(words('call-desk:trial.desk')).last();
  const ours = desks.locator('option', { hasText: client });
  await desks.selectOption(await ours.getAttribute('value'));
  await from.press(words('call-desk:trial.call'));
}

/** The call rings at this agent, who answers with a key and has the script in front of them. */
export async function answer({ page }: Person): Promise<void> {
  await page
    .getByRole('region', { name: words('call-desk:ringing.label') })
    .getByRole('listitem')
    .waitFor();
  await page.keyboard.press('F2');
  await page.getByRole('region', { name: words('call-desk:script.label') }).waitFor();
}

/** Ends the talk with a key. The desk takes a press in the first second of a talk for a slip: whoever sees that they are still talking presses again. */
export async function hangUp({ page }: Person): Promise<void> {
  const wrapUp = page.getByText(words('call-desk:call.wrapUp')).first();
  await soon(async () => {
    await page.keyboard.press('Control+Shift+E');
    await soon(wrapUp).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

/** Hangs up, says what came of it and is ready for the next one, without a mouse. */
export async function finish(agent: Person, outcomeKey: number | null): Promise<void> {
  await hangUp(agent);
  await record(agent, outcomeKey);
}

/** After the talk: says what came of it. Whatever comes next, the screen says that it is recorded. */
export async function record(agent: Person, outcomeKey: number | null): Promise<void> {
  const { page } = agent;
  await agent.reads(words('call-desk:call.wrapUp'));
  // The state of the agent stands above before the call itself is there.
  await page.getByRole('group', { name: words('call-desk:outcome.label') }).waitFor();
  if (outcomeKey !== null) await page.keyboard.press(`Control+Shift+Digit${outcomeKey}`);
  await agent.reads(words('call-desk:missing.none'));
  await page.keyboard.press('Control+Enter');
  const recorded = page.getByText(words('call-desk:idle.recorded'));
  const moved = page.getByText(words('call-desk:clash.moved'));
  await recorded.or(moved).first().waitFor();
  // Another window wrote at that moment: an agent looks, and presses once more.
  if (await moved.isVisible()) await page.keyboard.press('Control+Enter');
  await recorded.waitFor();
}
