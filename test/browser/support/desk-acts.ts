import { type Person } from './person.js';
import { words } from './words.js';

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

/** Hangs up, says what came of it and is ready for the next one, without a mouse. */
export async function finish(agent: Person, outcomeKey: number | null): Promise<void> {
  const { keyboard } = agent.page;
  await keyboard.press('Control+Shift+E');
  await agent.reads(words('call-desk:call.wrapUp'));
  if (outcomeKey !== null) await keyboard.press(`Control+Shift+Digit${outcomeKey}`);
  await keyboard.press('Control+Enter');
  await agent.reads(words('call-desk:idle.recorded'));
}
