import { Refused, type Session } from './session.js';

export type CallKind = 'answered' | 'spam' | 'wrong_number' | 'silent' | 'abandoned';

export interface Call {
  /** ISO instant at which the phone rings. */
  readonly at: string;
  /** Length of the talk; for an abandoned call, how long the caller waited. */
  readonly seconds: number;
  readonly kind: CallKind;
  readonly message?: CallerMessage;
  /** What it was about, likeliest first; of these the agent picks what the desk offers. */
  readonly about?: readonly string[];
  readonly appointment?: { readonly withWhom: string; readonly startsAt: string; readonly note: string };
}

export interface CallerMessage {
  readonly callerName: string;
  readonly callerKana: string;
  readonly callbackNumber: string;
  readonly message: string;
  readonly urgency: 'NORMAL' | 'TODAY' | 'NOW';
}

const outcomes: Record<Exclude<CallKind, 'abandoned'>, string> = {
  answered: 'MESSAGE',
  spam: 'SPAM',
  wrong_number: 'WRONG_NUMBER',
  silent: 'SILENT',
};

const RING_SECONDS = 6;
const after = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();

/** One call from ring to record: the telephony system reports it, an agent takes it and writes down what came of it. */
export async function playCall(
  telephony: Session,
  agent: Session,
  deskId: string,
  providerCallId: string,
  call: Call,
): Promise<string> {
  const { offerCall } = await telephony.graphql<{ offerCall: { id: string } }>(
    'mutation ($input: IncomingCallInput!) { offerCall(input: $input) { id } }',
    {
      input: {
        deskId,
        providerCallId,
        callerNumber: call.message?.callbackNumber ?? '0901234567',
        offeredAt: call.at,
      },
    },
  );
  const endedAt = after(call.at, (call.kind === 'abandoned' ? 0 : RING_SECONDS) + call.seconds);
  const end = (abandoned: boolean) =>
    telephony.graphql('mutation ($input: CallEndedInput!) { endCall(input: $input) { id } }', {
      input: { providerCallId, endedAt, abandoned, talkSeconds: abandoned ? null : call.seconds },
    });
  if (call.kind === 'abandoned') {
    await end(true);
    return offerCall.id;
  }
  const { takeCall } = await agent.graphql<{ takeCall: { topics: string[] } }>(
    'mutation ($id: ID!) { takeCall(interactionId: $id) { topics } }',
    { id: offerCall.id },
  );
  const topic = (call.about ?? []).find((one) => takeCall.topics.includes(one)) ?? null;
  await end(false);
  const { callerName, callerKana, callbackNumber, message, urgency } = call.message ?? anybody;
  const spoken = call.kind === 'answered' ? { callerName, callerKana, callbackNumber, message } : {};
  await agent.graphql(
    'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { id } }',
    {
      input: {
        interactionId: offerCall.id,
        outcome: call.appointment ? 'APPOINTMENT' : outcomes[call.kind],
        urgency: call.kind === 'answered' ? urgency : 'NORMAL',
        topic,
        ...spoken,
        ...(call.appointment && { appointment: call.appointment }),
      },
    },
  );
  return offerCall.id;
}

const anybody: CallerMessage = {
  callerName: '鈴木 一郎',
  callerKana: 'スズキ イチロウ',
  callbackNumber: '09012345678',
  message: '見積もりの件で、折り返しのお電話がほしいとのことでした。',
  urgency: 'NORMAL',
};

/** Ready to be offered calls. */
export const ready = (agent: Session): Promise<unknown> =>
  agent.graphql('mutation { setPresence(presence: READY) { presence } }');

/** The telephony system's key, made by the operator's manager. */
export async function telephonyOf(manager: Session): Promise<Session> {
  const { createApiKey } = await manager.graphql<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(name: "telephony") { secret } }',
  );
  return manager.withKey(createApiKey.secret);
}

export async function acceptAppointments(owner: Session, deskId: string): Promise<number> {
  const { appointments } = await owner.graphql<{ appointments: { id: string; status: string }[] }>(
    'query ($deskId: ID!) { appointments(deskId: $deskId) { id status } }',
    { deskId },
  );
  const open = appointments.filter((appointment) => appointment.status === 'PROPOSED');
  for (const { id } of open)
    await owner.graphql('mutation ($id: ID!) { acceptAppointment(id: $id) { id status } }', { id });
  return open.length;
}

export const isRefused = (error: unknown, code: string): boolean =>
  error instanceof Refused && error.code === code;
