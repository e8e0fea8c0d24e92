import { randomUUID } from 'node:crypto';
import { claim, diagnose } from '../../../apps/local/src/play/diagnose.js';
import { closeMonth, payOut, settledInvoices } from '../../../apps/local/src/play/money.js';
import { Session } from '../../../apps/local/src/play/session.js';
import { everyDay, importList, openCampaign, openSlotsOn } from '../../../apps/local/src/play/outbound.js';
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
import { importGoods, playOrder } from '../../../apps/local/src/play/orders.js';
import { connect, type FloorIds, promise } from './filled-floor.js';
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
  /** A contact that the agent holds. */
  readonly outboundCall: string;
  readonly goods: string;
  /** In no order, so that its stock may be tried out. */
  readonly spareGoods: string;
  /** With an offer outside of the advertisement, and a call of today that is over. */
  readonly order: string;
  readonly orderCall: string;
  readonly case: string;
  readonly shareLink: string;
  readonly consultation: string;
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
      invoice,
      creditNote: proposeCreditNote.id,
      payout: payouts[0]!.id,
      payoutRun,
      diagnosis: diagnosis.id,
      diagnosisToken: token,
      ...(await leavePapers(side, { contract: contract.id, invoice })),
      ...calling,
      ...promised,
      ...(await connect(owner, reports.items[0]!.id)),
      ...ordered,
      case: await openMatter(side, contract.deskId),
      ...(await handOut(new Session(url, '10.201.0.1'), token, side.versionId)),
    },
  };
}

/** A campaign at work: a list, a moment to meet and a contact that the agent holds. */
async function callOut({ owner, supervisor, agent }: Side, deskId: string) {
  const campaign = await openCampaign(owner.session, deskId, {
    ...everyDay,
    name: '新規開拓',
    purpose: '面談をいただく',
    offer: '業務用冷凍惣菜',
    script: 'ご案内でお電話いたしました。',
    startsOn: '2027-01-01',
    endsOn: '2027-03-31',
  });
  const csv = '会社,電話\n青葉商事,0312345678\n若葉商店,0312345679\n番号なし,\n';
  const contactList = await importList(owner.session, campaign, '取引先.csv', csv);
  const slot = await openSlotsOn(owner.session, deskId, '2027-02-01', '2027-02-01', ['13:00']);
  await supervisor.session.graphql('mutation ($id: ID!) { runCampaign(campaignId: $id) { id } }', {
    id: campaign,
  });
  const { takeNextContact } = await agent.session.graphql<{ takeNextContact: { id: string } }>(
    'mutation ($id: ID!) { takeNextContact(campaignId: $id) { id } }',
    { id: campaign },
  );
  const outboundCall = takeNextContact.id;
  await agent.session.graphql(
    'mutation ($id: ID!) { confirmDisclosure(callId: $id, points: [NAME, COMPANY, GOODS, SOLICITATION]) { id } }',
    { id: outboundCall },
  );
  return { campaign, contactList, slot, outboundCall };
}

/** Goods, and an order that the agent took in a call. */
async function takeOrder({ owner, agent, telephony, versionId }: Side, deskId: string) {
  const csv =
    'コード,商品名,よみ,価格,税率,在庫\nSOMEN-1,手延べ素麺,そうめん,2160,8,\nUDON-1,手延べうどん,うどん,1296,8,\n';
  const bySku = await importGoods(owner.session, deskId, csv);
  const [goods, spareGoods] = [bySku.get('SOMEN-1')!, bySku.get('UDON-1')!];
  const { orderId, interactionId } = await playOrder(
    telephony,
    agent.session,
    deskId,
    `orders-${versionId}`,
    {
      buyerName: '三浦 さやか',
      buyerKana: 'ミウラ サヤカ',
      phone: '09011112222',
      postalCode: '1540004',
      prefecture: 'JP-13',
      address: '世田谷区太子堂1-2-3',
      payment: 'CASH_ON_DELIVERY',
      lines: [{ goodsId: goods, quantity: 1 }],
      offeredMore: true,
    },
  );
  return { goods, spareGoods, order: orderId, orderCall: interactionId };
}

/** A case that came of a call, with a note, a reply and rules of its desk. */
export async function openMatter({ owner, agent }: Side, deskId: string): Promise<string> {
  const { caseRules } = await owner.session.graphql<{ caseRules: { categories: string[] } }>(
    `query ($desk: ID!) { caseRules(deskId: $desk) {
      categories targets { severity respondMinutes resolveMinutes } contactEmails alarmCases alarmDays } }`,
    { desk: deskId },
  );
  const { openCase } = await agent.session.graphql<{ openCase: { id: string } }>(
    'mutation ($input: OpenCaseInput!) { openCase(input: $input) { id } }',
    {
      input: {
        deskId,
        requestId: randomUUID(),
        category: caseRules.categories[0],
        severity: 'NORMAL',
        name: '佐藤',
        email: 'sato@journey.example',
        product: '真空ボトル',
        happened: 'フタが閉まらない',
      },
    },
  );
  await agent.session.graphql(
    `mutation ($id: ID!, $note: ID!, $reply: ID!) {
      writeCaseNote(caseId: $id, requestId: $note, text: "型番を確認中") { id }
      replyToCase(input: { caseId: $id, requestId: $reply, channel: PHONE, text: "折り返しをお約束しました。" }) { id } }`,
    { id: openCase.id, note: randomUUID(), reply: randomUUID() },
  );
  await owner.session.graphql(
    'mutation ($desk: ID!, $input: CaseRulesInput!) { setCaseRules(deskId: $desk, input: $input) { alarmDays } }',
    { desk: deskId, input: caseRules },
  );
  return openCase.id;
}

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
    { token, input: { token, versionId, leftOut: [], message: '', consent: true } },
  );
  return { shareLink: shareDiagnosis.id, consultation: consultProducer[0]!.id };
}
