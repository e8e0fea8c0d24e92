import type { Side } from './side.js';

export interface FloorIds {
  /** A call that was answered and recorded. */
  readonly answered: string;
  readonly callback: string;
  readonly transferTarget: string;
  readonly webhook: string;
  readonly spareWebhook: string;
  readonly delivery: string;
  readonly request: string;
  /** A number on the client’s do-not-call list. */
  readonly refusal: string;
  /** From which the client tries its own line. */
  readonly testNumber: string;
}

/** A call back that waits for its time, somebody to whom calls are put through, and the number that the desk answers. */
export async function promise({ owner, supervisor }: Side, deskId: string) {
  const { reports } = await owner.session.graphql<{ reports: { items: { interactionId: string }[] } }>(
    'query { reports { items { interactionId } } }',
  );
  const answered = reports.items[0]!.interactionId;
  const { promiseCallback } = await supervisor.session.graphql<{ promiseCallback: { id: string } }>(
    'mutation ($input: PromiseCallbackInput!) { promiseCallback(input: $input) { id } }',
    { input: { interactionId: answered, phone: '0312345678', dueAt: '2027-02-01T01:00:00Z' } },
  );
  const target = {
    name: '営業 佐藤',
    phone: '09012345678',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    fromTime: '00:00',
    untilTime: '24:00',
  };
  const { setTransferTargets } = await owner.session.graphql<{ setTransferTargets: { id: string }[] }>(
    'mutation ($deskId: ID!, $targets: [TransferTargetInput!]!) { setTransferTargets(deskId: $deskId, targets: $targets) { id } }',
    { deskId, targets: [target] },
  );
  await supervisor.session.graphql(
    'mutation ($deskId: ID!, $input: DeskNumberInput!) { setDeskNumber(deskId: $deskId, input: $input) { id } }',
    { deskId, input: { kind: 'OWN_FORWARDED', phone: '0312349871', sinceOn: '2027-02-01' } },
  );
  return { answered, callback: promiseCallback.id, transferTarget: setTransferTargets[0]!.id };
}

/** Where the owner's events go, with a message that was sent there, and something asked of the desk. */
export async function connect({ session }: Side['owner'], reportId: string, deskId: string) {
  // Port 9 of this machine answers nobody.
  const add = async (path: string) =>
    (
      await session.graphql<{ addWebhook: { endpoint: { id: string } } }>(
        'mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { endpoint { id } } }',
        { input: { name: '基幹', url: `http://127.0.0.1:9/${path}`, events: ['call.reported'] } },
      )
    ).addWebhook.endpoint.id;
  const [webhook, spareWebhook] = [await add('first'), await add('spare')];
  await session.graphql('mutation ($id: ID!) { tryWebhook(id: $id) }', { id: webhook });
  const { webhookDeliveries } = await session.graphql<{ webhookDeliveries: { id: string }[] }>(
    'query { webhookDeliveries { id } }',
  );
  const { askDesk } = await session.graphql<{ askDesk: { id: string } }>(
    'mutation ($id: ID!) { askDesk(reportId: $id, text: "担当者名も聞いてください。") { id } }',
    { id: reportId },
  );
  const { addDoNotCall } = await session.graphql<{ addDoNotCall: { id: string } }>(
    'mutation { addDoNotCall(input: { phone: "0312340000" }) { id } }',
  );
  const { addTestNumber } = await session.graphql<{ addTestNumber: { id: string }[] }>(
    'mutation ($deskId: ID!) { addTestNumber(deskId: $deskId, phone: "0312349871", fromOn: "2027-02-01") { id } }',
    { deskId },
  );
  const delivery = webhookDeliveries[0]!.id;
  return {
    webhook,
    spareWebhook,
    delivery,
    request: askDesk.id,
    refusal: addDoNotCall.id,
    testNumber: addTestNumber[0]!.id,
  };
}
