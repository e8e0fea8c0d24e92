import type { Session } from './session.js';

export interface Campaign {
  /** Solicitation when left out. */
  readonly kind?: string;
  readonly name: string;
  readonly purpose: string;
  readonly offer: string;
  readonly script: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** As wide as the law lets anybody call, holidays included: what is played falls on any day. */
export const everyDay = {
  audience: 'BUSINESS',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  callsOnHolidays: true,
  callsFrom: '08:00',
  callsUntil: '21:00',
  attemptsMax: 4,
  attemptsPerDay: 2,
  recycleHours: 3,
} as const;

export async function openCampaign(
  owner: Session,
  deskId: string,
  input: Campaign & typeof everyDay,
): Promise<string> {
  const { createCampaign } = await owner.graphql<{ createCampaign: { id: string } }>(
    'mutation ($deskId: ID!, $input: CampaignInput!) { createCampaign(deskId: $deskId, input: $input) { id } }',
    { deskId, input },
  );
  return createCampaign.id;
}

/** A list with a heading, its names in the first column and its numbers in the second. @returns the list's id. */
export async function importList(
  owner: Session,
  campaignId: string,
  name: string,
  csv: string,
): Promise<string> {
  const query = new URLSearchParams({ file: name, phone: '1', name: '0' });
  const response = await owner.request(`/files/campaigns/${campaignId}/lists?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'x-madoguchi-upload': '1' },
    body: csv,
  });
  if (!response.ok) throw new Error(`The list was refused with ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

/** @returns the id of the first open moment. */
export async function openSlotsOn(
  owner: Session,
  deskId: string,
  from: string,
  until: string,
  times: readonly string[],
): Promise<string> {
  const { openSlots } = await owner.graphql<{ openSlots: { id: string }[] }>(
    'mutation ($deskId: ID!, $input: SlotPatternInput!) { openSlots(deskId: $deskId, input: $input) { id } }',
    { deskId, input: { from, until, weekdays: [], times, minutes: 60, capacity: 1, except: [] } },
  );
  return openSlots[0]!.id;
}

export interface OutboundResult {
  readonly outcome: string;
  readonly reason?: string;
  readonly note?: string;
  readonly callbackAt?: string;
  readonly talkSeconds?: number;
  readonly meeting?: { readonly withWhom: string; readonly slotId: string; readonly note: string };
}

/** One call of a campaign: the agent takes whoever is next, tells who calls and why, and records what came of it. */
export async function playOutbound(
  agent: Session,
  campaignId: string,
  resultOf: (call: { name: string | null; deskId: string }) => OutboundResult,
): Promise<void> {
  const { takeNextContact: call } = await agent.graphql<{
    takeNextContact: { id: string; name: string | null; deskId: string };
  }>('mutation ($id: ID!) { takeNextContact(campaignId: $id) { id name deskId } }', { id: campaignId });
  const result = resultOf(call);
  if (result.outcome !== 'NO_ANSWER' && result.outcome !== 'BUSY')
    await agent.graphql(
      'mutation ($id: ID!) { confirmDisclosure(callId: $id, points: [NAME, COMPANY, GOODS, SOLICITATION]) { id } }',
      { id: call.id },
    );
  await agent.graphql(
    'mutation ($input: RecordOutboundCallInput!) { recordOutboundCall(input: $input) { id } }',
    { input: { callId: call.id, ...result } },
  );
}
