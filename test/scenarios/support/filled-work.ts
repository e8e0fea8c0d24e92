import { randomUUID } from 'node:crypto';
import { importGoods, playOrder } from '../../../apps/local/src/play/orders.js';
import { everyDay, importList, openCampaign, openSlotsOn } from '../../../apps/local/src/play/outbound.js';
import { askAbout, endHard, publishPolicy } from './hard-calls.js';
import type { Side } from './side.js';

/** A campaign at work: a list, a moment to meet and a contact that the agent holds. */
export async function callOut({ owner, supervisor, agent }: Side, deskId: string) {
  const campaign = await openCampaign(owner.session, deskId, {
    ...everyDay,
    name: '新規開拓',
    purpose: '面談をいただく',
    offer: '業務用冷凍惣菜',
    script: 'ご案内でお電話いたしました。',
    startsOn: '2027-01-01',
    endsOn: '2027-03-31',
  });
  // More than any test uses up: whoever records a call goes on with the next contact.
  const companies = Array.from({ length: 80 }, (_, one) => `商店${one},03123456${10 + one}\n`);
  const csv = `会社,電話\n${companies.join('')}番号なし,\n`;
  const contactList = await importList(owner.session, campaign, '取引先.csv', csv);
  await askHeads(owner, campaign);
  const salesperson = await addSalesperson(owner);
  const slot = await openSlotsOn(owner.session, deskId, '2027-02-01', '2027-02-01', ['13:00']);
  await supervisor.session.graphql('mutation ($id: ID!) { runCampaign(campaignId: $id) { id } }', {
    id: campaign,
  });
  const outboundDone = await takeNext(agent, campaign);
  await recordBusy(agent, outboundDone);
  const policyVersion = await publishPolicy(supervisor, 0);
  const hardWork = await takeAndTell(agent, campaign);
  await endHard(agent, hardWork);
  const hardCall = await askAbout(agent, hardWork);
  const outboundCall = await takeAndTell(agent, campaign);
  const word = await writeTo(supervisor, outboundCall);
  return {
    ...{ campaign, contactList, slot, salesperson, outboundCall, outboundDone, word },
    ...{ policyVersion, hardWork, hardCall },
  };
}

/** A supervisor writes to whoever has this in hand. */
export async function writeTo({ session }: Side['supervisor'], workId: string): Promise<string> {
  const { sendWord } = await session.graphql<{ sendWord: { id: string } }>(
    'mutation ($workId: ID!, $requestId: ID!) { sendWord(workId: $workId, requestId: $requestId, words: "落ち着いて大丈夫です。") { id } }',
    { workId, requestId: randomUUID() },
  );
  return sendWord.id;
}

/** One of the client's own people. */
export async function addSalesperson({ session }: Side['owner'], name = '原 里美'): Promise<string> {
  const { addSalesperson: added } = await session.graphql<{ addSalesperson: { id: string } }>(
    'mutation ($input: SalespersonInput!) { addSalesperson(input: $input) { id } }',
    { input: { name, email: `sales-${randomUUID()}@journey.example` } },
  );
  return added.id;
}

/** A question of the campaign, asked from the next contact on. */
export async function askHeads(
  { session }: Side['owner'],
  campaign: string,
  title = '従業員の人数',
): Promise<void> {
  const step = {
    id: 'heads',
    title,
    say: '何人でお働きでしょうか。',
    field: 'message',
    kind: 'NUMBER',
    required: false,
  };
  await session.graphql(
    `mutation ($id: ID!, $input: ScriptDraftInput!) {
      saveCampaignScript(campaignId: $id, revision: 0, input: $input) { version }
      publishCampaignScript(campaignId: $id, revision: 1) { version } }`,
    { id: campaign, input: { steps: [step] } },
  );
}

/** The next contact of a campaign, in the hands of the agent. */
export async function takeNext({ session }: Side['agent'], campaign: string): Promise<string> {
  const { takeNextContact } = await session.graphql<{ takeNextContact: { id: string } }>(
    'mutation ($id: ID!) { takeNextContact(campaignId: $id) { id } }',
    { id: campaign },
  );
  return takeNextContact.id;
}

/** As `takeNext`, told all that has to be told before anything is offered. */
export async function takeAndTell(agent: Side['agent'], campaign: string): Promise<string> {
  const id = await takeNext(agent, campaign);
  await agent.session.graphql(
    'mutation ($id: ID!) { confirmDisclosure(callId: $id, points: [NAME, COMPANY, GOODS, SOLICITATION]) { id } }',
    { id },
  );
  return id;
}

export const recordBusy = ({ session }: Side['agent'], callId: string) =>
  session.graphql(
    'mutation ($input: RecordOutboundCallInput!) { recordOutboundCall(input: $input) { id } }',
    { input: { callId, outcome: 'BUSY' } },
  );

/** Goods, and an order that the agent took in a call. */
export async function takeOrder({ owner, agent, telephony, versionId }: Side, deskId: string) {
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
  await owner.session.graphql(
    `mutation ($desk: ID!) { setShopCarrier(deskId: $desk, carrier: YAMATO,
       input: { trackingUrl: "https://track.example/{number}", addressColumns: [] }) { carrier } }`,
    { desk: deskId },
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
