import { payWithoutCard, sendFromBank } from '../../../apps/local/src/play/payers.js';
import type { Member } from '../../../apps/local/src/play/people.js';
import { claim, diagnose } from '../../../apps/local/src/play/diagnose.js';
import { closeMonth, payOut, settledInvoices } from '../../../apps/local/src/play/money.js';
import { Session } from '../../../apps/local/src/play/session.js';
import {
  bundleOf,
  offered,
  openContract,
  openSide,
  plainPlan,
  play,
  quoteFor,
  ring,
  type Side,
} from './side.js';
import { writtenLeak } from './written-leak.js';
import { connect, type FloorIds, promise } from './filled-floor.js';
import { callOut, openMatter, takeOrder } from './filled-work.js';
import { leavePapers } from './papers.js';
import { settled, type Stage } from './stage.js';

/** One of everything that has an id, all of one side. */
export interface Ids extends FloorIds {
  readonly company: string;
  readonly quote: string;
  readonly textHash: string;
  readonly contract: string;
  readonly desk: string;
  /** A call that rings. */
  readonly interaction: string;
  readonly providerCall: string;
  readonly appointment: string;
  readonly report: string;
  /** A charged unit, with the owner's objection to it. */
  readonly usage: string;
  readonly dispute: string;
  readonly draftVersion: string;
  readonly draftBundle: string;
  readonly draftPlan: string;
  readonly invitation: string;
  readonly apiKey: string;
  readonly agentPerson: string;
  readonly invoice: string;
  readonly creditNote: string;
  readonly payout: string;
  /** Prepared, waiting for a second person; outdated by what was paid since. */
  readonly payoutRun: string;
  readonly receipt: string;
  /** Of the contract's bundle, but not the contract's. */
  readonly otherPlan: string;
  /** Offered, not signed. */
  readonly planChange: string;
  readonly planChangeHash: string;
  readonly diagnosis: string;
  readonly diagnosisToken: string;
  readonly campaign: string;
  readonly contactList: string;
  readonly slot: string;
  readonly salesperson: string;
  /** A contact that the agent holds. */
  readonly outboundCall: string;
  /** What a supervisor wrote to the agent about it. */
  readonly word: string;
  /** A contact's call that the agent ended by policy, the record of that end with what they asked, and the policy in force. */
  readonly hardWork: string;
  readonly hardCall: string;
  readonly policyVersion: string;
  /** A call that the agent recorded today. */
  readonly outboundDone: string;
  readonly goods: string;
  /** In no order, so that its stock may be tried out. */
  readonly spareGoods: string;
  /** With an offer outside of the advertisement, and a call of today that is over. */
  readonly order: string;
  readonly orderCall: string;
  readonly case: string;
  readonly shareLink: string;
  readonly consultation: string;
  readonly leak: string;
}

export type FilledSide = Side & {
  readonly ids: Ids;
  /** A check-up that nobody has claimed, with what it asks. */
  readonly openToken: string;
  readonly openQuestion: string;
  readonly openFact: string;
};

const SIGNED_ON = '2026-11-21';
const FIRST_DAY = '2026-12-01';
const ANSWERED_AT = '2026-12-02T10:00:00+09:00';
const statement =
  '打ち合わせ中に電話が鳴って仕事が止まります。出られないことも多く、折り返すと他に決まっていました。';
const told = { statement, prefecture: 'JP-13', language: 'ja' as const, facts: {} };

/** Two sides side by side that live through a month: contracts, calls, invoices, payouts, and something open of each kind. */
export async function fillSides(stage: Stage): Promise<[FilledSide, FilledSide]> {
  await stage.setClock(SIGNED_ON);
  const bundle = {
    functions: [...bundleOf().functions, 'appointment_setting', 'order_intake'],
    plans: [plainPlan, { ...plainPlan, name: '試験・大口', baseMinor: 20_000, includedUnits: 50 }],
  };
  const sides = await Promise.all([0, 1].map((number) => openSide(stage, { number, bundle })));
  const contracts = await Promise.all(sides.map((side) => openContract(side, FIRST_DAY)));
  await stage.setClock('2026-12-02', 18);
  for (const [index, side] of sides.entries()) await live(side, contracts[index]!.deskId);
  await stage.setClock('2027-01-01');
  await closeMonth(stage.admin, '2026-12');
  const invoices: string[] = [];
  for (const [index, side] of sides.entries())
    invoices.push((await settledInvoices(side.owner.session, contracts[index]!.id, 1))[0]!.id);
  await stage.setClock('2027-01-25');
  const { preparePayouts } = await stage.admin.graphql<{ preparePayouts: { id: string } }>(
    'mutation { preparePayouts(payOn: "2027-01-24") { id } }',
  );
  await payOut(stage.admin, '2027-01-25');
  const filled = await Promise.all(
    sides.map((side, index) =>
      leaveOpen(stage, side, {
        contract: contracts[index]!,
        invoice: invoices[index]!,
        payoutRun: preparePayouts.id,
      }),
    ),
  );
  await settled(stage);
  return filled as [FilledSide, FilledSide];
}

const live = (side: Side, deskId: string) =>
  play(side, deskId, [
    {
      at: ANSWERED_AT,
      seconds: 60,
      kind: 'answered',
      appointment: { withWhom: '青葉商事 佐伯さま', startsAt: '2026-12-10T13:00:00+09:00', note: '見積もり' },
    },
    { at: '2026-12-02T11:00:00+09:00', seconds: 10, kind: 'spam' },
  ]);

interface Lived {
  readonly contract: { readonly id: string; readonly deskId: string };
  readonly invoice: string;
  readonly payoutRun: string;
}

async function leaveOpen(
  stage: Stage,
  side: Side,
  { contract, invoice, payoutRun }: Lived,
): Promise<FilledSide> {
  const { owner, producer, manager } = side;
  const { url } = stage.instance;
  const quote = await quoteFor(side, '2027-03-01');
  const { draftBundle } = await producer.session.graphql<{ draftBundle: { id: string } }>(
    'mutation ($input: BundleInput!) { draftBundle(input: $input) { id } }',
    { input: { ...bundleOf({ bundle: { name: '下書き' } }), operatorId: manager.companyId } },
  );
  const draft = await offered(producer, draftBundle.id);
  const { invitePerson } = await manager.session.graphql<{ invitePerson: { id: string } }>(
    'mutation ($input: InviteInput!) { invitePerson(input: $input) { id } }',
    { input: { email: `waits-${side.versionId}@journey.example`, role: 'AGENT' } },
  );
  const { colleagues } = await manager.session.graphql<{ colleagues: { personId: string; role: string }[] }>(
    'query { colleagues { personId role } }',
  );
  const { apiKeys } = await manager.session.graphql<{ apiKeys: { id: string }[] }>(
    'query { apiKeys { id } }',
  );
  const { reports, appointments } = await owner.session.graphql<{
    reports: { items: { id: string }[] };
    appointments: { id: string }[];
  }>('query ($desk: ID!) { reports { items { id } } appointments(deskId: $desk) { id } }', {
    desk: contract.deskId,
  });
  const { usage } = await owner.session.graphql<{ usage: { records: { id: string; billable: boolean }[] } }>(
    'query ($id: ID!) { usage(contractId: $id, month: "2026-12") { records { id billable } } }',
    { id: contract.id },
  );
  const unit = usage.records.find(({ billable }) => billable)!.id;
  const { disputeUnit } = await owner.session.graphql<{ disputeUnit: { id: string } }>(
    'mutation ($id: ID!) { disputeUnit(usageId: $id) { id } }',
    { id: unit },
  );
  const { payouts } = await producer.session.graphql<{ payouts: { id: string }[] }>(
    'query { payouts { id } }',
  );
  const { proposeCreditNote } = await stage.admin.graphql<{ proposeCreditNote: { id: string } }>(
    'mutation ($input: ProposeCreditNoteInput!) { proposeCreditNote(input: $input) { id } }',
    {
      input: {
        invoiceId: invoice,
        means: 'CARRY',
        reason: '試験',
        lines: [{ position: 1, amountMinor: 100 }],
      },
    },
  );
  const check = () => diagnose(new Session(url, '10.201.0.1'), told);
  const { token, diagnosis } = await check();
  await claim(owner.session, token);
  const calling = await callOut(side, contract.deskId);
  const promised = await promise(side, contract.deskId);
  const ordered = await takeOrder(side, contract.deskId);
  await keepTransfer(stage, owner, contract.id);
  const providerCall = `rings-${side.versionId}`;
  return {
    ...side,
    openToken: (await check()).token,
    openQuestion: 'none',
    openFact: 'missed_calls',
    ids: {
      company: owner.companyId,
      quote: quote.id,
      textHash: quote.textHash,
      contract: contract.id,
      desk: contract.deskId,
      interaction: await ring(side, contract.deskId, providerCall),
      providerCall,
      appointment: appointments[0]!.id,
      report: reports.items[0]!.id,
      usage: unit,
      dispute: disputeUnit.id,
      draftVersion: draft.id,
      draftBundle: draft.bundleId,
      draftPlan: draft.plans[0]!.id,
      invitation: invitePerson.id,
      apiKey: apiKeys[0]!.id,
      agentPerson: colleagues.find(({ role }) => role === 'AGENT')!.personId,
      invoice,
      creditNote: proposeCreditNote.id,
      payout: payouts[0]!.id,
      payoutRun,
      diagnosis: diagnosis.id,
      diagnosisToken: token,
      ...(await leavePapers(side, { contract: contract.id, invoice })),
      ...calling,
      ...promised,
      ...(await connect(owner, reports.items[0]!.id, contract.deskId)),
      ...ordered,
      case: await openMatter(side, contract.deskId),
      leak: await writtenLeak(stage.admin, owner.companyId),
      ...(await handOut(new Session(url, '10.201.0.1'), token, side.versionId)),
    },
  };
}

/** Money of the client that pays nothing; the contract itself is paid by card as before. */
async function keepTransfer(stage: Stage, owner: Member, contractId: string): Promise<void> {
  await payWithoutCard(owner.session, contractId, 'TRANSFER');
  const [account] = await stage.sql<{ id: string }>(
    'SELECT stripe_customer_id AS id FROM billing.client_account WHERE client_id = $1',
    [owner.companyId],
  );
  await sendFromBank(stage.instance.env, account!.id, 500);
  await owner.session.graphql('mutation ($id: ID!) { chooseWayToPay(contractId: $id, way: CARD) { way } }', {
    id: contractId,
  });
}

/** What is sent to the producer; sent again it is the same one. */
export const consultation = (token: string, versionId: string) => ({
  token,
  versionId,
  leftOut: [],
  message: '',
  consent: true,
  contact: { channel: 'PHONE', phone: '03-1234-5678', hours: '平日の午後' },
});

/** A private link to a result, and the result sent to the producer of a proposed bundle. */
async function handOut(
  visitor: Session,
  token: string,
  versionId: string,
): Promise<{ shareLink: string; consultation: string }> {
  const { shareDiagnosis, consultProducer } = await visitor.graphql<{
    shareDiagnosis: { id: string };
    consultProducer: { id: string }[];
  }>(
    `mutation ($token: String!, $input: ConsultProducerInput!) {
      shareDiagnosis(token: $token, days: 7) { id } consultProducer(input: $input) { id } }`,
    {
      token,
      input: consultation(token, versionId),
    },
  );
  return { shareLink: shareDiagnosis.id, consultation: consultProducer[0]!.id };
}
