import type { Session } from '../../../apps/local/src/play/session.js';

/** An incident that concerns one client, whose reports are open. */
export async function writtenLeak(admin: Session, clientId: string): Promise<string> {
  const what = `誤った宛先への送信（${clientId}）`;
  const { writeLeak } = await admin.graphql<{ writeLeak: { leaks: { id: string; what: string }[] } }>(
    'mutation ($input: LeakInput!) { writeLeak(input: $input) { leaks { id what } } }',
    {
      input: {
        what,
        noticedAt: '2027-01-24T00:00:00Z',
        grounds: ['SENSITIVE'],
        people: 2,
        clientIds: [clientId],
      },
    },
  );
  return writeLeak.leaks.find((leak) => leak.what === what)!.id;
}
