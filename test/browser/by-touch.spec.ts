import { becomeReady, firstNote, good, look, ring } from './support/desk-acts.js';
import { closeTabs, story } from './support/house.js';
import { desktop, type Person, sitDown, tablet } from './support/person.js';
import { words, wordsLike } from './support/words.js';

const client = 'さくら歯科クリニック';
const errand = '詰め物が取れたので、早めに診てほしいそうです';

/** An agent with a tablet and neither keyboard nor mouse. */
describe('a call is taken and recorded by touch', () => {
  const scene = story();
  let agent: Person;
  let supervisor: Person;
  afterAll(closeTabs);

  const tap = (name: string | RegExp) => agent.button(name).first().tap();

  beforeAll(async () => {
    agent = await sitDown('agent with a tablet', { screen: tablet, account: 'agent4' });
    supervisor = await sitDown('supervisor', { screen: desktop, account: 'supervisor' });
    await supervisor.goTo('/floor');
    await becomeReady(agent);
  });

  scene('it is answered with one tap; words are typed where the finger points', async () => {
    await ring(supervisor, client);
    const ringing = agent.page.getByRole('region', { name: words('call-desk:ringing.label') });
    await ringing.getByRole('listitem').waitFor();
    await look(agent);
    await ringing.getByRole('button', { name: words('call-desk:ringing.answer') }).tap();
    await firstNote(agent).tap();
    await firstNote(agent).fill(errand);
    await agent.page.getByText(wordsLike('call-desk:save.saved')).last().waitFor();
    await good(agent);
  });

  scene('it is held and taken back, ended and recorded without a key', async () => {
    await tap(wordsLike('call-desk:call.hold'));
    await agent.button(wordsLike('call-desk:call.resume')).waitFor();
    await tap(wordsLike('call-desk:call.resume'));
    await agent.button(words('call-desk:call.hold')).waitFor();
    await tap(words('call-desk:call.hangUp'));
    await agent.reads(words('call-desk:call.wrapUp'));
    await agent.page
      .getByRole('group', { name: words('call-desk:outcome.label') })
      .getByText(words('call-desk:outcomes.SPAM'))
      .tap();
    await agent.reads(words('call-desk:missing.none'));
    await good(agent);
    await tap(words('call-desk:outcome.complete'));
    await agent.reads(words('call-desk:idle.recorded'));
    await good(agent);
    await tap(words('call-desk:presence.goAway'));
    await agent.button(words('call-desk:presence.becomeReady')).first().waitFor();
  });
});
