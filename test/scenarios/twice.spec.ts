import { acceptAppointments, ready } from '../../apps/local/src/play/calls.js';
import { contractOf } from '../../apps/local/src/play/contract.js';
import { mailReader } from '../../apps/local/src/play/mail.js';
import { approveBundle, submitBundle } from '../../apps/local/src/play/market.js';
import { settledInvoices } from '../../apps/local/src/play/money.js';
import { strangerAccount } from '../../apps/local/src/play/open-market.js';
import { enter, join } from '../../apps/local/src/play/people.js';
import { eventually, Session } from '../../apps/local/src/play/session.js';
import { bundleOf, openContract, openSide, play, quoteFor, ring, type Side } from './support/side.js';
import { openStage, settled, type Stage } from './support/stage.js';
import {
  atOnce,
  codesOf,
  END,
  HANG_UP,
  OFFER,
  RECORD,
  sendAndHangUp,
  SIGN,
  signing,
  TAKE,
} from './support/twice.js';

let stage: Stage;
let side: Side;
let contractId: string;
let deskId: string;
let colleague: Session;

beforeAll(async () => {
  stage = await openStage({ apis: 2 });
  await stage.setClock('2026-11-21');
  side = await openSide(stage);
  ({ id: contractId, deskId } = await openContract(side, '2026-12-01'));
  const readMail = mailReader(stage.instance.url);
  const joined = await join(side.manager, 'AGENT', strangerAccount('小林 翔'), readMail);
  // The colleague's requests go to the other api process.
  colleague = await enter(stage.instance.urls[1]!, joined.account);
  await ready(colleague);
  await stage.setClock('2026-12-02', 12);
}, 400_000);
afterAll(() => stage?.stop());

const count = async (table: string, where: string, params: unknown[] = []) =>
  Number((await stage.sql<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, params))[0]!.n);
const onlyOkOrConflict = (codes: string[]) => {
  expect(codes).toContain('ok');
  expect(codes.filter((code) => code !== 'ok' && code !== 'CONFLICT')).toEqual([]);
};

describe('the same request at the same time', () => {
  it('founds one company', async () => {
    const account = strangerAccount('田中 実');
    const session = new Session(stage.instance.url, '10.205.0.1');
    await session.signUp(account);
    const answers = await atOnce(
      session,
      5,
      'mutation ($input: RegisterCompanyInput!) { registerCompany(input: $input) { id } }',
      { input: { kind: 'CLIENT', name: 'ひとつだけ商店', prefecture: 'JP-13' } },
    );
    onlyOkOrConflict(codesOf(answers));
    expect(await count('identity.company', 'name = $1', ['ひとつだけ商店'])).toBe(1);
  });

  it('signs one contract', async () => {
    const quote = await quoteFor(side, '2027-06-01');
    const answers = await atOnce(side.owner.session, 5, SIGN, signing(quote));
    expect(codesOf(answers)).toEqual(Array(5).fill('ok'));
    expect(await count('contracting.contract', 'quote_id = $1', [quote.id])).toBe(1);
  });

  it('opens one checkout', async () => {
    const quote = await quoteFor(side, '2027-07-01');
    const { signContract } = await side.owner.session.graphql<{ signContract: { contract: { id: string } } }>(
      SIGN,
      signing(quote),
    );
    const answers = await atOnce(
      side.owner.session,
      4,
      'mutation ($id: ID!) { startCheckout(contractId: $id) { url } }',
      { id: signContract.contract.id },
    );
    onlyOkOrConflict(codesOf(answers).map((code) => (code === 'UNAVAILABLE' ? 'CONFLICT' : code)));
    const urls = answers.flatMap(({ data }) =>
      data ? [(data['startCheckout'] as { url: string }).url] : [],
    );
    expect(new Set(urls).size).toBe(1);
    expect(
      await count('billing.checkout', `contract_id = $1 AND status = 'open'`, [signContract.contract.id]),
    ).toBe(1);
  });

  it('rings once for one call of the telephony', async () => {
    const offered = { input: { deskId, providerCallId: 'the-same-call', callerNumber: '0901234567' } };
    const answers = await atOnce(side.telephony, 5, OFFER, offered);
    expect(codesOf(answers)).toEqual(Array(5).fill('ok'));
    expect(new Set(answers.map(({ data }) => (data!['offerCall'] as { id: string }).id)).size).toBe(1);
    expect(await count('fulfilment.interaction', `provider_call_id = 'the-same-call'`)).toBe(1);
    // A month with a call that still rings is not closed.
    const ended = { input: { providerCallId: 'the-same-call', abandoned: true } };
    expect(codesOf(await atOnce(side.telephony, 3, END, ended))).toEqual(Array(3).fill('ok'));
    expect(await count('fulfilment.usage_record', `kind = 'call'`)).toBe(1);
  });

  it('gives a call to one of two agents who reach for it on two servers', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await ring(side, deskId);
      const [first, second] = await Promise.all([
        side.agent.session.ask(TAKE, { id }),
        colleague.ask(TAKE, { id }),
      ]);
      expect(codesOf([first, second])).toEqual(['CONFLICT', 'ok']);
      const winner = first.errors ? colleague : side.agent.session;
      await winner.graphql(HANG_UP, { id });
      const spoken = { callerName: '鈴木', message: '折り返しを。' };
      const answers = await atOnce(winner, 4, RECORD, {
        input: { interactionId: id, outcome: 'MESSAGE', urgency: 'NORMAL', ...spoken },
      });
      onlyOkOrConflict(codesOf(answers));
      expect(await count('fulfilment.usage_record', 'interaction_id = $1', [id])).toBe(1);
      expect(await count('fulfilment.report', 'interaction_id = $1', [id])).toBe(1);
    }
  });

  it('joins an invited person once', async () => {
    const account = strangerAccount('遠藤 拓也');
    await side.manager.session.graphql(
      'mutation ($input: InviteInput!) { invitePerson(input: $input) { id } }',
      {
        input: { email: account.email, role: 'AGENT' },
      },
    );
    const [, token] = await mailReader(stage.instance.url)(account.email, /\/invitation\?token=([\w-]+)/);
    const session = new Session(stage.instance.url, '10.205.0.2');
    await session.signUp(account);
    const answers = await atOnce(
      session,
      5,
      'mutation ($token: String!) { acceptInvitation(token: $token) { id } }',
      {
        token,
      },
    );
    onlyOkOrConflict(codesOf(answers));
    const joined = `company_id = $1 AND person_id = (SELECT id FROM identity.person WHERE email = $2)`;
    expect(await count('identity.membership', joined, [side.manager.companyId, account.email])).toBe(1);
  });

  it('publishes a bundle once', async () => {
    const bundle = bundleOf({ bundle: { name: '一度だけ公開' } });
    const versionId = await submitBundle(side.producer, side.manager.companyId, bundle);
    const answers = await atOnce(
      stage.admin,
      5,
      'mutation ($id: ID!) { approveBundle(versionId: $id) { id } }',
      {
        id: versionId,
      },
    );
    onlyOkOrConflict(codesOf(answers));
    const approvals = `action LIKE 'bundle.%' AND subject = $1 AND action ~ 'approve|publish'`;
    expect(await count('platform.audit_entry', approvals, [versionId])).toBe(1);
    await approveBundle(stage.admin, versionId).catch((error: unknown) =>
      expect(error).toMatchObject({ code: 'CONFLICT' }),
    );
    expect(await count('platform.audit_entry', approvals, [versionId])).toBe(1);
  });
});

describe('an answer that never arrived', () => {
  it('does not make a second contract, call or record when the request is repeated', async () => {
    const quote = await quoteFor(side, '2027-08-01');
    await sendAndHangUp(side.owner.session, SIGN, signing(quote));
    await eventually(
      'The signature',
      () => count('contracting.contract', 'quote_id = $1', [quote.id]),
      (n) => n > 0,
    );
    const again = await side.owner.session.ask(SIGN, signing(quote));
    expect(codesOf([again])).toEqual(['ok']);
    expect(await count('contracting.contract', 'quote_id = $1', [quote.id])).toBe(1);

    const offered = { input: { deskId, providerCallId: 'in-the-tunnel', callerNumber: '0901234567' } };
    await sendAndHangUp(side.telephony, OFFER, offered);
    const { offerCall } = (await side.telephony.graphql<{ offerCall: { id: string } }>(OFFER, offered))!;
    const id = { id: offerCall.id };
    await sendAndHangUp(side.agent.session, TAKE, id);
    expect(codesOf([await side.agent.session.ask(TAKE, id)])).toEqual(['ok']);
    await side.agent.session.graphql(HANG_UP, id);
    const recorded = { input: { interactionId: id.id, outcome: 'SPAM', urgency: 'NORMAL' } };
    await sendAndHangUp(side.agent.session, RECORD, recorded);
    expect((await side.agent.session.ask(RECORD, recorded)).data).toEqual({
      recordInteraction: { state: 'COMPLETED' },
    });
    expect(await count('fulfilment.usage_record', 'interaction_id = $1', [id.id])).toBe(1);
  });
});

describe('money', () => {
  it('is billed, collected and paid out once, however often and from how many sides it is asked for', async () => {
    await play(side, deskId, [
      {
        at: '2026-12-02T02:00:00Z',
        seconds: 30,
        kind: 'answered',
        appointment: { withWhom: '青葉商事', startsAt: '2026-12-10T04:00:00Z', note: '' },
      },
    ]);
    const { appointments } = await side.owner.session.graphql<{ appointments: { id: string }[] }>(
      'query ($deskId: ID!) { appointments(deskId: $deskId) { id } }',
      { deskId },
    );
    const accepted = await atOnce(
      side.owner.session,
      5,
      'mutation ($id: ID!) { acceptAppointment(id: $id) { id } }',
      {
        id: appointments[0]!.id,
      },
    );
    onlyOkOrConflict(codesOf(accepted));
    expect(await count('fulfilment.usage_record', `kind = 'appointment'`)).toBe(1);
    expect(await acceptAppointments(side.owner.session, deskId)).toBe(0);

    await stage.setClock('2027-01-01');
    const close = 'mutation { closeMonth(month: "2026-12") { parked { reasonCode } } }';
    await sendAndHangUp(stage.admin, close, {});
    const closings = await atOnce(stage.admin, 4, close, {});
    onlyOkOrConflict(codesOf(closings));
    const [invoice] = await settledInvoices(side.owner.session, contractId, 1);
    expect(invoice).toMatchObject({ status: 'PAID', stripeTotalMinor: invoice!.totalMinor });
    expect(await count('billing.invoice', 'contract_id = $1', [contractId])).toBe(1);
    const { trialBalance } = await stage.admin.graphql<{
      trialBalance: { balanced: boolean; accounts: { account: string; balanceMinor: number }[] };
    }>('query { trialBalance { balanced accounts { account balanceMinor } } }');
    expect(trialBalance.balanced).toBe(true);
    const owed = trialBalance.accounts.filter(({ account }) => account.startsWith('customer_receivable'));
    expect(owed.map(({ balanceMinor }) => balanceMinor)).toEqual([0]);

    await stage.setClock('2027-01-25');
    const prepare = 'mutation { preparePayouts(payOn: "2027-01-25") { id } }';
    await sendAndHangUp(stage.admin, prepare, {});
    const prepared = await atOnce<{ preparePayouts: { id: string } }>(stage.admin, 4, prepare, {});
    expect(await count('billing.payout_run', 'true')).toBe(1);
    const release = 'mutation ($id: ID!) { releasePayouts(id: $id, alone: true) { status } }';
    const { id } = prepared[0]!.data!.preparePayouts;
    await sendAndHangUp(stage.admin, release, { id });
    onlyOkOrConflict(codesOf(await atOnce(stage.admin, 4, release, { id })));
    await eventually(
      'The money sent',
      () => count('billing.payout', `status = 'sent'`),
      (n) => n === 2,
    );
    await settled(stage);
    expect(await count('billing.payout', 'true')).toBe(2);
    const state = (await (await fetch(`${stage.instance.stripeUrl}/_emulator/state`)).json()) as {
      objects: Record<string, number>;
    };
    expect(state.objects).toMatchObject({ invoice: 1, charge: 1, transfer: 2 });
    expect((await contractOf(side.owner.session, contractId)).status).toBe('ACTIVE');
  }, 400_000);
});
