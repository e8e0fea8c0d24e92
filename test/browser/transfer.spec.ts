import {
  answer,
  becomeReady,
  finish,
  firstNote,
  goAway,
  good,
  look,
  note,
  ring,
} from './support/desk-acts.js';
import { closeTabs, soon, story } from './support/house.js';
import { desktop, type Person, sitDown } from './support/person.js';
import { words } from './support/words.js';

const client = 'さくら歯科クリニック';
const first = '山田 彩';
const second = '小林 翔';
const billing = '請求書の宛名を変えたいそうです';
const friday = '予約を金曜に移したいそうです';

/** One caller, two agents: asked first or at once, and what was typed goes along. */
describe('a call goes over to a colleague', () => {
  const scene = story();
  let agent: Person;
  let colleague: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  const handOver = async (how: 'to' | 'ask') => {
    await agent.press(words('call-desk:call.transfer'));
    const dialog = agent.page.getByRole('dialog');
    const button = dialog.getByRole('button', { name: words(`call-desk:transfer.${how}`, { name: second }) });
    await button.waitFor();
    await good(agent);
    await button.click();
  };
  const asked = ({ page }: Person) => page.getByRole('region', { name: words('call-desk:handover.label') });

  beforeAll(async () => {
    agent = await sitDown('first agent', { screen: desktop, account: 'agent' });
    colleague = await sitDown('second agent', { screen: desktop, account: 'agent2' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    await becomeReady(agent);
    await ring(supervisor, client);
    await answer(agent);
    await note(agent, billing);
    await becomeReady(colleague);
  });

  scene(
    'a colleague who cannot be reached sends the agent back to the caller, who has not hung up',
    async () => {
      await handOver('ask');
      await asked(colleague)
        .getByText(words('call-desk:handover.rings', { who: first }))
        .waitFor();
      await asked(colleague)
        .getByRole('button', { name: words('call-desk:handover.refuse') })
        .click();
      const who = words('call-desk:line.colleague', { name: second });
      await agent.reads(words('call-desk:line.REFUSED', { who }));
      await agent.button(words('call-desk:call.hangUp')).waitFor();
      await good(agent);
    },
  );

  scene(
    'asked first, the colleague reads who waits and why, and then has the call with every word',
    async () => {
      await handOver('ask');
      await asked(colleague).getByText(billing).waitFor();
      await asked(colleague).getByText(client, { exact: true }).waitFor();
      await look(colleague);
      await asked(colleague)
        .getByRole('button', { name: words('call-desk:handover.accept') })
        .click();
      await asked(colleague)
        .getByText(words('call-desk:handover.next', { who: first }))
        .waitFor();
      await good(colleague);
      await supervisor.page
        .getByRole('table', { name: words('floor:agents.title') })
        .getByRole('row', { name: new RegExp(second) })
        .getByText(words('workplace:agentStates.consulted'))
        .waitFor();
      await agent.button(words('call-desk:line.join')).waitFor();
      await good(agent);
      await agent.press(words('call-desk:line.join'));
      await agent.reads(words('call-desk:idle.readyTitle'));
      await firstNote(colleague).waitFor();
      await soon(firstNote(colleague)).toHaveValue(billing);
      await good(colleague);
      await finish(colleague, 6);
      await goAway(colleague);
    },
  );

  scene('handed over at once, it rings at the colleague, who finishes it', async () => {
    await ring(supervisor, client);
    await answer(agent);
    await note(agent, friday);
    await becomeReady(colleague);
    await handOver('to');
    await agent.reads(words('call-desk:idle.readyTitle'));
    const ringing = colleague.page.getByRole('region', { name: words('call-desk:ringing.label') });
    await ringing.getByText(friday).waitFor();
    await look(colleague);
    await answer(colleague);
    await soon(firstNote(colleague)).toHaveValue(friday);
    await good(colleague);
    await finish(colleague, 6);
    await goAway(colleague);
    await goAway(agent);
  });
});
