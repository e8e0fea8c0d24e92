import { playCall, type Call } from '../play/calls.js';
import { contractOf, payWith, requestQuote, sign } from '../play/contract.js';
import { payWithoutCard } from '../play/payers.js';
import { Refused } from '../play/session.js';
import type { Actor, Cast } from './cast.js';
import { cards } from './offer.js';
import { patiently, waitFor } from './patient.js';
import { wayOf } from './sent.js';
import { takeTurns } from './turns/index.js';

/** Signs, stores the card, and waits for the open desk. */
export async function becomeClient(cast: Cast, actor: Actor): Promise<void> {
  const { owner, side, plan } = actor;
  const quote = await requestQuote(owner, {
    versionId: side.versionId,
    planId: side.planIds[plan.plan]!,
    startsOn: '2027-01-01',
    expectedUnits: 10,
  });
  const contract = await sign(owner, quote, actor.ownerName);
  actor.contractId = contract.id;
  const way = wayOf(plan);
  await patiently(() =>
    way === 'CARD' ? payWith(owner, contract.id, cards[plan.card]) : payWithoutCard(owner, contract.id, way),
  );
  const open = await waitFor(
    cast,
    `Run ${plan.number}: the open desk`,
    () => contractOf(owner, contract.id),
    ({ status, deskId }) => status === 'ACTIVE' && deskId !== null,
  );
  actor.deskId = open.deskId;
  await takeTurns(cast, actor, 'opened');
}

/** The month's calls; a suspended contract takes none, nor does one whose owner wanted none beyond a limit. */
export async function receiveCalls(actor: Actor, month: string): Promise<void> {
  const index = month === '2027-01' ? 0 : 1;
  const wishes = actor.plan.months[index];
  if (!wishes || actor.deskId === null) return;
  const call = (day: number, more: Partial<Call> = {}): Call => ({
    at: `${month}-${String(day).padStart(2, '0')}T10:00:00+09:00`,
    seconds: 40,
    kind: 'answered',
    ...more,
  });
  const meeting = { withWhom: '山本さま', startsAt: '2027-05-10T10:00:00+09:00', note: '見積の説明' };
  const list = [
    ...Array.from({ length: wishes.answered }, (_, n) => call(5 + n)),
    ...Array.from({ length: wishes.spam }, (_, n) => call(11 + n, { kind: 'spam', seconds: 9 })),
    ...Array.from({ length: wishes.appointments }, (_, n) => call(13 + n, { appointment: meeting })),
  ];
  const { telephony, agent } = actor.side;
  for (const [at, each] of list.entries()) {
    const name = `chaos-${actor.plan.number}-${index}-${at}`;
    const id = await playCall(telephony, agent, actor.deskId, name, each).catch(unlessRefused);
    if (id === undefined) return;
    actor.calls.push(id);
  }
}

const unlessRefused = (error: unknown): undefined => {
  if (error instanceof Refused && ['deskNotOpen', 'clientLimitReached'].includes(error.reason ?? ''))
    return undefined;
  throw error;
};

/** Accepts what was agreed, and objects to units as planned: at once, or when the bill is there. */
export async function judgeUnits(cast: Cast, actor: Actor, month: string, late: boolean): Promise<void> {
  const wishes = actor.plan.months[month === '2027-01' ? 0 : 1];
  if (!wishes || actor.deskId === null) return;
  if (!late) await acceptAppointments(actor);
  const units = await cast.sql<{ id: string }>(
    `SELECT id FROM fulfilment.usage_record WHERE contract_id = $1 AND billable AND to_char(occurred_on, 'YYYY-MM') = $2 ORDER BY occurred_at, id`,
    [actor.contractId, month],
  );
  for (const { unit, accept } of wishes.objections.filter((each) => each.late === late)) {
    const usageId = units[unit]?.id;
    if (usageId === undefined) continue;
    const { disputeUnit } = await actor.owner.graphql<{ disputeUnit: { id: string } }>(
      'mutation ($id: ID!) { disputeUnit(usageId: $id, reason: "身に覚えがない") { id } }',
      { id: usageId },
    );
    await actor.side.supervisor.graphql(
      'mutation ($id: ID!, $accept: Boolean!) { answerDispute(id: $id, accept: $accept, answer: "確かめました。") { id } }',
      { id: disputeUnit.id, accept },
    );
  }
}

async function acceptAppointments({ owner, deskId }: Actor): Promise<void> {
  const { appointments } = await owner.graphql<{ appointments: { id: string; status: string }[] }>(
    'query ($deskId: ID!) { appointments(deskId: $deskId) { id status } }',
    { deskId },
  );
  for (const { id } of appointments.filter(({ status }) => status === 'PROPOSED'))
    await owner.graphql('mutation ($id: ID!) { acceptAppointment(id: $id) { id } }', { id });
}

/** One that dunning has ended already cannot be cancelled any more. */
export async function cancel(actor: Actor): Promise<void> {
  await actor.owner
    .graphql('mutation ($id: ID!) { cancelContract(contractId: $id) { id } }', { id: actor.contractId })
    .catch((error: unknown) => {
      if (!(error instanceof Refused && error.code === 'CONFLICT')) throw error;
    });
  actor.left = true;
}

interface Billed {
  readonly id: string;
  readonly status: string;
  readonly lines: { position: number; amount: number }[];
}

/** What an owner and an admin do about January's bill: another card, a credit note, evidence for the bank. */
export async function settleTrouble(cast: Cast, actor: Actor): Promise<void> {
  const way = wayOf(actor.plan);
  const bill = () =>
    cast.sql<Billed>(
      `SELECT invoice.id, invoice.status, (SELECT json_agg(json_build_object('position', position, 'amount', amount_minor) ORDER BY position)
          FROM billing.invoice_line WHERE invoice_id = invoice.id) AS lines
       FROM billing.invoice WHERE contract_id = $1 AND month = '2027-01'`,
      [actor.contractId],
    );
  const [invoice] = await waitFor(
    cast,
    `Run ${actor.plan.number}: a bill that is paid or refused`,
    bill,
    ([one]) =>
      one !== undefined &&
      (['paid', 'payment_failed'].includes(one.status) || (way !== 'CARD' && one.status === 'issued')),
  );
  if (actor.plan.card === 'isContested') return contest(cast, actor);
  if (actor.plan.credit) await giveBack(cast, actor, invoice!);
  const mends = actor.plan.mendsCard && !('writeOff' in actor.plan.turns);
  if (way === 'CARD' && mends && (await owes(cast, actor)))
    await patiently(() => payWith(actor.owner, actor.contractId, cards.plain));
}

const owes = async (cast: Cast, { contractId }: Actor): Promise<boolean> =>
  (
    await cast.sql(`SELECT FROM billing.invoice WHERE contract_id = $1 AND status = 'payment_failed'`, [
      contractId,
    ])
  ).length > 0;

async function giveBack(
  { admin, second }: Cast,
  { plan }: Actor,
  { id, status, lines }: Billed,
): Promise<void> {
  const { shareBps, means } = plan.credit!;
  const wished = lines
    .map(({ position, amount }) => ({
      position,
      amountMinor: Math.max(1, Math.floor((amount * shareBps) / 10_000)),
    }))
    .filter((_, index) => lines[index]!.amount > 0);
  const input = {
    invoiceId: id,
    lines: wished,
    means: status === 'paid' ? means : 'REDUCE',
    reason: '試験',
    gift: 'gift' in plan.turns,
  };
  try {
    const { proposeCreditNote } = await admin.graphql<{ proposeCreditNote: { id: string } }>(
      'mutation ($input: ProposeCreditNoteInput!) { proposeCreditNote(input: $input) { id } }',
      { input },
    );
    await second.graphql('mutation ($id: ID!) { approveCreditNote(id: $id) { id } }', {
      id: proposeCreditNote.id,
    });
  } catch (error) {
    // What would be left is less than a card can be charged, or the bill was paid meanwhile: an admin leaves it.
    if (!(error instanceof Refused)) throw error;
  }
}

async function contest(cast: Cast, actor: Actor): Promise<void> {
  const [chargeback] = await waitFor(
    cast,
    `Run ${actor.plan.number}: the bank’s question`,
    () =>
      cast.sql<{ id: string }>(
        `SELECT id FROM billing.chargeback WHERE client_id = $1 AND state IN ('open', 'won', 'lost') ORDER BY opened_at`,
        [actor.clientId],
      ),
    (rows) => rows.length > 0,
  );
  await answerBank(cast, chargeback!.id, actor.plan.evidence);
}

/** The stand-in’s bank decides by this text, as Stripe’s does in its sandbox. */
export async function answerBank({ admin }: Cast, id: string, text: string): Promise<void> {
  await admin
    .graphql('mutation ($id: ID!, $text: String!) { answerChargeback(id: $id, text: $text) { id } }', {
      id,
      text,
    })
    .catch((error: unknown) => {
      if (!(error instanceof Refused && error.code === 'CONFLICT')) throw error;
    });
}
