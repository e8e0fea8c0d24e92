import { contractText } from './contract-text.js';
import { priceItems } from './price-items.js';
import { quoteSummary } from './quote-summary.js';
import { wholePlan, type Terms } from './terms.js';

const terms: Terms = {
  client: { id: 'c', name: '株式会社北見設備', address: '北海道北見市本町1-2-3' },
  platform: { id: 'm', name: '株式会社まどぐち', address: '東京都千代田区1-1' },
  producer: { id: 'p', name: '合同会社オホーツク企画', address: null },
  operator: { id: 'o', name: '北の声コールセンター株式会社', address: null },
  bundleId: 'b',
  versionId: 'v',
  capacityPerMonth: 20,
  versionNumber: 2,
  bundleName: '現場の電話番',
  functions: [
    { code: 'secretary_answering', name: '秘書・電話代行', description: '会社の名前で電話に出ます。' },
  ],
  hours: '平日9:00〜18:00',
  languages: ['ja', 'en'],
  plan: {
    id: 'plan',
    name: '標準',
    baseMinor: 12_000,
    includedUnits: 50,
    overageMinor: 200,
    successFeeMinor: 0,
    initialFeeMinor: 10_000,
    minimumTermMonths: 3,
    noticeDays: 30,
  },
  shares: { platformBps: 1500, producerBps: 3500, operatorBps: 5000 },
  startsOn: '2026-11-01',
};

const text = contractText(terms, 'Q-2026-0001', '2026-11-01');

describe('the contract text', () => {
  it.each([
    ['who agrees', '委託者（甲）：株式会社北見設備（北海道北見市本町1-2-3）'],
    ['the price', '月額：12,000円（1か月50件までの応対を含む）'],
    ['the overage', '含まれる件数を超えた応対1件につき200円'],
    ['the set-up fee', '初期費用：10,000円（初回の請求に限る）'],
    ['the minimum term with its last day', '最低利用期間は3か月（2027年1月31日まで）'],
    ['the word before the due day', '支払期日の5日前に、まだ支払われていない額及び支払先を甲に知らせる'],
    ['the reminder', '3日後：もう一度知らせる'],
    ['the suspension', '7日後：新しい電話の受付を停止する'],
    ['the termination', '30日後：本契約を解除する'],
    ['the notice', '30日前までに乙の画面で申し出る'],
    ['whose data it is', '顧客情報、予約、注文、アポイントその他のデータは、すべて甲に帰属する'],
    ['personal data', '個人情報の保護に関する法律'],
    ['abusive callers', '著しい迷惑行為を受けたときは'],
    ['card numbers', 'クレジットカード番号を電話で聞き取らず'],
    ['billing in arrears', '月末に締め、翌月に後払いで請求する'],
    ['how tax is rounded', '税率ごとに1回、1円未満を切り捨てる'],
    ['who does the work', '電話対応の実施を北の声コールセンター株式会社に再委託し'],
    ['organised crime', '反社会的勢力'],
    ['the court', '地方裁判所を第一審の専属的合意管轄裁判所とする'],
    ['the languages', '対応する言語は日本語、英語とする'],
  ])('says %s', (_, words) => expect(text).toContain(words));

  // The comparison of proposals says these with 0円: the words stand in `extras` and `compare` of the web's diagnosis.json.
  it.each([
    ['no charge beyond the prices: number, transfer, other work', '乙は、甲の承諾なく費用を請求しない'],
    ['reports of each call', '応対の終了後すみやかに甲へ報告する'],
    ['what does not count', '営業、いたずらその他の迷惑電話'],
    ['what is over before anybody answers', '担当者が出る前に切れた電話'],
    ['access to the log', '契約期間中及び契約終了後90日間、データを一般に使われる形式で取り出す'],
    ['leaving', '解約に違約金はかからない'],
    ['when service begins', '登録が済んだ日に開始する'],
  ])('promises what the comparison shows at no cost: %s', (_, words) => expect(text).toContain(words));

  it('has no price but these, so none that depends on the time of day, on numbers or on transfers', () => {
    expect(priceItems(terms.plan).map((item) => item.split('：')[0])).toEqual([
      '月額',
      '従量料金',
      '成果報酬',
      '初期費用',
    ]);
  });

  it('says the monthly minimum when the plan has one, and nothing about it otherwise', () => {
    const least = contractText(
      { ...terms, plan: { ...terms.plan, minimumMinor: 20_000 } },
      'Q-1',
      '2026-11-01',
    );
    expect(least).toContain('最低料金：1か月20,000円');
    expect(least).toContain('月額、最低料金及び含まれる件数は');
    expect(text).not.toContain('最低料金');
  });

  const tiered = (mode: 'graduated' | 'volume', ...steps: [number | null, string][]) => {
    const overageTiers = { mode, steps: steps.map(([upTo, unitPrice]) => ({ upTo, unitPrice })) };
    const own = { ...terms, plan: { ...terms.plan, overageMinor: 221, overageTiers } };
    return {
      text: contractText(own, 'Q-1', '2026-11-01'),
      ja: quoteSummary(own, '2026-11-01', 'ja').find(({ label }) => label.startsWith('含まれる件数'))!.value,
      en: quoteSummary(own, '2026-11-01', 'en').find(({ label }) => label === 'Each further call')!.value,
    };
  };

  it('says what each step costs, how it is rounded, and that a part month has shorter steps', () => {
    const graduated = tiered('graduated', [50, '220.5'], [100, '180.25'], [null, '1150']);
    expect(graduated.text).toContain(
      '従量料金：含まれる件数を超えた応対1件につき、1件目から50件目まで220.5円、51件目から100件目まで180.25円、101件目から1,150円（段ごとに件数を乗じ、それぞれ1円未満を切り捨てる）',
    );
    expect(graduated.text).toContain('含まれる件数並びに従量料金の段の件数は、その月の暦日数');
    expect(graduated.ja).toBe(
      '1〜50件目 1件 242.55円、51〜100件目 1件 198.275円、101件目から 1件 1,265円（税込）',
    );
    expect(graduated.en).toBe(
      'calls 1–50 ¥242.55 each; calls 51–100 ¥198.275 each; from call 101 ¥1,265 each, tax included',
    );
    const volume = tiered('volume', [50, '220.5'], [null, '180']);
    expect(volume.text).toContain(
      'のすべてについて1件につき、その月のその件数が1件から50件までのときは220.5円、51件以上のときは180円（件数を乗じた額の1円未満は切り捨てる。件数がより多い段の最も少ない件数で計算した額の方が低いときは、その額とする）',
    );
    expect(volume.ja).toBe('1〜50件なら全件 1件 242.55円、51件以上なら全件 1件 198円（税込）');
  });

  it('says a single price with a part of a yen as it is', () => {
    const one = tiered('graduated', [null, '220.5']);
    expect(one.text).toContain(
      '含まれる件数を超えた応対1件につき220.5円（件数を乗じた額の1円未満は切り捨てる）',
    );
    expect(one.text).not.toContain('段の件数');
    expect([one.ja, one.en]).toEqual(['1件 242.55円（税込）', '¥242.55 each, tax included']);
  });

  it('reads terms from before there were steps word for word as it did', () => {
    const named = { ...terms, plan: { ...terms.plan, overageTiers: null } };
    expect(contractText(named, 'Q-2026-0001', '2026-11-01')).toBe(text);
    expect(wholePlan(terms.plan)).toMatchObject({ overageMinor: 200, overageTiers: null, minimumMinor: 0 });
  });

  it('says until when a unit may be objected to, and what happens without an answer', () => {
    expect(text).toContain('その月の末日から45日以内に');
    expect(text).toContain('申し出の日から10日以内に');
    const longer = { ...terms, dispute: { days: 60, answerDays: 5 } };
    expect(contractText(longer, 'Q-1', '2026-11-01')).toContain('60日以内');
  });

  it('names the days around a failed payment that were agreed, the usual ones where none were written down', () => {
    expect(text).toContain('7日後：新しい電話の受付を停止する');
    const dunning = { remindBeforeDays: 5, remindAfterDays: 5, suspendAfterDays: 12, terminateAfterDays: 45 };
    const own = contractText({ ...terms, dunning }, 'Q-1', '2026-11-01');
    for (const days of ['5日後：もう一度', '12日後：新しい電話', '45日後：本契約を解除'])
      expect(own).toContain(days);
  });

  it('numbers its articles without a gap', () => {
    const numbers = [...text.matchAll(/^第(\d+)条（/gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(15);
  });

  it('speaks of appointments only when they are paid for, and of calling out only when we call', () => {
    expect(text).not.toContain('アポイントの有効条件');
    expect(text).not.toContain('電話をかける業務');
    const outbound = contractText(
      {
        ...terms,
        functions: [{ code: 'appointment_setting', name: 'テレアポ', description: '電話をかけます。' }],
        plan: { ...terms.plan, successFeeMinor: 15_000 },
      },
      'Q-2026-0002',
      '2026-11-01',
    );
    expect(outbound).toContain('成果報酬（1件15,000円）');
    expect(outbound).toContain('午後9時から午前8時まで');
  });

  it('promises no minimum term and no notice where there is none', () => {
    const free = contractText(
      {
        ...terms,
        plan: { ...terms.plan, minimumTermMonths: 0, noticeDays: 0, includedUnits: 0, initialFeeMinor: 0 },
      },
      'Q-2026-0003',
      '2026-11-01',
    );
    expect(free).toContain('最低利用期間は設けない');
    expect(free).not.toMatch(/(?<!\d)0日前/);
    expect(free).not.toMatch(/(?<!\d)0か月/);
    expect(free).toContain('初期費用：なし');
  });

  it('is the same for the same terms, and another for the least change', () => {
    expect(contractText(terms, 'Q-2026-0001', '2026-11-01')).toBe(text);
    expect(
      contractText({ ...terms, plan: { ...terms.plan, overageMinor: 201 } }, 'Q-2026-0001', '2026-11-01'),
    ).not.toBe(text);
  });

  it('holds nothing that was forgotten to be filled in', () => {
    expect(text).not.toMatch(/undefined|null|NaN|\$\{/);
  });
});

describe('a base fee paid in advance', () => {
  const paid = { ...terms, plan: { ...terms.plan, baseInAdvance: true } };
  const signed = contractText(paid, 'Q-2026-0001', '2026-11-01');
  it.each([
    ['the price', '1か月50件までの応対を含む。当月分を前月までに支払う前払い'],
    ['with which invoice', '翌月分を、当月を締めた請求書で当月のその他の料金とあわせて請求する'],
    ['the first one', '最初の月の月額及び初期費用は、支払方法の登録が済んだ時に請求する'],
    ['what comes back', '月額に利用日数を乗じ、その月の暦日数で除した額。1円未満は切り捨てる'],
  ])('says %s', (_, words) => {
    expect(signed).toContain(words);
    expect(text).not.toContain(words);
  });

  it('does not promise that nothing is charged before the first month ends', () => {
    expect(signed).not.toContain('最初の締め日より前に料金を請求することはない');
    const payment = (language: 'ja' | 'en') =>
      quoteSummary(paid, '2026-11-01', language).find(({ label }) => ['お支払い', 'Payment'].includes(label))!
        .value;
    expect(payment('ja')).toContain('月額は前払いです。最初の月の月額と初期費用はお支払い方法の登録時に');
    expect(payment('en')).toContain('The monthly fee is paid in advance: the first one, with the set-up fee');
  });
});

describe('a deposit', () => {
  const asked = { ...terms, plan: { ...terms.plan, depositMinor: 12_000 } };
  const signed = contractText(asked, 'Q-2026-0001', '2026-11-01');
  it.each([
    ['what is kept, and when', '保証金12,000円を、支払方法の登録とあわせて乙に預ける'],
    ['that service waits for it', 'その支払いが済むまで本業務を開始しない'],
    ['that it is no fee', '保証金は料金ではなく、消費税及び地方消費税を課さず、利息を付さない'],
    ['what becomes of it', '支払いのない料金に保証金を充て、残りを速やかに甲に返し'],
  ])('says %s', (_, words) => {
    expect(signed).toContain(words);
    expect(text).not.toContain('保証金');
  });

  it('stands in the summary without tax, in both languages', () => {
    const line = (language: 'ja' | 'en', label: string) =>
      quoteSummary(asked, '2026-11-01', language).find((each) => each.label === label)?.value;
    expect(line('ja', '保証金')).toContain('12,000円（消費税はかかりません）');
    expect(line('en', 'Deposit')).toContain('¥12,000, not taxed');
  });
});

describe('how a plan may be paid', () => {
  const allowing = (...waysToPay: ('card' | 'transfer' | 'konbini')[]) => {
    const own = { ...terms, plan: { ...terms.plan, waysToPay } };
    const summary = (language: 'ja' | 'en') =>
      quoteSummary(own, '2026-11-01', language).find(({ label }) =>
        ['お支払い方法', 'How you pay'].includes(label),
      )!.value;
    return {
      text: contractText(own, 'Q-2026-0001', '2026-11-01'),
      ja: summary('ja'),
      en: summary('en'),
    };
  };

  it('by card only: nothing is said of bills that are sent', () => {
    const { text: signed, ja, en } = allowing('card');
    expect(signed).toContain('甲が登録できる支払方法は、クレジットカードに限る。');
    expect(signed).not.toContain('支払期日の5日前');
    expect([ja, en]).toEqual(['クレジットカードだけです。', 'By credit card only.']);
  });

  it('by card or transfer', () => {
    const { text: signed, ja, en } = allowing('card', 'transfer');
    expect(signed).toContain('甲が登録できる支払方法は、クレジットカード又は銀行振込に限る。');
    expect(signed).toContain('甲が銀行振込で支払うときは、乙は、支払期日の5日前に');
    expect([ja, en]).toEqual([
      'クレジットカード又は銀行振込から選べます。',
      'By credit card or bank transfer, as you choose.',
    ]);
  });

  it('any way, like the plans from before there was a choice', () => {
    expect(allowing('card', 'transfer', 'konbini').text).toBe(text);
    expect(text).not.toContain('登録できる支払方法');
  });
});
