import { submitBundle } from '../../../apps/local/src/play/market.js';
import { sign } from '../../../apps/local/src/play/contract.js';
import { Session } from '../../../apps/local/src/play/session.js';
import { moveOrder, placeOrder } from '../../../apps/local/src/play/orders.js';
import type { FilledSide } from './filled.js';
import { addSalesperson, openMatter, recordBusy, takeAndTell, writeTo } from './filled-work.js';
import { call, callThatBooks, free, heldContact, record, recordedCall, within } from './fresh-call.js';
import { freshOnFloor } from './fresh-floor.js';
import { freshHardCalls } from './hard-calls.js';
import { bundleOf, quoteFor } from './side.js';

let number = 0;
const START = `mutation { startDiagnosis(input: { statement: "電話が鳴って仕事が止まります。", language: "ja", prefecture: "JP-13" }) {
  token question { id fact } } }`;

/** For mutations that use something up: the same side with a new one of it. Needs no worker. */
export const freshFor: Readonly<Record<string, (side: FilledSide) => Promise<FilledSide>>> = {
  takeCall: (side) => call(side, 0),
  endCall: (side) => call(side, 1),
  saveDraft: (side) => call(side, 1),
  hangUp: (side) => call(side, 1),
  holdCall: (side) => call(side, 1),
  resumeCall: heldCall,
  endCallByPolicy: (side) => call(side, 1),
  logCall: free,
  recordInteraction: callThatBooks,
  correctCall: recordedCall,
  correctOutboundCall: recordedOutboundCall,
  askForHelpAtWork: heldContact,
  comeToHelp: helpAsked,
  endOutboundByPolicy: heldContact,
  readWord: writtenTo,
  ...freshHardCalls,
  sendWord: heldContact,
  takeBackWork: heldContact,
  rejectAppointment: appointment,
  acceptAppointment: appointment,
  bookWish: wish,
  declineWish: wish,
  answerQuestion: checkUp,
  correctFact: checkUp,
  undoAnswer: checkUp,
  assumeFigure: checkUp,
  deleteDiagnosis: checkUp,
  submitBundle: (side) => version(side, false),
  approveBundle: (side) => version(side, true),
  rejectBundle: (side) => version(side, true),
  signContract: quote,
  withdrawQuote: quote,
  signPlanChange: planChange,
  cancelContract: unpaidContract,
  correctOrder: order,
  markOrderPaid: order,
  markDocumentsSent: (side) => order(side, { offeredMore: true }),
  confirmOrder: order,
  confirmOrders: order,
  shipOrder: (side) => movedOrder(side, ['confirm']),
  completeOrder: (side) => movedOrder(side, ['confirm', 'ship']),
  shipOrders: (side) => movedOrder(side, ['confirm']),
  takeBackShipment: (side) => movedOrder(side, ['confirm', 'ship']),
  saveScriptDraft: (side) => scriptDraft(side, false),
  publishScript: (side) => scriptDraft(side, true),
  discardScriptDraft: (side) => scriptDraft(side, true),
  saveCampaignScript: (side) => campaignScript(side, false),
  publishCampaignScript: (side) => campaignScript(side, true),
  discardCampaignScript: (side) => campaignScript(side, true),
  removeSalesperson: async (side) =>
    within(side, { salesperson: await addSalesperson(side.owner, `担当 ${(number += 1)}`) }),
  askClient: matter,
  assignCase: matter,
  awaitCustomer: matter,
  closeCase: matter,
  escalateCase: matter,
  instructCase: askedMatter,
  joinCallToCase: async (side) => matter(await call(side, 1)),
  openCase: matter,
  reopenCase: closedMatter,
  replyToCase: matter,
  resumeCase: askedMatter,
  setCaseLanguage: matter,
  setCaseSeverity: matter,
  writeCaseNote: matter,
};

/** The same and what takes a calm floor and the worker, such as a call back that comes to its agent. */
export const freshWithWorker = { ...freshFor, ...freshOnFloor };

/** The desk without a draft of its script, or with a first one that says something new. */
async function scriptDraft(side: FilledSide, written: boolean): Promise<FilledSide> {
  const { session } = side.owner;
  const deskId = side.ids.desk;
  await session.graphql('mutation ($id: ID!) { discardScriptDraft(deskId: $id) { version } }', {
    id: deskId,
  });
  const steps = [{ id: 'hello', title: `${++number}`, say: 'お電話ありがとうございます。', required: false }];
  if (written)
    await session.graphql(
      'mutation ($id: ID!, $input: ScriptDraftInput!) { saveScriptDraft(deskId: $id, revision: 0, input: $input) { version } }',
      { id: deskId, input: { steps } },
    );
  return side;
}

/** The campaign without a draft of its questions, or with a first one that asks something new. */
async function campaignScript(side: FilledSide, written: boolean): Promise<FilledSide> {
  const { session } = side.owner;
  const { campaign: id } = side.ids;
  await session.graphql('mutation ($id: ID!) { discardCampaignScript(campaignId: $id) { version } }', { id });
  const steps = [{ id: 'hello', title: `${++number}`, say: 'いかがでしたか。', required: false }];
  if (written)
    await session.graphql(
      'mutation ($id: ID!, $input: ScriptDraftInput!) { saveCampaignScript(campaignId: $id, revision: 0, input: $input) { version } }',
      { id, input: { steps } },
    );
  return side;
}

/** A case that is open, waits for the client, or is closed. */
async function matter(side: FilledSide): Promise<FilledSide> {
  return within(side, { case: await openMatter(side, side.ids.desk) });
}

async function askedMatter(side: FilledSide): Promise<FilledSide> {
  const asked = await matter(side);
  await side.agent.session.graphql(
    'mutation ($id: ID!) { askClient(caseId: $id, text: "返金しますか。") { id } }',
    {
      id: asked.ids.case,
    },
  );
  return asked;
}

async function closedMatter(side: FilledSide): Promise<FilledSide> {
  const closed = await matter(side);
  await side.agent.session.graphql(
    'mutation ($id: ID!) { closeCase(caseId: $id, code: EXPLAINED, line: "ご説明済み") { id } }',
    { id: closed.ids.case },
  );
  return closed;
}

/** As `heldContact`, and the agent calls for a supervisor, whom nobody has answered yet. */
async function helpAsked(side: FilledSide): Promise<FilledSide> {
  const held = await heldContact(side);
  for (const wanted of [false, true])
    await held.agent.session.graphql(
      'mutation ($wanted: Boolean!) { askForHelpAtWork(wanted: $wanted) { askedAt } }',
      { wanted },
    );
  return held;
}

/** As `heldContact`, and a supervisor has written to the agent, who has not read it yet. */
async function writtenTo(side: FilledSide): Promise<FilledSide> {
  const held = await heldContact(side);
  return within(held, { word: await writeTo(held.supervisor, held.ids.outboundCall) });
}

/** The contact that the agent holds is recorded; the agent, and whoever plays on, go on with the next one. */
async function recordedOutboundCall(side: FilledSide): Promise<FilledSide> {
  const { outboundCall: outboundDone } = (await heldContact(side)).ids;
  await recordBusy(side.agent, outboundDone);
  Object.assign(side.ids, { outboundCall: await takeAndTell(side.agent, side.ids.campaign) });
  return within(side, { outboundDone });
}

async function heldCall(side: FilledSide): Promise<FilledSide> {
  const held = await call(side, 1);
  await held.agent.session.graphql('mutation ($id: ID!) { holdCall(interactionId: $id) { id } }', {
    id: held.ids.interaction,
  });
  return held;
}

async function order(side: FilledSide, how: { offeredMore?: boolean } = {}): Promise<FilledSide> {
  const { agent, ids } = side;
  const id = await placeOrder(agent.session, ids.orderCall, {
    buyerName: '三浦 さやか',
    buyerKana: 'ミウラ サヤカ',
    phone: '09011112222',
    postalCode: '1540004',
    prefecture: 'JP-13',
    address: '世田谷区太子堂1-2-3',
    payment: 'INVOICE',
    lines: [{ goodsId: ids.goods, quantity: 1 }],
    ...how,
  });
  return within(side, { order: id });
}

/** An order that has gone on by these steps. */
async function movedOrder(side: FilledSide, steps: readonly ('confirm' | 'ship')[]): Promise<FilledSide> {
  const fresh = await order(side);
  await moveOrder(side.owner.session, fresh.ids.order, steps);
  return fresh;
}

/** A time wished beside a free one. */
async function wish(side: FilledSide): Promise<FilledSide> {
  const { ids } = await callThatBooks(side);
  return within(await appointment(side), { slot: ids.slot });
}

async function appointment(side: FilledSide): Promise<FilledSide> {
  const { ids } = await call(side, 2);
  await record(side, ids.interaction, {
    outcome: 'APPOINTMENT',
    callerName: '青葉商事',
    message: '説明を聞きたい',
    appointment: { withWhom: '青葉商事', startsAt: '2027-02-10T04:00:00Z' },
  });
  const { appointments } = await side.owner.session.graphql<{
    appointments: { id: string; interactionId: string }[];
  }>('query ($desk: ID!) { appointments(deskId: $desk) { id interactionId } }', { desk: ids.desk });
  const made = appointments.find(({ interactionId }) => interactionId === ids.interaction)!;
  return within(side, { appointment: made.id });
}

async function checkUp(side: FilledSide): Promise<FilledSide> {
  const visitor = new Session(side.owner.session.baseUrl, '10.204.0.1');
  const { startDiagnosis } = await visitor.graphql<{
    startDiagnosis: { token: string; question: { id: string; fact: string } };
  }>(START);
  const { token, question } = startDiagnosis;
  return { ...side, openToken: token, openQuestion: question.id, openFact: question.fact };
}

async function version(side: FilledSide, submitted: boolean): Promise<FilledSide> {
  const bundle = bundleOf({ bundle: { name: `新しい ${(number += 1)}` } });
  if (submitted)
    return within(side, { draftVersion: await submitBundle(side.producer, side.manager.companyId, bundle) });
  const { draftBundle } = await side.producer.session.graphql<{ draftBundle: { id: string } }>(
    'mutation ($input: BundleInput!) { draftBundle(input: $input) { id } }',
    { input: { ...bundle, operatorId: side.manager.companyId } },
  );
  return within(side, { draftVersion: draftBundle.id });
}

async function quote(side: FilledSide): Promise<FilledSide> {
  const { id, textHash } = await quoteFor(side, '2027-03-01');
  return within(side, { quote: id, textHash });
}

/** An offer of whichever plan is not in force from next month on. */
async function planChange(side: FilledSide): Promise<FilledSide> {
  const { session } = side.owner;
  const { planChangeOptions } = await session.graphql<{
    planChangeOptions: { options: { plan: { id: string } }[] };
  }>('query ($id: ID!) { planChangeOptions(contractId: $id) { options { plan { id } } } }', {
    id: side.ids.contract,
  });
  const { requestPlanChange } = await session.graphql<{
    requestPlanChange: { id: string; textHash: string };
  }>('mutation ($input: RequestPlanChangeInput!) { requestPlanChange(input: $input) { id textHash } }', {
    input: { contractId: side.ids.contract, planId: planChangeOptions.options[0]!.plan.id },
  });
  return within(side, { planChange: requestPlanChange.id, planChangeHash: requestPlanChange.textHash });
}

async function unpaidContract(side: FilledSide): Promise<FilledSide> {
  const { owner } = side;
  const { id } = await sign(owner.session, await quoteFor(side, '2027-03-01'), owner.account.name);
  return within(side, { contract: id });
}
