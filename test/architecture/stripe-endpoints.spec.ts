import Stripe from 'stripe';
import { followedEvents } from '../../libs/billing/src/application/followed-events.js';
import { textOf } from './source-files.js';

/** What a person has to tick at Stripe stands in the runbook; an event that is missing there never arrives. */
describe('the runbook names for each endpoint at Stripe', () => {
  const runbook = textOf('docs/runbooks/deploy.md');
  const rows = {
    platform: 'PUBLIC_URL/stripe/webhooks',
    connect: 'PUBLIC_URL/stripe/webhooks/connect',
    thin: 'PUBLIC_URL/stripe/webhooks/thin',
  };

  it.each(Object.entries(rows))('%s exactly what is followed', (endpoint, address) => {
    const row = runbook.split('\n').find((line) => line.startsWith(`| \`${address}\` |`));
    const named = row!.split('|')[4]!.match(/`[a-z0-9_]+\.[a-z0-9_.]+`/g)!;
    expect(named.map((name) => name.slice(1, -1))).toEqual([
      ...followedEvents[endpoint as keyof typeof followedEvents],
    ]);
  });

  it('in the version that this product reads', () => {
    expect(runbook).toContain(`API version \`${Stripe.API_VERSION}\``);
  });
});
