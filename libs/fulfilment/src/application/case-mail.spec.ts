import type { PersonActor } from '@madoguchi/platform/access';
import { randomUUID } from 'node:crypto';
import { type CaseFloor, openCaseFloor } from '../testing/case-floor.js';

describe('a customer who answers by mail', () => {
  let floor: CaseFloor;
  let side: Awaited<ReturnType<CaseFloor['side']>>;
  let owner: PersonActor, agent: PersonActor, supervisor: PersonActor;
  let id: string;
  let mails = 0;

  beforeAll(async () => {
    floor = await openCaseFloor();
    side = await floor.side('甲');
    ({ owner, agent, supervisor } = side);
    await floor.arrange.setNow('2026-11-25T10:00:00+09:00');
  });
  beforeEach(async () => {
    ({ id } = await floor.open(agent, side.deskId, { email: 'sato@example.jp', name: '佐藤' }));
  });
  afterAll(() => floor.db.close());

  const raw = (to: string, text: string, headers: Record<string, string> = {}) => {
    const all = {
      From: '佐藤 <sato@example.jp>',
      To: to,
      Subject: 'Re: お問い合わせの件',
      'Message-ID': `<${(mails += 1)}@example.jp>`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    };
    const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
  };
  const addressOf = (caseId: string) => floor.addresses.of(caseId)!;
  const receive = (mail: Buffer, handedTo: string | null = null) => floor.use.receive.execute(mail, handedTo);
  const lines = async (actor: PersonActor, caseId = id) =>
    (await floor.use.cases.story(actor, caseId)).filter(({ kind }) => kind === 'customer_mail');
  const lettersTo = async (to: string) => (await floor.mails()).filter((mail) => mail.to === to);

  it('reaches the case once, without quotes and card numbers, and both sides read it', async () => {
    const mail = raw(
      addressOf(id),
      'カードは４２４２ ４２４２ ４２４２ ４２４２です。\r\n\r\n――― この線より上にご返信をお書きください ―――\r\n社外秘',
    );
    expect([await receive(mail), await receive(mail)]).toEqual(['added', 'added']);
    for (const reader of [agent, owner])
      expect(await lines(reader)).toEqual([
        expect.objectContaining({
          side: 'customer',
          personName: null,
          detail: 'sato@example.jp',
          text: 'カードは**** **** **** 4242です。',
        }),
      ]);
    const told = await lettersTo('甲-sv@example.jp');
    expect(told.filter(({ subject }) => subject.includes('メールの返信'))).toHaveLength(1);
    expect(told.every(({ text }) => !text.includes('4242'))).toBe(true);
    expect(floor.neighbours.announced).toContainEqual(
      expect.objectContaining({
        companyId: owner.companyId,
        event: 'case.replied',
        data: expect.objectContaining({ caseId: id, reply: expect.objectContaining({ by: 'customer' }) }),
      }),
    );
  });

  it('is written to in the language of the case, with the client’s own signature where there is one', async () => {
    const english = await floor.open(agent, side.deskId, {
      email: 'emma@example.jp',
      name: 'Emma',
      language: 'en',
    });
    const reply = (text: string) => ({
      caseId: english.id,
      requestId: randomUUID(),
      channel: 'mail' as const,
      text,
    });
    await floor.use.reply.execute(agent, reply('We send a new lid today.'));
    const [first] = await lettersTo('emma@example.jp');
    expect(first!.subject).toBe(`Your enquiry (No. ${english.number}) | 甲食品`);
    expect(first!.text).toContain('Please write your reply above this line');
    expect(first!.text).toContain('Dear Emma,');
    expect(first!.text).not.toMatch(/[ぁ-ん]/);
    await floor.db.owner.query(
      `INSERT INTO fulfilment.order_rules (desk_id, contract_id, client_id, operator_id, mail_signature, updated_at)
       SELECT id, contract_id, client_id, operator_id, '甲食品 お客様係', now() FROM fulfilment.desk WHERE id = $1`,
      [side.deskId],
    );
    await floor.use.language.execute(agent, english.id, 'ja');
    await floor.use.language.execute(agent, english.id, 'ja');
    await floor.use.reply.execute(agent, reply('本日お送りします。'));
    const second = (await lettersTo('emma@example.jp')).at(-1)!;
    expect(second.subject).toBe(`お問い合わせの件（受付番号 ${english.number}）｜甲食品`);
    expect(second.text).toContain('甲食品 お客様係');
    const story = await floor.use.cases.story(owner, english.id);
    expect(story.filter(({ kind }) => kind === 'language').map(({ detail }) => detail)).toEqual(['ja']);
  });

  it('starts the clock again when the desk was waiting for them', async () => {
    await floor.use.pause.awaitCustomer(agent, id, '写真を待つ');
    await receive(raw(addressOf(id), '型番は A-1 です'));
    expect(await floor.use.cases.one(agent, id)).toMatchObject({ state: 'open' });
  });

  it('does not open what was closed; the desk reads it and decides', async () => {
    await floor.use.close.execute(agent, id, 'resolved', '交換済み');
    expect(await receive(raw(addressOf(id), 'ありがとうございました'))).toBe('added');
    expect(await floor.use.cases.one(supervisor, id)).toMatchObject({ state: 'closed' });
    expect(await lines(agent)).toHaveLength(1);
  });

  it('is read in the encoding and the form its program sends', async () => {
    const html = raw(addressOf(id), '<p>はい&amp;どうぞ<br>お願いします</p><blockquote>引用</blockquote>', {
      'Content-Type': 'text/html; charset=utf-8',
    });
    await receive(html);
    expect((await lines(agent))[0]!.text).toBe('はい&どうぞ\nお願いします');
    const parts = [
      '--x\r\nContent-Type: text/plain; charset=iso-2022-jp\r\n',
      Buffer.from('1b24423c4c3f3f1b2842', 'hex').toString('latin1'),
      '--x\r\nContent-Type: image/png; name="a.png"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n',
      'aGVsbG8=',
      '--x--',
    ].join('\r\n');
    await receive(raw(addressOf(id), parts, { 'Content-Type': 'multipart/mixed; boundary=x' }));
    expect((await lines(agent))[1]!.text).toBe('写真\n\n［添付ファイル1件は受け取っていません］');
  });

  it('is found by the address the mail server was given, when the letter shows another', async () => {
    expect(await receive(raw('shop@example.jp', '転送です'), addressOf(id))).toBe('added');
  });

  it.each([
    ['an address with a wrong mark', (good: string) => good.replace(/.{4}@/, '0000@')],
    ['another case’s mark', (good: string) => good.replace(/^case-.{32}/, `case-${'0'.repeat(32)}`)],
    ['another domain', (good: string) => good.replace('@reply.example', '@reply.other')],
  ])('reaches nothing with %s, and is told so', async (what, change) => {
    const from = `${randomUUID()}@example.jp`;
    expect(await receive(raw(change(addressOf(id)), what, { From: from }))).toBe('bounced');
    expect(await lines(agent)).toEqual([]);
    expect(await lettersTo(from)).toEqual([
      expect.objectContaining({ automatic: true, text: expect.stringContaining('どなたにも届いていません') }),
    ]);
  });

  it('hears of dead addresses three times a day at the most', async () => {
    const from = `${randomUUID()}@example.jp`;
    for (let i = 0; i < 5; i += 1) await receive(raw('case-gone@reply.example', 'x', { From: from }));
    expect(await lettersTo(from)).toHaveLength(3);
  });

  it.each<Record<string, string>>([
    { 'Auto-Submitted': 'auto-replied' },
    { Precedence: 'bulk' },
    { From: 'MAILER-DAEMON@example.jp' },
  ])('is no machine: %j is dropped without an answer', async (headers) => {
    const before = (await floor.mails()).length;
    expect(await receive(raw(addressOf(id), '不在です', headers))).toBe('ignored');
    expect(await receive(raw('case-gone@reply.example', '不在です', headers))).toBe('ignored');
    expect(await lines(agent)).toEqual([]);
    expect((await floor.mails()).length).toBe(before);
  });

  it('sends mails, not noise', async () => {
    await expect(receive(Buffer.from(''))).rejects.toMatchObject({ reason: 'notAMail' });
    await receive(raw(addressOf(id), 'あ'.repeat(50_000)));
    expect((await lines(agent))[0]!.text!.length).toBeLessThanOrEqual(4_000);
  });
});
